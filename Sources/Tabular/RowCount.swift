/// How many rows a table has.
package struct RowCount: Hashable, Sendable {
  /// Rows that keep to the schema, each delivered once.
  package var delivered: Int
  /// Rows with at least one problem, which are not delivered.
  package var refused: Int

  package init(delivered: Int, refused: Int) {
    self.delivered = delivered
    self.refused = refused
  }

  static let none = RowCount(delivered: 0, refused: 0)
}
