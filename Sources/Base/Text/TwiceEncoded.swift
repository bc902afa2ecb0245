@_spi(_Unicode) import Swift

/// What a text that was encoded twice was before the second time; nil where it was not.
///
/// It was when its bytes in Windows-1252, as somebody read its UTF-8, are UTF-8 with a letter beyond ASCII: `MilepÃ¦len` for
/// `Milepælen`. The bytes that Windows-1252 leaves free stand for themselves (WHATWG Encoding Standard, 9).
package func onceEncoded(_ text: String) -> String? {
  var bytes: [UInt8] = []
  var isPlain = true
  for scalar in text.unicodeScalars {
    guard let byte = windowsByte(scalar) else { return nil }
    isPlain = isPlain && byte < 0x80
    bytes.append(byte)
  }
  guard !isPlain, let read = String(validating: bytes, as: UTF8.self) else { return nil }
  let once = String(String.UnicodeScalarView(read._nfc))
  return once.unicodeScalars.contains { $0.value > 0x7F && $0.properties.isAlphabetic } ? once : nil
}

/// The byte of a character in Windows-1252.
private func windowsByte(_ scalar: Unicode.Scalar) -> UInt8? {
  if scalar.value <= 0xFF { return UInt8(scalar.value) }
  return upperHalf.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
}

/// The characters of the bytes from 0x80 to 0x9F.
private let upperHalf = Array(
  "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
