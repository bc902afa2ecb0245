/// Looks through every plan for the best that meet a planner's goals, or for the goals that exclude each other.
package struct GoalSeek: Sendable {
  private let measures: SiteMeasures

  /// Nil when plans are not the sums of their closings, or what they bring is no number.
  package init?(on inputs: ModelInputs<Double>) {
    guard inputs.isAdditive else { return nil }
    measures = SiteMeasures(of: inputs)
    guard measures.areNumbers else { return nil }
  }

  /// What is wanted of a plan beyond the goals.
  package enum Aim: Hashable, Sendable {
    /// That it frees most by fewer addresses; then that it loses fewest visits.
    case freeingMost
    /// That it loses fewest visits; then that it frees most by fewer addresses.
    case losingFewest
  }

  /// What was found.
  package enum Answer: Hashable, Sendable {
    /// The plans that meet every goal, the best by the aim first, then by site order; never empty.
    case plans([ValuedPlan])
    /// No plan meets every goal. These cannot be met together, and would be if any one of them were given up.
    case collision([Clash])
    /// No plan meets every goal. Which of them collide cannot be told: without some of the locks there are too many plans
    /// to look through.
    case noPlan
    /// The goals leave more sites free than `EveryPlan.mostSites`: so many, that may close or stay.
    case tooManyPlans(freeSites: Int)
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
    guard let leeway = leeway(within: goals) else {
      return .tooManyPlans(freeSites: limits(of: goals).freeSites(among: measures.sites))
    }
    let comesFirst = aim.comesFirst
    var best: [Candidate] = []
    _ = forEachPlan(meeting: goals) { choice, brought in
      let plan = Candidate(objectives: Objectives(brought, kept: 1), choice: choice)
      if best.count == count, let last = best.last, !comesFirst(plan, last) { return }
      let place = best.firstIndex { comesFirst(plan, $0) } ?? best.endIndex
      best.insert(plan, at: place)
      if best.count > count { best.removeLast() }
    }
    if !best.isEmpty { return .plans(best.map { leeway.valued($0.choice) }) }
    return collision(of: goals).map(Answer.collision) ?? .noPlan
  }

  /// Gives up one goal after the other, the last first, as long as the rest cannot be met (Chinneck 2008, deletion
  /// filter); nil where the rest leaves too many plans to tell.
  private func collision(of goals: [Goal]) -> [Clash]? {
    var colliding = goals
    for index in goals.indices.reversed() {
      var others = colliding
      others.remove(at: index)
      guard let canBeMet = canBeMet(others) else { return nil }
      if !canBeMet { colliding = others }
    }
    return colliding.indices.map { index in
      var others = colliding
      others.remove(at: index)
      return Clash(goal: colliding[index], attainable: attainable(colliding[index], with: others))
    }
  }

  private func canBeMet(_ goals: [Goal]) -> Bool? {
    var isMet = false
    return forEachPlan(meeting: goals) { _, _ in isMet = true }.map { isMet }
  }

  private func attainable(_ goal: Goal, with others: [Goal]) -> Double? {
    var most = -Double.infinity
    var fewest = Double.infinity
    let looked: Void? = forEachPlan(meeting: others) { _, brought in
      most = max(most, brought.net)
      fewest = min(fewest, brought.lost)
    }
    guard looked != nil else { return nil }
    return switch goal {
    case .freeAtLeast: most
    case .loseAtMost: fewest
    case .keepOpen, .leaveOpen, .close: nil
    }
  }

  /// Nil where the goals leave too many plans to look through.
  private func forEachPlan(
    meeting goals: [Goal], _ body: (Choice, Measures) -> Void
  ) -> Void? {
    let target = Target(goals, groups: measures.groupCount)
    return Leeway(measures, within: target.limits).map { leeway in
      PlanWalk(leeway).each { choice, brought in
        if target.isMet(by: brought) { body(choice, brought) }
      }
    }
  }

  private func limits(of goals: [Goal]) -> Limits {
    Target(goals, groups: measures.groupCount).limits
  }

  private func leeway(within goals: [Goal]) -> Leeway? {
    Leeway(measures, within: limits(of: goals))
  }
}

extension GoalSeek.Aim {
  fileprivate var comesFirst: (Candidate, Candidate) -> Bool {
    switch self {
    case .freeingMost: Candidate.comesFirst
    case .losingFewest:
      { first, second in
        let lost = (first.objectives.lost, second.objectives.lost)
        if lost.0 != lost.1 { return lost.0 < lost.1 }
        return Candidate.comesFirst(first, second)
      }
    }
  }
}
