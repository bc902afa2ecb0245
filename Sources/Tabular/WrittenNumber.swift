extension Field {
  /// How many decimals a number of this field shows as it is written: 1 for `26.5`, and for `2.65e1`.
  package func decimals(in text: UnsafeBufferPointer<UInt8>) -> Int {
    let mark = UInt8(truncatingIfNeeded: marks.decimal.value)
    let number = text.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let shown = number.firstIndex(of: mark).map {
      number.distance(from: $0, to: number.endIndex) - 1
    }
    let exponent = Int(String(decoding: text[number.endIndex...].dropFirst(), as: UTF8.self)) ?? 0
    let (decimals, overflow) = (shown ?? 0).subtractingReportingOverflow(exponent)
    return overflow ? 0 : max(0, decimals)
  }

  /// Whether the text could be thousands as well as three decimals, as `1.234` can, and the field does not say which
  /// mark it writes.
  package func readsTwoWays(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard type == .number, marks.group == nil, marks.statedDecimal == nil else { return false }
    var digits = text[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    guard (5...7).contains(digits.count), digits.first != UInt8(ascii: "0") else { return false }
    let mark = digits.index(digits.endIndex, offsetBy: -4)
    return digits.indices.allSatisfy { index in
      index == mark
        ? digits[index] == UInt8(truncatingIfNeeded: marks.decimal.value)
        : digits[index] &- 0x30 < 10
    }
  }
}
