/// What the program takes for an assumption that the settings do not state, written down a second time.
enum ProgramDefaults {
  struct Default {
    let value: Double
    let low: Double
    let high: Double
  }

  /// The retention read beside the chosen one, in the same centre and in another.
  static let retentionReadings = [(0.2, 0.1), (0.8, 0.4)]

  /// The share that continues in the same centre, where that is what the reading goes by.
  static func retention(readAs mark: String) -> Double? {
    let key = "retain_same_centre="
    return mark.hasPrefix(key) ? Double(mark.dropFirst(key.count)) : nil
  }

  /// The default of an assumption by its id; nil for one that only a study can set.
  static func value(of id: String) -> Default? {
    switch id {
    case "fixed_share": Default(value: 0.5, low: 0.2, high: 0.9)
    case "follow_share": Default(value: 1, low: 0, high: 1)
    case "budget_share": Default(value: 1, low: 0.85, high: 1)
    case "withdrawal_share": Default(value: 1, low: 0.7, high: 1)
    case "retain_same_centre": Default(value: 0.5, low: 0.1, high: 0.9)
    case "retain_other_centre": Default(value: 0.25, low: 0.05, high: 0.5)
    case "counted_days": Default(value: 1, low: 1, high: 7)
    case "moments": Default(value: 1, low: 1, high: 1)
    case "overdispersion": Default(value: 1, low: 1, high: 3)
    default: nil
    }
  }
}
