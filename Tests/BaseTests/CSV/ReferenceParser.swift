/// A record as the plainest reading of the rules gives it.
struct ReferenceRecord: Equatable {
  let line: Int
  var cells: [String]
  var isFaulty = false
}

/// Reads a whole text scalar by scalar: slow, and short enough to be seen to be right.
struct ReferenceParser {
  let text: [Unicode.Scalar]
  let delimiter: Unicode.Scalar
  private var index = 0
  private var line = 1

  init(_ text: String, delimiter: Unicode.Scalar) {
    self.text = Array(text.unicodeScalars)
    self.delimiter = delimiter
  }

  /// All records, but the empty lines at the end.
  mutating func records() -> [ReferenceRecord] {
    var records: [ReferenceRecord] = []
    var written = 0
    while index < text.count {
      let start = index
      records.append(record())
      if !(text[start] == "\n" || text[start] == "\r") { written = records.count }
    }
    return Array(records.prefix(written))
  }

  private mutating func record() -> ReferenceRecord {
    var record = ReferenceRecord(line: line, cells: [])
    while true {
      guard let cell = cell(&record) else { return record }
      record.cells.append(cell)
      guard index < text.count, text[index] == delimiter else { break }
      index += 1
    }
    passLineBreak()
    return record
  }

  /// Nil when a quote is never closed; then reading stands on the line after that quote.
  private mutating func cell(_ record: inout ReferenceRecord) -> String? {
    var cell = String.UnicodeScalarView()
    let opening = (index: index, line: line)
    if index < text.count, text[index] == "\"" {
      index += 1
      while index < text.count, text[index] != "\"" || text[index...].starts(with: ["\"", "\""]) {
        let scalar = text[index]
        cell.append(scalar)
        if isLineBreak {
          if scalar == "\r", text[index...].starts(with: ["\r", "\n"]) { cell.append("\n") }
          passLineBreak()
        } else {
          index += scalar == "\"" ? 2 : 1
        }
      }
      guard index < text.count else {
        (index, line) = opening
        while index < text.count, !isLineBreak { index += 1 }
        passLineBreak()
        record.isFaulty = true
        return nil
      }
      index += 1
      if index < text.count, text[index] != delimiter, !isLineBreak { record.isFaulty = true }
    }
    while index < text.count, text[index] != delimiter, !isLineBreak {
      if text[index] == "\"" { record.isFaulty = true }
      cell.append(text[index])
      index += 1
    }
    return String(cell)
  }

  private var isLineBreak: Bool {
    index < text.count && (text[index] == "\n" || text[index] == "\r")
  }

  private mutating func passLineBreak() {
    guard isLineBreak else { return }
    index += text[index...].starts(with: ["\r", "\n"]) ? 2 : 1
    line += 1
  }
}
