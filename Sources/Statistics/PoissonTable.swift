import Glibc

/// The quantiles of one Poisson distribution, for many draws: the same counts as
/// `PoissonDistribution.quantile`, found in a table instead of summing anew each time.
package struct PoissonTable: Sendable {
  private let distribution: PoissonDistribution
  /// The first count of the table.
  private let first: Int
  /// P(X ≤ k) for each count k of the table.
  private let cumulative: [Double]

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
  }

  /// The smallest count k with P(X ≤ k) ≥ `share`.
  ///
  /// - Precondition: 0 ≤ `share` < 1.
  package func quantile(at share: Double) -> Int {
    var low = 0
    var high = cumulative.count
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < share { low = middle + 1 } else { high = middle }
    }
    // Outside the table only the distribution knows.
    return low < cumulative.count && (low > 0 || first == 0)
      ? first + low : distribution.quantile(at: share)
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
