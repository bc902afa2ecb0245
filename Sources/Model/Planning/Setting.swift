/// Sites, visits, money and levers as plain numbers: a ground for plans that can be read under other values.
package struct Setting: Sendable {
  /// What may close.
  package let sites: [Site]
  /// Visits a day of each site, in the order of `sites`.
  package let visits: [Double]
  /// The whole frame of money in a year, before the share spent on these sites.
  package let frame: Double
  /// The shares nobody published, as they are reckoned with.
  package let levers: LeverValues
  /// The rule by which users find a new site.
  package let reassignment: ReassignmentRule<Double>
  /// What each site is known to cost in a year; nil splits the frame.
  package let givenCosts: [Double]?
  /// What keeps users away beside another group, each known by the lever that says how much.
  package let barriers: [(lever: Lever, stands: [[Bool]])]
  /// The years over which visits grow.
  package let yearsOfGrowth: Double

  /// - Precondition: there is a visit figure for each site.
  package init(
    sites: [Site], visits: [Double], frame: Double, levers: LeverValues,
    reassignment: ReassignmentRule<Double>, givenCosts: [Double]? = nil,
    barriers: [(lever: Lever, stands: [[Bool]])] = [], yearsOfGrowth: Double = 0
  ) {
    precondition(sites.count == visits.count, "each site has its visits")
    self.givenCosts = givenCosts
    self.barriers = barriers
    self.yearsOfGrowth = yearsOfGrowth
    self.sites = sites
    self.visits = visits
    self.frame = frame
    self.levers = levers
    self.reassignment = reassignment
  }

  /// The same setting with one lever at another value.
  package func with(_ lever: Lever, at value: Double) -> Setting {
    var changed = levers
    changed[lever] = value
    return with(visits: visits, levers: changed)
  }

  /// The same setting with other visits and levers.
  package func with(visits: [Double], levers: LeverValues) -> Setting {
    Setting(
      sites: sites, visits: visits, frame: frame, levers: levers, reassignment: reassignment,
      givenCosts: givenCosts, barriers: barriers, yearsOfGrowth: yearsOfGrowth)
  }

  /// What plans are reckoned from.
  package var ground: Ground<Double> {
    let total = visits.reduce(0, +)
    let fixed = levers[.fixedShare]
    let count = Double(sites.count)
    let spent = givenCosts.map { $0.reduce(0, +) } ?? frame * levers[.budgetShare]
    let allocation: Allocation<Double> =
      givenCosts != nil ? .given(fixedShare: fixed) : fixed == 1 ? .even(fixed) : .fixedShare(fixed)
    let growth = levers[.annualGrowth]
    return Ground(
      sites: sites, visits: visits, totalVisits: total, siteCount: count, frame: spent,
      allocation: allocation,
      costs: givenCosts
        ?? visits.map { allocation.cost(of: $0, among: total, frame: spent, sites: count) },
      withdrawalShare: levers[.withdrawalShare], followShare: levers[.followShare],
      retainedInGroup: levers[.retainedInGroup], retainedOutside: levers[.retainedOutside],
      reassignment: reassignment,
      barriers: barriers.map { Barrier(factor: levers[$0.lever], stands: $0.stands) },
      growth: growth == 0 ? nil : growthFactor(atYearly: growth, years: yearsOfGrowth))
  }
}

/// How many times as many there are after so many years of growth at a yearly rate.
package func growthFactor(atYearly rate: Double, years: Double) -> Double {
  power(1 + rate, years)
}

extension Plan {
  /// Reckons the plan in plain numbers.
  package func consequences(on setting: Setting) -> Consequences<Double> {
    // Called from here, the formulas are compiled for plain numbers.
    consequences(on: setting.ground, PlanTerms(of: self))
  }
}
