import Figures

/// How far one figure of a plan moves when each parameter goes to the ends of its range and the others stay.
package struct Tornado: Hashable, Sendable {
  /// The figure with every parameter where the inputs have it.
  package let base: Double
  /// One for each range: the widest swing first, ties in the order of the ranges.
  package let swings: [Swing]

  /// What one parameter does to the figure, in its unit.
  package struct Swing: Hashable, Sendable {
    /// What is moved, and how far.
    package let range: ParameterRange
    /// The figure with the parameter at the low end, in its unit.
    package let atLow: Double
    /// The figure with the parameter at the high end, in its unit.
    package let atHigh: Double

    /// The distance between the two.
    package var width: Double { abs(atHigh - atLow) }
  }

  /// Computes the plan twice for each range; `figure` picks what is looked at, such as `\.net` or `\.lost`.
  package init(
    of plan: Plan, on inputs: ModelInputs<Double>, over ranges: [ParameterRange],
    figure: (Consequences<Double>) -> Double
  ) {
    func read(_ inputs: ModelInputs<Double>) -> Double {
      figure(plan.consequences(on: inputs))
    }
    base = read(inputs)
    let swings = ranges.map { range in
      Swing(
        range: range, atLow: read(inputs.with(range.parameter, at: range.low)),
        atHigh: read(inputs.with(range.parameter, at: range.high)))
    }
    self.swings = swings.enumerated().sorted { first, second in
      let widths = (first.element.width, second.element.width)
      return widths.0 == widths.1 ? first.offset < second.offset : widths.0 > widths.1
    }.map(\.element)
  }
}
