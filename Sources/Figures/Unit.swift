/// What a number counts or measures, in the words of `figures.csv`.
package struct Unit: Hashable, Sendable {
  package let text: String

  /// A unit as an input file spells it.
  package init(_ text: String) { self.text = text }

  package static let visitsPerDay = Unit("visits/day")
  package static let people = Unit("people")

  /// Visits in each hour, day, week, month or year.
  package static func visits(per period: Measure.Per) -> Unit { Unit("visits/\(period.rawValue)") }

  package static let share = Unit("share")
  package static let factor = Unit("factor")
  package static let index = Unit("index")
  package static let kronerPerYear = Unit("kr./year")
  /// Kroner printed with two decimals, where the parts of a sum have to add up to the øre.
  package static let kronerAndOere = Unit("kr. and øre/year")
  package static let kronerPerDailyVisit = Unit("kr./year per daily visit")
  package static let draws = Unit("worlds")
  package static let seed = Unit("seed")
  package static let venues = Unit("venues")
  package static let points = Unit("points")
  package static let plans = Unit("plans")
  package static let centres = Unit("centres")
  package static let pairs = Unit("pairs")
  package static let attendances = Unit("attendances")
  package static let workshops = Unit("workshops")
  package static let conversations = Unit("conversations")
  package static let items = Unit("items")
  package static let hoursPerWeek = Unit("hours/week")
  package static let days = Unit("days")
  package static let moments = Unit("moments")
  package static let years = Unit("years")
  package static let exponent = Unit("exponent")
  package static let percentPerYear = Unit("pct./year")
  package static let number = Unit("number")

  /// Whether its whole numbers are years of the calendar, which are names rather than amounts, or too few to tell; in any
  /// spelling an input has.
  package var isCalendarYear: Bool {
    ["year", "years", "calendar year", "år", "aar", "årstal", "kalenderår"]
      .contains(text.lowercased())
  }

  /// The units an assumption may have.
  package static let ofAssumptions: [Unit] = [
    share, factor, days, moments, percentPerYear, years, exponent,
  ]
}
