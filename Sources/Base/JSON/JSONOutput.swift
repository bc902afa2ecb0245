/// A value to be written as JSON. Members are written in the order given.
package enum JSONOutput: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(FiniteNumber)
  case string(String)
  case array([JSONOutput])
  case object([Member])

  /// A key and its value.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONOutput

    package init(_ key: String, _ value: JSONOutput) {
      self.key = key
      self.value = value
    }
  }

  /// An object of the pairs given.
  /// A text, or null where there is none.
  package static func string(orNull text: String?) -> JSONOutput {
    text.map(JSONOutput.string) ?? .null
  }

  /// A whole number, or null where there is none.
  package static func integer(orNull number: Int?) -> JSONOutput {
    number.map(JSONOutput.integer) ?? .null
  }

  package static func object(_ pairs: KeyValuePairs<String, JSONOutput>) -> JSONOutput {
    .object(pairs.map { Member($0.key, $0.value) })
  }
}
