/// Which of two times the names of the columns have, as all of them together tell.
struct TimeChoice {
  /// Whether days come before months; nil where nothing tells.
  private let isDayFirst: Bool?
  /// Whether `2013/14` and its like are years of two halves; nil where nothing tells.
  private let areSeasons: Bool?

  init(_ readings: [TimeReading]) {
    let days = readings.filter { if case .moment = $0.time { true } else { false } }
    let doubtful = days.filter(\.isOfDayOrder)
    // Read with the day first, all are days of one month: they run on; with the month first they would be months apart.
    func months(_ times: [SheetTime]) -> Set<String> {
      Set(times.map { String($0.text.prefix(7)) })
    }
    let (first, second) = (months(days.map(\.time)), months(days.map { $0.other ?? $0.time }))
    let isSure = days.count > doubtful.count
    isDayFirst =
      isSure
      ? first.count <= second.count
      : days.count > 2 && first.count != second.count ? first.count < second.count : nil
    let seasons = readings.filter { if case .other = $0.other ?? $0.time { true } else { false } }
    let months = readings.filter { reading in
      if case .month = reading.time { reading.other == nil } else { false }
    }
    areSeasons =
      !months.isEmpty
      ? false : seasons.contains { $0.other == nil } || seasons.count > 2 ? true : nil
  }

  /// Nil where both are possible.
  func time(of reading: TimeReading) -> SheetTime? {
    guard let other = reading.other else { return reading.time }
    return (reading.isOfDayOrder ? isDayFirst : areSeasons.map { !$0 }).map {
      $0 ? reading.time : other
    }
  }
}
