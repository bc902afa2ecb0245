extension String {
  /// This text with words after it, in lines no wider than a terminal; the words of each line begin in the same column.
  func followed(by words: String) -> [String] {
    let width = columnCount
    let lines = words.wrapped(indent: width)
    return lines.prefix(1).map { self + $0.dropFirst(width) } + lines.dropFirst()
  }
}
