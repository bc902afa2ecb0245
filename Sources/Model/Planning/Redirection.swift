package import Figures

/// Where the users go who have to leave one site, in one or several streams.
package struct Redirection<Number: Scalar>: Sendable {
  /// The site they leave.
  package let origin: Int
  /// Whether they have to.
  let leaves: Number.Truth
  /// The part of the site that closes.
  let closing: ClosingPart<Number>
  package let streams: [Stream]
  /// What chose the sites they go to; nil where a choice that is still to be made decides it.
  package let reason: RedirectionReason?
  /// The share of the displaced visits that continues somewhere.
  package let kept: Number
  /// What the sites they go to draw together, where they draw.
  let attraction: Number?

  /// What goes to one site.
  package struct Stream: Sendable {
    package let receiver: Int
    /// Whether anything does.
    let isTaken: Number.Truth
    package let portion: Portion
    /// The share of it that continues, ρ.
    package let kept: Number
  }

  /// How much of what leaves goes one way.
  package indirect enum Portion: Sendable {
    case whole
    /// One of so many equal parts.
    case even(Number)
    case share(Number)
    /// A share that is a figure of its own, because its formula is long.
    case drawn(Number)
    /// The first where the condition holds, else the other.
    case either(Number.Truth, Portion, Portion)
  }

  /// What is a figure of its own: what the sites draw together, and the shares.
  var drawn: [Number] { (attraction.map { [$0] } ?? []) + streams.compactMap(\.portion.drawn) }

  /// The part of an amount at the origin that is displaced, in its unit.
  package func displaced(of amount: Number) -> Number { closing.part(of: amount) }

  /// What arrives of an amount at the origin, stream by stream.
  package func arriving(of amount: Number) -> [Arrival<Number>] {
    let moved = displaced(of: amount)
    return streams.map { arrival($0, $0.portion.taken(of: moved * $0.kept)) }
  }

  /// What share of an amount at the origin arrives, stream by stream.
  var arrivingShares: [Arrival<Number>] {
    streams.map { arrival($0, $0.portion.taken(of: closing.scaled($0.kept))) }
  }

  private func arrival(_ stream: Stream, _ amount: Number) -> Arrival<Number> {
    Arrival(
      origin: origin, receiver: stream.receiver, amount: amount,
      arrives: leaves && stream.isTaken)
  }
}

/// Some of an amount that goes from one site to another.
package struct Arrival<Number: Scalar>: Sendable {
  package let origin: Int
  package let receiver: Int
  package let amount: Number
  /// Whether it does.
  let arrives: Number.Truth
}

extension Redirection.Portion {
  /// One of the two, where it is known which; else both.
  static func select(_ condition: Number.Truth, _ first: Self, else other: Self) -> Self {
    condition.known.map { $0 ? first : other } ?? .either(condition, first, other)
  }

  /// The part of an amount that goes this way.
  func taken(of amount: Number) -> Number {
    switch self {
    case .whole: amount
    case .even(let parts): amount / parts
    case .share(let share), .drawn(let share): amount * share
    case .either(let condition, let first, let other):
      .select(condition, first.taken(of: amount), else: other.taken(of: amount))
    }
  }

  /// The share, where it is a figure of its own.
  fileprivate var drawn: Number? {
    switch self {
    case .drawn(let share): share
    case .either(_, let first, let other): first.drawn ?? other.drawn
    case .whole, .even, .share: nil
    }
  }
}

