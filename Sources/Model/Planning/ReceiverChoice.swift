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

/// Which sites take the users of one site, in what parts, and what chose them: in each case that can be, of which one is.
struct ReceiverChoice<Number: Scalar> {
  let cases: [Case]

  struct Case {
    /// Whether it is so.
    var applies = Number.Truth.known(true)
    /// What chose them, as long as it is settled which sites are open.
    let reason: RedirectionReason?
    /// What goes to a site: one portion for all of them, or one for each.
    let portions: [Redirection<Number>.Portion]
    let streams: [Stream]
    /// What all of them draw together, where they draw: a figure that each portion cites.
    var attraction: Number?
    /// Whether it is only where users have to leave that one of the streams is chosen.
    var impliesLeaving = false
  }

  /// What goes to one site.
  struct Stream {
    let receiver: Int
    /// The place of its portion.
    let portion: Int
    /// Whether the site is open.
    let isOpen: Number.Truth
    /// Whether an open site takes some, in this case.
    let isChosen: Number.Truth
  }
}

extension ReceiverChoice.Case {
  /// Where users are told to go, which is to an open site.
  init(told: [(receiver: Int, isTold: Number.Truth)]) {
    self.init(
      applies: .any(told.map(\.isTold)), reason: .told, portions: [.whole],
      streams: told.map { receiver, isTold in
        ReceiverChoice.Stream(
          receiver: receiver, portion: 0, isOpen: .known(true), isChosen: isTold)
      })
    impliesLeaving = true
  }

  /// Each of some sites that is open takes the same portion.
  init(
    _ receivers: [OpenSite<Number.Truth>], each portion: Redirection<Number>.Portion,
    _ reason: RedirectionReason?
  ) {
    self.init(
      reason: reason, portions: [portion],
      streams: receivers.map {
        ReceiverChoice.Stream(
          receiver: $0.site, portion: 0, isOpen: $0.isOpen, isChosen: .known(true))
      })
  }

  /// Each of some sites that is open takes a portion of its own.
  init(
    _ receivers: [OpenSite<Number.Truth>], _ portions: [Redirection<Number>.Portion],
    _ reason: RedirectionReason?
  ) {
    self.init(
      reason: reason, portions: portions,
      streams: receivers.enumerated().map { place, receiver in
        ReceiverChoice.Stream(
          receiver: receiver.site, portion: place, isOpen: receiver.isOpen,
          isChosen: .known(true))
      })
  }

  /// This case, on a condition.
  func when(_ condition: Number.Truth) -> Self {
    var result = self
    result.applies = applies && condition
    return result
  }
}

extension Plan {
  /// What the rule chooses for the users of a site, of the sites that can be open.
  ///
  /// Where only one of them is, it takes all, whatever is known of it.
  func choice<Number: Scalar>(
    from origin: Int, among open: [OpenSite<Number.Truth>], on inputs: ModelInputs<Number>
  ) -> ReceiverChoice<Number> {
    typealias Case = ReceiverChoice<Number>.Case
    let home = inputs.group(of: origin, opened)
    let own = OwnGroup<Number.Truth> { inputs.group(of: $0, opened) == home }
    let isAlone: Number.Truth = open.isAlone()
    if isAlone.known == true {
      let groups = own.orElse(of: open)
      let reason: RedirectionReason? =
        open.isEmpty
        ? .nowhere
        : inputs.reassignment.goesByTheWay ? .distance : groups.count == 1 ? groups[0].reason : nil
      return ReceiverChoice(cases: [Case(open, each: .whole, reason)])
    }
    switch inputs.reassignment {
    case .sameEqual:
      return ReceiverChoice(
        cases: own.orElse(of: open).map { receivers, isSo, reason in
          let parts = Number.count(receivers.map(\.isOpen))
          return Case(receivers, each: .select(isAlone, .whole, else: .even(parts)), reason)
            .when(isSo)
        })
    case .sameProportional:
      // A new site has no visits to go by; only those sent to it come.
      let known = open.filter { $0.site < inputs.sites.count }
      let new = open.filter { $0.site >= inputs.sites.count }
      let isAnyKnown: Number.Truth = known.isAnyOpen()
      let isPassedOver = new.contains { own.contains($0.site) }
      let old =
        !isAnyKnown.isPossible
        ? []
        : own.orElse(of: known).map { receivers, isSo, reason in
          byVisits(
            receivers, unless: isAlone,
            reason == .noneInOwnGroup && isPassedOver ? .onlyNewInOwnGroup : reason, on: inputs
          ).when(isSo && isAnyKnown)
        }
      let onlyNew =
        isAnyKnown.known == true
        ? [] : [byVisits(new, unless: isAlone, .onlyNew, on: inputs).when(!isAnyKnown)]
      return ReceiverChoice(cases: old + onlyNew)
    case .nearest(let travel):
      return ReceiverChoice(
        cases: [nearest(from: origin, among: open, travel, own, unless: isAlone)])
    case .gravity(let travel):
      return ReceiverChoice(
        cases: [drawn(from: origin, to: open, travel, unless: isAlone, on: inputs)])
    }
  }

