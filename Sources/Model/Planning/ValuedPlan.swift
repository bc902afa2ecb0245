/// A plan with what it frees, whom it moves and how the worst group fares.
package struct ValuedPlan: Hashable, Sendable {
  /// The sites it closes.
  package let closed: SiteSet
  /// Money and visits, as sums over the closed sites.
  package let measures: Measures
  /// The share of visits kept in the group that keeps least, from 0 to 1.
  package let keptInWorstGroup: Double

  init(_ closed: SiteSet, _ measures: SiteMeasures) {
    self.closed = closed
    self.measures = measures.measures(of: closed)
    keptInWorstGroup = measures.keptInWorstGroup(closed)
  }

  /// Whether it frees no less by fewer addresses, loses no more visits and keeps no less in the worst group, and is
  /// better in one of the three.
  package func dominates(_ other: ValuedPlan) -> Bool { objectives.dominates(other.objectives) }

  var objectives: Objectives { Objectives(measures, kept: keptInWorstGroup) }
}
