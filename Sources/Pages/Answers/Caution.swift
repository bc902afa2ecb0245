import Document
import Figures

extension StudyResults {
  /// A reminder of what the visits rest on, under every answer about plans.
  var caution: Block {
    let unknown = venues.filter { book[visits, $0.subject]?.outcome.value == nil }
    let (withheld, estimated) = (
      unknown.filter { book[visits, $0.subject]?.outcome.absence?.kind == .hidden },
      unknown.filter { book[visits, $0.subject]?.outcome.absence?.kind != .hidden }
    )
    let advice = Phrase(
      da: "Tallene siger ikke, at \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.",
      en: "The figures do not say that \(a: .venue) should close.")
    let hidden = listed(withheld.map(\.name))
    let kept =
      withheld.isEmpty
      ? []
      : [
        Phrase(
          da: "Besøg er udeladt for \(hidden.danish) og er ikke skønnet.",
          en: "Visits are withheld for \(hidden.english) and not estimated.")
      ]
    guard !estimated.isEmpty else { return .paragraph(together(kept + [advice])) }
    let names = listed(estimated.map(\.name))
    let method = conventions.filling.words
    let rests =
      conventions.filling == .none
      ? Phrase(
        da: "Besøg mangler for \(names.danish) og er ikke udfyldt.",
        en: "Visits are missing for \(names.english) and not filled in.")
      : Phrase(
        da: "Besøg er skønnet for \(names.danish) (\(method.danish)).",
        en: "Visits are estimated for \(names.english) (\(method.english)).")
    return .paragraph(together([rests] + kept + [advice]))
  }
}
