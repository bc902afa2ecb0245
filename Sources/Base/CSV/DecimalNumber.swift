/// The number that the bytes write: an optional sign, digits with at most one decimal mark among, before or
/// after them, and an optional exponent. Nil when they write something else, or one beyond `Double`.
///
/// The result is the `Double` nearest to what is written.
@inline(__always)
func decimalNumber(_ text: UnsafeBufferPointer<UInt8>, decimalMark: UInt8) -> Double? {
  var index = 0
  let isNegative = text.first == UInt8(ascii: "-")
  if isNegative || text.first == UInt8(ascii: "+") { index = 1 }
  // A whole number below 2^53 and a power of ten up to 10^22 are both exact, so one division rounds once
  // (Clinger, How to Read Floating Point Numbers Accurately, 1990). Fifteen digits stay below 2^53.
  guard text.count - index <= 16 else {
    return longDecimalNumber(text, decimalMark: decimalMark)
  }
  var digits = 0
  var count = 0
  var decimals: Int?
  while index < text.count {
    let byte = text[index]
    let digit = byte &- 0x30
    if digit < 10 {
      digits = digits &* 10 &+ Int(digit)
      count += 1
    } else if byte == decimalMark, decimals == nil {
      decimals = count
    } else {
      return longDecimalNumber(text, decimalMark: decimalMark)
    }
    index += 1
  }
  guard count > 0, count <= 15 else {
    return longDecimalNumber(text, decimalMark: decimalMark)
  }
  let value = Double(digits) / powerOfTen(count - (decimals ?? count))
  return isNegative ? -value : value
}

@inline(__always)
private func powerOfTen(_ exponent: Int) -> Double {
  let powers: [16 of Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
  return powers[exponent]
}

@inline(never)
private func longDecimalNumber(
  _ text: UnsafeBufferPointer<UInt8>, decimalMark: UInt8
) -> Double? {
  var literal = ""
  var hasDigit = false
  var hasMark = false
  var index = 0
  if let sign = text.first, isSign(sign) {
    literal.unicodeScalars.append(Unicode.Scalar(sign))
    index = 1
  }
  while index < text.count, text[index] &- 0x30 < 10 || (text[index] == decimalMark && !hasMark) {
    if text[index] == decimalMark {
      hasMark = true
      literal += hasDigit ? "." : "0."
    } else {
      hasDigit = true
      literal.unicodeScalars.append(Unicode.Scalar(text[index]))
    }
    index += 1
  }
  guard hasDigit else { return nil }
  if literal.hasSuffix(".") { literal += "0" }
  if index < text.count {
    guard let exponent = exponentText(text[index...]) else { return nil }
    literal += exponent
  }
  guard let value = Double(literal), value.isFinite else { return nil }
  return value
}

private func exponentText(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
  guard let mark = text.first, mark | 0x20 == UInt8(ascii: "e") else { return nil }
  var digits = text.dropFirst()
  if let sign = digits.first, isSign(sign) { digits = digits.dropFirst() }
  guard !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
  return String(decoding: text, as: UTF8.self)
}

private func isSign(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
}
