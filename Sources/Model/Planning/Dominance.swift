/// Where a plan stands among all plans.
package enum Dominance: Hashable, Sendable {
  /// No plan within the limits beats it in all respects.
  case efficient
  /// The efficient plans that beat it, those that free most first; never empty.
  case dominated(by: [ValuedPlan])
}

extension EveryPlan {
  /// What a plan frees and whom it moves; it need not keep the limits.
  package func valued(_ closed: SiteSet) -> ValuedPlan { ValuedPlan(closed, measures) }

  /// Where a plan stands relative to the frontier; it need not keep the limits.
  package func dominance(of closed: SiteSet) -> Dominance {
    let plan = valued(closed)
    let better = frontier.filter { $0.dominates(plan) }
    return better.isEmpty ? .efficient : .dominated(by: better)
  }

  /// The share of the efficient plans that close each site, in the order of the sites; empty when there are none.
  ///
  /// The core index of Liesiö, Mild and Salo 2007.
  package var closedShares: [Double] {
    guard !frontier.isEmpty else { return [] }
    return measures.sites.indices.map { site in
      Double(frontier.count { $0.closed.contains(site) }) / Double(frontier.count)
    }
  }
}
