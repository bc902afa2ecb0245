package import Document
package import Figures

/// One report: the analyses it tells about, and how it tells it. A report cites figures; it computes none.
package struct Report: Sendable {
  package let name: String
  /// The analyses that must have run.
  package let analyses: [String]
  package let page: @Sendable (StudyResults) -> Page

  /// Every report, in the order a reader takes them up.
  package static let all: [Report] = [
    overview, utilisation, userShare, scenarios, budget, uncertainty, everyPlan, criteria, themes,
    findings, registers, method,
  ]
}

extension Phrase {
  /// The source line of what is read off figure 2.
  static let figureTwo = Phrase(
    da: "Forslag til fremtidig grundstruktur, figur 2; egne beregninger.",
    en: "Forslag til fremtidig grundstruktur, figure 2; own calculations.")

  /// The source line of what is read off the workshop tables.
  static let workshopTables = Phrase(
    da: "Input fra deltagerne på workshop 1 og 2, tabellerne over fremmødte; egne beregninger.",
    en: "Input fra deltagerne på workshop 1 og 2, the tables of attendance; own calculations.")

  /// The source line of the scenarios.
  static let scenarioSource = Phrase(
    da:
      "Forslag til fremtidig grundstruktur, figur 2 og afsnit 3.2; egne beregninger og forudsætninger.",
    en:
      "Forslag til fremtidig grundstruktur, figure 2 and section 3.2; own calculations and assumptions."
  )

  /// The note under sums that someone is missing from.
  static let lowerBound = Phrase(
    da: "En sum, hvor ikke alle er talt, er et mindstetal.",
    en: "A sum that does not cover all is a lower bound.")

  /// The reminder that the two counts are no series.
  static let noTrend = Phrase(
    da: "2013 og 2015 måler ikke det samme og kan ikke læses som en udvikling.",
    en: "2013 and 2015 do not measure the same thing and cannot be read as a trend.")
}
