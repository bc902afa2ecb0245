/// Why there is no number. It takes the number's place; nothing else may, least of all zero.
package struct Absence: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// The source holds no number.
    case missing
    /// The formula has no answer for these operands.
    case undefined
    /// Withheld to protect the people counted.
    case hidden
  }

  package let kind: Kind
  /// What is wanting, one reason for each thing.
  package let reasons: [Phrase]

  package init(_ kind: Kind, _ reasons: [Phrase]) {
    self.kind = kind
    self.reasons = reasons
  }
}

/// A number, or the reason why there is none.
package enum Outcome: Hashable, Sendable {
  case value(Double)
  case absent(Absence)

  package var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }

  package var absence: Absence? {
    if case .absent(let absence) = self { absence } else { nil }
  }
}

/// How a number stands to the sources, weakest last: a figure is no better than its weakest operand.
package enum Basis: Int, Comparable, Sendable {
  /// A number of arithmetic itself, such as the 1 of `1 - f`.
  case given
  /// Given by a source, whether that is published or not.
  case stated
  /// Arithmetic on stated numbers.
  case derived
  /// Rests on an assumption.
  case assumed

  package static func < (first: Basis, second: Basis) -> Bool { first.rawValue < second.rawValue }
}

/// What `figures.csv` says of a figure's standing.
package enum Status: String, CaseIterable, Sendable {
  case stated, derived, assumed, missing, undefined, hidden
}

/// Whether the source gives the number as it is or as *circa*; it follows the number through every formula.
package enum Precision: Sendable {
  case exact
  case approximate
}

/// How many of those that should have been counted were: 14 of 19.
package struct Coverage: Hashable, Sendable {
  package let counted: Int
  package let expected: Int

  package init(counted: Int, expected: Int) {
    self.counted = counted
    self.expected = expected
  }

  /// Whether someone is missing, so that a sum is only a lower bound.
  package var isIncomplete: Bool { counted < expected }
}

/// A range around a figure, in the figure's unit.
package struct Interval: Hashable, Sendable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// A share kept as its two counts.
package struct Fraction: Hashable, Sendable {
  package let part: Int
  package let whole: Int

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }
}