  private func nearest<Number: Scalar>(
    from origin: Int, among open: [OpenSite<Number.Truth>], _ travel: Travel<Number>,
    _ own: OwnGroup<Number.Truth>, unless isAlone: Number.Truth
  ) -> ReceiverChoice<Number>.Case {
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
    return ReceiverChoice.Case(
      reason: !isSettled
        ? nil : level.count > 1 ? .equallyNear(passedOver: passedOver()) : .distance,
      portions: [.select(isOnly, .whole, else: .even(parts))],
      streams: (receivers + unknown).map {
        // That it is open and that none is nearer are one condition here.
        ReceiverChoice.Stream(
          receiver: $0.site, portion: 0, isOpen: .known(true), isChosen: $0.isOpen)
      })
  }

  private func byVisits<Number: Scalar>(
    _ receivers: [OpenSite<Number.Truth>], unless isAlone: Number.Truth,
    _ reason: RedirectionReason?, on inputs: ModelInputs<Number>
  ) -> ReceiverChoice<Number>.Case {
    let visits = receivers.map { inputs.visits(at: $0.site) }
    let total = Number.sum(visits, where: receivers.map(\.isOpen))
    return ReceiverChoice.Case(
      receivers, visits.map { .select(isAlone, .whole, else: .share($0 / total)) }, reason)
  }

  private func drawn<Number: Scalar>(
    from origin: Int, to open: [OpenSite<Number.Truth>], _ travel: Travel<Number>,
    unless isAlone: Number.Truth, on inputs: ModelInputs<Number>
  ) -> ReceiverChoice<Number>.Case {
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
    var result = ReceiverChoice.Case(
      open,
      zip(open, weights).map { receiver, weight in
        let way = FigureName(.redirectedShare, from / inputs.subject(of: receiver.site, opened))
        return .select(isAlone, .whole, else: .drawn((weight / total).named(way)))
      }, .distance)
    result.attraction = total
    return result
  }
}

/// The sites of the group whose users have to leave.
private struct OwnGroup<Truth: Condition> {
  /// Whether a site is one of them.
  let contains: (Int) -> Bool

  /// Of some sites those of the own group, or else, where none of those is open, all the others: each of the two that can be,
  /// with whether it is.
  func orElse(
    of sites: [OpenSite<Truth>]
  ) -> [(receivers: [OpenSite<Truth>], isSo: Truth, reason: RedirectionReason)] {
    let own = sites.filter { contains($0.site) }
    let isAny: Truth = own.isAnyOpen()
    func others() -> [OpenSite<Truth>] { sites.filter { !contains($0.site) } }
    return switch isAny.known {
    case true?: [(own, isAny, .ownGroup)]
    case false?: [(others(), !isAny, .noneInOwnGroup)]
    case nil: [(own, isAny, .ownGroup), (others(), !isAny, .noneInOwnGroup)]
    }
  }
}

/// What draws users to a site: visits^attraction / max(kilometres, 0.25)^decay.
package func gravity(
  visits: Double, kilometres: Double, attraction: Double, decay: Double
) -> Double {
  power(visits, attraction) / power(max(kilometres, 0.25), decay)
}
