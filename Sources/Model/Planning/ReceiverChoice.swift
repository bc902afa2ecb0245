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
  let streams: [Stream]
  /// Nil where a choice that is still to be made decides it.
  let reason: RedirectionReason?
  /// What all of them draw together, where they draw: a figure that each portion cites.
  var attraction: Number?

  /// What goes to one site.
  struct Stream {
    let receiver: Int
    let portion: Redirection<Number>.Portion
    /// Whether anything does.
    let isTaken: Number.Truth
  }

  init(_ streams: [Stream], _ reason: RedirectionReason?, attraction: Number? = nil) {
    self.streams = streams
    self.reason = reason
    self.attraction = attraction
  }

  /// Where users are told to go.
  init(told: [(receiver: Int, isTold: Number.Truth)]) {
    self.init(
      told.map { Stream(receiver: $0.receiver, portion: .whole, isTaken: $0.isTold) }, .told)
  }

  /// Each of some sites takes the same portion.
  init(
    _ receivers: [OpenSite<Number.Truth>], each portion: Redirection<Number>.Portion,
    _ reason: RedirectionReason?
  ) {
    self.init(
      receivers.map { Stream(receiver: $0.site, portion: portion, isTaken: $0.isOpen) }, reason)
  }

  /// This choice, and the rule's unless the condition holds.
  func `else`(_ rule: ReceiverChoice, unless isDecided: Number.Truth) -> ReceiverChoice {
    if streams.isEmpty { return rule }
    return ReceiverChoice(
      streams
        + rule.streams.map {
          Stream(
            receiver: $0.receiver, portion: $0.portion, isTaken: $0.isTaken && !isDecided)
        }, nil, attraction: rule.attraction)
  }
}

extension Plan {
  /// What the rule chooses for the users of a site, of the sites that can be open.
  ///
  /// Where only one of them is, it takes all, whatever is known of it.
  func choice<Number: Scalar>(
    from origin: Int, among open: [OpenSite<Number.Truth>], on inputs: ModelInputs<Number>
  ) -> ReceiverChoice<Number> {
    typealias Choice = ReceiverChoice<Number>
    let own = OwnGroup<Number.Truth> {
      inputs.group(of: $0, opened) == inputs.group(of: origin, opened)
    }
    let isAlone: Number.Truth = open.isAlone()
    if isAlone.known == true {
      let reason: RedirectionReason? =
        open.isEmpty
        ? .nowhere : inputs.reassignment.goesByTheWay ? .distance : own.orAll(of: open).reason
      return Choice(open, each: .whole, reason)
    }
    switch inputs.reassignment {
    case .sameEqual:
      let (receivers, reason) = own.orAll(of: open)
      let parts = Number.count(receivers.map(\.isOpen))
      return Choice(receivers, each: .select(isAlone, .whole, else: .even(parts)), reason)
    case .sameProportional:
      // A new site has no visits to go by; only those sent to it come.
      let known = open.filter { $0.site < inputs.sites.count }
      let isAnyKnown: Number.Truth = known.isAnyOpen()
      guard isAnyKnown.isPossible else {
        return byVisits(open, unless: isAlone, .onlyNew, on: inputs)
      }
      let (receivers, reason) = own.orAll(of: known)
      let new = open.filter { $0.site >= inputs.sites.count }.map { $0.and(!isAnyKnown) }
      let isPassedOver =
        reason == .noneInOwnGroup && open.contains { own.contains($0.site) }
      return byVisits(
        receivers + new.filter(\.isOpen.isPossible), unless: isAlone,
        isPassedOver ? .onlyNewInOwnGroup : reason, on: inputs)
    case .nearest(let travel):
      return nearest(from: origin, among: open, travel, own, unless: isAlone)
    case .gravity(let travel):
      return drawn(from: origin, to: open, travel, unless: isAlone, on: inputs)
    }
  }

