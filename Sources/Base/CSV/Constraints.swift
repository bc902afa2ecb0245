/// What a field's values must keep to. `required` and those below are checked while reading; `unique` is
/// for the store that holds all rows.
package struct Constraints: Hashable, Sendable {
  package let isRequired: Bool
  package let isUnique: Bool
  /// The least value allowed: of a number by size, of a date by time.
  package let minimum: FieldValue?
  package let maximum: FieldValue?
  /// Counted in Unicode scalars of the text in Unicode's normal form C.
  package let minimumLength: Int?
  package let maximumLength: Int?
  /// A regular expression that the whole text must match.
  package let pattern: String?
  /// The only values allowed, when there are any.
  package let allowed: [FieldValue]
}

/// A value as a field's type reads it.
package enum FieldValue: Hashable, Sendable, CustomStringConvertible {
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  /// Text in normal form C, or a date.
  case text(String)

  package var description: String {
    switch self {
    case .integer(let value): String(value)
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
    case .boolean(let value): String(value)
    case .text(let text): text
    }
  }
}
