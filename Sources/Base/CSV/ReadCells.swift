/// The cells of some lines of a table as they stand in the file, without the quotes around them; nothing is checked.
/// A line that begins no record has none.
package func readCells(
  _ resource: Resource, from source: TableSource, on lines: Set<Int>
) throws(Problem) -> [Int: [String]] {
  var records = try RecordReader(
    ByteSource(source, name: resource.file), blockSize: 1 << 18)
  try records.setDelimiter(resource.delimiter)
  var cells: [Int: [String]] = [:]
  while cells.count < lines.count, try records.advance() {
    guard lines.contains(records.line) else { continue }
    cells[records.line] = (0..<min(records.cellCount, RecordReader.cellLimit)).map {
      String(decoding: records.text($0), as: UTF8.self)
    }
  }
  return cells
}
