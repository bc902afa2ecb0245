package import Figures

/// How a frame of money is split over the sites: a fixed share evenly, the rest by visits.
///
/// cᵢ = f·B/n + (1 − f)·B·vᵢ/V. With f = 1 visits play no part, so a missing count does no harm.
package enum Allocation<Number: Scalar>: Sendable {
  /// All of it evenly: the fixed share is one.
  case even(Number)
  case fixedShare(Number)

  /// What one site is reckoned to cost.
  package func cost(
    of visits: Number, among total: Number, frame: Number, sites: Number
  ) -> Number {
    switch self {
    case .even: frame / sites
    case .fixedShare(let fixed):
      fixed * frame / sites + (.constant(1) - fixed) * frame * visits / total
    }
  }

  /// The share that is split evenly.
  var evenShare: Number {
    switch self {
    case .even(let fixed), .fixedShare(let fixed): fixed
    }
  }

  /// The money that goes with a number of visits.
  func money(following visits: Number, among total: Number, frame: Number) -> Number {
    switch self {
    case .even(let fixed): (.constant(1) - fixed) * frame
    case .fixedShare(let fixed): (.constant(1) - fixed) * frame / total * visits
    }
  }
}
