/// A new count of what was counted once: the mean behind the count is not known, and the new count varies around it.
///
/// The mean behind a count x of independent events has the gamma density of shape x + ½ (Jeffreys' prior), and the new
/// count is Poisson about it; together it is negative binomial with that shape and chance one half. Its mean is x + ½, its
/// variance twice that.
package struct RepeatedCount: Hashable, Sendable {
  /// The count at hand.
  package let count: Double

  /// - Precondition: 0 ≤ `count` ≤ 10⁵.
  package init(after count: Double) {
    precondition(0 <= count && count <= 1e5, "counts are moderate")
    self.count = count
  }

  private var shape: Double { count + 0.5 }

  /// Where all but some 10⁻¹⁸ of the chance lies.
  package var range: ClosedRange<Int> {
    let reach = 10 * (2 * shape).squareRoot()
    return max(0, Int(shape - reach))...Int(shape + reach + 70)
  }

  /// For each new count up to `last`, the chance to come to just that: each from that of its neighbour, out from the most
  /// likely, and all of them together made one.
  package func chances(upTo last: Int) -> [Double] {
    precondition(last >= range.upperBound, "all that is likely is within reach")
    var chances = Array(repeating: 0.0, count: last + 1)
    let middle = max(0, Int(shape - 1))
    chances[middle] = 1
    for next in stride(from: middle + 1, through: range.upperBound, by: 1) {
      chances[next] = chances[next - 1] * (Double(next) - 1 + shape) / (2 * Double(next))
    }
    for next in stride(from: middle, to: range.lowerBound, by: -1) {
      chances[next - 1] = chances[next] * 2 * Double(next) / (Double(next) - 1 + shape)
    }
    let sum = chances.reduce(0, +)
    return chances.map { $0 / sum }
  }
}
