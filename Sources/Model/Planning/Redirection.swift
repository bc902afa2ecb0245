package import Figures

/// Where the users go who have to leave one site, in one or several streams.
package struct Redirection<Number: Scalar>: Sendable {
  /// The site they leave.
  package let origin: Int
  /// The share of its visits that is displaced; nil displaces all.
  package let displaced: Number?
  package let streams: [Stream]
  /// What chose the sites they go to.
  package let reason: RedirectionReason
  /// The share of the displaced visits that continues somewhere.
  package let kept: Number
  /// What the sites they go to draw together, where they draw.
  let attraction: Number?

  /// What goes to one site.
  package struct Stream: Sendable {
    package let receiver: Int
    package let portion: Portion
    /// The share of it that continues, ρ.
    package let kept: Number
  }

  /// How much of what leaves goes one way.
  package enum Portion: Sendable {
    case whole
    /// One of so many equal parts.
    case even(Int)
    case share(Number)
    /// A share that is a figure of its own, because its formula is long.
    case drawn(Number)
  }

  /// What is a figure of its own: what the sites draw together, and the shares.
  var drawn: [Number] {
    let shares = streams.compactMap {
      if case .drawn(let share) = $0.portion { share } else { nil }
    }
    return (attraction.map { [$0] } ?? []) + shares
  }

  /// The part of an amount at the origin that is displaced, in its unit.
  package func displaced(of amount: Number) -> Number {
    displaced.map { amount * $0 } ?? amount
  }

  /// What arrives of an amount at the origin, stream by stream.
  package func arriving(of amount: Number) -> [(receiver: Int, amount: Number)] {
    let moved = displaced(of: amount)
    return streams.map { ($0.receiver, $0.portion.taken(of: moved * $0.kept)) }
  }

  /// What share of an amount at the origin arrives, stream by stream.
  var arrivingShares: [(receiver: Int, amount: Number)] {
    streams.map { stream in
      let kept = displaced.map { $0 * stream.kept } ?? stream.kept
      return (stream.receiver, stream.portion.taken(of: kept))
    }
  }
}

extension Redirection.Portion {
  /// The part of an amount that goes this way.
  func taken(of amount: Number) -> Number {
    switch self {
    case .whole: amount
    case .even(let parts): amount / .constant(Double(parts))
    case .share(let share), .drawn(let share): amount * share
    }
  }
}

extension Plan {
  /// Where the users of each site go that closes or stays open with less, in that order. A plan that leaves nothing
  /// open has no streams.
  package func redirections<Number: Scalar>(
    on inputs: ModelInputs<Number>, _ terms: PlanTerms<Number>
  ) -> [Redirection<Number>] {
    let open = open(on: inputs)
    func redirection(from origin: Int, displaced: Number?) -> Redirection<Number> {
      let others = open.filter { $0 != origin }
      let choice =
        destinations[origin].map { ReceiverChoice<Number>(portions: [($0, .whole)], reason: .told) }
        ?? self.choice(from: origin, among: others, on: inputs)
      return inputs.redirection(
        from: origin, displaced: inputs.parameters.closing(displaced), choice, opened)
    }
    return closed.map { redirection(from: $0, displaced: nil) }
      + zip(withdrawn, terms.withdrawn).map { redirection(from: $0.site, displaced: $1) }
  }

  /// The sites that are open under the plan, old and new.
  private func open<Number: Scalar>(on inputs: ModelInputs<Number>) -> [Int] {
    let shut = Set(closed)
    return (inputs.sites.indices.map(\.self) + opened.indices.map { inputs.sites.count + $0 })
      .filter { !shut.contains($0) }
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
    from origin: Int, displaced: Number?, _ choice: ReceiverChoice<Number>,
    _ opened: [Plan.Opening]
  ) -> Redirection<Number> {
    let portions = choice.portions
    let hurdles = portions.map { receiver, _ in
      Hurdles(
        isOutside: group(of: receiver, opened) != group(of: origin, opened),
        standing: barriers.map { $0.stands[origin][receiver] })
    }
    let streams = zip(portions, hurdles).map { portion, hurdles in
      Redirection<Number>.Stream(
        receiver: portion.receiver, portion: portion.portion, kept: retention(over: hurdles))
    }
    let isUniform = hurdles.allSatisfy { $0 == hurdles.first }
    let kept =
      isUniform
      ? streams.first?.kept ?? .constant(0)
      : .sum(streams.map { $0.portion.taken(of: $0.kept) })
    return Redirection(
      origin: origin, displaced: displaced, streams: streams, reason: choice.reason, kept: kept,
      attraction: choice.attraction)
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
