import Glibc

/// The quantiles of one Poisson distribution, for many draws: the same counts as
/// `PoissonDistribution.quantile`, found in a table instead of summing anew each time.
package struct PoissonTable: Sendable {
  private let distribution: PoissonDistribution
  /// The first count of the table.
  private let first: Int
  /// P(X ≤ k) for each count k of the table.
  private let cumulative: [Double]
  /// For each of `steps` equal steps of the chance, the first place of the table that reaches its beginning: a search
  /// that starts there is next to done (Chen and Asau 1974).
  private let starts: [Int]

  /// A power of two, so that a share times it is exact.
  private static let steps = 512

  /// Sums the chances once.
  package init(_ distribution: PoissonDistribution) {
    self.distribution = distribution
    // The same border as in `PoissonDistribution`: sums below, the incomplete gamma function above.
    if distribution.mean < 700 {
      first = 0
      cumulative = summedChances(distribution.mean)
    } else {
      let reach = 10 * distribution.mean.squareRoot()
      first = Int(distribution.mean - reach)
      cumulative = (first...Int(distribution.mean + reach)).map {
        IncompleteGamma.upper(shape: Double($0 + 1), at: distribution.mean)
      }
    }
    var place = 0
    starts = (0..<Self.steps).map { [cumulative] step in
      let chance = Double(step) / Double(Self.steps)
      while place < cumulative.count, cumulative[place] < chance { place += 1 }
      return place
    }
  }

  /// The smallest count k with P(X ≤ k) ≥ `share`.
  ///
  /// - Precondition: 0 ≤ `share` < 1.
  package func quantile(at share: Double) -> Int {
    var place = starts[Int(share * Double(Self.steps))]
    while place < cumulative.count, cumulative[place] < share { place += 1 }
    // Outside the table only the distribution knows.
    return place < cumulative.count && (place > 0 || first == 0)
      ? first + place : distribution.quantile(at: share)
  }
}

private func summedChances(_ mean: Double) -> [Double] {
  var term = exp(-mean)
  var sums = [term]
  var sum = term
  while true {
    term *= mean / Double(sums.count)
    // Terms first grow, from as little as nothing; only past the mean does an idle one end the sum.
    guard sum + term > sum else { return sums }
    sum += term
    sums.append(sum)
  }
}
