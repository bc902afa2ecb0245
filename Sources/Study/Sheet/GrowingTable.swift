package import Base

/// A table of a study that rows are added to, and some of whose cells are filled; all else keeps its bytes.
package struct GrowingTable {
  package let resource: Resource
  private let bytes: [UInt8]
  /// As the file has them.
  private let header: [String]
  private var newColumns: [String] = []
  private var rows: [[String: String]] = []
  private var cells: [(line: Int, column: Int, text: String)] = []

  /// `bytes` are those of its file, which was read without a fault.
  package init(_ resource: Resource, _ bytes: [UInt8]) throws(Problem) {
    self.resource = resource
    self.bytes = bytes
    header =
      try readRecords(bytes, file: resource.file, delimiter: resource.delimiter).first?.cells ?? []
  }

  var isChanged: Bool { !rows.isEmpty || !cells.isEmpty }
  /// The columns it had not.
  var addedColumns: [String] { newColumns }

  func has(_ column: String) -> Bool { header.contains(column) || newColumns.contains(column) }

  mutating func addColumn(_ name: String) {
    if !has(name) { newColumns.append(name) }
  }

  /// Adds a row of texts by their columns; one the table lacks is left out.
  mutating func add(_ row: [String: String]) { rows.append(row) }

  /// The place of a cell.
  func place(_ line: Int, _ column: String) -> Place {
    Place(file: resource.file, line: line, column: header.firstIndex(of: column).map { $0 + 1 })
  }

  /// Puts a text into a cell of a row; in a new column too.
  mutating func fill(_ line: Int, _ column: String, with text: String) {
    if let index = header.firstIndex(of: column) {
      cells.append((line, index + 1, written(text, column)))
    } else {
      addColumn(column)
      let index = newColumns.firstIndex(of: column) ?? 0
      cells.append((line, header.count + index + 1, written(text, column)))
    }
  }

  /// The bytes of the file with all that was added.
  package var newBytes: [UInt8] {
    let raw = RawTable(bytes, delimiter: resource.delimiter)
    let columns = newColumns.map { (name: $0, text: written("", $0)) }
    let added = rows.map { row in
      (header + newColumns).map { written(row[$0] ?? "", $0) }
    }
    let wide = raw.filled(
      cells.filter { $0.column <= header.count }, columns: columns, added: added)
    let late = cells.filter { $0.column > header.count }
    guard !late.isEmpty else { return wide }
    return RawTable(wide, delimiter: resource.delimiter).filled(late, added: [])
  }

  /// A text as the schema has it: its own mark for decimals, and its own text for a cell that says nothing.
  private func written(_ text: String, _ column: String) -> String {
    if text.isEmpty {
      let missing = resource.schema.missingValues
      return missing.contains("") ? "" : missing.first ?? ""
    }
    guard let field = resource.schema.fields.first(where: { $0.name == column }),
      field.type == .number
    else { return text }
    return text.replacing(".", with: String(field.marks.decimal))
  }
}
