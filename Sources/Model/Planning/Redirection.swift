package import Figures

/// Where the users go who have to leave one site, in one or several streams.
package struct Redirection<Number: Scalar>: Sendable {
  /// The site they leave.
  package let origin: Int
  /// Whether they have to.
  let leaves: Number.Truth
  /// The part of the site that closes.
  let closing: ClosingPart<Number>
  /// What can decide where they go, of which one does.
  package let cases: [Case]
  /// The share of the displaced visits that continues somewhere.
  package let kept: Number

  /// Where they go in one case.
  package struct Case: Sendable {
    /// Whether it is so, where they have to leave.
    let applies: Number.Truth
    /// What chose the sites they go to, as long as it is settled which are open.
    package let reason: RedirectionReason?
    /// What a site gets; those that get the same share it here.
    package let shares: [Share]
    package let streams: [Stream]
    /// What the sites they go to draw together, where they draw.
    let attraction: Number?
  }

  /// What a site gets of those who leave.
  package struct Share: Sendable {
    package let portion: Portion
    /// The share of it that continues, ρ.
    package let kept: Number
  }

  /// What goes to one site.
  package struct Stream: Sendable {
    package let receiver: Int
    /// The place of what it gets.
    package let share: Int
    /// What stands between the two: the same number where the same stands, in the order of the streams and from 0.
    let kind: Int
    /// Whether anything goes there, in this case.
    let isTaken: Number.Truth
    /// Whether something comes to it, as long as it is open.
    let arrives: Number.Truth
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

  /// What chose the sites they go to; nil where a choice that is still to be made decides it.
  package var reason: RedirectionReason? { cases.count == 1 ? cases[0].reason : nil }

  /// The sites they may go to.
  package var receivers: [Int] { cases.flatMap(\.streams).map(\.receiver) }

  /// What is a figure of its own: what the sites draw together, and the shares.
  var drawn: [Number] {
    cases.flatMap { ($0.attraction.map { [$0] } ?? []) + $0.shares.compactMap(\.portion.drawn) }
  }

  /// The part of an amount at the origin that is displaced, in its unit.
  package func displaced(of amount: Number) -> Number { closing.part(of: amount) }

  /// What arrives of an amount at the origin, stream by stream.
  package func arriving(of amount: Number) -> [Arrival<Number>] {
    let moved = displaced(of: amount)
    return arrivals { $0.portion.taken(of: moved * $0.kept) }
  }

  /// What share of an amount at the origin arrives, stream by stream.
  var arrivingShares: [Arrival<Number>] {
    arrivals { $0.portion.taken(of: closing.scaled($0.kept)) }
  }

  private func arrivals(_ amount: (Share) -> Number) -> [Arrival<Number>] {
    cases.flatMap { decided in
      let amounts = decided.shares.map(amount)
      return decided.streams.map { stream in
        Arrival(
          origin: origin, receiver: stream.receiver, amount: amounts[stream.share],
          arrives: stream.arrives)
      }
    }
  }
}

/// Some of an amount that goes from one site to another.
package struct Arrival<Number: Scalar>: Sendable {
  package let origin: Int
  package let receiver: Int
  package let amount: Number
  /// Whether it does, as long as the second is open.
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
    func choice(
      from origin: Int, told: [(receiver: Int, isTold: Number.Truth)]
    ) -> ReceiverChoice<Number> {
      let decided = ReceiverChoice<Number>.Case(told: told)
      let rule =
        decided.applies.known == true
        ? [] : self.choice(from: origin, among: open.filter { $0.site != origin }, on: inputs).cases
      return ReceiverChoice(
        cases: (decided.applies.isPossible ? [decided] : [])
          + rule.map { $0.when(!decided.applies) })
    }
    // Only of a site that closes altogether are users told where to go.
    return zip(closed, made.closed).map { origin, leaves in
      inputs.redirection(
        from: origin, leaves: leaves, ClosingPart(nil, inputs.parameters),
        choice(from: origin, told: made.told[origin] ?? []), opened)
    }
      + withdrawn.indices.map { place in
        let origin = withdrawn[place].site
        return inputs.redirection(
          from: origin, leaves: made.withdrawn[place],
          ClosingPart(terms.withdrawn[place], inputs.parameters), choice(from: origin, told: []),
          opened)
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
    let cases = choice.cases.map { redirection(from: origin, leaves: leaves, $0, opened) }
    return Redirection(
      origin: origin, leaves: leaves, closing: closing, cases: cases,
      // One of the cases is so; where none of the others is, it is the last.
      kept: cases.dropLast().reversed().reduce(cases.last.map(kept) ?? .constant(0)) {
        .select($1.applies, kept(of: $1), else: $0)
      })
  }

  private func redirection(
    from origin: Int, leaves: Number.Truth, _ choice: ReceiverChoice<Number>.Case,
    _ opened: [Plan.Opening]
  ) -> Redirection<Number>.Case {
    typealias Share = Redirection<Number>.Share
    let home = group(of: origin, opened)
    let hurdles = choice.streams.map { stream in
      Hurdles(
        isOutside: group(of: stream.receiver, opened) != home,
        standing: barriers.map { $0.stands[origin][stream.receiver] })
    }
    let kinds = hurdles.indices.filter { !hurdles[..<$0].contains(hurdles[$0]) }
      .map { hurdles[$0] }
    let kept = kinds.map(retention)
    let places = hurdles.map { own in kinds.firstIndex(of: own) ?? 0 }
    // Of one portion there are as many shares as there are hurdles.
    let isOnePortion = choice.portions.count == 1
    let shares =
      isOnePortion
      ? kept.map { Share(portion: choice.portions[0], kept: $0) }
      : zip(choice.streams, places).map { stream, place in
        Share(portion: choice.portions[stream.portion], kept: kept[place])
      }
    let isDecided = choice.impliesLeaving ? Number.Truth.known(true) : leaves && choice.applies
    return Redirection.Case(
      applies: choice.applies, reason: choice.reason, shares: shares,
      streams: choice.streams.enumerated().map { number, stream in
        Redirection.Stream(
          receiver: stream.receiver, share: isOnePortion ? places[number] : number,
          kind: places[number], isTaken: stream.isOpen && stream.isChosen,
          arrives: isDecided && stream.isChosen)
      }, attraction: choice.attraction)
  }

  /// The share that continues of all that leaves: where all streams meet the same hurdles, it is that of each.
  private func kept(of decided: Redirection<Number>.Case) -> Number {
    let (shares, streams) = (decided.shares, decided.streams)
    func kept(startingWith kind: Int) -> Number {
      guard let first = streams.first(where: { $0.kind == kind }) else {
        let parts = shares.map { $0.portion.taken(of: $0.kept) }
        return .sum(streams.map { parts[$0.share] }, where: streams.map(\.isTaken))
      }
      let others = streams.filter { $0.kind != kind }
      return .select(
        !.any(others.map(\.isTaken)), shares[first.share].kept,
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
