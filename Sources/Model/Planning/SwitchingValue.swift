package import Figures

/// The value of a parameter at which two plans change places.
package enum SwitchingValue: Hashable, Sendable {
  /// At this value both come to the same.
  case at(Double)
  /// They come to the same whatever the value.
  case everywhere
  /// One of them is ahead whatever the value.
  case nowhere
}

extension SwitchingValue {
  /// Where a difference between two plans vanishes as a parameter goes from 0 to 1.
  ///
  /// Money freed is affine in each parameter by itself: f, ω, β, θ and ρ each stand in it once. The value then follows from
  /// the differences at the ends, x = d(0) / (d(0) − d(1)). Where the middle shows that the difference is not affine,
  /// it is found by bisection; a difference of one sign at both ends then counts as vanishing nowhere.
  ///
  /// `slack` is the difference that counts as none, in the unit of the difference.
  package init(slack: Double, of difference: (Double) -> Double) {
    let (start, end) = (difference(0), difference(1))
    if abs(start) <= slack, abs(end) <= slack, abs(difference(0.5)) <= slack {
      self = .everywhere
      return
    }
    if abs(start) <= slack || abs(end) <= slack {
      self = .at(abs(start) <= slack ? 0 : 1)
      return
    }
    guard (start < 0) != (end < 0) else {
      self = .nowhere
      return
    }
    let value = start / (start - end)
    self = .at(
      abs(difference(value)) <= slack
        ? value : SwitchingValue.root(from: start, of: difference))
  }

  /// The zero of a function that changes its sign once between 0 and 1, to the last bit.
  private static func root(from start: Double, of difference: (Double) -> Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while true {
      let middle = low + (high - low) / 2
      guard low < middle, middle < high else { return high }
      if (difference(middle) < 0) == (start < 0) { low = middle } else { high = middle }
    }
  }
}

/// A plan with the inputs it is read with, and the parameters whose values are the plan's own.
package struct ReadPlan: Sendable {
  package let plan: Plan
  package let inputs: ModelInputs<Double>
  /// These stay where the plan has put them.
  package let own: Set<Parameter>

  package init(_ plan: Plan, with inputs: ModelInputs<Double>, own: Set<Parameter>) {
    self.plan = plan
    self.inputs = inputs
    self.own = own
  }

  /// Money freed, net, in the unit of the frame.
  package var net: Double { net(with: inputs) }

  /// The same with a parameter at another value, unless the plan sets it itself.
  package func net(_ parameter: Parameter, at value: Double) -> Double {
    own.contains(parameter) ? net : net(with: inputs.with(parameter, at: value))
  }

  private func net(with inputs: ModelInputs<Double>) -> Double {
    plan.consequences(on: inputs).net
  }

  /// Where this plan and another free the same, as one parameter moves in both of them.
  package func switching(with other: ReadPlan, as parameter: Parameter) -> SwitchingValue {
    SwitchingValue(slack: 1e-14 * max(abs(inputs.frame), abs(other.inputs.frame))) { value in
      net(parameter, at: value) - other.net(parameter, at: value)
    }
  }
}
