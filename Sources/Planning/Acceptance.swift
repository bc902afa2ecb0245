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
    /// The least that is forgone in any world; 0 where the plan is best in one.
    package let leastRegret: Double
    /// The most that is forgone in any world.
    package let mostRegret: Double
  }

  /// What it would be worth to know the world before choosing: the mean regret of the plan that is best on average
  /// (expected value of perfect information, Raiffa and Schlaifer 1961).
  package var valueOfInformation: Double { verdicts.map(\.meanRegret).min() ?? 0 }

  /// - Precondition: every plan was reckoned in the same worlds.
  package init(of plans: [Outcomes], valuingLostVisitAt value: Double) {
    let worths = plans.map { plan in
      zip(plan.net, plan.lost).map { net, lost in net - value * lost }
    }
    var reached = worths.first ?? []
    var winners = Array(repeating: 0, count: reached.count)
    for (plan, worth) in worths.enumerated().dropFirst() {
      for world in worth.indices where worth[world] > reached[world] {
        reached[world] = worth[world]
        winners[world] = plan
      }
    }
    var wins = Array(repeating: 0, count: plans.count)
    for winner in winners { wins[winner] += 1 }
    let worlds = Double(reached.count)
    lostVisitValue = value
    verdicts = zip(worths, wins).map { worth, wins in
      var (sum, least, most) = (0.0, Double.infinity, 0.0)
      for world in worth.indices {
        let regret = reached[world] - worth[world]
        sum += regret
        least = min(least, regret)
        most = max(most, regret)
      }
      return Verdict(
        shareBest: Double(wins) / worlds, meanRegret: sum / worlds, leastRegret: least,
        mostRegret: most)
    }
  }
}
