package import Figures

/// How a language writes numbers that are rounded: decimals and thousands.
///
/// Danish: decimal comma, and a dot between thousands from four digits (Retskrivningsordbogen). The
/// toolchain's own formatting rounds half to even and changes with its locale data, so it is not used.
package struct Numerals: Sendable {
  package let decimalMark: String
  package let thousandsMark: String
  package let minus: String

  package static func reading(_ language: Language) -> Numerals {
    switch language {
    case .danish: Numerals(decimalMark: ",", thousandsMark: ".", minus: "\u{2212}")
    case .english: Numerals(decimalMark: ".", thousandsMark: ",", minus: "\u{2212}")
    }
  }

  /// For programs: a decimal point, nothing between thousands, a plain hyphen as minus.
  static let plain = Numerals(decimalMark: ".", thousandsMark: "", minus: "-")

  /// The number with that many decimals.
  package func text(_ value: Double, decimals: Int) -> String {
    text(RoundedNumber(value, decimals: decimals))
  }

  /// The rounded number with all its decimals.
  package func text(_ number: RoundedNumber) -> String {
    let wholeCount = number.digits.count - number.decimals
    var text = number.isNegative ? minus : ""
    for (index, digit) in number.digits.enumerated() {
      if index == wholeCount {
        text += decimalMark
      } else if index > 0, index < wholeCount, (wholeCount - index) % 3 == 0 {
        text += thousandsMark
      }
      text.unicodeScalars.append(Unicode.Scalar(0x30 + digit))
    }
    return text
  }
}
