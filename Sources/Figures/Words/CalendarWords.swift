/// Days and months as a page writes them.
extension Phrase {
  /// The name of a month from 1 to 12; nil for another number.
  package static func month(_ number: Int) -> Phrase? {
    let names = [
      ("januar", "January"), ("februar", "February"), ("marts", "March"), ("april", "April"),
      ("maj", "May"), ("juni", "June"), ("juli", "July"), ("august", "August"),
      ("september", "September"), ("oktober", "October"), ("november", "November"),
      ("december", "December"),
    ]
    guard names.indices.contains(number - 1) else { return nil }
    let (danish, english) = names[number - 1]
    return Phrase(da: Sentence(words: danish), en: Sentence(words: english))
  }

  /// A day or month as the inputs write it, `2026-06-24` or `2026-06`, as `24. juni 2026` or `June 2026`; any other text as it is.
  package init(date: String) {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    let areDigits = parts.joined().utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    let lengths = parts.map(\.utf8.count)
    guard areDigits, lengths == [4, 2] || lengths == [4, 2, 2],
      let month = Int(parts[1]).flatMap(Phrase.month)
    else {
      self.init(date)
      return
    }
    let year = Sentence(words: String(parts[0]))
    let day = parts.count == 3 ? Int(parts[2]) : nil
    self.init(
      da: "\(day.map { Sentence(words: "\($0). ") } ?? "")\(month.danish) \(year)",
      en: "\(day.map { Sentence(words: "\($0) ") } ?? "")\(month.english) \(year)")
  }
}
