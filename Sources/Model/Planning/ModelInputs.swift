package import Figures

/// What every plan is computed from: the sites, their visits and how far they are apart, the money, and a value for each
/// parameter.
package struct ModelInputs<Number: Scalar>: Sendable {
  package let sites: [Site]
  /// Visits a day of each site, in the order of `sites`.
  package let visits: [Number]
  package let totalVisits: Number
  /// What cost follows where it does not follow visits.
  package let drivers: CostDrivers<Number>?
  package let siteCount: Number
  /// The whole frame of money in a year, B; nought, which no figure is made of, where there is none.
  package let frame: Number
  /// The money spent on these sites in a year, B′.
  package let spent: Number
  package let allocation: Allocation<Number>
  /// What each site is computed to cost, in the order of `sites`.
  package let costs: [Number]
  package let parameters: ParameterValues<Number>
  package let reassignment: ReassignmentRule<Number>
  /// What keeps users away beside another group.
  package let barriers: [Barrier]
  /// How many times today's visits there are in the year that is looked at; nil computes with today's. Money does not
  /// follow it, since the frame does not grow by itself.
  package let growth: Number?

  /// Inputs that were all computed before, such as those that are figures.
  package init(
    sites: [Site], visits: [Number], totalVisits: Number, drivers: CostDrivers<Number>? = nil,
    siteCount: Number, frame: Number, spent: Number, allocation: Allocation<Number>,
    costs: [Number],
    parameters: ParameterValues<Number>, reassignment: ReassignmentRule<Number>,
    barriers: [Barrier] = [], growth: Number? = nil
  ) {
    self.sites = sites
    self.visits = visits
    self.totalVisits = totalVisits
    self.drivers = drivers
    self.siteCount = siteCount
    self.frame = frame
    self.spent = spent
    self.allocation = allocation
    self.costs = costs
    self.parameters = parameters
    self.reassignment = reassignment
    self.barriers = barriers
    self.growth = growth
  }

  /// Inputs of which the totals, the costs and the growth follow from the rest. `totalVisits` stands for the sum of the
  /// visits; `givenCosts` are what each site is known to cost in a year, nil splits the frame. Without a frame nothing is
  /// computed in money.
  ///
  /// - Precondition: there is a visit figure for each site.
  package init(
    sites: [Site], visits: [Number], totalVisits: Number? = nil,
    drivers: CostDrivers<Number>? = nil, frame: Number?,
    givenCosts: [Number]? = nil, parameters: ParameterValues<Number>,
    reassignment: ReassignmentRule<Number>, barriers: [Barrier] = []
  ) {
    precondition(sites.count == visits.count, "each site has its visits")
    let total = totalVisits ?? .sum(visits)
    let siteCount = Number.constant(Double(sites.count))
    let spent = givenCosts.map(Number.sum) ?? frame.map(parameters.spent) ?? .constant(0)
    let allocation = parameters.allocation(
      by: frame == nil ? nil : givenCosts == nil ? .fixedShare : .given)
    self.init(
      sites: sites, visits: visits, totalVisits: total, drivers: drivers, siteCount: siteCount,
      frame: frame ?? .constant(0), spent: spent, allocation: allocation,
      costs: givenCosts
        ?? (drivers?.amounts ?? visits).map {
          allocation.cost(of: $0, among: drivers?.total ?? total, spent: spent, sites: siteCount)
        },
      parameters: parameters, reassignment: reassignment, barriers: barriers,
      growth: parameters.growth)
  }
}

/// What cost follows at each site, where that is not its visits: the people present.
package struct CostDrivers<Number: Scalar>: Sendable {
  /// In the order of the sites.
  package let amounts: [Number]
  /// All of it.
  package let total: Number

  package init(amounts: [Number], total: Number) {
    self.amounts = amounts
    self.total = total
  }
}

extension ModelInputs {
  /// The same with other parameters, and other visits where they are given; all that follows from them is computed anew.
  package func with(
    visits: [Number]? = nil, parameters: ParameterValues<Number>
  ) -> ModelInputs {
    ModelInputs(
      sites: sites, visits: visits ?? self.visits, drivers: drivers,
      frame: isPriced ? frame : nil, givenCosts: givenCosts,
      parameters: parameters, reassignment: reassignment, barriers: barriers)
  }

  /// The same with one parameter at another value.
  package func with(_ parameter: Parameter, at value: Number) -> ModelInputs {
    var changed = parameters
    changed[parameter] = value
    return with(parameters: changed)
  }

  /// All of what cost follows: every visit, or everyone present.
  var totalDriver: Number { drivers?.total ?? totalVisits }

  /// What closes of a site that loses this share of its grant.
  package func closing(_ share: Number) -> Number { ClosingPart(share, parameters).number }

  /// Whether there is a frame, so that anything can be said in money.
  package var isPriced: Bool { if case .unpriced = allocation { false } else { true } }

  /// What each site is known to cost in a year; nil where the frame is split.
  var givenCosts: [Number]? { if case .given = allocation { costs } else { nil } }

  /// What a site gets whatever its visits, B′/n, so many times.
  func evenPart(times factor: Number) -> Number { factor * spent / siteCount }

  /// Whether what a closed site loses does not depend on which others close, as long as its group keeps one open: a plan
  /// is then the sum of its closings, and every plan can be looked through.
  package var isAdditive: Bool { !reassignment.goesByTheWay && barriers.isEmpty }
}
