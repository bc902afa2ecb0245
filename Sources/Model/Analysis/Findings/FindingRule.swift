package import Figures
package import SQLite
import Study

/// One thing to look for in the inputs and the figures, and how severe it is when it is there.
package struct FindingRule: Sendable {
  /// As in `vifte findings`: `percent-misfit`.
  package let name: String
  /// What it looks for, in a few words.
  package let title: Phrase
  /// The tables and analyses it looks at.
  package let tables: [String]
  package let analyses: [String]
  package let detect:
    @Sendable (borrowing Database, AnalysisContext, FigureBook) throws(DatabaseError) -> [Finding]

  /// Every rule, in the order findings are listed.
  package static let all: [FindingRule] = [
    missingCounts, unplacedCounts, unusedCounts, twoReadings, doubtfulPlaces, overfull,
    uncheckedHashes,
    percentMisfit, workshopsWithoutFigures, approximateUsers,
    probableNames,
    namesOutside, spellings, twiceEncoded, incompleteSums, rankDisagreement, outlyingMomentShares,
    poorFilling, smallCounts, unknownUnits,
    unsignedAssumptions, outsideEvidence, notTheFewest, notes, unusedColumns, brokenClaims,
    typedNumbers, plansLeftOutInPapers, unfilled,
  ]
}

extension AnalysisContext {
  /// The findings of every rule whose tables and analyses are there.
  package func findings(
    _ database: borrowing Database, _ book: FigureBook
  ) throws(DatabaseError) -> [Finding] {
    try findings(of: FindingRule.all, database, book)
  }

  /// The findings of the rules that look at no figure.
  package func findingsOfTables(
    _ database: borrowing Database
  ) throws(DatabaseError) -> [Finding] {
    try findings(of: FindingRule.all.filter(\.analyses.isEmpty), database, FigureBook())
  }

  private func findings(
    of rules: [FindingRule], _ database: borrowing Database, _ book: FigureBook
  ) throws(DatabaseError) -> [Finding] {
    var findings: [Finding] = []
    for rule in rules
    where rule.tables.allSatisfy(settings.stages.ingest.contains)
      && rule.analyses.allSatisfy(settings.stages.analysis.contains)
    {
      findings += try rule.detect(database, self, book).map {
        $0.title == Phrase("") ? $0.titled(rule.title) : $0
      }
    }
    return findings
  }
}
