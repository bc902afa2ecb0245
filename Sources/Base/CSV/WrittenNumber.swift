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
    return isThousandsOrDecimals(text, mark: UInt8(truncatingIfNeeded: marks.decimal.value))
  }
}

/// Whether a number with that mark could be thousands as well as three decimals.
package func isThousandsOrDecimals(_ text: some Collection<UInt8>, mark: UInt8) -> Bool {
  // No number that may be either is longer.
  var digits = Array(text.prefix(9))[...]
  if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
    digits = digits.dropFirst()
  }
  guard (5...7).contains(digits.count), digits.first != UInt8(ascii: "0") else { return false }
  let place = digits.endIndex - 4
  return digits.indices.allSatisfy { index in
    index == place ? digits[index] == mark : digits[index] &- 0x30 < 10
  }
}

/// A number with marks between its thousands, as spreadsheets write it.
struct GroupedNumber {
  /// The same without those marks, and with a decimal point.
  let plain: String
  /// The same where the mark is that of decimals; nil where it can only part thousands.
  let asDecimals: String?

  /// Nil where a text is no such number.
  init?(_ text: String) {
    let sign = text.prefix { "+-".contains($0) }
    let body = text.dropFirst(sign.count)
    guard sign.count <= 1, body.utf8.allSatisfy({ $0 &- 0x30 < 10 || ".,".utf8.contains($0) }),
      let mark = body.first(where: { ".,".contains($0) })
    else { return nil }
    let halves = body.split(separator: mark == "." ? "," : ".", omittingEmptySubsequences: false)
    let groups = (halves.first ?? "").split(separator: mark, omittingEmptySubsequences: false)
    guard halves.count <= 2, halves.dropFirst().allSatisfy({ !$0.isEmpty && !$0.contains(mark) }),
      let first = groups.first, (1...3).contains(first.count), first.first != "0", groups.count > 1,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    plain = sign + groups.joined() + (halves.count == 2 ? "." + halves[1] : "")
    let isEither = mark.asciiValue.map { isThousandsOrDecimals(text.utf8, mark: $0) } ?? false
    asDecimals = isEither ? sign + groups.joined(separator: ".") : nil
  }
}
