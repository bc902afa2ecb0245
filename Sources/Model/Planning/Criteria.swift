package import Figures

/// Where a measure lies between that of the worst plan, which scores 0, and that of the best, which scores 100.
///
/// A plan beyond the two named ones scores below 0 or above 100. No answer where the two are alike.
package func score<Number: Scalar>(_ measure: Number, worst: Number, best: Number) -> Number {
  .constant(100) * (measure - worst) / (best - worst)
}

/// The value of a plan: Σ w·s / Σ w over its scores, each with the weight of its criterion (Keeney and Raiffa 1976).
///
/// - Precondition: there is a weight for each score.
package func weightedValue<Number: Scalar>(
  of scores: [Number], weights: [Number]
) -> Number {
  precondition(scores.count == weights.count, "each score has its weight")
  return .sum(zip(weights, scores).map { $0 * $1 }) / .sum(weights)
}
