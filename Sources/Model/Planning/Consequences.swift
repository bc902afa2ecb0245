package import Figures

/// What a plan does, each line a figure of its own; the formulas of the study's scenarios.
///
/// Money is computed on today's visits. Displaced = retained + lost; gross = fixed + variable; net = fixed + variable −
/// what follows the users − what new sites cost.
package struct Consequences<Number: Scalar>: Sendable {
  package let closedVenues: Number
  /// What share of whom goes where, when each is a figure of its own; else none.
  package let drawn: [Number]
  /// The sites that close, parts counted as parts; nil when none closes in part.
  package let closingsInFull: Number?
  /// Whether any does.
  let isAnyWithdrawn: Number.Truth
  /// Nil when the plan opens none.
  package let openedVenues: Number?
  /// Whether it opens any.
  let isAnyOpened: Number.Truth
  package let displaced: Number
  package let retained: Number
  package let retainedShare: Number
  package let lost: Number
  package let gross: Number
  package let fixed: Number
  package let variable: Number
  package let following: Number
  /// What the new sites cost in a year; nil when the plan opens none.
  package let openingCost: Number?
  package let net: Number
  package let byFewerAddresses: Number
  package let byLostVisits: Number
  /// What each lost daily visit frees in a year; undefined where none is lost.
  package let netPerLostVisit: Number
  package let keptInWorstGroup: Number
  /// Whether the lines in money are any; without a frame they are nought, and no lines.
  let isPriced: Bool

  /// Every line under its metric, in the order of `figures.csv`; what the plan does not do has none.
  package var entries: [(metric: Metric, value: Number)] {
    lines.map { ($0.metric, $0.value) }
  }

  /// The same, each with the condition on which there is such a line.
  package var lines: [(metric: Metric, value: Number, isThere: Number.Truth)] {
    let always = Number.Truth.known(true)
    let visits: [(Metric, Number?, Number.Truth)] = [
      (.closedVenues, closedVenues, always), (.closingsInFull, closingsInFull, isAnyWithdrawn),
      (.openedVenues, openedVenues, isAnyOpened), (.displacedVisits, displaced, always),
      (.retainedVisits, retained, always), (.retainedShare, retainedShare, always),
      (.lostVisits, lost, always),
    ]
    let money: [(Metric, Number?, Number.Truth)] = [
      (.freedGross, gross, always), (.freedFixed, fixed, always),
      (.freedVariable, variable, always), (.moneyFollowingUsers, following, always),
      (.newVenueCost, openingCost, isAnyOpened), (.freedNet, net, always),
      (.freedByFewerAddresses, byFewerAddresses, always),
      (.freedByLostVisits, byLostVisits, always), (.netPerLostVisit, netPerLostVisit, always),
    ]
    let lines =
      visits + (isPriced ? money : []) + [(.keptInWorstCentre, keptInWorstGroup, always)]
    return lines.compactMap { metric, value, isThere in value.map { (metric, $0, isThere) } }
  }

  /// Every figure it makes.
  package var figures: [Number] { drawn + lines.map(\.value) }
}

