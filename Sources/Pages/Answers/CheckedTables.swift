import Base
package import Document
package import Figures

/// That the tables are sound, how many rows each has, and what of them is withheld.
package func checkedTables(_ tables: [InputFile], withholding mark: DisclosureMark) -> Answer {
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
    ] + (withheldSummary(mark).map { [.paragraph($0)] } ?? []),
    record: .object([
      "version": .integer(1), "problems": .array([]),
      "inputs": .array(
        tables.map { .object(["file": .string($0.path), "rows": .integer($0.rows)]) }),
      "withheld": .integer(mark.counts),
      "small_shown": .integer(mark.smallShown),
    ]))
}

/// So many rows, in words.
func rowCount(_ rows: Int) -> Phrase {
  .counting(rows, da: ("række", "rækker"), en: ("row", "rows"))
}
