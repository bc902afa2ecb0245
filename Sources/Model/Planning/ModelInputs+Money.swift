import Figures

/// Some of what cost follows, visits or people present, and what share it is of each site's it comes from.
struct Flow<Number: Scalar>: Sendable {
  let amount: Number
  /// In the order of the sites.
  let shares: [Number]
  /// One for each site they come from, nought for the others.
  let leaving: [Number]
}

extension ModelInputs {
  /// The money that goes with some of what it follows: (1 − f)·B′/V·v, and where the amounts are given (1 − f) of those
  /// of the sites it leaves. The study's own model.
  func money(following flow: Flow<Number>) -> Number {
    let one = Number.constant(1)
    return switch allocation {
    case .even(let fixed): (one - fixed) * spent
    case .fixedShare(let fixed): (one - fixed) * spent / totalDriver * flow.amount
    case .given(let fixed):
      (one - fixed) * cost(of: flow)
    case .unpriced: .constant(0)
    }
  }

  /// The money freed that does not follow visits: k·f·B′/n, and where the amounts are given f of those of the sites that
  /// are left. `closings` counts the sites that close, parts as parts. The study's own model.
  func fixedMoney(of flow: Flow<Number>, closings: Number) -> Number {
    switch allocation {
    case .even(let fixed), .fixedShare(let fixed):
      evenPart(times: parameters[.withdrawalShare] * fixed * closings)
    case .given(let fixed):
      fixed * cost(of: flow)
    case .unpriced: .constant(0)
    }
  }

  /// What the sites cost that users leave, of each the share that goes.
  private func cost(of flow: Flow<Number>) -> Number {
    .sum(zip(costs, flow.shares).map { $0 * $1 }, where: flow.leaving)
  }
}
