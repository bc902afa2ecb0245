import Figures
import Study

/// Enters how many counts of each table are withheld, and how many in all; nothing where none is.
func recordWithheldCounts(_ context: AnalysisContext, _ book: inout FigureBook) {
  let disclosure = context.disclosure
  guard !disclosure.isEmpty else { return }
  let keys = [
    "counts": ["venue_id", "measure_id", "at"], "workshops": ["round", "centre_id"],
    "facts": ["fact_id"],
  ]
  var parts: [Traced] = []
  for table in Disclosure.tables {
    let lines = disclosure.lines(of: table)
    guard !lines.isEmpty else { continue }
    let count = Traced(
      observed: .value(Double(lines.count)), .derived,
      from: Observation(
        .rows(key: context.origins.numbers(of: keys[table, default: []], in: table)),
        query: "rows of \(table) with a withheld count",
        sources: lines.map { context.origins.source(table, line: $0) }))
    let subject = Subject(table)
    book.record(count.named(FigureName(.withheldCounts, subject)))
    parts.append(book.traced(.withheldCounts, subject))
  }
  book.record(Traced.sum(parts).named(FigureName(.withheldCounts, .all)))
}
