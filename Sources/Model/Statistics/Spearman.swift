/// Spearman's rank correlation, from −1 to 1: Pearson's correlation of the midranks, so that ties
/// are right (Spearman 1904; Kendall 1945).
///
/// - Precondition: both lists are equally long and without NaN; numbers at the same place belong
///   together.
/// - Returns: nil when either list is constant, or when there are fewer than two pairs.
package func spearmanCorrelation(_ first: [Double], _ second: [Double]) -> Double? {
  precondition(first.count == second.count, "a correlation needs pairs")
  // Ranks are whole or half, so every sum here is exact and the order of the pairs cannot matter.
  let centre = Double(first.count + 1) / 2
  var (firstSquares, secondSquares, products) = (0.0, 0.0, 0.0)
  for (left, right) in zip(midranks(of: first), midranks(of: second)) {
    firstSquares += (left - centre) * (left - centre)
    secondSquares += (right - centre) * (right - centre)
    products += (left - centre) * (right - centre)
  }
  guard firstSquares > 0, secondSquares > 0 else { return nil }
  return products / (firstSquares * secondSquares).squareRoot()
}
