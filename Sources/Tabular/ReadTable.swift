package import Figures

/// Reads a table, hands each row that keeps to its schema to `row`, and adds a problem for all else.
///
/// One pass tells every problem but those of keys, which need all rows: `unique`, the primary key and
/// foreign keys are the store's to check. Columns are matched by name. Text is delivered in normal form C.
/// `texts` tells what the texts of a field may be made of. A row with a character that may not stand where it does
/// is a problem, and delivered. A fault in the header ends the reading, since no cell can be told by name then. `blockSize` is how many
/// bytes are held at a time, whatever the size of the file.
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
    guard let opened = try TableReader(resource, texts: texts, reader, problems: &problems) else {
      return .none
    }
    table = opened
  } catch {
    problems.add(error)
    return .none
  }
  return try table.read(problems: &problems, row: row)
}
