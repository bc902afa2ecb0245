extension String {
  /// This text with words after it, in lines no wider than a terminal of 80 columns; the words of each line begin in the
  /// same column.
  func followed(by words: String) -> [String] {
    let lines = words.wrapped(indent: count)
    return lines.prefix(1).map { self + $0.dropFirst(count) } + lines.dropFirst()
  }
}
