/// Shares a whole number of units out over parts, so that they add up to it exactly.
///
/// The largest remainder (Hamilton 1792): each part gets the whole units of its quota, total · part / Σ parts, and the
/// units that are left go one each to the largest remainders; equal remainders in the order of the parts. Every part
/// ends less than one unit from its quota. A negative part is allowed as long as the sum is positive.
///
/// - Returns: units in the order of the parts; nil when the parts add up to nothing, or to more than can be counted one
///   by one in a double.
package func apportioned(_ total: Int, over parts: [Double]) -> [Int]? {
  let sum = parts.reduce(0, +)
  if total == 0, parts.allSatisfy({ $0 == 0 }) { return parts.map { _ in 0 } }
  guard sum > 0, sum.isFinite else { return nil }
  let quotas = parts.map { Double(total) * ($0 / sum) }
  guard quotas.allSatisfy({ abs($0) < 0x1p53 }) else { return nil }
  var units = quotas.map { Int($0.rounded(.down)) }
  let remainders = zip(quotas, units).map { $0 - Double($1) }
  let order = parts.indices.sorted { first, second in
    remainders[first] == remainders[second]
      ? first < second : remainders[first] > remainders[second]
  }
  for index in order.prefix(max(0, total - units.reduce(0, +))) { units[index] += 1 }
  return units
}
