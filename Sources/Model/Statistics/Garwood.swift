extension ConfidenceInterval {
  /// The exact interval for the mean of one occasion, when what is counted follows Poisson's law.
  ///
  /// L = ½·χ²(a/2; 2x) and U = ½·χ²(1 − a/2; 2x + 2), found by bisection on the Poisson tail, divided
  /// by the occasions (Garwood 1936); L = 0 when nothing was counted. An overdispersion φ, the
  /// variance over the mean when people come in groups, uses x/φ and multiplies by φ
  /// (quasi-Poisson, McCullagh and Nelder 1989). Unit: that of the count, per occasion.
  ///
  /// - Precondition: `overdispersion` is finite and ≥ 1.
  package static func garwood(
    _ tally: Tally, overdispersion: Double = 1, level: ConfidenceLevel = .ninetyFivePercent
  ) -> ConfidenceInterval {
    precondition(overdispersion >= 1 && overdispersion.isFinite, "overdispersion is at least 1")
    let events = Double(tally.total) / overdispersion
    let scale = overdispersion / Double(tally.occasions)
    return ConfidenceInterval(
      low: lowestMean(events, tail: level.tail) * scale,
      high: highestMean(events, tail: level.tail) * scale)
  }

  /// The mean at which so many events or more have the chance `tail`.
  private static func lowestMean(_ events: Double, tail: Double) -> Double {
    guard events > 0 else { return 0 }
    return firstDouble(in: 0...events) { IncompleteGamma.lower(shape: events, at: $0) >= tail }
  }

  /// The mean at which so many events or fewer have the chance `tail`.
  private static func highestMean(_ events: Double, tail: Double) -> Double {
    let isReached = { IncompleteGamma.upper(shape: events + 1, at: $0) <= tail }
    var bound = 2 * (events + 1)
    while !isReached(bound) { bound *= 2 }
    return firstDouble(in: events...bound, where: isReached)
  }
}
