import Document
import Figures

extension Report {
  /// What lies between the counts and what the scenarios come to: the visits and cost used, the parts of each amount, the
  /// visits at each venue afterwards, and the frame.
  static let workings = Report(
    name: "workings", place: .audit, analyses: ["ground", "utilisation", "scenarios"]
  ) { results in
    Page(
      fileName: Page.FileName(da: "mellemregninger", en: "workings", for: .audit),
      title: Phrase(da: "Mellemregninger", en: "Workings"),
      blocks: [
        .paragraph(lead), .paragraph(conditions(results)),
        .heading(2, results.groundHeading),
        .paragraph(filling(results)), .table(groundTable(results)),
      ] + parts(results) + [
        .heading(2, Phrase(da: "Besøg efter lukning", en: "Visits after closing")),
        .paragraph(reassignment(results.conventions.reassignment)),
      ] + (results.allChangeNothing ? [] : [.table(routeTable(results))]) + [
        .table(loadTable(results))
      ] + howFullTables(results) + frameBlocks(results) + longSeriesBlocks(results))
  }
}

private let lead = Phrase(
  da: """
    Siden viser det, der ligger mellem optællingerne og scenariernes resultater, så det kan regnes efter. Hver formel står i \
    \(page: "annex", "talbilaget").
    """,
  en: """
    This page shows what lies between the counts and what the scenarios come to, so that it can be checked. Each formula stands \
    in \(page: "annex", "the annex of figures").
    """)

private func parts(_ results: StudyResults) -> [Block] {
  guard !results.allChangeNothing else { return [] }
  return [
    .heading(2, Phrase(da: "Scenariernes dele", en: "The parts of the scenarios")),
    .table(visitPartsTable(results)),
  ] + (results.hasMoney ? [.table(moneyPartsTable(results))] : []) + costDriverTables(results)
    + comparablePairTable(results)
    + dutyTables(results)
}
