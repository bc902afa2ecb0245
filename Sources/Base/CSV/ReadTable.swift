/// Reads a table, hands each row that keeps to its schema to `row`, and adds a problem for all else.
///
/// One pass tells every problem but those of keys, which need all rows: `unique`, the primary key and
/// foreign keys are the store's to check. Columns are matched by name. Text is delivered in normal form C.
/// `texts` tells what the texts of a field may be made of. A row with a character that may not stand where it does
/// is a problem, and delivered. A fault in the header ends the reading, since no cell can be told by name then; where the file is
/// of another kind than its resource says, that is told instead. `blockSize` is how many bytes are held at a time, whatever the
/// size of the file.
@discardableResult
package func readTable<Failure: Error>(
  _ resource: Resource, from source: TableSource, texts: [String: TextForm] = [:],
  blockSize: Int = 1 << 18, problems: inout Problems,
  row: (borrowing TableRow) throws(Failure) -> Void
) throws(Failure) -> RowCount {
  var table: TableReader
  do throws(Problem) {
    let bytes = try ByteSource(source, name: resource.file)
    let reader = try RecordReader(bytes, blockSize: blockSize)
    var own = Problems()
    guard let opened = try TableReader(resource, texts: texts, reader, problems: &own) else {
      let diagnosis = FileDiagnosis(try beginning(of: source, resource.file), of: resource)
      for problem in diagnosis?.problems ?? own.list { problems.add(problem) }
      return .none
    }
    table = opened
  } catch {
    problems.add(error)
    return .none
  }
  return try table.read(problems: &problems, row: row)
}

/// The first bytes of a source, as many as it takes to see what it is.
private func beginning(of source: TableSource, _ name: String) throws(Problem) -> [UInt8] {
  var source = try ByteSource(source, name: name)
  var bytes: [UInt8] = []
  while bytes.count < FileDiagnosis.sampleSize {
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 12, alignment: 1)
    defer { space.deallocate() }
    let count = try source.read(into: space)
    if count == 0 { break }
    bytes += space.prefix(count)
  }
  return Array(bytes.prefix(FileDiagnosis.sampleSize))
}
