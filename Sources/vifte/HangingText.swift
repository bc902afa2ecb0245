import Document

/// How many columns of a terminal there is room for.
let terminalWidth = Terminal.usualWidth

extension String {
  /// The text with blanks after it, up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columnCount))
  }

  /// The text in lines no wider than a terminal, broken at ordinary blanks. All lines are indented by so many
  /// columns beside the text's own blanks, and those after the first hang so many further to the right.
  func wrapped(indent: Int = 0, hanging: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent) + prefix { $0 == " " }
    var lines: [String] = []
    var line = margin
    var isFresh = true
    for word in split(separator: " ") {
      if !isFresh, line.columnCount + 1 + String(word).columnCount > terminalWidth {
        lines.append(line)
        line = margin + String(repeating: " ", count: hanging)
        isFresh = true
      }
      line += (isFresh ? "" : " ") + word
      isFresh = false
    }
    return lines + [line]
  }
}

extension String {
  /// This text with words after it, in lines no wider than a terminal; the words of each line begin in the same column.
  func followed(by words: String) -> [String] {
    let width = columnCount
    let lines = words.wrapped(indent: width)
    return lines.prefix(1).map { self + $0.dropFirst(width) } + lines.dropFirst()
  }
}
