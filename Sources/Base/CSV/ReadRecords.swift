/// A record of a CSV file as it is written: the texts of its cells, whatever they mean.
package struct TextRecord: Hashable, Sendable {
  /// The line of the record's first byte, from 1.
  package let line: Int
  /// Without their quotes, in normal form C.
  package let cells: [String]

  package init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }
}

/// Every record of a CSV text, the names of the columns first. No schema is asked for: this is for telling two texts apart.
/// The first fault in the text is thrown. The delimiter is seen from the first line where none is given.
package func readRecords(
  _ bytes: [UInt8], file: String, delimiter: Delimiter? = nil
) throws(Problem) -> [TextRecord] {
  var fault: Problem?
  let records = try readRecords(bytes, file: file, delimiter: delimiter) { fault = fault ?? $0 }
  if let fault { throw fault }
  return records
}

/// The same, telling every fault: a record at fault is among them with the cells that are at hand.
func readRecords(
  _ bytes: [UInt8], file: String, delimiter: Delimiter?, telling tell: (Problem) -> Void
) throws(Problem) -> [TextRecord] {
  var reader = try RecordReader(ByteSource(.bytes(bytes), name: file), blockSize: 1 << 18)
  try reader.setDelimiter(delimiter)
  var records: [TextRecord] = []
  while try reader.advance() {
    for fault in reader.faults { tell(fault.problem(in: file, field: nil)) }
    if reader.cellCount > RecordReader.cellLimit {
      tell(
        Problem(
          .data, at: Place(file: file, line: reader.line), found: "\(reader.cellCount) cells",
          expected: "at most \(RecordReader.cellLimit)"))
    }
    guard reader.faults.allSatisfy(\.kind.keepsCells) else { continue }
    var cells: [String] = []
    cells.reserveCapacity(reader.cellCount)
    for index in 0..<min(reader.cellCount, RecordReader.cellLimit) {
      cells.append(String(decoding: reader.normalText(index), as: UTF8.self))
    }
    records.append(TextRecord(line: reader.line, cells: cells))
  }
  return records
}
