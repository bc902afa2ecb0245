extension ConfidenceInterval {
  /// The exact interval for a share of independent trials, between 0 and 1.
  ///
  /// β(a/2; x, n − x + 1) and β(1 − a/2; x + 1, n − x), found by bisection on the binomial tail
  /// (Clopper and Pearson 1934); exactly 0 without successes and exactly 1 without failures.
  ///
  /// - Precondition: 0 ≤ `successes` ≤ `trials`.
  /// - Returns: nil when there were no trials, as there is no share then.
  package static func clopperPearson(
    successes: Int, trials: Int, level: ConfidenceLevel = .ninetyFivePercent
  ) -> ConfidenceInterval? {
    precondition(0 <= successes && successes <= trials, "successes are among the trials")
    guard trials > 0 else { return nil }
    return ConfidenceInterval(
      low: lowestShare(successes, trials, level),
      high: 1 - lowestShare(trials - successes, trials, level))
  }

  /// The chance at which so many successes or more have the probability of one tail.
  static func lowestShare(_ successes: Int, _ trials: Int, _ level: ConfidenceLevel) -> Double {
    guard successes > 0 else { return 0 }
    let reached = Double(successes)
    let missed = Double(trials - successes)
    return firstDouble(in: 0...1) {
      IncompleteBeta.lower(reached, missed + 1, at: $0) >= level.tail
    }
  }
}
