/// A value read from a JSON text, with the place of its first character.
package struct JSONValue: Hashable, Sendable {
  package let place: Place
  package let kind: Kind

  /// What the value is. A number keeps its text too; an object keeps the order of its members.
  package enum Kind: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double, literal: String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
  }

  /// The text, or nil when the value is not a string.
  package var string: String? {
    guard case .string(let text) = kind else { return nil }
    return text
  }

  /// The number, or nil when the value is not one.
  package var number: Double? {
    guard case .number(let number, _) = kind else { return nil }
    return number
  }

  /// The truth value, or nil when the value is not one.
  package var bool: Bool? {
    guard case .bool(let value) = kind else { return nil }
    return value
  }

  /// The elements, or nil when the value is not an array.
  package var elements: [JSONValue]? {
    guard case .array(let elements) = kind else { return nil }
    return elements
  }

  /// The number as a whole number: written without fraction or exponent, and within 64 bits.
  package var integer: Int? {
    guard case .number(_, let literal) = kind else { return nil }
    return Int(literal)
  }

  /// The members, or nil when the value is not an object.
  package var members: [JSONMember]? {
    guard case .object(let members) = kind else { return nil }
    return members
  }

  /// The value shown inside a message: itself when it is short, else what sort of value it is.
  package var shown: String {
    switch kind {
    case .null: "null"
    case .bool(let value): String(value)
    case .number(_, let literal): literal
    case .string(let text): quoted(text)
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// One member of an object: the key, where the key stands, and the value.
package struct JSONMember: Hashable, Sendable {
  package let key: String
  package let keyPlace: Place
  package let value: JSONValue
}
