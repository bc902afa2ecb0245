extension ConfidenceInterval {
  /// The score interval for a share of independent trials, between 0 and 1.
  ///
  /// (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n) with p = successes/trials (Wilson 1927);
  /// exactly 0 without successes and exactly 1 without failures.
  ///
  /// - Precondition: 0 ≤ `successes` ≤ `trials`.
  /// - Returns: nil when there were no trials, as there is no share then.
  package static func wilson(
    successes: Int, trials: Int, level: ConfidenceLevel = .ninetyFivePercent
  ) -> ConfidenceInterval? {
    precondition(0 <= successes && successes <= trials, "successes are among the trials")
    guard trials > 0 else { return nil }
    let quantile = level.normalQuantile
    return ConfidenceInterval(
      low: lowestScore(successes, trials, quantile),
      high: 1 - lowestScore(trials - successes, trials, quantile))
  }

  /// The smaller root as p² over the numerator of the larger: a difference would lose digits.
  private static func lowestScore(_ successes: Int, _ trials: Int, _ quantile: Double) -> Double {
    let count = Double(trials)
    let share = Double(successes) / count
    let half = quantile * quantile / (2 * count)
    let spread = quantile * (share * (1 - share) / count + half / (2 * count)).squareRoot()
    return share * share / (share + half + spread)
  }
}
