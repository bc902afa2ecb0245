import Figures

/// Which sites a plan makes users leave, in the order of the sites, and where those users go.
struct Departures<Number: Scalar>: Sendable {
  let inputs: ModelInputs<Number>
  /// One for each site that users have to leave, all or some of them; nought for the others.
  let leaving: [Number]
  /// Where they go; nil for a site that nobody has to leave.
  private let ways: [Redirection<Number>?]

  /// - Precondition: each site is left once at most.
  init(_ redirections: [Redirection<Number>], on inputs: ModelInputs<Number>) {
    var ways = [Redirection<Number>?](repeating: nil, count: inputs.sites.count)
    for way in redirections {
      precondition(ways[way.origin] == nil, "a site closes once")
      ways[way.origin] = way
    }
    self.inputs = inputs
    self.ways = ways
    leaving = ways.map { .constant($0 == nil ? 0 : 1) }
  }

  /// The sum of what `part` makes of each site's amount, over those of the sites that users have to leave.
  func sum(
    _ amounts: [Number], at sites: some Collection<Int>,
    _ part: (Number, Redirection<Number>) -> Number
  ) -> Number {
    .sum(
      sites.map { site in ways[site].map { part(amounts[site], $0) } ?? amounts[site] },
      where: sites.map { leaving[$0] })
  }

  /// The sum over all sites.
  func sum(_ amounts: [Number], _ part: (Number, Redirection<Number>) -> Number) -> Number {
    sum(amounts, at: inputs.sites.indices, part)
  }

  /// Some of what is displaced, with what share of each site's it is.
  func flow(
    of amount: Number, _ share: (Redirection<Number>) -> Number
  ) -> Flow<Number> {
    Flow(
      amount: amount, shares: ways.map { $0.map(share) ?? .constant(0) }, leaving: leaving)
  }

  /// The groups of the sites that users have to leave, in their order.
  var touchedGroups: [Int] {
    Set(ways.compactMap(\.self).map { inputs.sites[$0.origin].group }).sorted()
  }
}

/// The share that is kept of some visits when so many of them are lost.
func keptShare<Number: Scalar>(losing lost: Number, of visits: Number) -> Number {
  .constant(1) - lost / visits
}

extension Departures {
  /// The share of its visits a group keeps; one where nobody has to leave.
  func keptShare(ofGroup group: Int) -> Number {
    let one = Number.constant(1)
    let own = members(ofGroup: group)
    guard touchedGroups.contains(group) else { return .sum([one]) }
    let lost = sum(inputs.visits, at: own) { $1.displaced(of: $0) * (one - $1.kept) }
    return Model.keptShare(losing: lost, of: .sum(own.map { inputs.visits[$0] }))
  }

  /// The share of its visits the group keeps that keeps least; one where nobody has to leave.
  var keptShareOfWorstGroup: Number {
    .least(.constant(1), touchedGroups.map(keptShare))
  }

  private func members(ofGroup group: Int) -> [Int] {
    inputs.sites.indices.filter { inputs.sites[$0].group == group }
  }
}
