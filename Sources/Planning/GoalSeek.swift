/// Looks through every plan for the best that meet a planner's goals, or for the goals that exclude each other.
package struct GoalSeek: Sendable {
  private let measures: SiteMeasures

  /// Nil when there are more sites than `EveryPlan.mostSites`, or plans are not the sums of their closings.
  package init?(on ground: Ground<Double>) {
    guard ground.sites.count <= EveryPlan.mostSites, ground.isAdditive else { return nil }
    measures = SiteMeasures(of: ground)
  }

  /// What is wanted of a plan beyond the goals.
  package enum Aim: Hashable, Sendable {
    /// That it frees most without losing visits; then that it loses fewest visits.
    case freeingMost
    /// That it loses fewest visits; then that it frees most without losing visits.
    case losingFewest
  }

  /// What was found.
  package enum Answer: Hashable, Sendable {
    /// The plans that meet every goal, the best by the aim first, then by site order; never empty.
    case plans([ValuedPlan])
    /// No plan meets every goal. These cannot be met together, and would be if any one of them were given up.
    case collision([Clash])
  }

  /// A goal that collides with others.
  package struct Clash: Hashable, Sendable {
    /// What was asked for.
    package let goal: Goal
    /// The most that can be freed, or the fewest visits lost, if the other goals of the collision are met; nil for goals
    /// that are no amount.
    package let attainable: Double?
  }

  /// The best plans that meet the goals, so many at most.
  ///
  /// - Precondition: the goals name groups and sites that exist.
  package func answer(
    to goals: [Goal], best count: Int, by aim: Aim = .freeingMost
  ) -> Answer {
    let comesFirst = aim.comesFirst
    var best: [Trade] = []
    forEachPlan(meeting: goals) { closed, brought in
      let trade = Trade(
        freed: brought.withoutLosingVisits, lost: brought.lost, kept: 1, closed: closed)
      if best.count == count, let last = best.last, !comesFirst(trade, last) { return }
      let place = best.firstIndex { comesFirst(trade, $0) } ?? best.endIndex
      best.insert(trade, at: place)
      if best.count > count { best.removeLast() }
    }
    return best.isEmpty
      ? .collision(collision(of: goals))
      : .plans(best.map { ValuedPlan($0.closed, measures) })
  }

  /// Gives up one goal after the other, the last first, as long as the rest cannot be met (Chinneck 2008, deletion
  /// filter).
  private func collision(of goals: [Goal]) -> [Clash] {
    var colliding = goals
    for index in goals.indices.reversed() {
      var others = colliding
      others.remove(at: index)
      if !canBeMet(others) { colliding = others }
    }
    return colliding.indices.map { index in
      var others = colliding
      others.remove(at: index)
      return Clash(goal: colliding[index], attainable: attainable(colliding[index], with: others))
    }
  }

  private func canBeMet(_ goals: [Goal]) -> Bool {
    var isMet = false
    forEachPlan(meeting: goals) { _, _ in isMet = true }
    return isMet
  }

  private func attainable(_ goal: Goal, with others: [Goal]) -> Double? {
    var most = -Double.infinity
    var fewest = Double.infinity
    forEachPlan(meeting: others) { _, brought in
      most = max(most, brought.net)
      fewest = min(fewest, brought.lost)
    }
    return switch goal {
    case .freeAtLeast: most
    case .loseAtMost: fewest
    case .keepOpen, .leaveOpen, .close: nil
    }
  }

  private func forEachPlan(meeting goals: [Goal], _ body: (SiteSet, Measures) -> Void) {
    let target = Target(goals, groups: measures.groups.count)
    PlanWalk(measures, within: target.limits).each { closed, brought in
      if target.isMet(by: brought) { body(closed, brought) }
    }
  }
}

extension GoalSeek.Aim {
  fileprivate var comesFirst: (Trade, Trade) -> Bool {
    switch self {
    case .freeingMost: Trade.comesFirst
    case .losingFewest:
      { first, second in
        if first.lost != second.lost { return first.lost < second.lost }
        return Trade.comesFirst(first, second)
      }
    }
  }
}