extension Plan {
  /// Where the users of each site go that closes or stays open with less, in that order. A plan that leaves nothing
  /// open has no streams.
  package func redirections<Number: Scalar>(
    on inputs: ModelInputs<Number>, _ terms: PlanTerms<Number>
  ) -> [Redirection<Number>] {
    let made = terms.made(of: self)
    let open = open(on: inputs, made)
    func choice(from origin: Int) -> ReceiverChoice<Number> {
      let others = open.filter { $0.site != origin }
      func rule() -> ReceiverChoice<Number> { self.choice(from: origin, among: others, on: inputs) }
      guard let ways = made.told[origin] else { return rule() }
      let told = ReceiverChoice<Number>(told: ways)
      let isTold = Number.Truth.any(told.streams.map(\.isTaken))
      return isTold.known == true ? told : told.else(rule(), unless: isTold)
    }
    func redirection(
      from origin: Int, share: Number?, leaves: Number.Truth
    ) -> Redirection<Number> {
      inputs.redirection(
        from: origin, leaves: leaves, ClosingPart(share, inputs.parameters),
        choice(from: origin), opened)
    }
    return zip(closed, made.closed).map { redirection(from: $0, share: nil, leaves: $1) }
      + withdrawn.indices.map {
        redirection(
          from: withdrawn[$0].site, share: terms.withdrawn[$0], leaves: made.withdrawn[$0])
      }
  }
}

extension ModelInputs {
  /// The group of a site, old or new.
  func group(of site: Int, _ opened: [Plan.Opening]) -> Int {
    site < sites.count ? sites[site].group : opened[site - sites.count].site.group
  }

  func subject(of site: Int, _ opened: [Plan.Opening]) -> Subject {
    site < sites.count ? sites[site].subject : opened[site - sites.count].site.subject
  }

  /// Visits a day today; a new site has none.
  func visits(at site: Int) -> Number { site < sites.count ? visits[site] : .constant(0) }

  fileprivate func redirection(
    from origin: Int, leaves: Number.Truth, _ closing: ClosingPart<Number>,
    _ choice: ReceiverChoice<Number>, _ opened: [Plan.Opening]
  ) -> Redirection<Number> {
    let hurdles = choice.streams.map { stream in
      Hurdles(
        isOutside: group(of: stream.receiver, opened) != group(of: origin, opened),
        standing: barriers.map { $0.stands[origin][stream.receiver] })
    }
    let streams = zip(choice.streams, hurdles).map { stream, hurdles in
      Redirection<Number>.Stream(
        receiver: stream.receiver, isTaken: stream.isTaken, portion: stream.portion,
        kept: retention(over: hurdles))
    }
    return Redirection(
      origin: origin, leaves: leaves, closing: closing, streams: streams, reason: choice.reason,
      kept: kept(of: streams, over: hurdles), attraction: choice.attraction)
  }

  /// The share that continues of all that leaves: where all streams meet the same hurdles, it is that of each.
  private func kept(
    of streams: [Redirection<Number>.Stream], over hurdles: [Hurdles]
  ) -> Number {
    let kinds = hurdles.indices.filter { !hurdles[..<$0].contains(hurdles[$0]) }
    func kept(startingWith kind: Int) -> Number {
      guard kind < kinds.count else {
        return .sum(
          streams.map { $0.portion.taken(of: $0.kept) }, where: streams.map(\.isTaken))
      }
      let first = kinds[kind]
      let others = streams.indices.filter { hurdles[$0] != hurdles[first] }
      return .select(
        !.any(others.map { streams[$0].isTaken }), streams[first].kept,
        else: kept(startingWith: kind + 1))
    }
    let isAnyTaken: Number.Truth =
      streams.contains { $0.isTaken.known == true } ? .known(true) : .any(streams.map(\.isTaken))
    return .select(isAnyTaken, kept(startingWith: 0), else: .constant(0))
  }

  private func retention(over hurdles: Hurdles) -> Number {
    var kept = parameters[hurdles.isOutside ? .retainOtherCentre : .retainSameCentre]
    for (barrier, stands) in zip(barriers, hurdles.standing) where stands {
      kept = kept * parameters[barrier.factor]
    }
    return kept
  }
}

/// What stands between two sites: another group, and each barrier or not.
private struct Hurdles: Equatable {
  let isOutside: Bool
  let standing: [Bool]
}
