import Figures
import Study

/// How much the counts can move by chance alone, at 95 per cent; a badly chosen moment is not in it.
struct CountInterval {
  private let days: Int
  private let moments: Int
  private let overdispersion: Double

  init(_ settings: Settings) {
    func value(_ name: Parameter) -> Double {
      settings.assumption(name.rawValue)?.value ?? 1
    }
    days = Int(value(.countedDays))
    moments = Int(value(.moments))
    overdispersion = value(.overdispersion)
  }

  /// Student's interval around the mean of what was counted on several occasions, a year's total apart, which no chance
  /// is told of; Garwood's around one count of people.
  func around(_ count: VenueCount, of measure: Measure) -> Interval? {
    guard count.coverage == nil else {
      return measure.per == .year ? nil : count.summary.map { Interval(.mean(of: $0)) }
    }
    return measure.kind == .present ? around(present: count.figure.outcome.value) : nil
  }

  /// Welch's interval for the difference of two counts that both rest on several occasions; none for years' totals.
  func ofDifference(
    _ later: VenueCount, less earlier: VenueCount, of measure: Measure
  ) -> Interval? {
    guard measure.per != .year, let first = later.summary, let second = earlier.summary else {
      return nil
    }
    return ConfidenceInterval.difference(of: first, less: second).map(Interval.init)
  }

  /// The exact interval for the ratio of two single counts of people, given their sum.
  func ofRatio(_ later: VenueCount, to earlier: VenueCount, of measure: Measure) -> Interval? {
    guard measure.kind != .visits,
      let first = later.printed.flatMap({ Int(exactly: $0) }),
      let second = earlier.printed.flatMap({ Int(exactly: $0) })
    else { return nil }
    return ConfidenceInterval.ratioOfMeans(
      Tally(total: first, occasions: 1), to: Tally(total: second, occasions: 1)
    ).map(Interval.init)
  }

  /// Garwood's exact interval around a mean of k moments.
  func around(present: Double?) -> Interval? {
    guard let total = present.flatMap({ Int(exactly: $0 * Double(moments)) }) else { return nil }
    return Interval(
      .garwood(Tally(total: total, occasions: moments), overdispersion: overdispersion))
  }

  /// The interval around people present for each visit, both being uncertain; none where the visits are those of a
  /// year, of which no chance is told. A mean of D days stands for D·v visits that were counted, so they are taken as the
  /// nearest whole number; visits of any other period were counted once.
  func around(present: Double?, per measure: Measure, _ visits: Double?) -> Interval? {
    guard measure.per != .year else { return nil }
    let occasions = measure.per == .day ? days : 1
    guard let there = present.flatMap({ Int(exactly: $0 * Double(moments)) }),
      let visited = visits.flatMap({ Int(exactly: ($0 * Double(occasions)).rounded()) })
    else { return nil }
    return ConfidenceInterval.ratioOfMeans(
      Tally(total: there, occasions: moments), to: Tally(total: visited, occasions: occasions)
    ).map(Interval.init)
  }
}

extension Interval {
  init(_ interval: ConfidenceInterval) { self.init(low: interval.low, high: interval.high) }
}
