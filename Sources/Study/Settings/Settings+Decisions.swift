import Base
import Figures

extension ObjectReader {
  /// Something a body decided that the study takes as given.
  mutating func decision() -> Decision {
    let id = string("id")
    let isPlain = id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
    if !isPlain { refuse("id", expected: "small letters from a to z, digits and hyphens") }
    let number = integer("line")
    if number < 1, optionalValue("line")?.integer != nil {
      refuse("line", expected: "a line of the document's text export, from 1")
    }
    return Decision(
      id: id, date: day("date"), body: line("body"), text: phrase("text"),
      document: line("document", form: .name), line: number,
      place: optionalValue("document")?.place ?? place)
  }

  /// Why the study computes by one of its rules; nil, with a problem, when it does not say which.
  mutating func choiceReason() -> ChoiceReason? {
    let name = choice("rule", among: ChosenRule.allCases.map(\.rawValue))
    let (reason, owner) = (phrase("reason"), line("owner"))
    guard isRead("rule"), let rule = ChosenRule(rawValue: name) else { return nil }
    return ChoiceReason(rule: rule, reason: reason, owner: owner)
  }
}
