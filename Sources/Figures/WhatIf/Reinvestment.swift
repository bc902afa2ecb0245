/// What a plan frees, held against the amounts a planner would reinvest.
package struct Reinvestment: Sendable {
  package let scenario: Scenario
  /// In the order of `pipeline.json`.
  package let options: [ReinvestmentOption]
  package let remainder: Remainder
  /// Whether a part of the amounts can be paid only because visits are lost.
  package let restsOnLostVisits: Bool

  /// What can be said of the rest.
  package enum Remainder: Sendable {
    /// What is freed has no number.
    case nothingFreed
    /// No price is known, and nobody chose among the options.
    case unpriced
    /// Some is left, or none; with options left out that have no price, if nothing else is chosen.
    case left(ifNothingElse: Bool)
    /// The amounts are more than is freed.
    case exceeded
  }

  package init(
    scenario: Scenario, options: [ReinvestmentOption], remainder: Remainder,
    restsOnLostVisits: Bool
  ) {
    self.scenario = scenario
    self.options = options
    self.remainder = remainder
    self.restsOnLostVisits = restsOnLostVisits
  }
}
