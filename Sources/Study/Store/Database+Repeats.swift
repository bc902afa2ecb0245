import Base
import Figures
import SQLite

extension Database {
  /// Tells the rows that say again what an earlier one says, in the order of their lines; gives these lines.
  func tellRepeats(
    by identity: Identity, in table: LoadedTable, _ problems: inout Problems
  ) throws(DatabaseError) -> Set<Int> {
    let there = Set(table.resource.schema.fields.map(\.name))
    let place = identity.place.filter(there.contains).map(\.sqlName)
    var others = identity.otherwise.filter(there.contains).map(\.sqlName)
    if identity.exact.allSatisfy(there.contains) {
      let isInexact = identity.exact.map { "\($0.sqlName) IS NULL" }.joined(separator: " OR ")
      others = others.map { "CASE WHEN \(isInexact) THEN \($0) END" }
    }
    let parts = (identity.columns + place + others).joined(separator: ", ")
    let repeats = try prepare(
      """
      SELECT csv_line, "first line" FROM (
        SELECT csv_line, min(csv_line) OVER (PARTITION BY \(parts)) AS "first line"
        FROM \(table.resource.name.sqlName))
      WHERE csv_line <> "first line" ORDER BY csv_line
      """)
    var lines: Set<Int> = []
    while let row = try repeats.step() {
      lines.insert(row.integer(0))
      problems.add(
        Problem(
          .data, at: table.place(line: row.integer(0), nil),
          found: "the \(identity.noun) of line \(row.integer(1)) again",
          expected: "each \(identity.noun) once", advice: "remove the row"))
    }
    return lines
  }
}
