package import Figures

/// How a language writes numbers: decimals, thousands, and rounding half away from zero.
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
    let digits = rounded(value, decimals: decimals)
    let wholeCount = digits.count - decimals
    var text = value < 0 && digits.contains { $0 != 0 } ? minus : ""
    for (index, digit) in digits.enumerated() {
      if index == wholeCount {
        text += decimalMark
      } else if index > 0, index < wholeCount, (wholeCount - index) % 3 == 0 {
        text += thousandsMark
      }
      text.unicodeScalars.append(Unicode.Scalar(0x30 + digit))
    }
    return text
  }

  /// The digits of |value|·10^decimals, rounded half away from zero, with at least one digit before the
  /// decimals. Works on the shortest decimal text of the number, so that 0.125 counts as a half.
  private func rounded(_ value: Double, decimals: Int) -> [UInt8] {
    var (kept, exponent) = Numerals.shortest(value.magnitude)
    let wanted = exponent + decimals
    if wanted < 0 {
      kept = []
    } else if wanted < kept.count {
      let up = kept[wanted] >= 5
      kept.removeSubrange(wanted...)
      if up { Numerals.increment(&kept) }
    } else {
      kept += Array(repeating: 0, count: wanted - kept.count)
    }
    return Array(repeating: 0, count: max(0, decimals + 1 - kept.count)) + kept
  }

  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }

  /// The shortest digits that read back as the value, and where the decimal mark stands among them.
  private static func shortest(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var whole: Int?
    var rest = value.description.utf8[...]
    while let byte = rest.popFirst(), byte != UInt8(ascii: "e") {
      if byte == UInt8(ascii: ".") { whole = digits.count }
      if byte &- 0x30 < 10 { digits.append(byte &- 0x30) }
    }
    let power = Int(Substring(rest)) ?? 0
    let exponent = (whole ?? digits.count) + power
    let leading = digits.prefix { $0 == 0 }.count
    return (Array(digits.dropFirst(leading)), exponent - leading)
  }
}
