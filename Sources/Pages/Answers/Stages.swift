import Base
package import Document
import Figures

/// A stage that runs, and what it reads.
package struct Stage: Sendable {
  /// The list of `pipeline.json` it stands in.
  package let kind: String
  package let name: String
  package let reads: [String]

  package init(kind: String, name: String, reads: [String]) {
    self.kind = kind
    self.name = name
    self.reads = reads
  }
}

/// The stages that run and what each reads, from the inputs to the reports.
package func graph(_ stages: [Stage]) -> Answer {
  let table = Table(
    id: "stages",
    columns: [
      Table.Column("kind", Phrase(da: "liste", en: "list")),
      Table.Column("name", Phrase(da: "trin", en: "stage")),
      Table.Column("reads", Phrase(da: "læser", en: "reads")),
    ],
    rows: stages.map { stage in
      let reads = joined(stage.reads.map { "\(code: $0)" }, ", ")
      return Table.Row([
        .words(Phrase(da: "\(code: stage.kind)", en: "\(code: stage.kind)")),
        .words(Phrase(da: "\(code: stage.name)", en: "\(code: stage.name)")),
        .words(Phrase(da: reads, en: reads)),
      ])
    })
  return Answer(
    Phrase(""), [.table(table)],
    record: .object([
      "version": .integer(1),
      "stages": .array(
        stages.map {
          .object([
            "kind": .string($0.kind), "name": .string($0.name),
            "reads": .array($0.reads.map(JSONOutput.string)),
          ])
        }),
    ]))
}
