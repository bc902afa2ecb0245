package import Figures

/// A value for each parameter; where none is set, the one that changes nothing.
package struct ParameterValues<Number: Scalar>: Sendable {
  private var values: [Parameter: Number] = [:]

  /// The values that are given; nil for a parameter the study does without.
  package init(_ value: (Parameter) -> Number?) {
    for parameter in Parameter.allCases { values[parameter] = value(parameter) }
  }

  /// The value of a parameter.
  package subscript(parameter: Parameter) -> Number {
    get { values[parameter] ?? .constant(parameter.neutralValue) }
    set { values[parameter] = newValue }
  }

  /// The value of a parameter that is set; nil where the study does without.
  package func given(_ parameter: Parameter) -> Number? { values[parameter] }
}

extension ParameterValues: Equatable where Number: Equatable {}

extension ParameterValues {
  /// What of a frame of money is spent on the sites in a year, B′ = B·β.
  func spent(of frame: Number) -> Number { frame * self[.budgetShare] }

  /// Whether visits do not grow: what is made of them then rests on no rate.
  var isStill: Number.Truth { self[.annualGrowth].isExactly(0) }

  /// How many times today's visits there are after years of growth at a yearly rate, (1 + rate)^years; nil without growth.
  var growth: Number? {
    isStill.known == true
      ? nil
      : .method("growth", of: [self[.annualGrowth], self[.growthYears]]) {
        power(1 + $0[0], $0[1])
      }
  }

  /// How money is split over the sites where the study splits it so.
  func allocation(by rule: AllocationRule?) -> Allocation<Number> {
    let share = self[.fixedShare]
    return switch rule {
    case nil: .unpriced
    case .given: .given(fixedShare: share)
    case .fixedShare: .fixedShare(share)
    }
  }
}

/// The range over which a parameter is tried; its draws are made under the id of its assumption.
package struct ParameterRange: Hashable, Sendable {
  /// What is tried.
  package let parameter: Parameter
  /// The least value that is held plausible.
  package let low: Double
  /// The value that is computed with when nothing is tried; a plan may set one outside the range.
  package let base: Double
  /// The greatest value that is held plausible.
  package let high: Double

  /// - Precondition: `low` ≤ `high`.
  package init(_ parameter: Parameter, low: Double, base: Double, high: Double) {
    precondition(low <= high, "the range has its ends in order")
    self.parameter = parameter
    self.low = low
    self.base = base
    self.high = high
  }

  /// The value that the given share of draws lies below.
  ///
  /// Triangular with its peak at the base. A base at an end of the range is a cautious choice rather than the likeliest
  /// value, and every value is then held equally likely; a base beyond an end widens the range that is drawn from to it.
  package func quantile(at share: Double) -> Double {
    guard low < base, base < high else {
      let (least, most) = (min(low, base), max(high, base))
      return least + share * (most - least)
    }
    return TriangularDistribution(low: low, mode: base, high: high).quantile(at: share)
  }
}
