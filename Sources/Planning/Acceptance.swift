/// Which plan is best when a lost daily visit is held to be worth so much money, over the worlds.
///
/// Each plan is valued at what it frees less the worth of the visits it loses. What a visit is worth is a judgement of
/// value: it comes from those who decide, not from the figures.
package struct Acceptance: Hashable, Sendable {
  /// What one lost visit a day is held to be worth, in the unit of the frame.
  package let lostVisitValue: Double
  /// One for each plan, in their order.
  package let verdicts: [Verdict]

  /// How one plan fares beside the others.
  package struct Verdict: Hashable, Sendable {
    /// The share of worlds in which it is best; a tie goes to the plan named first.
    package let shareBest: Double
    /// What is forgone against the best plan of each world, on average, in the unit of the frame.
    package let meanRegret: Double
    /// The most that is forgone in any world.
    package let mostRegret: Double
  }

  /// What it would be worth to know the world before choosing: the mean regret of the plan that is best on average
  /// (expected value of perfect information, Raiffa and Schlaifer 1961).
  package var valueOfInformation: Double { verdicts.map(\.meanRegret).min() ?? 0 }

  /// - Precondition: every plan was reckoned in the same worlds.
  package init(of plans: [Outcomes], valuingLostVisitAt value: Double) {
    let worlds = plans.first?.net.count ?? 0
    var wins = Array(repeating: 0, count: plans.count)
    var regrets = Array(repeating: 0.0, count: plans.count)
    var most = regrets
    for world in 0..<worlds {
      var best = 0
      for plan in plans.indices.dropFirst()
      where plans[plan].worth(in: world, value) > plans[best].worth(in: world, value) {
        best = plan
      }
      wins[best] += 1
      let reached = plans[best].worth(in: world, value)
      for plan in plans.indices {
        let regret = reached - plans[plan].worth(in: world, value)
        regrets[plan] += regret
        most[plan] = max(most[plan], regret)
      }
    }
    lostVisitValue = value
    verdicts = plans.indices.map { plan in
      Verdict(
        shareBest: Double(wins[plan]) / Double(worlds),
        meanRegret: regrets[plan] / Double(worlds), mostRegret: most[plan])
    }
  }
}

extension Outcomes {
  /// What the plan is worth in one world.
  fileprivate func worth(in world: Int, _ lostVisitValue: Double) -> Double {
    net[world] - lostVisitValue * lost[world]
  }
}
