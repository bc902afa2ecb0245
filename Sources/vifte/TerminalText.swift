extension String {
  /// The text with blanks after it, up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text with blanks before it, up to a width.
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  /// The text in so many columns: blanks after it, or cut where it is longer.
  func fitted(to width: Int) -> String {
    count <= width ? padded(to: width) : prefix(width - 1) + "…"
  }

  /// The text in lines no wider than a terminal of 80 columns, broken at ordinary blanks. All lines are indented by so many
  /// columns beside the text's own blanks, and those after the first hang so many further to the right.
  func wrapped(indent: Int = 0, hanging: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent) + prefix { $0 == " " }
    var lines: [String] = []
    var line = margin
    var isFresh = true
    for word in split(separator: " ") {
      if !isFresh, line.count + 1 + word.count > 80 {
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
