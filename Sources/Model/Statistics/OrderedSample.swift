/// Numbers in ascending order, from which quantiles are read; the order they came in is forgotten.
package struct OrderedSample: Hashable, Sendable {
  /// The numbers, ascending; never empty.
  package let values: [Double]

  /// Nil when there are no numbers, as no quantile is defined then.
  ///
  /// - Precondition: every number is finite.
  package init?(_ values: some Sequence<Double>) {
    // An array of doubles is sorted by code made for it; a sequence of any kind is not.
    self.values = Array(values).sorted()
    precondition(self.values.allSatisfy(\.isFinite), "a sample holds finite numbers")
    if self.values.isEmpty { return nil }
  }

  /// The value below which the given share of the sample lies, in the sample's own unit.
  ///
  /// Type 7 of Hyndman and Fan 1996: linear between the order statistics around (n − 1)·share. A
  /// share of 0 gives the smallest number, 1 the largest.
  ///
  /// - Precondition: 0 ≤ `share` ≤ 1.
  package func quantile(at share: Double) -> Double {
    precondition(0 <= share && share <= 1, "a quantile is asked for at a share from 0 to 1")
    let place = Double(values.count - 1) * share
    let below = values[Int(place)]
    let fraction = place - place.rounded(.down)
    guard fraction > 0 else { return below }
    return below + fraction * (values[Int(place) + 1] - below)
  }

  /// The middle number, or the mean of the two in the middle.
  package var median: Double { quantile(at: 0.5) }
}
