/// A text in lines no wider than a terminal of 80 columns, broken at blanks; a longer word stands alone.
func wrapped(_ text: String, indent: String = "", first: String = "", width: Int = 80) -> [String] {
  var lines: [String] = []
  var line = first
  var isFresh = true
  for word in text.split(separator: " ") {
    if !isFresh, line.count + 1 + word.count > width {
      lines.append(line)
      line = indent
      isFresh = true
    }
    line += isFresh ? word : " " + word
    isFresh = false
  }
  return lines + [line]
}
