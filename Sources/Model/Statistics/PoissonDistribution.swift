import Glibc

/// A count of independent events with a known mean.
package struct PoissonDistribution: Hashable, Sendable {
  /// The expected number of events.
  package let mean: Double

  /// - Precondition: 0 ≤ `mean` ≤ 10⁹.
  package init(mean: Double) {
    precondition(0 <= mean && mean <= 1e9, "a Poisson mean lies from 0 to a thousand million")
    self.mean = mean
  }

  /// The smallest count k with P(X ≤ k) ≥ `share`; a draw is the quantile at a uniform number
  /// (inversion, Devroye 1986).
  ///
  /// - Precondition: 0 ≤ `share` < 1.
  package func quantile(at share: Double) -> Int {
    precondition(0 <= share && share < 1, "a quantile is asked for at a share from 0 to below 1")
    // From some 745 on e^(−mean) is 0 in a double, and the sum could not start.
    return mean < 700 ? summedQuantile(at: share) : searchedQuantile(at: share)
  }

  private func summedQuantile(at share: Double) -> Int {
    var count = 0
    var term = exp(-mean)
    var sum = term
    while sum < share {
      term *= mean / Double(count + 1)
      // Rounding may leave the sum below a share that is nearly 1.
      guard sum + term > sum else { break }
      sum += term
      count += 1
    }
    return count
  }

  private func searchedQuantile(at share: Double) -> Int {
    let isReached = { IncompleteGamma.upper(shape: Double($0 + 1), at: mean) >= share }
    var bound = 2 * Int(mean)
    while !isReached(bound) { bound *= 2 }
    return firstInteger(in: 0...bound, where: isReached)
  }
}
