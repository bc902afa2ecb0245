import Audit
import Figures

/// The words for something behind the figures that differs.
struct CauseText {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// What it is, where it stands, and what stood there and stands there now.
  func text(_ cause: Cause) -> String {
    let head =
      [place(cause), cause.field].filter { !$0.isEmpty }.joined(separator: " ") + row(cause)
    switch cause.kind {
    case .cell, .setting:
      guard let old = cause.old, let new = cause.new, min(old.count, new.count) > 80 else {
        return "\(head): \(shown(cause.old)) → \(shown(cause.new))"
      }
      // Of long texts, what is not the same.
      return "\(head): \(shownPart(of: old, besides: new)) → \(shownPart(of: new, besides: old))"
    case .rowAdded: return "\(head): " + words(da: "ny række", en: "new row") + content(cause.new)
    case .rowRemoved:
      return "\(head): " + words(da: "rækken er fjernet", en: "row removed") + content(cause.old)
    case .rowsMoved:
      return words(
        da: "\(cause.file): rækkerne står i en anden rækkefølge",
        en: "\(cause.file): the rows stand in another order")
    case .columnAdded, .settingAdded:
      return "\(head): " + words(da: "ny", en: "new") + content(cause.new)
    case .columnRemoved, .settingRemoved:
      return "\(head): " + words(da: "fjernet", en: "removed") + content(cause.old)
    case .notation:
      return words(
        da: "\(cause.file): skrevet på en anden måde, men hver værdi er den samme",
        en: "\(cause.file): written in another way, but every value is the same")
    case .fileAdded:
      return words(da: "\(cause.file): ny fil", en: "\(cause.file): new file")
    case .fileRemoved:
      return words(da: "\(cause.file): læses ikke mere", en: "\(cause.file): no longer read")
    case .file:
      return words(
        da: "\(cause.file): ændret, men hvordan vides ikke, da den ene udgave ikke haves",
        en: "\(cause.file): changed, but how is not known, as one version is not at hand")
    case .program where cause.old == cause.new:
      return words(
        da:
          "programmet: samme version, \(shown(cause.new)), men et andet resultat af det samme grundlag",
        en:
          "the program: the same version, \(shown(cause.new)), but another result from the same ground"
      )
    case .program:
      return words(da: "programmet: ", en: "the program: ")
        + "\(shown(cause.old)) → \(shown(cause.new))"
    }
  }

  /// Where it stands: on the newer side, with the older beside it where that is another.
  private func place(_ cause: Cause) -> String {
    guard let new = cause.newPlace else { return cause.oldPlace?.description ?? "" }
    guard let old = cause.oldPlace, old != new else { return new.description }
    let before = [old.line, old.column].compactMap { $0.map(String.init) }.joined(separator: ":")
    return "\(new) (" + words(da: "før", en: "was") + " \(before))"
  }

  private func row(_ cause: Cause) -> String {
    if !cause.row.isEmpty { return " (\(cause.row))" }
    if cause.reader.isEmpty { return "" }
    return " (" + words(da: "læst af", en: "read by") + " \(cause.reader))"
  }

  private func shown(_ text: String?) -> String {
    guard let text else { return words(da: "ikke kendt", en: "not known") }
    return text.isEmpty ? words(da: "tom", en: "empty") : short(text)
  }

  private func content(_ text: String?) -> String { text.map { ": " + short($0) } ?? "" }

  /// A long text cut, as a message does.
  private func short(_ text: String) -> String {
    text.count <= 160 ? text : text.prefix(159) + "…"
  }

  /// The part of a text that is not the same in another, with a few words around it.
  func shownPart(of text: String, besides other: String) -> String {
    let (around, most) = (40, 160)
    let head = zip(text, other).prefix { $0 == $1 }.count
    let rest = min(text.count, other.count) - head
    let tail = min(rest, zip(text.reversed(), other.reversed()).prefix { $0 == $1 }.count)
    // The texts are equal, and what differs is what ends them.
    if head == text.count, head == other.count {
      return words(da: "(samme ord, andet linjeskift)", en: "(the same words, another line break)")
    }
    let start = max(0, head - around)
    let end = min(text.count, max(text.count - tail + around, head), start + most)
    return (start > 0 ? "…" : "") + text.prefix(end).dropFirst(start)
      + (end < text.count ? "…" : "")
  }

  private func words(da danish: String, en english: String) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}
