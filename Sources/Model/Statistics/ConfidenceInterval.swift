/// The values of an unknown quantity that agree with what was seen, at some `ConfidenceLevel`.
///
/// It covers chance only: a wrong hour, weekday or season is not in it. The unit is that of the
/// quantity. Both ends belong to the interval, are finite, and `low` ≤ `high`.
package struct ConfidenceInterval: Hashable, Sendable {
  /// The lower end, in the unit of the quantity.
  package let low: Double
  /// The upper end, in the unit of the quantity.
  package let high: Double

  /// - Precondition: both ends are finite and `low` ≤ `high`.
  package init(low: Double, high: Double) {
    precondition(low.isFinite && high.isFinite && low <= high, "an interval runs from low to high")
    self.low = low
    self.high = high
  }

  /// Whether the value lies in the interval, the ends included.
  package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
