import Figures

/// What chose the sites that the users of one site go to.
package enum RedirectionReason: Hashable, Sendable {
  /// The plan tells where they go.
  case told
  /// No other site is open.
  case nowhere
  /// The rule takes the open sites of their own group.
  case ownGroup
  /// The rule takes all open sites, as no other is open in their own group.
  case noneInOwnGroup
  /// The rule goes by the visits of today, and all that is open in their own group is new and has none: it takes the
  /// open sites of all groups that have some.
  case onlyNewInOwnGroup
  /// The rule goes by the visits of today, and all that is open anywhere is new and has none.
  case onlyNew
  /// The rule goes by the way.
  case distance
  /// The rule takes the nearest, and several are equally near: of those it takes the ones of the own group, or else all. The
  /// others are passed over.
  case equallyNear(passedOver: [Int])
}

/// Which sites take the users of one site, in what parts, and what chose them.
struct ReceiverChoice<Number: Scalar> {
  let portions: [(receiver: Int, portion: Redirection<Number>.Portion)]
  let reason: RedirectionReason
  /// What all of them draw together, where they draw: a figure that each portion cites.
  var attraction: Number?
}

extension Plan {
  /// What the rule chooses for the users of a site, of the sites that are open.
  func choice<Number: Scalar>(
    from origin: Int, among open: [Int], on inputs: ModelInputs<Number>
  ) -> ReceiverChoice<Number> {
    typealias Choice = ReceiverChoice<Number>
    func isOfOwnGroup(_ site: Int) -> Bool {
      inputs.group(of: site, opened) == inputs.group(of: origin, opened)
    }
    func ownGroupOrAll(of sites: [Int]) -> (receivers: [Int], reason: RedirectionReason) {
      let own = sites.filter(isOfOwnGroup)
      return own.isEmpty ? (sites, .noneInOwnGroup) : (own, .ownGroup)
    }
    guard open.count > 1 else {
      let reason =
        open.isEmpty
        ? .nowhere : inputs.reassignment.goesByTheWay ? .distance : ownGroupOrAll(of: open).reason
      return Choice(portions: open.map { ($0, .whole) }, reason: reason)
    }
    switch inputs.reassignment {
    case .sameEqual:
      let (receivers, reason) = ownGroupOrAll(of: open)
      return Choice(portions: receivers.map { ($0, .even(receivers.count)) }, reason: reason)
    case .sameProportional:
      // A new site has no visits to go by; only those sent to it come.
      let known = open.filter { $0 < inputs.sites.count }
      guard !known.isEmpty else {
        return Choice(portions: byVisits(open, on: inputs), reason: .onlyNew)
      }
      let (receivers, reason) = ownGroupOrAll(of: known)
      let isPassedOver = reason == .noneInOwnGroup && open.contains(where: isOfOwnGroup)
      return Choice(
        portions: byVisits(receivers, on: inputs),
        reason: isPassedOver ? .onlyNewInOwnGroup : reason)
    case .nearest(let travel):
      let level = travel.nearest(to: origin, among: open)
      let receivers = ownGroupOrAll(of: level).receivers
      return Choice(
        portions: receivers.map { ($0, receivers.count == 1 ? .whole : .even(receivers.count)) },
        reason: level.count > 1
          ? .equallyNear(passedOver: level.filter { !receivers.contains($0) }) : .distance)
    case .gravity(let travel):
      return drawn(from: origin, to: open, travel, on: inputs)
    }
  }

  private func byVisits<Number: Scalar>(
    _ receivers: [Int], on inputs: ModelInputs<Number>
  ) -> [(receiver: Int, portion: Redirection<Number>.Portion)] {
    zip(receivers, shares(receivers.map { inputs.visits(at: $0) })).map { ($0, .share($1)) }
  }

  private func drawn<Number: Scalar>(
    from origin: Int, to open: [Int], _ travel: Travel<Number>, on inputs: ModelInputs<Number>
  ) -> ReceiverChoice<Number> {
    let weights = open.map { receiver in
      Number.method(
        "gravity",
        of: [
          inputs.visits(at: receiver), travel.operands[origin][receiver],
          inputs.parameters[.gravityAttraction], inputs.parameters[.gravityDecay],
        ]
      ) { gravity(visits: $0[0], kilometres: $0[1], attraction: $0[2], decay: $0[3]) }
    }
    // Named apart, since each of the shares would else spell out what every one of the sites draws.
    let from = subject / inputs.subject(of: origin, opened)
    let total = Number.sum(weights).named(FigureName(.attractionInAll, from))
    let portions = zip(open, weights).map { receiver, weight in
      let way = FigureName(.redirectedShare, from / inputs.subject(of: receiver, opened))
      return (receiver, Redirection.Portion.drawn((weight / total).named(way)))
    }
    return ReceiverChoice(portions: portions, reason: .distance, attraction: total)
  }
}

/// The part each weight is of all of them.
private func shares<Number: Scalar>(_ weights: [Number]) -> [Number] {
  let total = Number.sum(weights)
  return weights.map { $0 / total }
}

/// What draws users to a site: visits^attraction / max(kilometres, 0.25)^decay.
package func gravity(
  visits: Double, kilometres: Double, attraction: Double, decay: Double
) -> Double {
  power(visits, attraction) / power(max(kilometres, 0.25), decay)
}
