/// How sharp a mean is after so many moments of counting: how far its interval reaches to either side, as shares of the
/// mean. Upwards it reaches farther.
///
/// The interval is Garwood's (1936, `ConfidenceInterval.garwood`) for the people expected in all moments together.
///
/// - Precondition: `mean` > 0, `moments` ≥ 1, and someone is expected in all of them together.
package func relativeReach(
  mean: Double, moments: Int, level: ConfidenceLevel = .ninetyFivePercent
) -> (below: Double, above: Double) {
  precondition(mean > 0 && moments >= 1, "someone is counted at some moment")
  return relativeReach(total: Int((mean * Double(moments)).rounded()), level)
}

/// The fewest random moments of counting after which the interval of a mean reaches no further than this share of it to
/// both sides.
///
/// - Precondition: `mean` > 0, `share` > 0.
package func momentsNeeded(
  mean: Double, relativeReach share: Double, level: ConfidenceLevel = .ninetyFivePercent
) -> Int {
  precondition(mean > 0 && share > 0, "someone is counted, and to some precision")
  let isReached = { (total: Int) -> Bool in
    let reach = relativeReach(total: total, level)
    return max(reach.below, reach.above) <= share
  }
  var bound = 1
  while !isReached(bound) { bound *= 2 }
  let total = firstInteger(in: 1...bound, where: isReached)
  return max(1, Int((Double(total) / mean).rounded(.up)))
}

/// How far the interval around a total reaches to either side, over the total; without bound when nobody was counted.
private func relativeReach(total: Int, _ level: ConfidenceLevel) -> (below: Double, above: Double) {
  guard total > 0 else { return (.infinity, .infinity) }
  let interval = ConfidenceInterval.garwood(Tally(total: total), level: level)
  return (1 - interval.low / Double(total), interval.high / Double(total) - 1)
}
