import Figures
import SQLite
import Study

extension Analysis {
  /// What the others stand on: the facts as published, and the assumptions as chosen.
  static let ground = Analysis(
    name: "ground", tables: [], furtherTables: ["facts"], foundations: []
  ) {
    database, context, book throws(DatabaseError) in
    for assumption in context.settings.assumptions {
      book.record(
        Traced(assumption).named(FigureName(.assumption, Subject(assumption.id))),
        unit: assumption.unit, interval: assumption.range,
        decimals: RoundedNumber.decimals(ofSet: assumption.value))
      for (index, evidence) in assumption.evidence.enumerated() {
        let copied = Traced(
          observed: .value(evidence.value), .derived,
          from: Observation(
            .setting, query: "evidence on \(assumption.id)",
            sources: [Source(place: evidence.place)]))
        book.record(
          copied.named(FigureName(.evidence, assumption.subject(ofEvidence: index))),
          unit: assumption.unit, interval: evidence.range)
      }
    }
    recordMethodChoices(context, &book)
    recordWithheldCounts(context, &book)
    guard context.settings.stages.ingest.contains("facts") else { return }
    let facts = try database.rows(
      """
      SELECT fact_id, value, unit, approximate, csv_line, document, line FROM facts
      ORDER BY csv_line
      """
    ) { row in
      let id = row.text(0)
      let source = context.origins.source(
        "facts", line: row.integer(4), column: "value", document: row.text(5),
        documentLine: row.integer(6))
      let outcome =
        row.optionalReal(1).map(Outcome.value)
        ?? .absent(
          context.disclosure.withholds("facts", line: row.integer(4), column: "value")
            ? Absence(.hidden, [MissingReason.withheld.words])
            : Absence(
              .missing,
              [Phrase(da: "\(id) er ikke oplyst i kilden", en: "the source does not state \(id)")]))
      let fact = Traced(
        observed: outcome, .stated, precision: row.integer(3) == 1 ? .approximate : .exact,
        from: Observation(
          .cell, query: "SELECT value FROM facts WHERE fact_id = \(id.sqlLiteral)",
          sources: [source]))
      return (fact.named(FigureName(.fact, Subject(id))), row.text(2))
    }
    for (fact, unit) in facts { book.record(fact, unit: Unit(unit)) }
  }
}
