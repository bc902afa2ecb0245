extension ConfidenceInterval {
  /// The exact interval for the mean of one Poisson tally over the mean of another, a pure number.
  ///
  /// Given their sum, the first total is binomial, so the Clopper-Pearson interval p of `first` among
  /// both gives r = (D/k)·p/(1 − p), where k and D are the occasions of `first` and `second`
  /// (Przyborowski and Wilenski 1940). A moment's headcount over average daily visits is the case
  /// k = 1 with D days. Exactly 0 at the lower end when `first` counted nothing.
  ///
  /// - Returns: nil when `second` counted nothing: p then reaches 1 and the ratio has no upper end.
  package static func ratioOfMeans(
    _ first: Tally, to second: Tally, level: ConfidenceLevel = .ninetyFivePercent
  ) -> ConfidenceInterval? {
    guard second.total > 0 else { return nil }
    let both = first.total + second.total
    let scale = Double(second.occasions) / Double(first.occasions)
    let firstLow = lowestShare(first.total, both, level)
    let secondLow = lowestShare(second.total, both, level)
    return ConfidenceInterval(
      low: scale * firstLow / (1 - firstLow), high: scale * (1 - secondLow) / secondLow)
  }
}
