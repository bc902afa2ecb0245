package import Base

/// When a plan takes effect, and what it costs once.
package struct PlanTiming: Hashable, Sendable {
  /// The first month in which what the plan closes is closed.
  package let closes: Month
  /// How many months from then it still costs what it did; nil where nobody says, which is none.
  package let notice: Months?
  /// What is said of one-off costs; a kind that is not among them is not known.
  package let oneOff: [OneOff]

  /// A month of a calendar year.
  package struct Month: Hashable, Sendable {
    package let year: Int
    /// From 1 to 12.
    package let month: Int
    /// Where the two numbers are written.
    package let yearPlace: Place
    package let monthPlace: Place

    package init(year: Int, month: Int, yearPlace: Place, monthPlace: Place) {
      self.year = year
      self.month = month
      self.yearPlace = yearPlace
      self.monthPlace = monthPlace
    }
  }

  /// A number of months, and where it is written.
  package struct Months: Hashable, Sendable {
    package let count: Int
    package let place: Place

    package init(_ count: Int, at place: Place) {
      self.count = count
      self.place = place
    }
  }

  /// What is paid once, in the year in which the plan takes effect.
  package struct OneOff: Hashable, Sendable {
    /// What it is paid for, by its key in a plan.
    package enum Kind: String, CaseIterable, Sendable {
      case moving
      case fittingOut = "fitting_out"
      case severance

      /// What its figure is about, as a part of the plan.
      package var subject: Subject {
        switch self {
        case .moving: "moving"
        case .fittingOut: "fitting-out"
        case .severance: "severance"
        }
      }
    }

    package let kind: Kind
    /// In the currency of the study; nil where it is said not to be known.
    package let amount: Double?
    package let place: Place

    package init(_ kind: Kind, amount: Double?, at place: Place) {
      self.kind = kind
      self.amount = amount
      self.place = place
    }
  }

  package init(closes: Month, notice: Months?, oneOff: [OneOff]) {
    self.closes = closes
    self.notice = notice
    self.oneOff = oneOff
  }

  /// How many calendar years are told, the one of the closing month first. With the longest notice a whole year of full effect
  /// is among them.
  package static let years = 4
  /// The longest notice that a plan may have.
  package static let longestNotice = 24
}
