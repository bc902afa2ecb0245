package import Base
package import Figures

/// What `pipeline.json` says: what is read, what is assumed, which plans are asked about, what runs.
package struct Settings: Sendable {
  package let title: Phrase
  /// The data package, relative to the study's folder.
  package let package: String
  /// The id of the fact that holds the frame.
  package let frame: String
  package let framePlace: Place?
  package let conventions: Conventions
  package let assumptions: [Assumption]
  package let uncertainty: Uncertainty
  package let requests: [PlanRequest]
  /// What plans are valued by.
  package let criteria: Criteria
  /// The id of the scenario the overview leads with; nil leads with none.
  package let headline: String?
  package let stages: Stages
  /// What the reports are written as; all there is where the study says nothing.
  package let formats: [ReportFormat]

  /// What the freed money could be spent on; none where the study lists nothing.
  package let reinvestment: [ReinvestmentOption]

  /// The blocking findings that somebody lets stand.
  package let waivers: [Waiver]

  /// What was decided before the study.
  package let decisions: [Decision]

  /// Why the study computes by the rules it chose.
  package let choices: [ChoiceReason]

  /// The stages that run, each list in the order it runs.
  package struct Stages: Hashable, Sendable {
    package let ingest: [String]
    package let analysis: [String]
    package let output: [String]
    /// Whether the lists could be read; if not, nothing is to be made of what they lack.
    package let isSound: Bool
  }

  /// The assumption of that id.
  package func assumption(_ id: String) -> Assumption? { assumptions.first { $0.id == id } }

  /// The assumption of that name.
  package func assumption(_ name: AssumptionName) -> Assumption? { assumption(name.rawValue) }

  /// The assumptions a plan may set: with grants given, nothing hangs on the share of the frame spent on the venues.
  package var assumptionsOfPlans: [Assumption] {
    assumptions.filter {
      conventions.allocation != .given || $0.id != AssumptionName.budgetShare.rawValue
    }
  }

  /// Whether plans cannot be computed without knowing how far it is between the venues.
  package var needsDistances: Bool {
    conventions.reassignment.needsDistances || assumption(.farFactor) != nil
      || assumption(.changesFactor) != nil
  }
}

/// The assumptions the formulas know, by id; a study names each that its rules need, and no other.
package enum AssumptionName: String, CaseIterable, Sendable {
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

  /// The values that make sense at all.
  var bounds: ClosedRange<Double> {
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
    }
  }

  /// Whether every study needs it; the others come with a rule.
  var isNeededAlways: Bool {
    switch self {
    case .annualGrowth, .growthYears, .farFactor, .changesFactor, .gravityAttraction,
      .gravityDecay:
      false
    default: true
    }
  }

  /// Whether only whole numbers make sense.
  var isWhole: Bool { self == .countedDays || self == .moments || self == .growthYears }

  /// Whether the value makes sense at all.
  func allows(_ value: Double) -> Bool {
    bounds.contains(value) && (!isWhole || value == value.rounded())
  }

  /// The values that make sense, in words.
  var allowed: String {
    let range = "\(plainNumber(bounds.lowerBound)) to \(plainNumber(bounds.upperBound))"
    return isWhole ? "a whole number from \(range)" : "\(rawValue) from \(range)"
  }

  /// Whether plans rest on it, and not intervals only.
  package var bearsOnPlans: Bool {
    switch self {
    case .fixedShare, .followShare, .budgetShare, .withdrawalShare, .retainSameCentre,
      .retainOtherCentre, .annualGrowth, .growthYears, .farFactor, .changesFactor,
      .gravityAttraction, .gravityDecay:
      true
    case .countedDays, .moments, .overdispersion: false
    }
  }
}
