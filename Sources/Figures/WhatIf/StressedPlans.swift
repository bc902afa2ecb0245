/// Plans under other assumptions and in random draws: what to look up in the book, and in which order.
package struct StressedPlans: Sendable {
  package let plans: [Plan]
  /// Where the number of draws and their seed stand.
  package let draws: Subject
  /// Where each value of a lost visit stands; none in a study without money.
  package let visitValues: [Subject]
  /// Tells figures from another seed than the study's; empty for its own.
  package let mark: String

  /// One plan under other assumptions.
  package struct Plan: Sendable {
    package let scenario: Scenario
    /// What its figures over the draws are about.
    package let spread: Subject
    /// The assumptions that move what is freed, net, the widest swing first.
    package let netSwings: [Assumption]
    /// The assumptions that move the lost visits, the widest swing first.
    package let lostSwings: [Assumption]

    package init(
      scenario: Scenario, spread: Subject, netSwings: [Assumption], lostSwings: [Assumption]
    ) {
      self.scenario = scenario
      self.spread = spread
      self.netSwings = netSwings
      self.lostSwings = lostSwings
    }
  }

  package init(
    plans: [Plan], draws: Subject, visitValues: [Subject], mark: String
  ) {
    self.plans = plans
    self.draws = draws
    self.visitValues = visitValues
    self.mark = mark
  }
}
