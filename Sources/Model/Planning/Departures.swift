import Figures

/// Which sites a plan makes users leave, in the order of the sites, and where those users go.
struct Departures<Number: Scalar>: Sendable {
  let inputs: ModelInputs<Number>
  /// The ways they go, of those who have to leave for certain and those who may have to.
  private let ways: [Redirection<Number>]

  /// - Precondition: each site is left once at most.
  init(_ redirections: [Redirection<Number>], on inputs: ModelInputs<Number>) {
    self.inputs = inputs
    // Of one site, those who leave it when it closes come first, and of each only one can be so.
    ways = redirections.enumerated()
      .sorted { ($0.element.origin, $0.offset) < ($1.element.origin, $1.offset) }.map(\.element)
    precondition(
      zip(ways, ways.dropFirst()).allSatisfy {
        $0.origin != $1.origin || $0.leaves.known == nil || $1.leaves.known == nil
      }, "a site closes once")
  }

  /// The sum of what `part` makes of each site's amount, over those of the sites that users have to leave.
  private func sum(
    _ amounts: [Number], over ways: [Redirection<Number>],
    _ part: (Number, Redirection<Number>) -> Number
  ) -> Number {
    .sum(ways.map { part(amounts[$0.origin], $0) }, where: ways.map(\.leaves))
  }

  /// The sum over all sites.
  func sum(_ amounts: [Number], _ part: (Number, Redirection<Number>) -> Number) -> Number {
    sum(amounts, over: ways, part)
  }

  /// Some of what is displaced, with what share of each site's it is.
  func flow(
    of amount: Number, _ share: (Redirection<Number>) -> Number
  ) -> Flow<Number> {
    Flow(
      amount: amount,
      parts: ways.map { Flow.Part(site: $0.origin, share: share($0), leaves: $0.leaves) })
  }

  /// The groups of the sites that users may have to leave, in their order.
  private var touchedGroups: [Int] { Set(ways.map { inputs.sites[$0.origin].group }).sorted() }

  /// The ways of those who leave a site of this group.
  private func ways(fromGroup group: Int) -> [Redirection<Number>] {
    ways.filter { inputs.sites[$0.origin].group == group }
  }
}

/// The share that is kept of some visits when so many of them are lost.
func keptShare<Number: Scalar>(losing lost: Number, of visits: Number) -> Number {
  .constant(1) - lost / visits
}

/// How far the shares that the groups keep are apart.
func keptGap<Number: Scalar>(between shares: [Number]) -> Number {
  .method("greatest_less_least", of: shares) { values in
    values.max().flatMap { most in values.min().map { most - $0 } }
  }
}

/// Those of some people who have no place.
func withoutPlace<Number: Scalar>(of people: Number, places: Number) -> Number {
  people - .least(people, [places])
}

extension Departures {
  /// The share of its visits a group keeps; one where nobody has to leave.
  func keptShare(ofGroup group: Int) -> Number {
    .select(isTouched(group), keptShare(ofTouched: group), else: .sum([.constant(1)]))
  }

  /// The share of its visits the group keeps that keeps least; one where nobody has to leave.
  var keptShareOfWorstGroup: Number {
    let groups = touchedGroups
    return .least(
      .constant(1), groups.map(keptShare(ofTouched:)), where: groups.map(isTouched))
  }

  private func isTouched(_ group: Int) -> Number.Truth {
    .any(ways(fromGroup: group).map(\.leaves))
  }

  private func keptShare(ofTouched group: Int) -> Number {
    let one = Number.constant(1)
    let lost = sum(inputs.visits, over: ways(fromGroup: group)) {
      $1.displaced(of: $0) * (one - $1.kept)
    }
    let own = inputs.sites.indices.filter { inputs.sites[$0].group == group }
    return Model.keptShare(losing: lost, of: .sum(own.map { inputs.visits[$0] }))
  }
}
