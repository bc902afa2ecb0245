/// What was read of a table.
package struct RowCount: Hashable, Sendable {
  /// Rows that keep to the schema, each delivered once.
  package var delivered: Int
  /// Rows with at least one problem, which are not delivered.
  package var refused: Int
  /// For each field of the schema the number of its cell in the file's rows, from 1; none when the header
  /// could not be read.
  package let columns: [Int]

  static let none = RowCount(delivered: 0, refused: 0, columns: [])
}
