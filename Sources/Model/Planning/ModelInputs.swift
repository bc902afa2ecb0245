package import Figures

/// What every plan is computed from: the sites, their visits, the money and the assumptions.
package struct ModelInputs<Number: Scalar>: Sendable {
  package let sites: [Site]
  /// Visits a day of each site, in the order of `sites`.
  package let visits: [Number]
  package let totalVisits: Number
  package let siteCount: Number
  /// The money spent on these sites in a year, B′ = B·β.
  package let frame: Number
  package let allocation: Allocation<Number>
  /// What each site is computed to cost, in the order of `sites`.
  package let costs: [Number]
  /// The share of a grant that is withdrawn, θ.
  package let withdrawalShare: Number
  /// The share of the money that follows users to their new site, ω.
  package let followShare: Number
  /// The share of visits that continue at a site of the same group, and of another, ρ.
  package let retainedInGroup: Number
  package let retainedOutside: Number
  package let reassignment: ReassignmentRule<Number>
  /// What keeps users away beside another group.
  package let barriers: [Barrier<Number>]
  /// How many times today's visits there are in the year that is looked at; nil computes with today's. Money does not
  /// follow it, since the frame does not grow by itself.
  package let growth: Number?

  package init(
    sites: [Site], visits: [Number], totalVisits: Number, siteCount: Number, frame: Number,
    allocation: Allocation<Number>, costs: [Number], withdrawalShare: Number, followShare: Number,
    retainedInGroup: Number, retainedOutside: Number, reassignment: ReassignmentRule<Number>,
    barriers: [Barrier<Number>] = [], growth: Number? = nil
  ) {
    self.sites = sites
    self.visits = visits
    self.totalVisits = totalVisits
    self.siteCount = siteCount
    self.frame = frame
    self.allocation = allocation
    self.costs = costs
    self.withdrawalShare = withdrawalShare
    self.followShare = followShare
    self.retainedInGroup = retainedInGroup
    self.retainedOutside = retainedOutside
    self.reassignment = reassignment
    self.barriers = barriers
    self.growth = growth
  }
}

extension ModelInputs {
  /// Whether what a closed site loses does not depend on which others close, as long as its group keeps one open: a plan
  /// is then the sum of its closings, and every plan can be looked through.
  package var isAdditive: Bool {
    switch reassignment {
    case .sameEqual, .sameProportional: barriers.isEmpty
    case .nearest, .gravity: false
    }
  }
}
