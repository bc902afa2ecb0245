/// The whole number that the bytes write: an optional sign and digits, nothing else. Nil when they write
/// something else, or a number beyond 64 bits.
@inline(__always)
func wholeNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
  var index = 0
  let isNegative = text.first == UInt8(ascii: "-")
  if isNegative || text.first == UInt8(ascii: "+") { index = 1 }
  guard index < text.count else { return nil }
  // Eighteen digits cannot overflow; more of them take the way that looks.
  guard text.count - index <= 18 else { return longWholeNumber(text) }
  var value = 0
  while index < text.count {
    let digit = text[index] &- 0x30
    guard digit < 10 else { return nil }
    value = value &* 10 &+ Int(digit)
    index += 1
  }
  return isNegative ? -value : value
}

@inline(never)
private func longWholeNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
  Int(String(decoding: text, as: UTF8.self))
}
