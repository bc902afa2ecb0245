/// One row that keeps to its schema, for as long as the closure it is given to runs.
package struct TableRow: ~Copyable {
  /// The line of the row's first byte, counted from 1 as an editor does.
  package let line: Int
  private let cells: UnsafeBufferPointer<Cell>
  private let texts: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>
  /// For each of the schema's fields the number of its cell in the file, from 1.
  package let columns: [Int]

  init(
    line: Int, cells: UnsafeBufferPointer<Cell>,
    texts: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>, columns: [Int]
  ) {
    self.line = line
    self.cells = cells
    self.texts = texts
    self.columns = columns
  }

  /// The number of the schema's fields.
  package var count: Int { cells.count }

  /// The cell of the schema's field at the index, from 0, wherever its column stands in the file.
  package subscript(index: Int) -> Cell { cells[index] }

  /// The text that was read as that cell, in normal form C.
  package func written(_ index: Int) -> UnsafeBufferPointer<UInt8> { texts[index] }

  /// A copy of a text cell, or nil when the cell is not text.
  package func string(_ index: Int) -> String? {
    guard case .text(let bytes) = cells[index] else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
