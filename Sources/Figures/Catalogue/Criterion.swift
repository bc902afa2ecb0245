package import Base

/// What a criterion for choosing between plans is measured by.
package enum CriterionMeasure: String, CaseIterable, Sendable {
  /// The share of venues that stay open, in the centre where it is smallest. Venues, not visits.
  case openInWorstCentre = "open_in_worst_centre"
  /// The share of centres with a venue open.
  case centresWithOpenVenue = "centres_with_open_venue"
  /// The share of visits kept in the worst-hit centre; rests on how many go along.
  case keptInWorstCentre = "kept_in_worst_centre"
  /// The share of the use counted at venues that stay open; read once from visits and once from people present.
  case useKept = "use_kept"
  /// Nothing: there is no data, and the criterion is left out for all plans.
  case none
}

/// One thing plans are to be chosen by, with the weight somebody gives it.
package struct Criterion: Hashable, Sendable, Identifiable {
  package let id: String
  package let name: Phrase
  package let measure: CriterionMeasure
  /// The swing from the worst plan to the best, and what it is worth; nil for a criterion without a measure.
  package let swing: Swing?
  /// Why it is measured so, or why it cannot be.
  package let reason: Phrase
  /// The office that answers for it.
  package let owner: String
  package let place: Place

  /// From a plan that scores 0 to one that scores 100.
  package struct Swing: Hashable, Sendable {
    /// The id of the scenario that scores 0.
    package let worst: String
    /// The id of the scenario that scores 100.
    package let best: String
    /// What the swing is worth beside the others, 100 for the one worth most: a value judgement.
    package let weight: Double

    package init(worst: String, best: String, weight: Double) {
      self.worst = worst
      self.best = best
      self.weight = weight
    }
  }

  package init(
    id: String, name: Phrase, measure: CriterionMeasure, swing: Swing?, reason: Phrase,
    owner: String, place: Place
  ) {
    self.id = id
    self.name = name
    self.measure = measure
    self.swing = swing
    self.reason = reason
    self.owner = owner
    self.place = place
  }
}

/// The criteria of a study.
package struct Criteria: Hashable, Sendable {
  package let list: [Criterion]
  /// Who says that choices are to be made by them, in the study's words, as what comes before their names; nil where it does not say.
  package let origin: Phrase?

  package init(list: [Criterion], origin: Phrase? = nil) {
    self.list = list
    self.origin = origin
  }

  /// Those that have a measure.
  package var measured: [Criterion] { list.filter { $0.swing != nil } }

  /// Whether somebody has set weights that tell the criteria apart.
  package var areWeighedAlike: Bool { Set(measured.compactMap(\.swing?.weight)).count <= 1 }

  /// Those that are left out for all plans, as there is no data.
  package var leftOut: [Criterion] { list.filter { $0.swing == nil } }
}

/// The two counts that can say how much a venue is used. They do not measure the same, and are never mixed.
package enum UseCount: String, CaseIterable, Sendable {
  case visits, present

  /// A scenario as valued by this count.
  package func of(_ scenario: Scenario) -> Subject { Subject("\(rawValue)/\(scenario.id)") }
}

extension Criterion {
  /// A scenario as this criterion measures it, by one of the counts if it measures use.
  package func of(_ scenario: Scenario, by count: UseCount) -> Subject {
    measure == .useKept
      ? Subject("\(id)-\(count.rawValue)/\(scenario.id)") : Subject("\(id)/\(scenario.id)")
  }
}
