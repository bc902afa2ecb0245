extension StringProtocol {
  /// Without the blanks at its ends.
  package var trimmingBlanks: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
