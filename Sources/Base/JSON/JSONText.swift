/// The text of a JSON value; equal values give equal bytes.
package struct JSONText {
  /// How the text is laid out.
  package enum Style: Sendable {
    /// On one line: `{"version": 1, "names": []}`.
    case compact
    /// One member or element a line, two spaces a level.
    case indented
  }

  /// The text, without a line break at its end.
  package private(set) var text = ""
  private let style: Style

  package init(_ output: JSONOutput, style: Style) {
    self.style = style
    write(output, depth: 0)
  }

  private mutating func write(_ output: JSONOutput, depth: Int) {
    switch output {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let number): text += number.text
    case .string(let string): write(string)
    case .array(let elements):
      list(elements, between: ("[", "]"), depth: depth) { text, element in
        text.write(element, depth: depth + 1)
      }
    case .object(let members):
      list(members, between: ("{", "}"), depth: depth) { text, member in
        text.write(member.key)
        text.text += ": "
        text.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Item>(
    _ items: [Item], between brackets: (open: String, close: String), depth: Int,
    write: (inout JSONText, Item) -> Void
  ) {
    text += brackets.open
    for (index, item) in items.enumerated() {
      if index > 0 { text += style == .compact ? ", " : "," }
      startLine(depth: depth + 1)
      write(&self, item)
    }
    if !items.isEmpty { startLine(depth: depth) }
    text += brackets.close
  }

  private mutating func startLine(depth: Int) {
    guard style == .indented else { return }
    text += "\n" + String(repeating: "  ", count: depth)
  }

  /// Escapes only what RFC 8259, section 7, demands.
  private mutating func write(_ string: String) {
    text += "\""
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      text += string
      text += "\""
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}": text += "\\u" + hexadecimal(UInt8(scalar.value)).dropFirst(2)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
