/// How unevenly an amount is spread: 0 when all have the same, (n − 1)/n when one of n has it all.
///
/// ΣΣ|xᵢ − xⱼ| / 2n²x̄ (Gini 1912), summed over the gaps between neighbours in order of size, so that
/// equal values give exactly 0 and the order they come in does not matter.
///
/// - Precondition: every value is finite and ≥ 0.
/// - Returns: nil when there is nothing to spread: no values, or all of them 0.
package func giniCoefficient(of values: [Double]) -> Double? {
  precondition(values.allSatisfy { $0 >= 0 && $0.isFinite }, "an amount is not negative")
  let ordered = values.sorted()
  let total = ordered.reduce(0, +)
  guard total > 0 else { return nil }
  var gaps = 0.0
  for (index, (lower, upper)) in zip(ordered, ordered.dropFirst()).enumerated() {
    // The gap separates each of the values up to here from each of the others.
    gaps += (upper - lower) * Double((index + 1) * (ordered.count - index - 1))
  }
  return gaps / (Double(ordered.count) * total)
}
