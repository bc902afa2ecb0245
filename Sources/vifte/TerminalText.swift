extension String {
  /// The text with blanks before it, up to a width.
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  /// The text in lines no wider than a terminal of 80 columns, broken at ordinary blanks; lines after the first begin
  /// so many columns to the right of the first.
  func wrapped(hanging: Int = 0, to width: Int = 80) -> [String] {
    let indent = String(prefix { $0 == " " })
    var lines: [String] = []
    var line = indent
    var isEmpty = true
    for word in split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent + String(repeating: " ", count: hanging)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