  private func nearest<Number: Scalar>(
    from origin: Int, among open: [OpenSite<Number.Truth>], _ travel: Travel<Number>,
    _ own: OwnGroup<Number.Truth>, unless isAlone: Number.Truth
  ) -> ReceiverChoice<Number> {
    let level = travel.nearest(to: origin, among: open)
    let neighbours = level.filter { own.contains($0.site) }
    let receivers = level.map { site in
      if own.contains(site.site) { return site }
      let asNear = neighbours.filter {
        travel.isLevel($0.site, with: site.site, from: origin)
      }
      return site.and(!.any(asNear.map(\.isOpen)))
    }.filter(\.isOpen.isPossible)
    let isOnly: Number.Truth = receivers.isAlone()
    let parts = Number.count(receivers.map(\.isOpen))
    // Where no way is known, they go to a site that is open alone.
    let unknown =
      isAlone.isPossible
      ? open.filter { site in !level.contains { $0.site == site.site } }.map { $0.and(isAlone) }
      : []
    let isSettled = level.allSatisfy { $0.isOpen.known != nil }
    func passedOver() -> [Int] {
      level.map(\.site).filter { site in !receivers.contains { $0.site == site } }
    }
    return ReceiverChoice(
      receivers + unknown, each: .select(isOnly, .whole, else: .even(parts)),
      !isSettled ? nil : level.count > 1 ? .equallyNear(passedOver: passedOver()) : .distance)
  }

  private func byVisits<Number: Scalar>(
    _ receivers: [OpenSite<Number.Truth>], unless isAlone: Number.Truth,
    _ reason: RedirectionReason?, on inputs: ModelInputs<Number>
  ) -> ReceiverChoice<Number> {
    let visits = receivers.map { inputs.visits(at: $0.site) }
    let total = Number.sum(visits, where: receivers.map(\.isOpen))
    return ReceiverChoice(
      zip(receivers, visits).map { receiver, visits in
        ReceiverChoice.Stream(
          receiver: receiver.site,
          portion: .select(isAlone, .whole, else: .share(visits / total)),
          isTaken: receiver.isOpen)
      }, reason)
  }

  private func drawn<Number: Scalar>(
    from origin: Int, to open: [OpenSite<Number.Truth>], _ travel: Travel<Number>,
    unless isAlone: Number.Truth, on inputs: ModelInputs<Number>
  ) -> ReceiverChoice<Number> {
    let weights = open.map { receiver in
      Number.method(
        "gravity",
        of: [
          inputs.visits(at: receiver.site), travel.operands[origin][receiver.site],
          inputs.parameters[.gravityAttraction], inputs.parameters[.gravityDecay],
        ]
      ) { gravity(visits: $0[0], kilometres: $0[1], attraction: $0[2], decay: $0[3]) }
    }
    // Named apart, since each of the shares would else spell out what every one of the sites draws.
    let from = subject / inputs.subject(of: origin, opened)
    let total = Number.sum(weights, where: open.map(\.isOpen))
      .named(FigureName(.attractionInAll, from))
    return ReceiverChoice(
      zip(open, weights).map { receiver, weight in
        let way = FigureName(.redirectedShare, from / inputs.subject(of: receiver.site, opened))
        return ReceiverChoice.Stream(
          receiver: receiver.site,
          portion: .select(isAlone, .whole, else: .drawn((weight / total).named(way))),
          isTaken: receiver.isOpen)
      }, .distance, attraction: total)
  }
}

/// The sites of the group whose users have to leave.
private struct OwnGroup<Truth: Condition> {
  /// Whether a site is one of them.
  let contains: (Int) -> Bool

  /// Of some sites those of the own group, or all of them where none of those is open; and which of the two it is, where that
  /// is settled.
  func orAll(
    of sites: [OpenSite<Truth>]
  ) -> (receivers: [OpenSite<Truth>], reason: RedirectionReason?) {
    let own = sites.filter { contains($0.site) }
    let isAny: Truth = own.isAnyOpen()
    switch isAny.known {
    case true?: return (own, .ownGroup)
    case false?: return (sites, .noneInOwnGroup)
    case nil:
      return (sites.map { contains($0.site) ? $0 : $0.and(!isAny) }, nil)
    }
  }
}

/// What draws users to a site: visits^attraction / max(kilometres, 0.25)^decay.
package func gravity(
  visits: Double, kilometres: Double, attraction: Double, decay: Double
) -> Double {
  power(visits, attraction) / power(max(kilometres, 0.25), decay)
}
