/// A number as a spreadsheet shows it, in each way it can be read: with a decimal comma and points or blanks between
/// thousands, and with a decimal point and commas or blanks there.
package struct SpreadsheetNumber: Hashable, Sendable {
  package let withComma: Double?
  package let withPoint: Double?

  /// Nil where the text is a number in neither way.
  package init?(_ text: String) {
    var isGroupedByBlanks = false
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\u{2212}" {
        plain.append("-")
      } else if scalar == "'" || scalar == "’" || scalar.properties.isWhitespace {
        isGroupedByBlanks = true
        plain.append(" ")
      } else {
        plain.append(scalar)
      }
    }
    let (comma, point): (Unicode.Scalar, Unicode.Scalar) = (",", ".")
    withComma = number(String(plain), decimal: comma, group: isGroupedByBlanks ? " " : point)
    withPoint = number(String(plain), decimal: point, group: isGroupedByBlanks ? " " : comma)
    if withComma == nil, withPoint == nil { return nil }
  }

  /// Whether the two ways give two numbers.
  package var isAmbiguous: Bool {
    withComma != nil && withPoint != nil && withComma != withPoint
  }
}

private func number(_ text: String, decimal: Unicode.Scalar, group: Unicode.Scalar) -> Double? {
  let notation = Notation(
    type: .number, marks: NumberMarks(statedDecimal: decimal, group: group), words: .standard)
  // Thousands begin with no nought, so `0.234` has decimals.
  let digits = text.unicodeScalars.drop { $0 == "-" || $0 == "+" }
  if digits.first == "0", digits.contains(group) { return nil }
  return Array(text.utf8).withUnsafeBufferPointer { notation.number($0) }
}
