/// A record of a CSV file as it is written: the texts of its cells, whatever they mean.
package struct TextRecord: Hashable, Sendable {
  /// The line of the record's first byte, from 1.
  package let line: Int
  /// Without their quotes, in normal form C.
  package let cells: [String]
}

/// Every record of a CSV text, the names of the columns first. No schema is asked for: this is for telling two texts apart.
/// The first fault in the text is thrown.
package func readRecords(_ bytes: [UInt8], file: String) throws(Problem) -> [TextRecord] {
  var reader = try RecordReader(ByteSource(.bytes(bytes), name: file), blockSize: 1 << 18)
  try reader.setDelimiter(nil)
  var records: [TextRecord] = []
  while try reader.advance() {
    if let fault = reader.faults.first { throw fault.problem(in: file, field: nil) }
    var cells: [String] = []
    cells.reserveCapacity(reader.cellCount)
    for index in 0..<min(reader.cellCount, RecordReader.cellLimit) {
      cells.append(String(decoding: reader.normalText(index), as: UTF8.self))
    }
    records.append(TextRecord(line: reader.line, cells: cells))
  }
  return records
}
