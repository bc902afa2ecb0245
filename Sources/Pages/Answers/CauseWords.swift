package import Audit
import Base
package import Figures

extension Cause {
  /// What it is, where it stands, and what stood there and stands there now.
  package var told: Phrase {
    let head = subject
    func said(_ danish: Sentence, _ english: Sentence) -> Phrase {
      Phrase(da: "\(head.danish): \(danish)", en: "\(head.english): \(english)")
    }
    switch kind {
    case .cell, .line, .setting:
      let (before, after) = values
      return said(
        "\(before.danish) → \(after.danish)", "\(before.english) → \(after.english)")
    case .rowAdded: return said("ny række\(content(new))", "new row\(content(new))")
    case .rowRemoved:
      return said("rækken er fjernet\(content(old))", "row removed\(content(old))")
    case .lineAdded: return said("ny linje\(content(new))", "new line\(content(new))")
    case .lineRemoved:
      return said("linjen er fjernet\(content(old))", "line removed\(content(old))")
    case .rowsMoved:
      return Phrase(
        da: "\(place): rækkerne står i en anden rækkefølge",
        en: "\(place): the rows stand in another order")
    case .columnAdded, .settingAdded: return said("ny\(content(new))", "new\(content(new))")
    case .columnRemoved, .settingRemoved:
      return said("fjernet\(content(old))", "removed\(content(old))")
    case .notation:
      return Phrase(
        da: "\(place): skrevet på en anden måde, men hver værdi er den samme",
        en: "\(place): written in another way, but every value is the same")
    case .fileAdded: return Phrase(da: "\(place): ny fil", en: "\(place): new file")
    case .fileRemoved:
      return Phrase(da: "\(place): læses ikke mere", en: "\(place): no longer read")
    case .file:
      return Phrase(
        da: "\(place): ændret, men hvordan vides ikke, da den ene udgave ikke haves",
        en: "\(place): changed, but how is not known, as one version is not at hand")
    case .program:
      let (before, after) = values
      return old == new
        ? Phrase(
          da: """
            programmet: samme version, \(after.danish), men et andet resultat af det samme grundlag
            """,
          en: """
            the program: the same version, \(after.english), but another result from the same ground
            """)
        : Phrase(
          da: "programmet: \(before.danish) → \(after.danish)",
          en: "the program: \(before.english) → \(after.english)")
    }
  }

  /// The file.
  private var place: Place { Place(file: file) }

  /// Where it stands, on the newer side, with the older beside it where that is another; its field and its row.
  private var subject: Phrase {
    var stands: Phrase
    if let new = newPlace {
      stands = Phrase(da: "\(new)", en: "\(new)")
      if let old = oldPlace, old != new {
        let numbers = [old.line, old.column].compactMap { $0.map(String.init) }
        let before = Place(file: numbers.joined(separator: ":"))
        stands = Phrase(da: "\(new) (før \(before))", en: "\(new) (was \(before))")
      }
    } else {
      stands = oldPlace.map { Phrase(da: "\($0)", en: "\($0)") } ?? Phrase("")
    }
    let own: Sentence = field.isEmpty ? "" : " \(code: field)"
    let row =
      !row.isEmpty
      ? Phrase(da: " (\(row))", en: " (\(row))")
      : reader.isEmpty
        ? Phrase("") : Phrase(da: " (læst af \(code: reader))", en: " (read by \(code: reader))")
    return Phrase(
      da: "\(stands.danish)\(own)\(row.danish)", en: "\(stands.english)\(own)\(row.english)")
  }

  /// What stood there and what stands there; of long texts, what is not the same.
  private var values: (Phrase, Phrase) {
    guard let old, let new, min(old.count, new.count) > 80 else { return (shown(old), shown(new)) }
    return (changedPart(of: old, besides: new), changedPart(of: new, besides: old))
  }

  private func shown(_ text: String?) -> Phrase {
    guard let text else { return Phrase(da: "ikke kendt", en: "not known") }
    return text.isEmpty ? Phrase(da: "tom", en: "empty") : Phrase(shortened(text))
  }

  private func content(_ text: String?) -> Sentence {
    text.map { ": \(shortened($0))" } ?? ""
  }
}

extension [Cause] {
  /// Each in words, so many of them, and how many more there are.
  package func told(atMost most: Int) -> [Phrase] {
    let told = prefix(most).map(\.told)
    let more = count - most
    return more > 0
      ? told + [Phrase(da: "og \(numbers: [more]) mere", en: "and \(numbers: [more]) more")]
      : told
  }
}
