/// A rule of the model that a study chooses among several, by the key that names it in `pipeline.json`.
package enum ChosenRule: String, CaseIterable, Sendable {
  case filling
  case reassignment
  case allocation
  case costDriver = "cost_driver"
  case leastOpenPerCentre = "least_open_per_centre"
}

/// Why a study computes by the rule it chose.
package struct ChoiceReason: Hashable, Sendable {
  package let rule: ChosenRule
  package let reason: Phrase
  /// The office that answers for it.
  package let owner: String

  package init(rule: ChosenRule, reason: Phrase, owner: String) {
    self.rule = rule
    self.reason = reason
    self.owner = owner
  }
}
