package import Figures

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
  package let reassignment: Reassignment

  /// - Precondition: there is a visit figure for each site.
  package init(
    sites: [Site], visits: [Double], frame: Double, levers: LeverValues, reassignment: Reassignment
  ) {
    precondition(sites.count == visits.count, "each site has its visits")
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
      sites: sites, visits: visits, frame: frame, levers: levers, reassignment: reassignment)
  }

  /// What plans are reckoned from.
  package var ground: Ground<Double> {
    let total = visits.reduce(0, +)
    let spent = frame * levers[.budgetShare]
    let fixed = levers[.fixedShare]
    let allocation: Allocation<Double> = fixed == 1 ? .even(fixed) : .fixedShare(fixed)
    let count = Double(sites.count)
    return Ground(
      sites: sites, visits: visits, totalVisits: total, siteCount: count, frame: spent,
      allocation: allocation,
      costs: visits.map { allocation.cost(of: $0, among: total, frame: spent, sites: count) },
      withdrawalShare: levers[.withdrawalShare], followShare: levers[.followShare],
      retainedInGroup: levers[.retainedInGroup], retainedOutside: levers[.retainedOutside],
      reassignment: reassignment)
  }
}
