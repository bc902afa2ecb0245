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
  /// Nil when the plan opens none.
  package let openedVenues: Number?
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
    let visits: [(Metric, Number?)] = [
      (.closedVenues, closedVenues), (.closingsInFull, closingsInFull),
      (.openedVenues, openedVenues), (.displacedVisits, displaced), (.retainedVisits, retained),
      (.retainedShare, retainedShare), (.lostVisits, lost),
    ]
    let money: [(Metric, Number?)] = [
      (.freedGross, gross), (.freedFixed, fixed), (.freedVariable, variable),
      (.moneyFollowingUsers, following), (.newVenueCost, openingCost), (.freedNet, net),
      (.freedByFewerAddresses, byFewerAddresses),
      (.freedByLostVisits, byLostVisits), (.netPerLostVisit, netPerLostVisit),
    ]
    let lines = visits + (isPriced ? money : []) + [(.keptInWorstCentre, keptInWorstGroup)]
    return lines.compactMap { metric, value in value.map { (metric, $0) } }
  }

  /// Every figure it makes.
  package var lines: [Number] { drawn + entries.map(\.value) }
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
    let closings =
      terms.withdrawn.isEmpty
      ? closedVenues
      : Number.sum([closedVenues] + terms.withdrawn).named(name(.closingsInFull))
    let visits = Visits(departures, name)

    let gross = departures.sum(inputs.costs) { $1.displaced(of: $0) }.named(name(.freedGross))
    let fixed = inputs.fixedMoney(of: visits.displacedToday, closings: closings)
      .named(name(.freedFixed))
    let variable = inputs.money(following: visits.displacedToday).named(name(.freedVariable))
    let following =
      (follows * inputs.money(following: visits.retainedToday))
      .named(name(.moneyFollowingUsers))
    let opening = openingCost(terms, on: inputs)
    let net = (fixed + variable - following).less(opening?.cost).named(name(.freedNet))
    // What would be freed if everyone went along; the rest of the net amount is what would have followed those who do not.
    let byFewerAddresses =
      (fixed + (one - follows) * inputs.money(following: visits.displacedToday))
      .less(opening?.cost).named(name(.freedByFewerAddresses))
    let byLostVisits = (follows * inputs.money(following: visits.lostToday))
      .named(name(.freedByLostVisits))

    return Consequences(
      closedVenues: closedVenues, drawn: redirections.flatMap(\.drawn),
      closingsInFull: terms.withdrawn.isEmpty ? nil : closings,
      openedVenues: opening?.count, displaced: visits.displaced, retained: visits.retained,
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
    _ terms: PlanTerms<Number>, on inputs: ModelInputs<Number>
  ) -> (count: Number, cost: Number)? {
    guard !opened.isEmpty else { return nil }
    let count = Number.sum([terms.opening] + terms.openingCosts.map { _ in .constant(1) })
      .named(FigureName(.openedVenues, subject))
    let byRule = inputs.evenPart(times: inputs.parameters[.fixedShare] * terms.opening)
    let cost =
      opened.allSatisfy { $0.cost != nil }
      ? .sum(terms.openingCosts)
      : terms.openingCosts.isEmpty ? byRule : .sum([byRule] + terms.openingCosts)
    return (count, cost.named(FigureName(.newVenueCost, subject)))
  }

  /// Visits a day at each site that stays open: its own, and what comes to it.
  package func loads<Number: Scalar>(
    on inputs: ModelInputs<Number>, _ terms: PlanTerms<Number>
  ) -> [(site: Subject, visits: Number)] {
    arrivals(of: inputs.visits, on: inputs, terms).map { site, visits in
      let grown = inputs.growth.map { visits * $0 } ?? visits
      return (site, grown.named(FigureName(.load, subject / site)))
    }
  }

  /// An amount at each site that stays open, when it moves as visits do: what stays, and what comes.
  package func arrivals<Number: Scalar>(
    of amounts: [Number], on inputs: ModelInputs<Number>, _ terms: PlanTerms<Number>
  ) -> [(site: Subject, amount: Number)] {
    let shut = Set(closed)
    let redirections = redirections(on: inputs, terms)
    let parts = zip(withdrawn, terms.withdrawn).map { (site: $0.site, share: $1) }
    let old = inputs.sites.indices.filter { !shut.contains($0) }.map { site in
      let own = parts.first { $0.site == site }.map {
        amounts[site] * (.constant(1) - inputs.closing($0.share))
      }
      return (inputs.sites[site].subject, site, [own ?? amounts[site]])
    }
    let new = opened.enumerated().map { index, opening in
      (opening.site.subject, inputs.sites.count + index, [Number]())
    }
    var incoming: [Int: [Number]] = [:]
    for redirection in redirections {
      for (receiver, amount) in redirection.arriving(of: amounts[redirection.origin]) {
        incoming[receiver, default: []].append(amount)
      }
    }
    return (old + new).map { subject, site, own in
      (subject, .sum(own + incoming[site, default: []]))
    }
  }
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
    let growth = departures.inputs.growth
    let today = (
      displaced: departures.sum(visits) { $1.displaced(of: $0) },
      retained: departures.sum(visits) { $1.displaced(of: $0) * $1.kept }
    )
    func grown(_ visits: Number) -> Number { growth.map { $0 * visits } ?? visits }
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
    } else if growth == nil {
      priced = (displaced, retained, lost)
    } else {
      priced = (today.displaced, today.retained, today.displaced - today.retained)
    }
    displacedToday = departures.flow(of: priced.displaced) { $0.displaced ?? one }
    retainedToday = departures.flow(of: priced.retained) { $0.displaced(of: $0.kept) }
    lostToday = departures.flow(of: priced.lost) { $0.displaced(of: one - $0.kept) }
  }
}

extension Scalar {
  /// The difference, where there is something to take away.
  fileprivate func less(_ other: Self?) -> Self { other.map { self - $0 } ?? self }
}
