/// One row that keeps to its schema, for as long as the closure it is given to runs.
package struct TableRow: ~Copyable {
  /// The line of the row's first byte, counted from 1 as an editor does.
  package let line: Int
  private let cells: UnsafeBufferPointer<Cell>

  init(line: Int, cells: UnsafeBufferPointer<Cell>) {
    self.line = line
    self.cells = cells
  }

  /// The number of the schema's fields.
  package var count: Int { cells.count }

  /// The cell of the schema's field at the index, from 0, wherever its column stands in the file.
  package subscript(index: Int) -> Cell { cells[index] }

  /// A copy of a text cell, or nil when the cell is not text.
  package func string(_ index: Int) -> String? {
    guard case .text(let bytes) = cells[index] else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
