package import Study

/// A value for each parameter; where none is set, the one that changes nothing.
package struct ParameterValues: Hashable, Sendable {
  private var values: [Parameter: Double] = [:]

  /// A value for each parameter that is tried, between 0 and 1.
  package init(_ value: (Parameter) -> Double) {
    for parameter in Parameter.varied { values[parameter] = value(parameter) }
  }

  /// The value of a parameter.
  package subscript(parameter: Parameter) -> Double {
    get { values[parameter] ?? parameter.neutralValue }
    set { values[parameter] = newValue }
  }
}

/// The range over which a parameter is tried, and the name under which its draws are made.
package struct ParameterRange: Hashable, Sendable {
  /// What is tried.
  package let parameter: Parameter
  /// The name of its random stream, such as the id of the assumption.
  package let name: String
  /// The least value that is held possible.
  package let low: Double
  /// The value that is computed with when nothing is tried.
  package let base: Double
  /// The greatest value that is held possible.
  package let high: Double

  /// - Precondition: `low` ≤ `base` ≤ `high`.
  package init(_ parameter: Parameter, name: String, low: Double, base: Double, high: Double) {
    precondition(low <= base && base <= high, "the base lies in the range")
    self.parameter = parameter
    self.name = name
    self.low = low
    self.base = base
    self.high = high
  }

  /// The value that the given share of draws lies below.
  ///
  /// Triangular with its peak at the base. A base at an end of the range is a cautious choice rather than the likeliest
  /// value, and every value is then held equally likely.
  package func quantile(at share: Double) -> Double {
    low < base && base < high
      ? TriangularDistribution(low: low, mode: base, high: high).quantile(at: share)
      : low + share * (high - low)
  }
}
