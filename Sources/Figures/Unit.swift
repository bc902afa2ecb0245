/// What a number counts or measures, in the words of `figures.csv`.
package struct Unit: Hashable, Sendable {
  package let text: String

  /// A unit as an input file spells it.
  package init(_ text: String) { self.text = text }

  /// Visits in the period that the study's plans are computed on (`StudyWords.text(of:)` says which).
  package static let visits = Unit("visits")
  package static let people = Unit("people")

  /// Visits in each hour, day, week, month or year.
  package static func visits(per period: Measure.Per) -> Unit { Unit("visits/\(period.rawValue)") }

  package static let share = Unit("share")
  /// How much a share differs from another: percentage points, once printed.
  package static let shareDifference = Unit("share difference")
  package static let factor = Unit("factor")
  package static let index = Unit("index")
  /// An amount that is no rate: what is paid once, or what falls in one year or several. In the currency of the study, as are
  /// the next.
  package static let money = Unit("money")
  package static let moneyPerYear = Unit("money/year")
  /// Printed with two decimals, where the parts of a sum have to add up to the hundredth.
  package static let moneyToTheHundredth = Unit("money with hundredths/year")
  package static let moneyPerVisit = Unit("money/year per visit")
  package static let months = Unit("months")
  package static let moneyPerHour = Unit("money/hour")
  package static let draws = Unit("draws")
  package static let seed = Unit("seed")
  package static let venues = Unit("venues")
  package static let kilometres = Unit("kilometres")
  package static let points = Unit("points")
  package static let plans = Unit("plans")
  package static let centres = Unit("centres")
  package static let pairs = Unit("pairs")
  package static let attendances = Unit("attendances")
  package static let workshops = Unit("workshops")
  package static let conversations = Unit("conversations")
  package static let items = Unit("items")
  package static let posts = Unit("posts")
  package static let hoursPerWeek = Unit("hours/week")
  package static let days = Unit("days")
  package static let moments = Unit("moments")
  package static let years = Unit("years")
  package static let exponent = Unit("exponent")
  package static let percentPerYear = Unit("pct./year")
  package static let number = Unit("number")

  /// Whether it is a share or a difference of two, which are printed as per cent and percentage points.
  package var isOfShares: Bool { self == .share || self == .shareDifference }

  /// Whether it counts visits, whatever they are per.
  package var countsVisits: Bool { self == .visits || text.hasPrefix("visits/") }

  /// Whether it counts visits or people, or is money for one, of which nobody can tell more than two digits without a count.
  package var isOfEstimates: Bool {
    countsVisits || self == .people || self == .attendances || self == .moneyPerVisit
  }

  /// Whether its whole numbers are years of the calendar, which are names rather than amounts, or too few to tell; in any
  /// spelling an input has.
  package var isCalendarYear: Bool {
    Unit.calendarYears.contains(text.lowercased())
  }

  private static let calendarYears: Set = [
    "year", "years", "calendar year", "år", "aar", "årstal", "kalenderår",
  ]

  /// Whether it is per cent a year, in any spelling an input has.
  package var isYearlyPercentage: Bool {
    ["percent per year", "per cent a year", "pct./year", "pct. om året", "pct. årligt"]
      .contains(text.lowercased())
  }

  /// The units an assumption may have.
  package static let ofAssumptions: [Unit] = [
    share, factor, days, moments, percentPerYear, years, exponent, posts, hoursPerWeek,
    moneyPerHour,
  ]
}
