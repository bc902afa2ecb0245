import Base
package import Document
package import Figures

/// The scenarios a study names.
package func scenarioList(_ scenarios: [Scenario], citing book: FigureBook) -> Answer {
  let table = Table(
    id: "scenarios",
    columns: [Table.Column("id", Phrase("")), Table.Column("title", Phrase(""))],
    rows: scenarios.map { scenario in
      Table.Row([
        .words(Phrase(da: "\(code: scenario.id)", en: "\(code: scenario.id)")),
        .words(scenario.title),
      ])
    })
  return Answer(
    Phrase(""), [.table(table)], citing: book,
    record: .object([
      "version": .integer(1), "scenarios": .array(scenarios.map { $0.json(in: book.words) }),
    ]))
}
