extension UInt8 {
  /// Whether a name may hold it; letters beyond ASCII are all taken.
  var isOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  /// Whether no name begins with it.
  var isAfterFirst: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}

extension [UInt8] {
  /// Where the first character stands that is none.
  var firstInvalidUTF8: Int {
    var decoder = UTF8()
    var iterator = makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return offset
  }

  /// The line and the column of a byte, from 1; the column counts characters.
  package func lineAndColumn(of offset: Int) -> (line: Int, column: Int) {
    let before = self[..<Swift.min(offset, count)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (
      before.count { $0 == UInt8(ascii: "\n") } + 1,
      before[start...].count { $0 & 0xC0 != 0x80 } + 1
    )
  }
}
