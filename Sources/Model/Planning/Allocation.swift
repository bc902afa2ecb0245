package import Figures

/// How a frame of money is split over the sites: a fixed share evenly, the rest by visits; or as it was given.
///
/// cᵢ = f·B′/n + (1 − f)·B′·vᵢ/V, where v is what cost follows: visits, or people present. With f = 1 it plays no part, so a
/// missing count does no harm.
package enum Allocation<Number: Scalar>: Sendable {
  /// All of it evenly: the fixed share is one.
  case even(Number)
  case fixedShare(Number)
  /// Each site has its own amount; the fixed share of each does not follow the visits.
  case given(fixedShare: Number)
  /// There is no frame, and nothing is said in money: what is computed of it is nought, and no figure is made of that.
  case unpriced

  /// What one site is computed to cost where no amount is given.
  package func cost(
    of driver: Number, among total: Number, spent: Number, sites: Number
  ) -> Number {
    switch self {
    case .even: spent / sites
    case .fixedShare(let fixed), .given(let fixed):
      fixed * spent / sites + (.constant(1) - fixed) * spent * driver / total
    case .unpriced: .constant(0)
    }
  }
}

/// Some of what cost follows, visits or people present, and what share it is of each site's it comes from.
struct Flow<Number: Scalar>: Sendable {
  let amount: Number
  /// In the order of the sites.
  let shares: [Number]
  /// One for each site they come from, nought for the others.
  let leaving: [Number]
}

extension ModelInputs {
  /// The money that goes with some of what it follows.
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

  /// The money freed that does not follow visits; `closings` counts the sites that close, parts as parts.
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
