import Figures
import Ingest
import SQLite

extension FindingRule {
  /// Scenarios in which cost per visit falls even if every displaced visit ceases.
  static let costPerVisitMisleads = FindingRule(
    name: "cost-per-visit-misleads",
    title: Phrase(
      da: "Udgiften pr. besøg kan ikke bruges som mål",
      en: "Cost per visit cannot serve as a yardstick"), tables: ["venues"], analyses: ["scenarios"]
  ) { _, material, book in
    let perverse = material.scenarios.filter {
      book[.breakEvenLostShare, $0.subject]?.outcome.value.map { $0 >= 1 } ?? false
    }
    guard !perverse.isEmpty else { return [] }
    let danish = listed(perverse.map { "»\($0.title.danish.words)«" }).danish
    let english = listed(perverse.map { "“\($0.title.english.words)”" }).english
    return [
      Finding(
        rule: "cost-per-visit-misleads", severity: .warning,
        message: Phrase(
          da: """
            I \(danish) falder udgiften pr. besøg, selv om alle berørte besøg falder bort. Udgiften pr. besøg \
            må derfor ikke stå alene som mål.
            """,
          en: """
            In \(english), cost per visit falls even if every displaced visit ceases. Cost per visit must \
            therefore not stand alone as a yardstick.
            """),
        sources: [], figures: perverse.map { FigureName(.breakEvenLostShare, $0.subject) })
    ]
  }
}
