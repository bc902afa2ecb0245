import Figures
import Study

/// How much farther off than the city's mean a chosen fill may be before it is told: a tenth.
private let tolerated = 1.1

extension FindingRule {
  /// A chosen fill that is clearly farther off than the plainest one, tried on the same venues.
  static let poorFilling = FindingRule(
    name: "poor-filling",
    title: Phrase(
      da: "Manglende tal udfyldes ringere end nødvendigt",
      en: "Missing counts are filled in worse than need be"),
    tables: ["venues", "measures", "counts"], analyses: ["utilisation", "scenarios"]
  ) { _, context, book in
    let filling = context.settings.conventions.filling
    let among: LeaveOneOut.Among = filling == .centreMean ? .centreMean : .common
    let own = Subject(filling.rawValue + (among == .centreMean ? "" : among.rawValue))
    let plainest = Subject(Filling.cityMean.rawValue + among.rawValue)
    guard context.isFilledIn(book), let error = book[.fillRmse, own]?.outcome.value,
      let least = book[.fillRmse, plainest]?.outcome.value, error > tolerated * least
    else { return [] }
    return [
      Finding(
        rule: "poor-filling", severity: .warning,
        message: Phrase(
          da: """
            Manglende besøgstal udfyldes med en metode, der rammer ringere end \(.theCity)s gennemsnit: prøvet på de samme \
            \(.fillTried, own) \(.venues), hvor tallet kendes, er fejlen (RMSE) \(.fillRmse, own) \(.daily) besøg mod \
            \(.fillRmse, plainest). Vælg en anden udfyldning, eller begrund den.
            """,
          en: """
            Missing visits are filled in by a method that is farther off than the \(.city)'s average: tried on the same \
            \(.fillTried, own) \(.venues) whose count is known, the error (RMSE) is \(.fillRmse, own) \(.daily) visits against \
            \(.fillRmse, plainest). Choose another filling, or give its reason.
            """),
        sources: [], figures: [FigureName(.fillRmse, own), FigureName(.fillRmse, plainest)])
    ]
  }
}
