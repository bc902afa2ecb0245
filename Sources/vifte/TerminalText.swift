/// How many columns of a terminal there is room for.
let terminalWidth = 80

extension String {
  /// How many columns of a terminal the text takes: letters with their marks take one, East Asian letters and pictures two,
  /// what is not seen none.
  var columnCount: Int {
    utf8.allSatisfy { 0x20..<0x7F ~= $0 } ? utf8.count : reduce(0) { $0 + $1.columnCount }
  }

  /// The text with blanks after it, up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columnCount))
  }

  /// The text with blanks before it, up to a width.
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columnCount)) + self
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

extension Character {
  fileprivate var columnCount: Int {
    guard let first = unicodeScalars.first else { return 0 }
    let isSeen = unicodeScalars.contains { scalar in
      !scalar.properties.isDefaultIgnorableCodePoint
        && ![.nonspacingMark, .enclosingMark, .control, .format].contains(
          scalar.properties.generalCategory)
    }
    guard isSeen else { return 0 }
    return first.isWide || unicodeScalars.contains("\u{FE0F}") ? 2 : 1
  }
}

extension Unicode.Scalar {
  /// Whether it takes two columns (Unicode Standard Annex 11, wide and fullwidth, by blocks).
  fileprivate var isWide: Bool {
    if properties.isEmojiPresentation { return true }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
