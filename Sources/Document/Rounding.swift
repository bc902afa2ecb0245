package import Figures

/// How numbers of a unit are rounded when they are printed.
package enum Rounding: Hashable, Sendable {
  /// So many decimals of the number times ten to the power of `tenfold`.
  case decimals(Int, tenfold: Int)
  /// As many decimals as the number has, but so many at most.
  case shortest(most: Int)
  /// Whole where it is whole or large, else with one decimal.
  case counted
  /// A whole number is a name, and written out; any other has its decimals, so many at most.
  case calendar(most: Int)
  /// Written out in full.
  case written

  /// The number as it is printed; nil where it is written out.
  func rounded(_ value: Double) -> RoundedNumber? {
    switch self {
    case .decimals(let decimals, let tenfold):
      return RoundedNumber(value, decimals: decimals, tenfold: tenfold)
    case .shortest(let most):
      return RoundedNumber(value, decimals: min(RoundedNumber.decimals(of: value), most))
    case .counted:
      // A sum of halves and tenths may miss a whole number by the last bit; of tens of thousands, tenths tell nothing.
      let isWhole = abs(value - value.rounded()) < 1e-9 || abs(value) >= 10_000
      return RoundedNumber(value, decimals: isWhole ? 0 : 1)
    case .calendar(let most):
      return value == value.rounded() ? nil : Rounding.shortest(most: most).rounded(value)
    case .written: return nil
    }
  }
}

extension Unit {
  /// How its numbers are rounded.
  package var rounding: Rounding {
    switch self {
    case .share, .shareDifference: .decimals(0, tenfold: 2)
    case .money, .moneyPerYear: .decimals(1, tenfold: -6)
    case .moneyToTheHundredth: .decimals(2, tenfold: 0)
    case .moneyPerVisit, .moneyPerHour: .decimals(0, tenfold: 0)
    // A seed and a year are names rather than amounts, and have no mark between thousands.
    case .seed: .written
    case _ where isCalendarYear: .calendar(most: 4)
    case .points: .decimals(0, tenfold: 0)
    case .index: .decimals(2, tenfold: 0)
    case .kilometres: .decimals(1, tenfold: 0)
    case .people, .attendances,
      _ where countsVisits:
      .counted
    default: .shortest(most: 4)
    }
  }
}
