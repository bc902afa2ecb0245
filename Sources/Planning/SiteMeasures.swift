import Figures

/// What each site brings when it closes, once with a neighbour of its group open and once without.
///
/// A plan's measures are the sum over its closed sites, since under the rule in use the users of a site move alike
/// whichever others close, as long as their group keeps one open. What a site brings is reckoned by the study's own
/// formulas, and rounded to a grid some 14 digits below the largest sum: sums on the grid are exact, so neither the
/// order of the sites nor that of the work shows in a result. Sums that ought to be equal may still differ by a step,
/// and so figures are compared to nine digits.
package struct SiteMeasures: Sendable {
  /// The sites, in their order.
  package let sites: [Site]
  /// When the group keeps a site open.
  let near: [Measures]
  /// When the whole group closes.
  let far: [Measures]
  /// The sites of each group.
  let groups: [SiteSet]
  /// Visits a day of each group, as a sum on the grid.
  let visits: [Double]

  /// Reckons what each site brings under the assumptions of the ground.
  package init(of ground: Ground<Double>) {
    sites = ground.sites
    let near = ground.sites.indices.map { ground.measures(ofClosing: $0) }
    let stranded = ground.retaining(ground.retainedOutside)
    let far = ground.sites.indices.map { stranded.measures(ofClosing: $0) }
    let step = gridStep(for: zip(near, far).reduce(.zero) { $0 + abs($1.0) + abs($1.1) })
    let brought = near.map { Measures(lanes: onGrid($0, step)) }
    self.near = brought
    self.far = far.map { Measures(lanes: onGrid($0, step)) }
    let count = (ground.sites.map(\.group).max() ?? -1) + 1
    let groups = (0..<count).map { group in
      SiteSet(ground.sites.indices.filter { ground.sites[$0].group == group })
    }
    self.groups = groups
    visits = groups.map { $0.sites.reduce(0) { $0 + brought[$1].displaced } }
  }

  /// The measures of a plan.
  package func measures(of closed: SiteSet) -> Measures {
    groups.reduce(.zero) { $0 + measures(of: closed.intersection($1), inGroup: $1) }
  }

  /// The share of visits kept in the worst group: 1 when nothing is lost.
  package func keptInWorstGroup(_ closed: SiteSet) -> Double {
    groups.indices.reduce(1) { least, group in
      let brought = measures(of: closed.intersection(groups[group]), inGroup: groups[group])
      return min(least, kept(inGroup: group, losing: brought.lost))
    }
  }

  /// The share of a group's visits that is kept.
  func kept(inGroup group: Int, losing lost: Double) -> Double {
    lost == 0 ? 1 : 1 - lost / visits[group]
  }

  private func measures(of closed: SiteSet, inGroup group: SiteSet) -> Measures {
    let each = closed == group ? far : near
    return closed.sites.reduce(.zero) { $0 + each[$1] }
  }
}

extension Ground<Double> {
  /// The same ground with another retention within the group.
  fileprivate func retaining(_ share: Double) -> Ground {
    Ground(
      sites: sites, visits: visits, totalVisits: totalVisits, siteCount: siteCount, frame: frame,
      allocation: allocation, costs: costs, withdrawalShare: withdrawalShare,
      followShare: followShare, retainedInGroup: share, retainedOutside: retainedOutside,
      reassignment: reassignment, barriers: barriers, growth: growth)
  }

  fileprivate func measures(ofClosing site: Int) -> SIMD4<Double> {
    let result = Plan(subject: sites[site].subject, closed: [site])
      .consequences(on: self, PlanTerms(closing: 1))
    return SIMD4(result.withoutLosingVisits, result.lost, result.net, result.displaced)
  }
}

private func abs(_ lanes: SIMD4<Double>) -> SIMD4<Double> {
  lanes.replacing(with: -lanes, where: lanes .< 0)
}

/// The finest power of two on which every sum up to a bound is exact in a double.
private func gridStep(for bound: SIMD4<Double>) -> SIMD4<Double> {
  var step = SIMD4<Double>(repeating: 1)
  for lane in bound.indices where bound[lane] > 0 {
    step[lane] = Double(sign: .plus, exponent: Int(bound[lane].exponent) - 51, significand: 1)
  }
  return step
}

private func onGrid(_ lanes: SIMD4<Double>, _ step: SIMD4<Double>) -> SIMD4<Double> {
  (lanes / step).rounded(.toNearestOrEven) * step
}
