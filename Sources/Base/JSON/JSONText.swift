/// The text of a JSON value; equal values give equal bytes.
package struct JSONText {
  /// How the text is laid out.
  package enum Style: Sendable {
    /// On one line: `{"version": 1, "names": []}`.
    case compact
    /// One member or element a line, two spaces a level.
    case indented
    /// The same down to a level, and what lies deeper each on one line; the whole is level 0.
    case indentedTo(level: Int)

    /// The level below which all stands on one line.
    fileprivate var lastLevel: Int {
      switch self {
      case .compact: 0
      case .indented: .max
      case .indentedTo(let level): level
      }
    }
  }

  /// UTF-8.
  private var bytes: [UInt8] = []
  private let lastLevel: Int

  package init(_ output: JSONOutput, style: Style) {
    lastLevel = style.lastLevel
    write(output, depth: 0)
  }

  /// The text, without a line break at its end.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func write(_ output: JSONOutput, depth: Int) {
    switch output {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let number): bytes += number.text.utf8
    case .string(let string): write(string)
    case .array(let elements):
      list(elements, between: ("[", "]"), depth: depth) { text, element in
        text.write(element, depth: depth + 1)
      }
    case .object(let members):
      list(members, between: ("{", "}"), depth: depth) { text, member in
        text.write(member.key)
        text.bytes += ": ".utf8
        text.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Item>(
    _ items: [Item], between brackets: (open: Unicode.Scalar, close: Unicode.Scalar), depth: Int,
    write: (inout JSONText, Item) -> Void
  ) {
    bytes.append(UInt8(ascii: brackets.open))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes += (depth < lastLevel ? "," : ", ").utf8 }
      if depth < lastLevel { startLine(depth + 1) }
      write(&self, item)
    }
    if !items.isEmpty, depth < lastLevel { startLine(depth) }
    bytes.append(UInt8(ascii: brackets.close))
  }

  private mutating func startLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// Escapes only what RFC 8259, section 7, demands.
  private mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    let isPlain = text.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      bytes.append(contentsOf: text)
      return
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20: bytes += ("\\u" + hexadecimal(byte).dropFirst(2)).utf8
      default: bytes.append(byte)
      }
    }
  }
}
