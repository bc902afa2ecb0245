/// The p-value of "both counts have the same mean", between 0 and 1, for two Poisson counts over
/// equally many occasions.
///
/// Given their sum n, each count is binomial with chance ½; the value is twice the smaller tail, at
/// most 1 (Przyborowski and Wilenski 1940). Two counts are separable at 5 pct. when it is below 0.05;
/// nothing counted at all gives 1.
///
/// - Precondition: both counts are ≥ 0.
package func equalMeansPValue(_ first: Int, _ second: Int) -> Double {
  precondition(first >= 0 && second >= 0, "a count is not negative")
  let more = Double(max(first, second))
  let fewer = Double(min(first, second))
  guard more > fewer else { return 1 }
  return min(1, 2 * IncompleteBeta.lower(more, fewer + 1, at: 0.5))
}
