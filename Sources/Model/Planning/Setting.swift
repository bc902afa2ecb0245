package import Figures
package import Study

/// Sites, visits, money and parameters as plain numbers: a ground for plans that can be read under other values.
package struct Setting: Sendable {
  /// What may close.
  package let sites: [Site]
  /// Visits a day of each site, in the order of `sites`.
  package let visits: [Double]
  /// The whole frame of money in a year, before the share spent on these sites.
  package let frame: Double
  /// The shares nobody published, as they are computed with.
  package let parameters: ParameterValues
  /// The rule by which users find a new site.
  package let reassignment: ReassignmentRule<Double>
  /// What each site is known to cost in a year; nil splits the frame.
  package let givenCosts: [Double]?
  /// What keeps users away beside another group, each known by the parameter that says how much.
  package let barriers: [(parameter: Parameter, stands: [[Bool]])]
  /// The years over which visits grow.
  package let yearsOfGrowth: Double

  /// - Precondition: there is a visit figure for each site.
  package init(
    sites: [Site], visits: [Double], frame: Double, parameters: ParameterValues,
    reassignment: ReassignmentRule<Double>, givenCosts: [Double]? = nil,
    barriers: [(parameter: Parameter, stands: [[Bool]])] = [], yearsOfGrowth: Double = 0
  ) {
    precondition(sites.count == visits.count, "each site has its visits")
    self.givenCosts = givenCosts
    self.barriers = barriers
    self.yearsOfGrowth = yearsOfGrowth
    self.sites = sites
    self.visits = visits
    self.frame = frame
    self.parameters = parameters
    self.reassignment = reassignment
  }

  /// The same setting with one parameter at another value.
  package func with(_ parameter: Parameter, at value: Double) -> Setting {
    var changed = parameters
    changed[parameter] = value
    return with(visits: visits, parameters: changed)
  }

  /// The same setting with other visits and parameters.
  package func with(visits: [Double], parameters: ParameterValues) -> Setting {
    Setting(
      sites: sites, visits: visits, frame: frame, parameters: parameters,
      reassignment: reassignment,
      givenCosts: givenCosts, barriers: barriers, yearsOfGrowth: yearsOfGrowth)
  }
}

extension Setting {
  /// What plans are computed from.
  package var ground: ModelInputs<Double> {
    let fixed = parameters[.fixedShare]
    let growth = parameters[.annualGrowth]
    return ground(
      visits: visits, totalVisits: visits.reduce(0, +),
      // With nothing left that follows visits, it does not matter that there may be none.
      allocation: givenCosts == nil && fixed == 1 ? .even(fixed) : allocation(fixed),
      reassignment: reassignment,
      growth: growth == 0 ? nil : Model.growth(atYearly: growth, years: yearsOfGrowth)
    ) { parameters[$0] }
  }

  /// How the frame is split where so much of it does not follow visits.
  func allocation<Number: Scalar>(_ fixedShare: Number) -> Allocation<Number> {
    givenCosts == nil ? .fixedShare(fixedShare) : .given(fixedShare: fixedShare)
  }

  /// What plans are computed from when visits and parameters are numbers of any kind.
  func ground<Number: Scalar>(
    visits: [Number], totalVisits: Number, allocation: Allocation<Number>,
    reassignment: ReassignmentRule<Number>, growth: Number?, parameter: (Parameter) -> Number
  ) -> ModelInputs<Number> {
    let given = givenCosts?.map(Number.constant)
    let spent = given.map(Number.sum) ?? .constant(frame) * parameter(.budgetShare)
    let siteCount = Number.constant(Double(sites.count))
    return ModelInputs(
      sites: sites, visits: visits, totalVisits: totalVisits, siteCount: siteCount, frame: spent,
      allocation: allocation,
      costs: given
        ?? visits.map {
          allocation.cost(of: $0, among: totalVisits, frame: spent, sites: siteCount)
        },
      withdrawalShare: parameter(.withdrawalShare), followShare: parameter(.followShare),
      retainedInGroup: parameter(.retainSameCentre), retainedOutside: parameter(.retainOtherCentre),
      reassignment: reassignment,
      barriers: barriers.map { Barrier(factor: parameter($0.parameter), stands: $0.stands) },
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
