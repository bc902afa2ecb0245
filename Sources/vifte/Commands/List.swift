import Assembly
import Base
import Document
import Figures
import Pages
import SQLite
import Study

/// Lists what a paper can cite: figures, by what they are of or by a word of their names, tables, or charts.
func listCitable(_ invocation: Invocation) throws -> Reply {
  let kinds = ["figures", "tables", "charts"]
  let kind = invocation.operands[0]
  guard kinds.contains(kind), kind == "figures" || invocation.operands.count == 1 else {
    throw Problem(
      .configuration, at: nil, found: quoted(invocation.operands.joined(separator: " ")),
      expected: "figures, with a word of their names or without, tables, or charts",
      advice: kinds.contains(kind) ? nil : suggestion(for: kind, among: kinds))
  }
  let pipeline = try Pipeline(invocation.folder, for: invocation.profile)
  let results = try pipeline.results(in: Database(.memory))
  let language = try invocation.language(of: results.book.words)
  let answer =
    switch kind {
    case "tables": citableTables(results, pipeline.settings.stages.output)
    case "charts": citableCharts(results)
    default: citableFigures(results, having: invocation.operands.dropFirst().first)
    }
  return Reply(answer, in: language)
}
