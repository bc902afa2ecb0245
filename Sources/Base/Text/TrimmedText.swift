extension StringProtocol {
  /// Without the blanks at its ends.
  package var trimmingBlanks: String {
    // What begins and ends with a sign of ASCII has no blank there, and need not be gone through by characters.
    if let first = unicodeScalars.first, let last = unicodeScalars.last, first.isSeen, last.isSeen {
      return String(self)
    }
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension Unicode.Scalar {
  /// Whether it is a sign of ASCII that is no blank.
  fileprivate var isSeen: Bool { 0x21...0x7E ~= value }
}
