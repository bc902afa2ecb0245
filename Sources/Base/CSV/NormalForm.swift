@_spi(_Unicode) import Swift

/// The text in Unicode's normal form C (UAX #15), where equal texts are equal bytes.
package func normalForm(_ text: String) -> String { String(String.UnicodeScalarView(text._nfc)) }

/// The bytes of the text in normal form C, or nil when they are that already. The bytes must be UTF-8.
func normalFormIfOther(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  guard var span = try? UTF8Span(validating: text.span) else { return nil }
  if span.checkForNFC(quickCheck: true) { return nil }
  return Array(normalForm(String(decoding: text, as: UTF8.self)).utf8)
}
