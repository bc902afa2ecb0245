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

  /// Garwood's exact interval around a mean of k moments.
  func around(present: Double?) -> Interval? {
    guard let total = present.flatMap({ Int(exactly: $0 * Double(moments)) }) else { return nil }
    return Interval(
      .garwood(Tally(total: total, occasions: moments), overdispersion: overdispersion))
  }

  /// The interval around people present per daily visit, both being uncertain. The week's visits, D·v, were
  /// counted, so they are taken as the nearest whole number.
  func around(present: Double?, perVisits visits: Double?) -> Interval? {
    guard let there = present.flatMap({ Int(exactly: $0 * Double(moments)) }),
      let visited = visits.flatMap({ Int(exactly: ($0 * Double(days)).rounded()) })
    else { return nil }
    return ConfidenceInterval.ratioOfMeans(
      Tally(total: there, occasions: moments), to: Tally(total: visited, occasions: days)
    ).map(Interval.init)
  }
}

extension Interval {
  init(_ interval: ConfidenceInterval) { self.init(low: interval.low, high: interval.high) }
}
