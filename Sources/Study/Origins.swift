package import Base
package import Figures
package import SQLite

/// Which file a table was read from and which cell of a row a column is, so that a number can be followed
/// back to file:line:column.
package struct Origins: Sendable {
  private let files: [String: String]
  private let columns: [String: Int]

  package init(_ database: borrowing Database) throws(DatabaseError) {
    let named = try database.rows("SELECT resource, path FROM input_files ORDER BY resource") {
      ($0.text(0), $0.text(1))
    }
    files = Dictionary(named) { first, _ in first }
    let placed = try database.rows(
      "SELECT resource, name, position FROM input_columns ORDER BY resource, position"
    ) { ("\($0.text(0)).\($0.text(1))", $0.integer(2)) }
    columns = Dictionary(placed) { first, _ in first }
  }

  /// The place of a cell, or of a whole row when no column is named.
  package func place(_ table: String, line: Int?, column: String? = nil) -> Place {
    Place(
      file: files[table] ?? table, line: line,
      column: line == nil ? nil : column.flatMap { columns["\(table).\($0)"] })
  }

  /// The numbers of some columns of a table, in the order given.
  package func numbers(of columns: [String], in table: String) -> [Int] {
    columns.compactMap { self.columns["\(table).\($0)"] }
  }

  /// The source of a cell: its place, and the document it was transcribed from.
  package func source(
    _ table: String, line: Int?, column: String? = nil, document: String? = nil,
    documentLine: Int? = nil, value: Double? = nil
  ) -> Source {
    Source(
      place: place(table, line: line, column: column), document: document,
      documentLine: documentLine, value: value)
  }
}
