import Base
import Figures

extension ObjectReader {
  /// Null while nobody has signed for the value; else who, in what office, and when. A signature for another value does
  /// not cover it; nil is a value that could not be read.
  mutating func signature(of value: Double?) -> Signature? {
    guard let written = self.value("signed"), written.kind != .null else { return nil }
    guard written.members != nil else {
      refuse(
        "signed", expected: "null, or an object with name, role, date and value",
        advice: #"write {"name": "…", "role": "…", "date": "2026-06-24", "value": …}"#)
      return nil
    }
    return object("signed") { reader in
      let signed = reader.number("value")
      if let value, reader.isRead("value"), signed != value {
        reader.refuse(
          "value", expected: plainNumber(value),
          advice: "what was signed is another value: whoever answers for it signs anew")
      }
      return reader.signatory()
    }
  }

  /// A blocking finding that somebody lets stand.
  mutating func waiver() -> Waiver {
    let finding = line("finding")
    return Waiver(
      finding: finding, seen: seen(), reason: phrase("reason"), signature: signatory(),
      place: optionalValue("finding")?.place ?? place)
  }

  /// Which finding was looked at, as `vifte findings` tells it.
  private mutating func seen() -> String {
    let text = string("seen")
    let isMark = text.utf8.count == 8 && text.utf8.allSatisfy("0123456789abcdef".utf8.contains)
    if !isMark, optionalValue("seen")?.string != nil {
      refuse("seen", expected: "the eight digits that vifte findings prints beside the finding")
    }
    return text
  }

  private mutating func signatory() -> Signature {
    Signature(name: name("name"), role: name("role"), date: day("date"))
  }

  /// The name of a person or an office: one line with at least one letter, and no sign that cannot be seen.
  private mutating func name(_ key: String) -> String {
    let text = string(key)
    guard !text.isEmpty || optionalValue(key)?.string != nil else { return text }
    let isVisible = TextForm.name.fault(in: text) == nil
    let hasLetter = text.unicodeScalars.contains { $0.properties.isAlphabetic }
    if !isVisible || !hasLetter || text.count > 200 {
      refuse(
        key, expected: "1 to 200 characters with a letter among them, all of which can be seen")
    }
    return text
  }

  /// A day that exists, as `2026-06-24`.
  mutating func day(_ key: String) -> String {
    let text = string(key)
    if !text.isEmpty || optionalValue(key)?.string != nil, !isCalendarDate(text) {
      refuse(key, expected: "a day that exists, as 2026-06-24")
    }
    return text
  }
}
