package import Base

/// What the formulas take for given and no count tells, by the id of its assumption: shares, factors and rates.
package enum Parameter: String, CaseIterable, Sendable {
  case fixedShare = "fixed_share"
  case followShare = "follow_share"
  case budgetShare = "budget_share"
  case withdrawalShare = "withdrawal_share"
  case retainSameCentre = "retain_same_centre"
  case retainOtherCentre = "retain_other_centre"
  case countedDays = "counted_days"
  case moments
  case overdispersion
  case annualGrowth = "annual_growth"
  case growthYears = "growth_years"
  case farFactor = "far_factor"
  case changesFactor = "changes_factor"
  case gravityAttraction = "gravity_attraction"
  case gravityDecay = "gravity_decay"
  case dutyPosts = "duty_posts"
  case hoursAWeek = "hours_a_week"
  case hourlyWage = "hourly_wage"

  /// What the fixed cost is read by as somebody always on duty; of no use unless all are there.
  package static let ofStaffing: [Parameter] = [.dutyPosts, .hoursAWeek, .hourlyWage]

  /// The values that make sense at all.
  package var bounds: ClosedRange<Double> {
    switch self {
    case .fixedShare, .followShare, .budgetShare, .withdrawalShare, .retainSameCentre,
      .retainOtherCentre, .farFactor, .changesFactor:
      0...1
    case .countedDays: 1...7
    case .moments: 1...1000
    case .overdispersion: 1...100
    case .annualGrowth: 0...0.2
    case .growthYears: 1...50
    case .gravityAttraction: 0...5
    case .gravityDecay: 0...10
    case .dutyPosts: 0...100
    case .hoursAWeek: 1...168
    case .hourlyWage: 0...100_000
    }
  }

  /// Whether it says how money is split and freed, on which nothing rests in a study without a frame.
  package var isOfMoney: Bool {
    switch self {
    case .fixedShare, .followShare, .budgetShare, .withdrawalShare, .dutyPosts, .hoursAWeek,
      .hourlyWage:
      true
    default: false
    }
  }

  /// Whether only whole numbers make sense.
  package var isWhole: Bool { self == .countedDays || self == .moments || self == .growthYears }

  /// Whether the value makes sense at all.
  package func allows(_ value: Double) -> Bool {
    bounds.contains(value) && (!isWhole || value == value.rounded())
  }

  /// The values that make sense, in words.
  package var allowed: String {
    let range = "\(plainNumber(bounds.lowerBound)) to \(plainNumber(bounds.upperBound))"
    return isWhole ? "a whole number from \(range)" : "\(rawValue) from \(range)"
  }

  /// What rests on it.
  package enum Bearing: Sendable {
    /// Intervals and random draws: it says how counts were taken.
    case counts
    /// Plans, for which it is laid down: over how many years or by what power of the distance something happens.
    case plans
    /// Plans, for which somebody decides it: whether money follows users, how much of a grant ends, which year is looked at.
    case choices
    /// Plans, which are tried with it over its range: what nobody decides and nobody has measured.
    case trials
    /// What the fixed cost comes to as staffing, a reading beside the plans.
    case staffing
  }

  package var bearing: Bearing {
    switch self {
    case .fixedShare, .budgetShare, .retainSameCentre, .retainOtherCentre, .farFactor,
      .changesFactor:
      .trials
    case .followShare, .withdrawalShare, .annualGrowth: .choices
    case .growthYears, .gravityAttraction, .gravityDecay: .plans
    case .countedDays, .moments, .overdispersion: .counts
    case .dutyPosts, .hoursAWeek, .hourlyWage: .staffing
    }
  }

  /// Whether plans rest on it, and not intervals or readings beside them only.
  package var bearsOnPlans: Bool { bearing != .counts && bearing != .staffing }

  /// Its value in a study that has no such assumption: it then changes nothing.
  package var neutralValue: Double { self == .farFactor || self == .changesFactor ? 1 : 0 }
}

/// A parameter and the value a plan gives it. The parameter goes by a `Key`: in a plan as somebody wrote it by the word that was
/// written.
package struct ParameterOverride<Key: Hashable & Sendable>: Hashable, Sendable {
  package let parameter: Key
  package let value: Double
  /// Where it is written; nil on the command line, and where it is the program's own.
  package let place: Place?

  package init(_ parameter: Key, value: Double, at place: Place? = nil) {
    self.parameter = parameter
    self.value = value
    self.place = place
  }
}
