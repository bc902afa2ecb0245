package import Figures

/// Sites, visits, money and levers as plain numbers: a ground for plans that can be read under other values.
package struct Setting: Sendable {
  /// What may close.
  package let sites: [Site]
  /// Visits a day of each site, in the order of `sites`.
  package let visits: [Double]
  /// The whole frame of money in a year, before the share spent on these sites.
  package let frame: Double
  /// The shares nobody published, as they are computed with.
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
}

extension Setting {
  /// What plans are computed from.
  package var ground: Ground<Double> {
    let fixed = levers[.fixedShare]
    let growth = levers[.annualGrowth]
    return ground(
      visits: visits, totalVisits: visits.reduce(0, +),
      // With nothing left that follows visits, it does not matter that there may be none.
      allocation: givenCosts == nil && fixed == 1 ? .even(fixed) : allocation(fixed),
      reassignment: reassignment,
      growth: growth == 0 ? nil : Model.growth(atYearly: growth, years: yearsOfGrowth)
    ) { levers[$0] }
  }

  /// How the frame is split where so much of it does not follow visits.
  func allocation<Number: Scalar>(_ fixedShare: Number) -> Allocation<Number> {
    givenCosts == nil ? .fixedShare(fixedShare) : .given(fixedShare: fixedShare)
  }

  /// What plans are computed from when visits and levers are numbers of any kind.
  func ground<Number: Scalar>(
    visits: [Number], totalVisits: Number, allocation: Allocation<Number>,
    reassignment: ReassignmentRule<Number>, growth: Number?, lever: (Lever) -> Number
  ) -> Ground<Number> {
    let given = givenCosts?.map(Number.constant)
    let spent = given.map(Number.sum) ?? .constant(frame) * lever(.budgetShare)
    let siteCount = Number.constant(Double(sites.count))
    return Ground(
      sites: sites, visits: visits, totalVisits: totalVisits, siteCount: siteCount, frame: spent,
      allocation: allocation,
      costs: given
        ?? visits.map {
          allocation.cost(of: $0, among: totalVisits, frame: spent, sites: siteCount)
        },
      withdrawalShare: lever(.withdrawalShare), followShare: lever(.followShare),
      retainedInGroup: lever(.retainedInGroup), retainedOutside: lever(.retainedOutside),
      reassignment: reassignment,
      barriers: barriers.map { Barrier(factor: lever($0.lever), stands: $0.stands) },
      growth: growth)
  }
}

/// How many times as many there are after so many years of growth at a yearly rate: (1 + rate)^years.
package func growth<Number: Scalar>(atYearly rate: Number, years: Number) -> Number {
  .method("growth", of: [rate, years]) { power(1 + $0[0], $0[1]) }
}

extension Plan {
  /// Computes the plan in plain numbers.
  package func consequences(on setting: Setting) -> Consequences<Double> {
    // Called from here, the formulas are compiled for plain numbers.
    consequences(on: setting.ground, PlanTerms(of: self))
  }
}
