/// What a plan's consequences hang on beside the visits and the frame: shares nobody published.
package enum Lever: CaseIterable, Hashable, Sendable {
  /// The share of the cost that does not depend on visits, f.
  case fixedShare
  /// The share of the money that follows users to their new site, ω.
  case followShare
  /// The share of the frame that is spent on these sites, β.
  case budgetShare
  /// The share of a closed site's grant that is withdrawn, θ.
  case withdrawalShare
  /// The share of visits that continue at a site of the same group, ρ.
  case retainedInGroup
  /// The share of visits that continue when the whole group has closed, ρ.
  case retainedOutside
  /// What the share that continues is multiplied by where it is far to the new site.
  case retainedFar
  /// What the share that continues is multiplied by where the way takes several changes.
  case retainedChanging
  /// The yearly growth of visits.
  case annualGrowth
}

/// A value for each lever.
package struct LeverValues: Hashable, Sendable {
  private var values: [Double]

  /// A value for each lever, between 0 and 1; 1 for a factor and 0 for the growth leave them out.
  package init(_ value: (Lever) -> Double) { values = Lever.allCases.map(value) }

  /// The value of a lever.
  package subscript(lever: Lever) -> Double {
    get { values[lever.place] }
    set { values[lever.place] = newValue }
  }
}

extension Lever {
  /// Its number in `allCases`.
  var place: Int {
    switch self {
    case .fixedShare: 0
    case .followShare: 1
    case .budgetShare: 2
    case .withdrawalShare: 3
    case .retainedInGroup: 4
    case .retainedOutside: 5
    case .retainedFar: 6
    case .retainedChanging: 7
    case .annualGrowth: 8
    }
  }
}

/// The range over which a lever is tried, and the name under which its draws are made.
package struct LeverRange: Hashable, Sendable {
  /// What is tried.
  package let lever: Lever
  /// The name of its random stream, such as the id of the assumption.
  package let name: String
  /// The least value that is held possible.
  package let low: Double
  /// The value that is computed with when nothing is tried.
  package let base: Double
  /// The greatest value that is held possible.
  package let high: Double

  /// - Precondition: `low` ≤ `base` ≤ `high`.
  package init(_ lever: Lever, name: String, low: Double, base: Double, high: Double) {
    precondition(low <= base && base <= high, "the base lies in the range")
    self.lever = lever
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
