import Figures

/// What each site brings when it closes, once with a neighbour of its group open and once without.
///
/// A plan's measures are the sum over its closed sites, since under the rule in use the users of a site move alike
/// whichever others close, as long as their group keeps one open. What a site brings is computed by the study's own
/// formulas, and rounded to a grid some 14 digits below the largest sum: sums on the grid are exact, so neither the
/// order of the sites nor that of the work shows in a result. Sums that ought to be equal may still differ by a step,
/// and so figures are compared to nine digits.
package struct SiteMeasures: Sendable {
  /// How many bits below the largest sum there can be the grid lies.
  package static let gridBits = 51

  /// The sites, in their order.
  package let sites: [Site]
  /// When the group keeps a site open.
  let near: [Measures]
  /// When the whole group closes.
  let far: [Measures]
  /// The number of sites of each group.
  private let sizes: [Int]
  /// Visits a day of each group, as a sum on the grid.
  let visits: [Double]

  /// Computes what each site brings under the inputs.
  package init(of inputs: ModelInputs<Double>) {
    sites = inputs.sites
    let near = inputs.sites.indices.map { inputs.measures(ofClosing: $0) }
    let stranded = inputs.with(
      .retainSameCentre, at: inputs.parameters[.retainOtherCentre])
    let far = inputs.sites.indices.map { stranded.measures(ofClosing: $0) }
    // As many visits may lie in a group as its sites have, of which a closing displaces some or all.
    let all = SIMD4(0, 0, 0, 2 * inputs.visits.reduce(0, +))
    let brings = zip(near, far).reduce(.zero) { $0 + abs($1.0) + abs($1.1) }
    let step = gridStep(for: pointwiseMax(brings, all))
    let brought = near.map { Measures(lanes: onGrid($0, step)) }
    self.near = brought
    self.far = far.map { Measures(lanes: onGrid($0, step)) }
    let count = (inputs.sites.map(\.group).max() ?? -1) + 1
    var sizes = Array(repeating: 0, count: count)
    var visits = Array(repeating: 0.0, count: count)
    for (site, own) in zip(inputs.sites, inputs.visits) {
      sizes[site.group] += 1
      visits[site.group] += onGrid(SIMD4(repeating: own), step)[3]
    }
    self.sizes = sizes
    self.visits = visits
  }

  /// The measures of a plan.
  package func measures(of closed: SiteSet) -> Measures {
    brought(by: closed).reduce(.zero, +)
  }

  /// Whether every site brings numbers; without visits at all no money can be said to follow them.
  var areNumbers: Bool {
    (near + far).allSatisfy { brought in
      brought.lanes.indices.allSatisfy { brought.lanes[$0].isFinite }
    }
  }

  /// The number of groups, up to the last that has a site.
  var groupCount: Int { sizes.count }

  /// The share of visits kept in the worst group: 1 when nothing is lost.
  package func keptInWorstGroup(_ closed: SiteSet) -> Double {
    brought(by: closed).enumerated().reduce(1) { least, group in
      min(least, kept(inGroup: group.offset, losing: group.element.lost))
    }
  }

  /// The share of a group's visits that is kept.
  func kept(inGroup group: Int, losing lost: Double) -> Double {
    lost == 0 ? 1 : keptShare(losing: lost, of: visits[group])
  }

  /// What the closed sites of each group bring.
  private func brought(by closed: SiteSet) -> [Measures] {
    var left = sizes
    for site in closed.sites { left[sites[site].group] -= 1 }
    return closed.sites.reduce(into: sizes.map { _ in .zero }) { brought, site in
      let group = sites[site].group
      brought[group] = brought[group] + (left[group] == 0 ? far : near)[site]
    }
  }
}

extension ModelInputs<Double> {
  fileprivate func measures(ofClosing site: Int) -> SIMD4<Double> {
    let result = Plan.closing([site], as: sites[site].subject).consequences(on: self)
    return SIMD4(result.byFewerAddresses, result.lost, result.net, result.displaced)
  }
}

private func abs(_ lanes: SIMD4<Double>) -> SIMD4<Double> {
  lanes.replacing(with: -lanes, where: lanes .< 0)
}

/// The finest power of two on which every sum up to a bound is exact in a double.
private func gridStep(for bound: SIMD4<Double>) -> SIMD4<Double> {
  var step = SIMD4<Double>(repeating: 1)
  for lane in bound.indices where bound[lane] > 0 {
    step[lane] = Double(
      sign: .plus, exponent: Int(bound[lane].exponent) - SiteMeasures.gridBits, significand: 1)
  }
  return step
}

private func onGrid(_ lanes: SIMD4<Double>, _ step: SIMD4<Double>) -> SIMD4<Double> {
  (lanes / step).rounded(.toNearestOrEven) * step
}
