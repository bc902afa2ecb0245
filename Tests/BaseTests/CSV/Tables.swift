import Base
import Testing

/// A resource with the fields given, each as its JSON; the file is `inputs/a.csv`.
func resource(_ fields: String, more: String = "", dialect: String = "") throws -> Resource {
  var problems = Problems()
  let text = """
    {"name": "p", "resources": [{"name": "a", "path": "a.csv"\(dialect),
     "schema": {"fields": [\(fields)]\(more)}}]}
    """
  let dataPackage = DataPackage.read(
    Array(text.utf8), file: "inputs/datapackage.json", problems: &problems)
  #expect(problems.list.isEmpty, "\(problems)")
  return try #require(dataPackage?.resources.first)
}

/// What reading a table gave: the rows as text, and the messages without the name of the file.
struct Reading: Equatable {
  let rows: [String]
  let messages: [String]
  let count: RowCount

  init(_ resource: Resource, _ bytes: [UInt8], blockSize: Int = 1 << 16) {
    var problems = Problems()
    var rows: [String] = []
    let source = TableSource.bytes(bytes)
    count = readTable(resource, from: source, blockSize: blockSize, problems: &problems) { row in
      let cells = (0..<row.count).map { index in
        switch row[index] {
        case .null: "null"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .boolean(let value): "\(value)"
        case .text(let bytes): quoted(String(decoding: bytes, as: UTF8.self))
        }
      }
      rows.append("\(row.line): " + cells.joined(separator: " "))
    }
    self.rows = rows
    messages = problems.list.map { String($0.description.dropFirst("inputs/a.csv".count)) }
  }

  init(_ resource: Resource, _ text: String) { self.init(resource, Array(text.utf8)) }
}
