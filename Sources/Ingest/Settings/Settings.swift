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
  package let sketches: [Sketch]
  /// The id of the scenario the overview leads with; nil leads with none.
  package let headline: String?
  package let stages: Stages

  /// The stages that run, each list in the order it runs.
  package struct Stages: Hashable, Sendable {
    package let ingest: [String]
    package let analysis: [String]
    package let output: [String]
  }

  /// The assumption of that id.
  package func assumption(_ id: String) -> Assumption? { assumptions.first { $0.id == id } }
}

/// The assumptions the formulas need, by id; a study names each of them, and no other.
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

  /// The values that make sense at all.
  var bounds: ClosedRange<Double> {
    switch self {
    case .fixedShare, .followShare, .budgetShare, .withdrawalShare, .retainSameCentre,
      .retainOtherCentre:
      0...1
    case .countedDays: 1...7
    case .moments: 1...1000
    case .overdispersion: 1...100
    }
  }

  /// Whether only whole numbers make sense.
  var isWhole: Bool { self == .countedDays || self == .moments }

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
  var bearsOnPlans: Bool {
    switch self {
    case .fixedShare, .followShare, .budgetShare, .withdrawalShare, .retainSameCentre,
      .retainOtherCentre:
      true
    case .countedDays, .moments, .overdispersion: false
    }
  }
}
