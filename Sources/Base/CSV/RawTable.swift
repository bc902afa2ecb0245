/// A sound CSV file by its bytes: where each cell of it lies, so that some can be filled and all others stay as they are.
package struct RawTable {
  private var bytes: [UInt8]
  private let delimiter: UInt8
  /// The rows by the line they begin in, the names of the columns among them, each with the ranges of its cells.
  private var rows: [Int: [Range<Int>]] = [:]
  private var order: [Int] = []
  private let lineEnd: [UInt8]

  /// `delimiter` is nil where the header line is to tell.
  package init(_ bytes: [UInt8], delimiter: Delimiter?) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = bytes[start...].prefix { $0 != .lineFeed && $0 != .carriageReturn }
    self.bytes = bytes
    self.delimiter = (delimiter ?? Delimiter(ofHeader: header)).byte
    let ending = bytes[header.endIndex...].prefix { $0 == .lineFeed || $0 == .carriageReturn }
    lineEnd =
      ending.starts(with: [.carriageReturn, .lineFeed])
      ? [.carriageReturn, .lineFeed]
      : ending.first == .carriageReturn ? [.carriageReturn] : [.lineFeed]
    scan(from: start)
  }

  private mutating func scan(from start: Int) {
    var (line, rowLine, cellStart, isQuoted) = (1, 1, start, false)
    var cells: [Range<Int>] = []
    var index = start
    func isBreak(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .quote {
        isQuoted.toggle()
      } else if byte == delimiter, !isQuoted {
        cells.append(cellStart..<index)
        cellStart = index + 1
      } else if isBreak(byte) {
        let isPair =
          byte == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
        if !isQuoted { close(&cells, cellStart..<index, line: rowLine) }
        if isPair { index += 1 }
        line += 1
        if !isQuoted { (rowLine, cellStart) = (line, index + 1) }
      }
      index += 1
    }
    if cellStart < bytes.count || !cells.isEmpty {
      close(&cells, cellStart..<bytes.count, line: rowLine)
    }
  }

  private mutating func close(_ cells: inout [Range<Int>], _ last: Range<Int>, line: Int) {
    rows[line] = cells + [last]
    order.append(line)
    cells = []
  }

  /// The bytes with some cells filled, columns added at the end and rows after the last: `cells` by the line of their row
  /// and their number from 1, `columns` with what each row has there, `added` with a text for each column, the new ones among them.
  package func filled(
    _ cells: [(line: Int, column: Int, text: String)], columns: [(name: String, text: String)] = [],
    added: [[String]]
  ) -> [UInt8] {
    var changes: [(range: Range<Int>, text: [UInt8])] = cells.compactMap { line, column, text in
      guard let row = rows[line], row.indices.contains(column - 1) else { return nil }
      return (row[column - 1], quoted(text))
    }
    for (place, line) in order.enumerated() where !columns.isEmpty {
      guard let end = rows[line]?.last?.upperBound else { continue }
      let isBlank = rows[line]?.count == 1 && rows[line]?[0].isEmpty == true
      if isBlank { continue }
      let texts = columns.map { place == 0 ? $0.name : $0.text }
      changes.append((end..<end, texts.flatMap { [delimiter] + quoted($0) }))
    }
    var result: [UInt8] = []
    var done = 0
    for (range, text) in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[done..<range.lowerBound] + text
      done = range.upperBound
    }
    result += bytes[done...]
    guard !added.isEmpty else { return result }
    if let last = result.last, last != .lineFeed, last != .carriageReturn { result += lineEnd }
    for row in added {
      result += Array(row.map(quoted).joined(separator: [delimiter])) + lineEnd
    }
    return result
  }

  /// A text as a cell has it.
  private func quoted(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let needsQuotes = bytes.contains {
      $0 == delimiter || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn
    }
    guard needsQuotes else { return bytes }
    return [.quote] + bytes.flatMap { $0 == .quote ? [.quote, .quote] : [$0] } + [.quote]
  }
}