extension Plan {
  /// Computes the plan; `terms` are the numbers it brings itself, known to the caller with their source.
  package func consequences<Number: Scalar>(
    on inputs: ModelInputs<Number>, _ terms: PlanTerms<Number>
  ) -> Consequences<Number> {
    func name(_ metric: Metric) -> FigureName { FigureName(metric, subject) }
    let one = Number.constant(1)
    let follows = inputs.parameters[.followShare]
    let redirections = redirections(on: inputs, terms)
    let departures = Departures(redirections, on: inputs)

    let closedVenues = terms.closing.named(name(.closedVenues))
    let made = terms.made(of: self)
    let isAnyWithdrawn = Number.Truth.any(made.withdrawn)
    let closingsInFull =
      isAnyWithdrawn.isPossible
      ? Number.sum([closedVenues] + terms.withdrawn, where: [.known(true)] + made.withdrawn)
        .named(name(.closingsInFull)) : nil
    let closings =
      closingsInFull.map { .select(isAnyWithdrawn, $0, else: closedVenues) }
      ?? closedVenues
    let visits = Visits(departures, name)

    let gross = departures.sum(inputs.costs) { $1.displaced(of: $0) }.named(name(.freedGross))
    let fixed = inputs.fixedMoney(of: visits.displacedToday, closings: closings)
      .named(name(.freedFixed))
    let variable = inputs.money(following: visits.displacedToday).named(name(.freedVariable))
    let following =
      (follows * inputs.money(following: visits.retainedToday))
      .named(name(.moneyFollowingUsers))
    let isAnyOpened = Number.Truth.any(made.opened)
    let opening = openingCost(terms, made, on: inputs)
    let net = (fixed + variable - following).less(opening?.cost, where: isAnyOpened)
      .named(name(.freedNet))
    // What would be freed if everyone went along; the rest of the net amount is what would have followed those who do not.
    let byFewerAddresses =
      (fixed + (one - follows) * inputs.money(following: visits.displacedToday))
      .less(opening?.cost, where: isAnyOpened).named(name(.freedByFewerAddresses))
    let byLostVisits = (follows * inputs.money(following: visits.lostToday))
      .named(name(.freedByLostVisits))

    return Consequences(
      closedVenues: closedVenues, drawn: redirections.flatMap(\.drawn),
      closingsInFull: closingsInFull, isAnyWithdrawn: isAnyWithdrawn,
      openedVenues: opening?.count, isAnyOpened: isAnyOpened, displaced: visits.displaced,
      retained: visits.retained,
      retainedShare: visits.retainedShare, lost: visits.lost,
      gross: gross, fixed: fixed, variable: variable, following: following,
      openingCost: opening?.cost, net: net,
      byFewerAddresses: byFewerAddresses, byLostVisits: byLostVisits,
      netPerLostVisit: (net / visits.lost).named(name(.netPerLostVisit)),
      keptInWorstGroup: departures.keptShareOfWorstGroup.named(name(.keptInWorstCentre)),
      isPriced: inputs.isPriced)
  }

  /// How many new sites there are and what they cost in a year; nil without any.
  private func openingCost<Number: Scalar>(
    _ terms: PlanTerms<Number>, _ made: MadeMoves<Number.Truth>, on inputs: ModelInputs<Number>
  ) -> (count: Number, cost: Number)? {
    let always = Number.Truth.known(true)
    let priced = zip(opened, made.opened).filter { $0.0.cost != nil }.map(\.1)
    let unpriced = zip(opened, made.opened).filter { $0.0.cost == nil }.map(\.1)
    guard Number.Truth.any(made.opened).isPossible else { return nil }
    let count = Number.sum(
      [terms.opening] + terms.openingCosts.map { _ in .constant(1) }, where: [always] + priced
    ).named(FigureName(.openedVenues, subject))
    let byRule = inputs.evenPart(times: inputs.parameters[.fixedShare] * terms.opening)
    let cost = Number.select(
      .any(unpriced),
      .select(
        .any(priced), .sum([byRule] + terms.openingCosts, where: [always] + priced),
        else: byRule), else: .sum(terms.openingCosts, where: priced))
    return (count, cost.named(FigureName(.newVenueCost, subject)))
  }

  /// Visits a day at each site that can stay open: its own, and what comes to it.
  package func loads<Number: Scalar>(
    on inputs: ModelInputs<Number>, _ terms: PlanTerms<Number>
  ) -> [SiteAmount<Number>] {
    arrivals(of: inputs.visits, on: inputs, terms).map { site in
      let grown = inputs.growth.map { growth in
        Number.select(inputs.parameters.isStill, site.amount, else: site.amount * growth)
      }
      return SiteAmount(
        site: site.site, isOpen: site.isOpen, isReceiving: site.isReceiving,
        amount: (grown ?? site.amount).named(FigureName(.load, subject / site.site)))
    }
  }

