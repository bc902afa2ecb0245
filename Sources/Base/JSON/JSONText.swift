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

  /// The text, without a line break at its end.
  package private(set) var text = ""
  private let lastLevel: Int

  package init(_ output: JSONOutput, style: Style) {
    lastLevel = style.lastLevel
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
      if index > 0 { text += depth < lastLevel ? "," : ", " }
      if depth < lastLevel { startLine(depth + 1) }
      write(&self, item)
    }
    if !items.isEmpty, depth < lastLevel { startLine(depth) }
    text += brackets.close
  }

  private mutating func startLine(_ depth: Int) {
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
