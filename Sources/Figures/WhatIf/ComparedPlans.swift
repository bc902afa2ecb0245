/// Plans held against a base: which figures differ, which plan another beats, and where two change places.
package struct ComparedPlans: Sendable {
  package let base: Scenario
  /// In the order they were named.
  package let plans: [Plan]

  /// One plan held against the base.
  package struct Plan: Sendable {
    package let scenario: Scenario
    /// The metrics whose figures differ from the base's, in the order of the metrics.
    package let differing: [Metric]
    /// The compared plans that are no worse on any of the three aims and better on one.
    package let dominatedBy: [Scenario]
    /// What has to be true against the base and against each plan named after it; nil where visits are missing.
    package let pairs: [Pair]?

    package init(
      scenario: Scenario, differing: [Metric], dominatedBy: [Scenario], pairs: [Pair]?
    ) {
      self.scenario = scenario
      self.differing = differing
      self.dominatedBy = dominatedBy
      self.pairs = pairs
    }
  }

  /// What has to be true for one plan to free more than another.
  package struct Pair: Sendable {
    package let other: Scenario
    package let lead: Lead
    /// One for each assumption plans rest on, in the order of `pipeline.json`.
    package let conditions: [Condition]

    package init(other: Scenario, lead: Lead, conditions: [Condition]) {
      self.other = other
      self.lead = lead
      self.conditions = conditions
    }
  }

  /// Which of two plans frees more, net.
  package enum Lead: Sendable { case more, less, same }

  /// One assumption, moved in both plans while the others stay.
  package struct Condition: Sendable {
    package let assumption: Assumption
    /// Where the two change places; nil where they do not between 0 and 1.
    package let switching: Side?
    /// Whether whoever is ahead stays ahead over the whole plausible range.
    package let holds: Bool

    package init(assumption: Assumption, switching: Side?, holds: Bool) {
      self.assumption = assumption
      self.switching = switching
      self.holds = holds
    }
  }

  /// On which side of the switching value whoever is ahead is ahead.
  package enum Side: Sendable { case above, below }

  package init(base: Scenario, plans: [Plan]) {
    self.base = base
    self.plans = plans
  }
}

extension Scenario {
  /// What a figure of this plan differs by from another's is known by, as in `difference[mine/today/freed_net]`.
  package func against(_ other: Scenario, _ metric: Metric) -> Subject {
    subject / other.subject / Subject(metric.id)
  }

  /// Where this plan and another change places as an assumption moves.
  package func switching(with other: Scenario, _ assumption: Assumption) -> Subject {
    subject / other.subject / Subject(assumption.id)
  }
}
