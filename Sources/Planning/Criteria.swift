package import Figures
import Statistics

/// Where a measure lies between that of the worst plan, which scores 0, and that of the best, which scores 100.
///
/// A plan beyond the two named ones scores below 0 or above 100. No answer where the two are alike.
package func score<Number: Scalar>(_ measure: Number, worst: Number, best: Number) -> Number {
  .constant(100) * (measure - worst) / (best - worst)
}

/// The value of a plan: Σ w·s / Σ w over its scores, each with the weight of its criterion (Keeney and Raiffa 1976).
///
/// - Precondition: there is a weight for each score.
package func weightedValue<Number: Scalar>(
  of scores: [Number], weights: [Number]
) -> Number {
  precondition(scores.count == weights.count, "each score has its weight")
  return .sum(zip(weights, scores).map { $0 * $1 }) / .sum(weights)
}

/// Sets of weights spread evenly over all there are: each set is as likely as any other, and sums to 1.
///
/// Exponential draws divided by their sum are uniform on the simplex (Rubin 1981). Each criterion has a stream of its
/// own, so that another criterion leaves its draws alone.
package struct DrawnWeights: Hashable, Sendable {
  /// For each criterion, in their order, its weight in each set.
  package let weights: [[Double]]
  /// The number of sets.
  package let count: Int

  /// So many sets for the criteria of these names.
  package init(seed: UInt64, criteria: [String], count: Int) {
    var drawn = criteria.map { name in
      var stream = RandomStream(seed: seed, name: name)
      return (0..<count).map { _ in -logarithm(1 - stream.uniform()) }
    }
    for set in 0..<count {
      let sum = drawn.reduce(0) { $0 + $1[set] }
      // Every draw may be 0, though hardly ever; then all criteria weigh the same.
      for place in drawn.indices {
        drawn[place][set] = sum > 0 ? drawn[place][set] / sum : 1 / Double(drawn.count)
      }
    }
    weights = drawn
    self.count = count
  }

  /// For each plan the share of the sets at which its value is the greatest; plans that tie to nine digits share the set.
  /// The shares sum to 1 where there is a plan.
  ///
  /// - Precondition: each plan has a score for each criterion.
  package func sharesBest(_ plans: [[Double]]) -> [Double] {
    precondition(plans.allSatisfy { $0.count == weights.count }, "each criterion has its score")
    guard !plans.isEmpty else { return [] }
    var shares = plans.map { _ in 0.0 }
    var values = plans.map { _ in 0.0 }
    for set in 0..<count {
      var most = -Double.infinity
      for plan in plans.indices {
        values[plan] = weights.indices.reduce(0) { $0 + weights[$1][set] * plans[plan][$1] }
        most = max(most, values[plan])
      }
      let bar = most - 1e-9 * max(1, abs(most))
      let winners = values.count { $0 >= bar }
      for plan in plans.indices where values[plan] >= bar { shares[plan] += 1 / Double(winners) }
    }
    return shares.map { $0 / Double(count) }
  }
}
