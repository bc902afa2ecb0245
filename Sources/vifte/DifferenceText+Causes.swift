import Audit
import Figures

extension DifferenceText {
  mutating func addCauses() {
    guard !difference.causes.isEmpty else { return }
    addParagraph(words(da: "Hvad der er ændret", en: "What changed"))
    for (index, cause) in difference.causes.prefix(DifferenceText.most.causes).enumerated() {
      let number = "  \(index + 1)  "
      lines += number.followed(by: CauseText(language).text(cause))
      let moved = difference.figures.count { $0.isTold && $0.causes.contains(index) }
      if difference.unread.isEmpty { add(number.count, effect(of: moved)) }
    }
    addRest(2, difference.causes.count - DifferenceText.most.causes)
    let unknown = difference.causes.filter { $0.kind == .file }.map(\.file)
    for file in difference.inferred where !unknown.contains(file) {
      add(
        2,
        words(
          da: "Den ene udgave af \(file) haves ikke. Ændringerne i den er læst ud af tallene; "
            + "andre kan være sket uden at flytte et tal.",
          en: "One version of \(file) is not at hand. Its changes were read out of the figures; "
            + "there may be others that move none."),
        hanging: 0)
    }
  }

  private func effect(of moved: Int) -> String {
    switch moved {
    case 0: words(da: "flytter ingen tal", en: "moves no figure")
    case 1: words(da: "flytter 1 tal", en: "moves 1 figure")
    default: words(da: "flytter \(moved) tal", en: "moves \(moved) figures")
    }
  }
}
