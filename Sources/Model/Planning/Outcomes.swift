/// What one plan comes to in each world; every list is in the order of the worlds.
package struct Outcomes: Sendable {
  /// Money freed, net of what follows the users, in the unit of the frame.
  package let net: [Double]
  /// The part of it that costs no visits.
  package let withoutLosingVisits: [Double]
  /// Lost visits a day.
  package let lost: [Double]

  /// Where the middle and nearly all of a figure's values lie.
  package struct Spread: Hashable, Sendable {
    /// Five worlds in a hundred lie below.
    package let low: Double
    /// Half of the worlds lie below.
    package let median: Double
    /// Five worlds in a hundred lie above.
    package let high: Double
  }

  /// The share of the worlds that lie below a spread; as large a share lies above.
  package static let shareOutside = 0.05

  /// The spread of one figure over the worlds (quantiles of type 7, Hyndman and Fan 1996); nil without worlds, or where
  /// the figure is not a number in one of them.
  package static func spread(of figure: [Double]) -> Spread? {
    quantiles(of: figure, at: [shareOutside, 0.5, 1 - shareOutside]).map {
      Spread(low: $0[0], median: $0[1], high: $0[2])
    }
  }
}

extension Worlds {
  /// Reckons a plan in every world, by the study's formulas.
  package func outcomes(of plan: Plan) -> Outcomes {
    plan.onlyCloses && setting.ground.isAdditive && setting.givenCosts == nil
      ? quickOutcomes(of: plan.closed) : outcomesOneByOne(of: plan)
  }

  /// World by world, for plans that do more than close and for rules under which closings bear on each other.
  private func outcomesOneByOne(of plan: Plan) -> Outcomes {
    let terms = PlanTerms(of: plan)
    let all = (0..<count).map { plan.consequences(on: setting(inWorld: $0).ground, terms) }
    return Outcomes(
      net: all.map(\.net), withoutLosingVisits: all.map(\.withoutLosingVisits),
      lost: all.map(\.lost))
  }

  /// All worlds at once, for plans that only close.
  private func quickOutcomes(of closed: [Int]) -> Outcomes {
    let shut = Set(closed)
    // The groups that keep a site open; the users of a closed site of another group are stranded.
    let open = Set(
      setting.sites.indices.filter { !shut.contains($0) }.map { setting.sites[$0].group })
    let near = displaced(closed) { open.contains(setting.sites[$0].group) }
    let far = displaced(closed) { !open.contains(setting.sites[$0].group) }
    var net = Array(repeating: 0.0, count: count)
    var withoutLosing = net
    var lost = net
    let closures = Double(closed.count) / Double(setting.sites.count)
    let budgetShare = levers[Lever.budgetShare.place]
    let withdrawalShare = levers[Lever.withdrawalShare.place]
    let followShare = levers[Lever.followShare.place]
    let fixedShare = levers[Lever.fixedShare.place]
    let retainedInGroup = levers[Lever.retainedInGroup.place]
    let retainedOutside = levers[Lever.retainedOutside.place]
    let growth = levers[Lever.annualGrowth.place]
    for world in 0..<count {
      let frame = setting.frame * budgetShare[world]
      let withdrawn = withdrawalShare[world]
      let follow = followShare[world]
      let even = fixedShare[world]
      let moved = near[world] + far[world]
      let retained = near[world] * retainedInGroup[world] + far[world] * retainedOutside[world]
      let fixed = withdrawn * even * closures * frame
      let total = totals[world]
      let money = total > 0 ? (1 - even) * frame / total : 0
      withoutLosing[world] = fixed + withdrawn * (1 - follow) * money * retained
      net[world] = fixed + withdrawn * money * (moved - follow * retained)
      let lostToday = moved - retained
      let rate = growth[world]
      lost[world] =
        rate == 0
        ? lostToday : lostToday * growthFactor(atYearly: rate, years: setting.yearsOfGrowth)
    }
    return Outcomes(net: net, withoutLosingVisits: withoutLosing, lost: lost)
  }

  /// In each world, the visits of those closed sites for which a condition holds.
  private func displaced(_ closed: [Int], where holds: (Int) -> Bool) -> [Double] {
    var sums = Array(repeating: 0.0, count: count)
    for site in closed where holds(site) {
      let own = visits[site]
      for world in 0..<count { sums[world] += own[world] }
    }
    return sums
  }
}
