/// A number rounded to so many decimals, half away from zero: its digits, so that nothing rounds it a second time.
///
/// The one place where a number is rounded for a reader. A share is rounded from its two counts, any other number from
/// the shortest decimal text that reads back as the same value: 23 of 40 is then a half, although no double is 0.575.
package struct RoundedNumber: Hashable, Sendable {
  /// Whether it is below zero once rounded.
  package let isNegative: Bool
  /// From the first that is not zero, but one at least before the decimals.
  package let digits: [UInt8]
  package let decimals: Int

  private init(_ digits: [UInt8], decimals: Int, sign: FloatingPointSign = .plus) {
    let wanted = decimals + 1
    let rest = digits.drop { $0 == 0 }
    self.digits = Array(repeating: 0, count: max(0, wanted - rest.count)) + rest
    self.decimals = decimals
    isNegative = sign == .minus && !rest.isEmpty
  }

  /// The number times ten to the power of `places`: 2 makes per cent of a share, -6 millions of kroner.
  package init(_ value: Double, decimals: Int, tenfold places: Int = 0) {
    let (digits, exponent) = RoundedNumber.shortest(value.magnitude)
    let wanted = exponent + places + decimals
    self.init(
      RoundedNumber.nearest(digits, wanted), decimals: decimals, sign: value < 0 ? .minus : .plus)
  }

  /// The number as an estimate: from the digit after the first `wanted` on noughts, and what is smaller with as many decimals
  /// as that takes, unless it is whole. Nil where that leaves nothing of a number that is not zero.
  package init?(_ value: Double, estimatedTo wanted: Int) {
    let whole = RoundedNumber(value, decimals: 0)
    let before = RoundedNumber(value.magnitude.rounded(.down), decimals: 0).digits.count
    if abs(value - value.rounded()) > 1e-9, before < wanted {
      let decimal = RoundedNumber(value, decimals: wanted - before)
      // What is rounded up to a digit more has enough of them without a decimal.
      if before == whole.digits.count || decimal.digits.count == wanted {
        self = decimal
        guard !isZero else { return nil }
        return
      }
    }
    let noughts = max(0, whole.digits.count - wanted)
    let rounded = RoundedNumber(value, decimals: 0, tenfold: -noughts)
    self.init(
      rounded.digits + Array(repeating: 0, count: noughts), decimals: 0,
      sign: value < 0 ? .minus : .plus)
  }

  /// The fraction times ten to the power of `places`, which is not negative; nil where it is no number or negative.
  package init?(_ fraction: Fraction, decimals: Int, tenfold places: Int = 0) {
    guard let digits = RoundedNumber.division(fraction, places: places + decimals) else {
      return nil
    }
    // Whether the rest is a half or more: twice the rest against the whole, without leaving the range of Int.
    let isUp = digits.rest >= fraction.whole - digits.rest
    self.init(
      isUp ? RoundedNumber.incremented(digits.cut) : digits.cut, decimals: decimals)
  }

  /// The fraction with the decimals beyond cut off instead.
  package static func cut(
    _ fraction: Fraction, decimals: Int, tenfold places: Int = 0
  ) -> RoundedNumber? {
    division(fraction, places: places + decimals).map {
      RoundedNumber($0.cut, decimals: decimals)
    }
  }
}

extension RoundedNumber {
  /// Whether it is nought as printed.
  package var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// Half of what its last digit counts in: below it, a number is printed as nought.
  package static func half(decimals: Int) -> RoundedNumber {
    RoundedNumber([5], decimals: decimals + 1)
  }

  /// Whether it is a hundred as printed.
  package var isHundred: Bool {
    digits.starts(with: [1, 0, 0]) && digits.count == 3 + decimals
      && digits.dropFirst().allSatisfy { $0 == 0 }
  }

  /// A hundred less half of what its last digit counts in: from there on, what is below a hundred is printed as it.
  package static func nearHundred(decimals: Int) -> RoundedNumber {
    RoundedNumber(Array(repeating: 9, count: 2 + decimals) + [5], decimals: decimals + 1)
  }

  /// A share in per cent.
  package static func perCent(_ share: Double, decimals: Int = 0) -> RoundedNumber {
    RoundedNumber(share, decimals: decimals, tenfold: 2)
  }

  /// A share in per cent, from its two counts; nil where they are none.
  package static func perCent(_ share: Fraction, decimals: Int = 0) -> RoundedNumber? {
    RoundedNumber(share, decimals: decimals, tenfold: 2)
  }
}

extension RoundedNumber {
  /// The digits of part·10^places / whole as in long division, and what is left over.
  private static func division(
    _ fraction: Fraction, places: Int
  ) -> (cut: [UInt8], rest: Int)? {
    guard fraction.part >= 0, fraction.whole > 0, places >= 0 else { return nil }
    let whole = fraction.whole
    var digits = String(fraction.part / whole).utf8.map { $0 - 0x30 }
    var rest = fraction.part % whole
    for _ in 0..<places {
      let tenfold = rest.multipliedFullWidth(by: 10)
      let (digit, left) = whole.dividingFullWidth(tenfold)
      digits.append(UInt8(digit))
      rest = left
    }
    return (digits, rest)
  }

  /// So many of the digits, the last rounded half up by those that follow.
  private static func nearest(_ digits: [UInt8], _ wanted: Int) -> [UInt8] {
    if wanted < 0 { return [] }
    if wanted >= digits.count {
      return digits + Array(repeating: 0, count: wanted - digits.count)
    }
    let kept = Array(digits[..<wanted])
    return digits[wanted] >= 5 ? incremented(kept) : kept
  }

  private static func incremented(_ digits: [UInt8]) -> [UInt8] {
    var digits = digits
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return digits
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    return digits
  }

  /// The shortest digits that read back as the value, and where the decimal mark stands among them.
  private static func shortest(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    if let whole = Int(exactly: value), whole < 1 << 53 {
      let digits = whole == 0 ? [] : String(whole).utf8.map { $0 - 0x30 }
      return (digits, digits.count)
    }
    let text = Array(value.description.utf8)
    let end = text.firstIndex(of: UInt8(ascii: "e")) ?? text.count
    var digits: [UInt8] = []
    digits.reserveCapacity(end)
    var (whole, leading) = (nil as Int?, 0)
    for byte in text[..<end] {
      if byte == UInt8(ascii: ".") { whole = digits.count + leading }
      guard byte &- 0x30 < 10 else { continue }
      if digits.isEmpty, byte == UInt8(ascii: "0") {
        leading += 1
      } else {
        digits.append(byte &- 0x30)
      }
    }
    let power = Int(String(decoding: text[min(end + 1, text.count)...], as: UTF8.self)) ?? 0
    return (digits, (whole ?? digits.count + leading) + power - leading)
  }

  /// How many decimals of a per cent are shown at most of a share that somebody has set.
  package static let mostSetDecimals = 2

  /// How many decimals of a per cent a share is shown with that somebody has set: as many as it is set with, within limits.
  package static func decimals(ofSet share: Double) -> Int {
    min(mostSetDecimals, max(0, decimals(of: share) - 2))
  }

  /// How many decimals the shortest text of a number has.
  package static func decimals(of value: Double) -> Int {
    let (digits, exponent) = shortest(value.magnitude)
    guard let last = digits.lastIndex(where: { $0 != 0 }) else { return 0 }
    return max(0, last + 1 - exponent)
  }
}
