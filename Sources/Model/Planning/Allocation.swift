package import Figures

/// How a frame of money is split over the sites: a fixed share evenly, the rest by visits; or as it was given.
///
/// cᵢ = f·B′/n + (1 − f)·B′·vᵢ/V, where v is what cost follows: visits, or people present. With f = 1 it plays no part, so a
/// missing count does no harm.
package enum Allocation<Number: Scalar>: Sendable {
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
    case .fixedShare(let fixed):
      .select(
        fixed.isExactly(1), spent / sites,
        else: split(fixed, of: driver, among: total, spent, sites))
    case .given(let fixed): split(fixed, of: driver, among: total, spent, sites)
    case .unpriced: .constant(0)
    }
  }

  private func split(
    _ fixed: Number, of driver: Number, among total: Number, _ spent: Number, _ sites: Number
  ) -> Number {
    fixed * spent / sites + (.constant(1) - fixed) * spent * driver / total
  }
}
