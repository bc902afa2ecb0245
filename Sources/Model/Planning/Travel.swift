package import Figures

/// How far each site is from each other one.
package struct Travel<Number: Scalar>: Sendable {
  /// Kilometres from the first to the second.
  package let kilometres: [[Double]]
  /// The same distances as operands of formulas, known by where they were read.
  package let operands: [[Number]]

  /// - Precondition: both hold a distance for each pair.
  package init(kilometres: [[Double]], operands: [[Number]]) {
    precondition(
      kilometres.count == operands.count
        && zip(kilometres, operands).allSatisfy { $0.count == $1.count },
      "each distance is an operand")
    self.kilometres = kilometres
    self.operands = operands
  }

  /// The same distances as operands of another kind.
  func map<Other: Scalar>(_ change: (Number) -> Other) -> Travel<Other> {
    Travel<Other>(kilometres: kilometres, operands: operands.map { $0.map(change) })
  }

  /// As far apart are distances that no address tells: half a metre.
  private static var tolerance: Double { 0.0005 }

  /// Of some sites those that are nearest to another one: several where they are less than half a metre apart in
  /// distance, which no address tells.
  package func nearest(to origin: Int, among sites: [Int]) -> [Int] {
    nearest(to: origin, among: sites.map { OpenSite(site: $0, isOpen: true) }).map(\.site)
  }

  /// Of sites that can be open those that can be nearest, each on the condition that it is: that no other is open which is
  /// nearer by half a metre or more.
  func nearest<Truth: Condition>(
    to origin: Int, among sites: [OpenSite<Truth>]
  ) -> [OpenSite<Truth>] {
    let ways = kilometres[origin]
    // Nobody passes by a site that is open for certain.
    var sure: Double?
    for site in sites where site.isOpen.known == true {
      sure = min(sure ?? .infinity, ways[site.site])
    }
    let near = sites.filter { ways[$0.site] - (sure ?? ways[$0.site]) < Self.tolerance }
    guard near.contains(where: { $0.isOpen.known == nil }) else { return near }
    let order = near.sorted { (ways[$0.site], $0.site) < (ways[$1.site], $1.site) }
    /// Whether any of the first so many in that order is open.
    var isAnyOpen = [Truth.known(false)]
    for site in order { isAnyOpen.append(.any([isAnyOpen[isAnyOpen.count - 1], site.isOpen])) }
    var (result, nearer) = ([OpenSite<Truth>](), 0)
    for site in order {
      while ways[site.site] - ways[order[nearer].site] >= Self.tolerance { nearer += 1 }
      result.append(site.and(!isAnyOpen[nearer]))
    }
    return result.sorted { $0.site < $1.site }
  }

  /// Whether two sites are equally far from a third.
  func isLevel(_ site: Int, with other: Int, from origin: Int) -> Bool {
    abs(kilometres[origin][site] - kilometres[origin][other]) < Self.tolerance
  }
}

/// Something that keeps users away beside another centre, such as more than 5 km or more than one change.
package struct Barrier: Sendable {
  /// What the share that continues is multiplied by where the barrier stands.
  package let factor: Parameter
  /// Whether it stands between the first site and the second.
  package let stands: [[Bool]]

  package init(_ factor: Parameter, stands: [[Bool]]) {
    self.factor = factor
    self.stands = stands
  }
}

/// Where the users of a closed site go, and what the rule needs to know.
package enum ReassignmentRule<Number: Scalar>: Sendable {
  /// Evenly to the open sites of their own group; if there are none, evenly to all open sites.
  case sameEqual
  /// To the same sites in proportion to their visits today.
  case sameProportional
  /// To the nearest open site, whatever its group. Of several that are equally near those of the own group come first;
  /// what is left of them shares evenly.
  case nearest(Travel<Number>)
  /// To all open sites in proportion to visits^attraction / max(kilometres, 0.25)^decay (Huff 1963), the
  /// powers being parameters.
  case gravity(Travel<Number>)

  /// Whether how far the sites are apart counts, and their groups only where the way leaves it open.
  var goesByTheWay: Bool {
    switch self {
    case .sameEqual, .sameProportional: false
    case .nearest, .gravity: true
    }
  }

  /// The same rule over numbers of another kind.
  func map<Other: Scalar>(_ change: (Number) -> Other) -> ReassignmentRule<Other> {
    switch self {
    case .sameEqual: .sameEqual
    case .sameProportional: .sameProportional
    case .nearest(let travel): .nearest(travel.map(change))
    case .gravity(let travel): .gravity(travel.map(change))
    }
  }
}
