/// One column of a table, as Table Schema v1 (specs.frictionlessdata.io/table-schema) describes it.
package struct Field: Hashable, Sendable {
  /// Where the field is described.
  package let place: Place
  package let name: String
  package let title: String?
  package let description: String?
  package let type: FieldType
  package let constraints: Constraints
  package let marks: NumberMarks
  package let words: TruthWords
}

/// The types of Table Schema v1 that are read; each in its `default` format.
package enum FieldType: String, CaseIterable, Hashable, Sendable {
  case string
  /// Whole digits within 64 bits, after an optional sign.
  case integer
  /// Digits, with an optional sign, decimal mark and exponent; never `NaN` or `INF`.
  case number
  /// One of the field's true or false words.
  case boolean
  /// A day of the Gregorian calendar as ISO 8601 writes it, `2024-02-29`; delivered as text.
  case date
  /// Four digits; delivered as a whole number.
  case year
  /// Any text.
  case any
}

/// The marks inside a number: `decimalChar` and `groupChar`.
package struct NumberMarks: Hashable, Sendable {
  /// Nil where the field does not say; then it is a point.
  package let statedDecimal: Unicode.Scalar?
  /// Nil when digits are not grouped. Where it is used, every group but the first has three digits.
  package let group: Unicode.Scalar?

  /// A decimal point and no grouping.
  package static let plain = NumberMarks(statedDecimal: nil, group: nil)

  package var decimal: Unicode.Scalar { statedDecimal ?? "." }
}

/// The texts that mean true and false: `trueValues` and `falseValues`.
package struct TruthWords: Hashable, Sendable {
  package let yes: [String]
  package let no: [String]

  /// Those of a study in Danish, and of one in English.
  package static let danish = TruthWords(yes: ["ja"], no: ["nej"])
  package static let english = TruthWords(yes: ["yes"], no: ["no"])

  /// The words of Table Schema v1.
  package static let standard = TruthWords(
    yes: ["true", "True", "TRUE", "1"], no: ["false", "False", "FALSE", "0"])
}
