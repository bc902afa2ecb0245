/// How sharp a mean is after so many moments of counting: half the width of its interval over the mean.
///
/// The interval is Garwood's for the people expected in all moments together.
///
/// - Precondition: `mean` > 0, `moments` ≥ 1.
package func relativeHalfWidth(
  mean: Double, moments: Int, level: ConfidenceLevel = .ninetyFivePercent
) -> Double {
  precondition(mean > 0 && moments >= 1, "someone is counted at some moment")
  return relativeHalfWidth(total: Int((mean * Double(moments)).rounded()), level)
}

/// The fewest random moments of counting after which the interval of a mean reaches no further than this share of it to
/// either side, on average of the two sides.
///
/// - Precondition: `mean` > 0, `share` > 0.
package func momentsNeeded(
  mean: Double, relativeHalfWidth share: Double, level: ConfidenceLevel = .ninetyFivePercent
) -> Int {
  precondition(mean > 0 && share > 0, "someone is counted, and to some precision")
  let isReached = { relativeHalfWidth(total: $0, level) <= share }
  var bound = 1
  while !isReached(bound) { bound *= 2 }
  let total = firstInteger(in: 1...bound, where: isReached)
  return max(1, Int((Double(total) / mean).rounded(.up)))
}

/// Half the width of the interval around a total, over the total; without bound when nobody was counted.
private func relativeHalfWidth(total: Int, _ level: ConfidenceLevel) -> Double {
  guard total > 0 else { return .infinity }
  let interval = ConfidenceInterval.garwood(Tally(total: total), level: level)
  return (interval.high - interval.low) / 2 / Double(total)
}
