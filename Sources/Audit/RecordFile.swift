import Base
import Figures

/// A list that a run wrote for programs: the records of a CSV file, cell by cell under the names of the columns.
///
/// What the lists hold, each record says itself, with the way it is written: figures, cells, findings, citations.
struct RecordFile {
  struct Row {
    /// The line it begins on.
    let line: Int
    fileprivate let cells: [String]
    fileprivate let columns: [String: Int]

    /// The cell under a heading; empty where the file has no such column.
    subscript(column: String) -> String { columns[column].map { cells[$0] } ?? "" }
  }

  let rows: [Row]

  /// Reads a file that has at least some columns. A damaged file, one that breaks off, or one that is no such list is a
  /// problem; `meant` is what is expected of it.
  init(
    _ bytes: [UInt8], file: String, needing needed: [String], meant: String
  ) throws(Problem) {
    let records = try readRecords(bytes, file: file)
    let names = records.first?.cells ?? []
    guard needed.allSatisfy(names.contains) else {
      throw Problem(
        .file, at: Place(file: file, line: 1), found: "other columns", expected: meant)
    }
    if let odd = records.first(where: { $0.cells.count != names.count }) {
      throw Problem(
        .file, at: Place(file: file, line: odd.line), found: "\(odd.cells.count) cells",
        expected: "\(names.count)")
    }
    guard bytes.last == UInt8(ascii: "\n") else {
      throw Problem(
        .file, at: Place(file: file, line: records.last?.line),
        found: "a last line that breaks off", expected: "a line break at its end")
    }
    let columns = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    rows = records.dropFirst().map { Row(line: $0.line, cells: $0.cells, columns: columns) }
  }
}

/// A list of texts as the text of one cell, and back: a semicolon and a blank between them, a backslash before those in them.
enum CellList {
  static func text(_ items: [String]) -> String {
    items.map { item in
      item.contains { $0 == ";" || $0 == "\\" }
        ? item.replacing("\\", with: "\\\\").replacing(";", with: "\\;") : item
    }.joined(separator: "; ")
  }

  static func items(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var items = [""]
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        if let next = rest.popFirst() { items[items.count - 1].append(next) }
      case ";":
        if rest.first == " " { rest.removeFirst() }
        items.append("")
      default: items[items.count - 1].append(character)
      }
    }
    return items
  }
}
