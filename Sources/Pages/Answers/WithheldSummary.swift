import Base
import Document
import Figures

/// What is withheld of the inputs, and which small counts are shown, in a line for whoever runs the program; nil where there is
/// nothing to say. Where the study states no rule, that is said, since somebody has to choose it.
func withheldSummary(_ mark: DisclosureMark) -> Phrase? {
  guard mark.profile == .everybody else {
    return Phrase(
      da: "INTERN: alle tal er med; må ikke offentliggøres",
      en: "INTERN (internal): every number is shown; not to be published")
  }
  let below = Phrase(
    da: "under \(numbers: [mark.rule.threshold])", en: "below \(numbers: [mark.rule.threshold])")
  let counts =
    mark.rule.visits == .protect
    ? Phrase.counting(
      mark.counts, da: ("tal er udeladt", "tal er udeladt"),
      en: ("count is withheld", "counts are withheld"))
    : Phrase.counting(
      mark.counts, da: ("tal om personer er udeladt", "tal om personer er udeladt"),
      en: ("count of persons is withheld", "counts of persons are withheld"))
  let cutShort = Phrase(
    da: "færre kan være nok, for søgningen efter de færreste blev afbrudt",
    en: "fewer may do, since the search for the fewest was cut short")
  let shown = Phrase.counting(
    mark.smallShown,
    da: (
      "tal om personer \(below.danish) vises, da et dokument har offentliggjort det",
      "tal om personer \(below.danish) vises, da et dokument har offentliggjort dem"
    ),
    en: (
      "count of persons \(below.english) is shown, since a document has published it",
      "counts of persons \(below.english) are shown, since a document has published them"
    ))
  let plans = Phrase.counting(
    mark.plansLeftOut.count, da: ("scenarie er udeladt", "scenarier er udeladt"),
    en: ("scenario is left out", "scenarios are left out"))
  let unstated = Phrase(
    da: "pipeline.json siger intet om \(code: "disclosure"): det er programmets egen regel",
    en: "pipeline.json says nothing of \(code: "disclosure"): the rule is the program's own")
  let told = [
    mark.counts == 0 ? nil : counts, mark.plansLeftOut.isEmpty ? nil : plans,
    mark.choice == .cutShort ? cutShort : nil,
    mark.smallShown > 0 && mark.rule.place == nil ? shown : nil,
  ].compactMap(\.self)
  guard !told.isEmpty else { return nil }
  let all = told + (mark.rule.place == nil ? [unstated] : [])
  return Phrase(da: joined(all.map(\.danish), "; "), en: joined(all.map(\.english), "; "))
}
