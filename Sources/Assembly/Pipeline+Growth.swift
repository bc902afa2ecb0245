import Base
import Figures
import SQLite
import Study

extension Pipeline {
  /// Whether the growth of the population is a fact of the study, in per cent a year.
  func checkGrowth(
    _ database: borrowing Database, _ problems: inout Problems
  ) throws(DatabaseError) {
    guard settings.stages.analysis.contains("scenarios"), let growth = settings.growth else {
      return
    }
    let facts =
      settings.stages.ingest.contains("facts")
      ? try database.rows("SELECT fact_id, unit FROM facts ORDER BY csv_line") {
        (id: $0.text(0), unit: $0.text(1))
      } : []
    let rates = facts.filter { Unit($0.unit).isYearlyPercentage }
    guard !rates.contains(where: { $0.id == growth.id }) else { return }
    let unit = facts.first { $0.id == growth.id }.map { ", in \($0.unit)" } ?? ""
    problems.add(
      Problem(
        .configuration, at: growth.place, field: "growth", found: quoted(growth.id) + unit,
        expected: "the id of a fact in percent per year",
        advice: suggestion(for: growth.id, among: rates.map(\.id))))
  }
}
