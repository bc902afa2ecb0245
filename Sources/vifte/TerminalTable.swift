import Document

/// The rows of a table for a terminal: words first, then numbers set right below each other.
///
/// Columns are as wide as their widest text needs, with two blanks between; words too long for what is left of the
/// terminal stand on lines of their own above their numbers.
func tableLines(_ rows: [[String]], atLeast least: [Int]) -> [String] {
  var widths = least
  for row in rows {
    for (column, text) in row.enumerated().dropFirst() where column < widths.count {
      widths[column] = max(widths[column], text.columnCount + 2)
    }
  }
  let numbers = widths.dropFirst().reduce(0, +)
  let longest = rows.compactMap { $0.first?.columnCount }.max() ?? 0
  let room = min(max(widths.first ?? 0, longest), max(terminalWidth - numbers, 0))
  return rows.flatMap { row -> [String] in
    let words = row.first ?? ""
    let cells = zip(row, widths).dropFirst().map { $0.leftPadded(to: $1) }.joined()
    return words.columnCount <= room
      ? [words.padded(to: room) + cells]
      : words.wrapped(hanging: 2) + [String(repeating: " ", count: room) + cells]
  }
}
