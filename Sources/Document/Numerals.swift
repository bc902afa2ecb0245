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
    let negative = value < 0 && digits.contains { $0 != "0" }
    let whole = digits.dropLast(decimals)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += thousandsMark }
      grouped.append(digit)
    }
    let fraction = decimals > 0 ? decimalMark + digits.suffix(decimals) : ""
    return (negative ? minus : "") + grouped + fraction
  }

  /// The digits of |value|·10^decimals, rounded half away from zero, with at least one digit before the
  /// decimals. Works on the shortest decimal text of the number, so that 0.125 counts as a half.
  private func rounded(_ value: Double, decimals: Int) -> String {
    let (digits, exponent) = Numerals.shortest(value.magnitude)
    var kept = Array(digits)
    let wanted = exponent + decimals
    if wanted < 0 {
      kept = []
    } else if wanted < kept.count {
      let up = kept[wanted] >= 5
      kept = Array(kept.prefix(wanted))
      if up { Numerals.increment(&kept) }
    } else {
      kept += Array(repeating: 0, count: wanted - kept.count)
    }
    while kept.count < decimals + 1 { kept.insert(0, at: 0) }
    return kept.map(String.init).joined()
  }

  private static func increment(_ digits: inout [Int]) {
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
  private static func shortest(_ value: Double) -> (digits: [Int], exponent: Int) {
    let parts = "\(value)".split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let digits = mantissa.joined().compactMap(\.wholeNumberValue)
    let leading = digits.prefix { $0 == 0 }.count
    return (Array(digits.dropFirst(leading)), mantissa[0].count + power - leading)
  }
}
