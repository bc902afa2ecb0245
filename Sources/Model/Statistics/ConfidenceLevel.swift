import Glibc

/// How often a method that gives intervals is right in the long run, as a share between 0 and 1.
package struct ConfidenceLevel: Hashable, Sendable {
  /// The share of all uses in which the interval holds the true value, at least.
  package let share: Double

  /// - Precondition: 0 < `share` < 1.
  package init(_ share: Double) {
    precondition(0 < share && share < 1, "a confidence level lies between 0 and 1")
    self.share = share
  }

  /// The customary level.
  package static let ninetyFivePercent = ConfidenceLevel(0.95)

  /// What is left outside at each end.
  var tail: Double { (1 - share) / 2 }

  /// The z with P(−z ≤ Z ≤ z) = `share` for a standard normal Z; 1.959964 at 95 pct.
  var normalQuantile: Double {
    // Beyond 40 the complementary error function is 0 in a double.
    firstDouble(in: 0...40) { erfc($0 / 2.0.squareRoot()) <= 1 - share }
  }
}
