import Base
package import Document
package import Figures

/// That the tables are sound, and how many rows each has.
package func checkedTables(_ tables: [InputFile]) -> Answer {
  Answer(
    Phrase(""),
    [
      .outline(
        tables.map { table in
          let rows = rowCount(table.rows)
          return OutlineLine(
            0,
            Phrase(
              da: "\(Place(file: table.path)): \(rows.danish)",
              en: "\(Place(file: table.path)): \(rows.english)"))
        }), .paragraph(Phrase(da: "ingen problemer", en: "no problems")),
    ],
    record: .object([
      "version": .integer(1), "problems": .array([]),
      "inputs": .array(
        tables.map { .object(["file": .string($0.path), "rows": .integer($0.rows)]) }),
    ]))
}

/// So many rows, in words.
func rowCount(_ rows: Int) -> Phrase {
  .counting(rows, da: ("række", "rækker"), en: ("row", "rows"))
}
