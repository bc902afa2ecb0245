import Base
package import Figures

/// What a column of a sheet holds.
package enum ColumnRole: Hashable, Sendable {
  case name, centre
  case trait(Trait)
  case counts(SheetCounts)
  /// Nothing that any figure is made of.
  case skip

  /// What a venue is like, by the column of `venues.csv` that holds it.
  package enum Trait: String, CaseIterable, Sendable {
    case capacity
    case hours = "hours_per_week"
    case staff = "staff_on_duty"
    case cost, latitude, longitude, ownership
    case targetGroups = "target_groups"
    case condition

    /// Whether it is a number.
    package var isNumber: Bool {
      switch self {
      case .ownership, .targetGroups, .condition: false
      default: true
      }
    }

    /// Whether it is never a thousand, so that three decimals are surely decimals.
    var isSmall: Bool {
      switch self {
      case .hours, .staff, .latitude, .longitude: true
      default: false
      }
    }

    /// What the option `--column` calls it.
    package var word: String {
      switch self {
      case .hours: "hours"
      case .staff: "staff"
      default: rawValue
      }
    }
  }
}

/// What a column of counts counts, and when.
package struct SheetCounts: Hashable, Sendable {
  package let kind: Measure.Kind
  /// What visits are counted per; nil for people.
  package let per: Measure.Per?
  package let time: SheetTime
}

/// When a column of a sheet was counted.
package enum SheetTime: Hashable, Sendable {
  case year(Int)
  case month(Int, Int)
  /// As `2016-05-17`, or with an hour as `2016-05-17T14`.
  case moment(String)
  /// A period that is no year of the calendar, as `2013/14`.
  case other(String)

  /// The period of its measure: the year, where it lies in one.
  package var period: String {
    switch self {
    case .year(let year), .month(let year, _): String(year)
    case .moment(let text): String(text.prefix(4))
    case .other(let text): text
    }
  }

  /// What its rows have as `at`; nil where the column is the only one of its measure.
  var occasion: String? {
    switch self {
    case .year, .other: nil
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .moment(let text): text
    }
  }

  /// What visits of the column are counted per where nothing else is said.
  var usualPer: Measure.Per {
    switch self {
    case .year, .other: .year
    case .month: .month
    case .moment(let text): text.contains("T") ? .hour : .day
    }
  }
}

extension ColumnRole {
  /// The roles as the option `--column` has them.
  package static let words =
    "name, centre, " + Trait.allCases.map(\.word).joined(separator: ", ")
    + ", visits[:per[:period]], present[:period], users[:period], skip"

  /// A role as it is written after `--column NAME=`; `time` is what the name of the column says of when it was counted.
  /// Nil where the text is no role, or says too little.
  init?(option text: String, at time: SheetTime?) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      .map { MatchingName($0).text }
    guard let first = parts.first else { return nil }
    if let kind = Measure.Kind(rawValue: first) {
      var rest = parts.dropFirst()
      var per: Measure.Per?
      if kind == .visits, let word = rest.first {
        guard let known = Measure.Per(rawValue: word) else { return nil }
        per = known
        rest = rest.dropFirst()
      }
      guard rest.count <= 1 else { return nil }
      let told = text.split(separator: ":").last.map(String.init) ?? ""
      let period = rest.isEmpty ? time : SheetTime(reading: told) ?? .other(told)
      guard let period, !period.period.isEmpty else { return nil }
      self = .counts(
        SheetCounts(kind: kind, per: kind == .visits ? per ?? period.usualPer : nil, time: period))
      return
    }
    guard parts.count == 1 else { return nil }
    switch first {
    case "name": self = .name
    case "centre", "center": self = .centre
    case "skip": self = .skip
    default:
      guard let trait = Trait.allCases.first(where: { $0.word == first || $0.rawValue == first })
      else { return nil }
      self = .trait(trait)
    }
  }
}

extension SheetTime {
  /// As `2013`, `2013-05` or `2013-05-17`.
  var text: String {
    switch self {
    case .year(let year): String(year)
    case .month, .moment: occasion ?? ""
    case .other(let text): text
    }
  }
}