  /// An amount at each site that can stay open, when it moves as visits do: what stays, and what comes.
  package func arrivals<Number: Scalar>(
    of amounts: [Number], on inputs: ModelInputs<Number>, _ terms: PlanTerms<Number>
  ) -> [SiteAmount<Number>] {
    let made = terms.made(of: self)
    var parts: [Int: (share: Number, isMade: Number.Truth)] = [:]
    for (place, withdrawal) in withdrawn.enumerated() {
      parts[withdrawal.site] = (terms.withdrawn[place], made.withdrawn[place])
    }
    var incoming: [Int: [Arrival<Number>]] = [:]
    for redirection in redirections(on: inputs, terms) {
      for arrival in redirection.arriving(of: amounts[redirection.origin]) {
        incoming[arrival.receiver, default: []].append(arrival)
      }
    }
    return open(on: inputs, made).map { open in
      let coming = incoming[open.site, default: []]
      let own: Number? =
        open.site >= inputs.sites.count
        ? nil
        : parts[open.site].map { share, isMade in
          .select(
            isMade, amounts[open.site] * (.constant(1) - inputs.closing(share)),
            else: amounts[open.site])
        } ?? amounts[open.site]
      let stays = own.map { [$0] } ?? []
      return SiteAmount(
        site: inputs.subject(of: open.site, opened), isOpen: open.isOpen,
        isReceiving: .any(coming.map(\.arrives)),
        amount: .sum(
          stays + coming.map(\.amount),
          where: stays.map { _ in .known(true) } + coming.map(\.arrives)))
    }
  }
}

/// An amount at a site that can be open.
package struct SiteAmount<Number: Scalar>: Sendable {
  package let site: Subject
  /// Whether it is.
  package let isOpen: Number.Truth
  /// Whether anything comes from elsewhere.
  let isReceiving: Number.Truth
  package let amount: Number
}

/// The visits a plan moves, as figures of the year that is looked at; and what moves today of what money follows.
private struct Visits<Number: Scalar> {
  let displaced: Number
  let retained: Number
  let retainedShare: Number
  let lost: Number
  let displacedToday: Flow<Number>
  let retainedToday: Flow<Number>
  let lostToday: Flow<Number>

  init(_ departures: Departures<Number>, _ name: (Metric) -> FigureName) {
    let (one, visits) = (Number.constant(1), departures.inputs.visits)
    let (growth, isStill) = (departures.inputs.growth, departures.inputs.parameters.isStill)
    let today = (
      displaced: departures.sum(visits) { $1.displaced(of: $0) },
      retained: departures.sum(visits) { $1.displaced(of: $0) * $1.kept }
    )
    func grown(_ visits: Number) -> Number {
      growth.map { .select(isStill, visits, else: $0 * visits) } ?? visits
    }
    displaced = grown(today.displaced).named(name(.displacedVisits))
    retained = grown(today.retained).named(name(.retainedVisits))
    retainedShare = (retained / displaced).named(name(.retainedShare))
    lost = (displaced - retained).named(name(.lostVisits))
    // Without growth the figures themselves are what cost follows today, and formulas cite them by name.
    let priced: (displaced: Number, retained: Number, lost: Number)
    if let drivers = departures.inputs.drivers {
      let moved = departures.sum(drivers.amounts) { $1.displaced(of: $0) }
      let kept = departures.sum(drivers.amounts) { $1.displaced(of: $0) * $1.kept }
      priced = (moved, kept, moved - kept)
    } else {
      func unless(_ figure: Number, _ today: Number) -> Number {
        growth == nil ? figure : .select(isStill, figure, else: today)
      }
      priced = (
        unless(displaced, today.displaced), unless(retained, today.retained),
        unless(lost, today.displaced - today.retained)
      )
    }
    displacedToday = departures.flow(of: priced.displaced) { $0.closing.number }
    retainedToday = departures.flow(of: priced.retained) { $0.displaced(of: $0.kept) }
    lostToday = departures.flow(of: priced.lost) { $0.displaced(of: one - $0.kept) }
  }
}

extension Scalar {
  /// The difference, where there is something to take away and it is taken.
  fileprivate func less(_ other: Self?, where isTaken: Truth) -> Self {
    other.map { .select(isTaken, self - $0, else: self) } ?? self
  }
}
