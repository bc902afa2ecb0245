/// Things counted on one or more like occasions, such as people present at k random moments or
/// visits on D days; the total is kept whole, since the intervals follow from whole counts.
package struct Tally: Hashable, Sendable {
  /// All that was counted, over every occasion together.
  package let total: Int
  /// The number of occasions: moments, days.
  package let occasions: Int

  /// - Precondition: `total` ≥ 0 and `occasions` ≥ 1.
  package init(total: Int, occasions: Int = 1) {
    precondition(total >= 0 && occasions >= 1, "a tally is a count over at least one occasion")
    self.total = total
    self.occasions = occasions
  }

  /// The average count of one occasion.
  package var mean: Double { Double(total) / Double(occasions) }
}
