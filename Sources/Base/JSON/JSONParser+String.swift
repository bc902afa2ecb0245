extension JSONParser {
  /// The text of a string; the cursor stands on its opening quote.
  mutating func string() throws(Problem) -> String {
    let opening = cursor.place
    cursor.advance()
    var text = ""
    var start = cursor.index
    while let byte = cursor.byte {
      switch byte {
      case .quote:
        text += cursor.text(from: start)
        cursor.advance()
        return text
      case .backslash:
        text += cursor.text(from: start)
        text.unicodeScalars.append(try escape())
        start = cursor.index
      case 0..<0x20:
        throw problem(
          at: cursor.place, found: "the control character \(hexadecimal(byte))",
          expected: "it written as an escape, like \\n or \\u000A")
      default:
        cursor.advance()
      }
    }
    throw problem(at: opening, found: "a string that is never closed", expected: "a closing quote")
  }

  private mutating func escape() throws(Problem) -> Unicode.Scalar {
    let place = cursor.place
    cursor.advance()
    guard let byte = cursor.byte else { throw unexpected("an escape") }
    let scalar: Unicode.Scalar
    switch byte {
    case .quote, .backslash, UInt8(ascii: "/"): scalar = Unicode.Scalar(byte)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try numberedScalar(at: place)
    default: throw unexpected("one of \" \\ / b f n r t u after \\")
    }
    cursor.advance()
    return scalar
  }

  /// A scalar written `\u0041`, or beyond U+FFFF as a surrogate pair; the cursor stands on the `u`.
  private mutating func numberedScalar(at place: Place) throws(Problem) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if UTF16.isLeadSurrogate(first), cursor.byte == .backslash {
      cursor.advance()
      if cursor.byte == UInt8(ascii: "u") {
        let second = try codeUnit()
        if UTF16.isTrailSurrogate(second) {
          return UTF16.decode(UTF16.EncodedScalar([first, second]))
        }
      }
    }
    throw problem(
      at: place, found: "half of a surrogate pair",
      expected: "a pair, \\uD800–\\uDBFF and then \\uDC00–\\uDFFF")
  }

  private mutating func codeUnit() throws(Problem) -> UInt16 {
    cursor.advance()
    let start = cursor.index
    for _ in 0..<4 {
      guard let byte = cursor.byte, Character(Unicode.Scalar(byte)).isHexDigit, byte < 0x80 else {
        throw unexpected("four hexadecimal digits after \\u")
      }
      cursor.advance()
    }
    return UInt16(cursor.text(from: start), radix: 16) ?? 0
  }
}
