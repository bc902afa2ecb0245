extension JSONParser {
  /// A number as RFC 8259, section 6, writes it: no leading zero, no leading plus, digits on both sides of
  /// a point.
  mutating func number() throws(Problem) -> JSONValue.Kind {
    let place = cursor.place
    let start = cursor.index
    _ = cursor.pass(UInt8(ascii: "-"))
    if cursor.pass(UInt8(ascii: "0")) {
      if let byte = cursor.byte, byte.isDigit {
        throw problem(
          at: place, found: "a number with a leading zero", expected: "a number without one")
      }
    } else {
      try digits()
    }
    if cursor.pass(UInt8(ascii: ".")) { try digits() }
    if cursor.pass(UInt8(ascii: "e")) || cursor.pass(UInt8(ascii: "E")) {
      if !cursor.pass(UInt8(ascii: "+")) { _ = cursor.pass(UInt8(ascii: "-")) }
      try digits()
    }
    let literal = cursor.text(from: start)
    guard let value = Double(literal), value.isFinite else {
      throw problem(
        at: place, found: "the number \(literal.prefix(40))",
        expected: "a number that fits 64-bit floating point")
    }
    return .number(value, literal: literal)
  }

  private mutating func digits() throws(Problem) {
    guard let byte = cursor.byte, byte.isDigit else { throw unexpected("a digit") }
    cursor.passDigits()
  }
}
