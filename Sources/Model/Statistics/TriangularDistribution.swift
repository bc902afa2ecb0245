/// A quantity known by its lowest, most likely and highest value, in any one unit.
package struct TriangularDistribution: Hashable, Sendable {
  /// The lowest value.
  package let low: Double
  /// The most likely value.
  package let mode: Double
  /// The highest value.
  package let high: Double

  /// The three may be equal; the quantity is then fixed.
  ///
  /// - Precondition: all are finite and `low` ≤ `mode` ≤ `high`.
  package init(low: Double, mode: Double, high: Double) {
    precondition(low.isFinite && high.isFinite, "a triangular distribution has finite ends")
    precondition(low <= mode && mode <= high, "the most likely value lies between the ends")
    self.low = low
    self.mode = mode
    self.high = high
  }

  /// The value that the given share of draws lies below; a draw is the quantile at a uniform number.
  ///
  /// The inverse of the distribution function, in closed form (Johnson, Kotz and Balakrishnan 1995).
  ///
  /// - Precondition: 0 ≤ `share` ≤ 1.
  package func quantile(at share: Double) -> Double {
    precondition(0 <= share && share <= 1, "a quantile is asked for at a share from 0 to 1")
    let width = high - low
    // Rounding must not carry a draw past an end: a share above 1 would be refused elsewhere.
    return share * width <= mode - low
      ? min(high, low + (share * width * (mode - low)).squareRoot())
      : max(low, high - ((1 - share) * width * (high - mode)).squareRoot())
  }
}
