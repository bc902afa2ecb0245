extension String {
  /// How many columns of a terminal the text takes: letters with their marks take one, East Asian letters and pictures two,
  /// what is not seen none.
  package var columnCount: Int {
    isSimple ? unicodeScalars.count : reduce(0) { $0 + $1.columnCount }
  }

  /// Whether each scalar is a letter or mark of its own that takes one column, as in texts of European languages; most are, and
  /// this is quickly seen.
  package var isSimple: Bool { unicodeScalars.allSatisfy(\.isSimple) }
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
  /// Latin letters, and the blanks, dashes and quotation marks of their texts; no soft hyphen, which is not seen.
  fileprivate var isSimple: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAF..<0x300, 0x2010...0x2015, 0x2018...0x201E, 0x2026, 0x202F,
      0x2212:
      true
    default: false
    }
  }

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
