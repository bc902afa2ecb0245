package import Figures

/// What a plan does, each line a figure of its own; the formulas of the study's scenarios.
///
/// Money is reckoned on today's visits. Displaced = retained + lost; gross = fixed + variable when nothing
/// but the fixed share splits the frame; net = fixed + variable − what follows the users.
package struct Consequences<Number: Scalar>: Sendable {
  package let closedVenues: Number
  package let displaced: Number
  package let retained: Number
  package let retainedShare: Number
  package let lost: Number
  package let gross: Number
  package let fixed: Number
  package let variable: Number
  package let following: Number
  package let net: Number
  package let withoutLosingVisits: Number
  package let becauseVisitsLost: Number
  package let breakEvenLostShare: Number
  package let costPerVisitIndex: Number
  package let keptInWorstGroup: Number

  /// Every line, in the order of `figures.csv`.
  package var lines: [Number] {
    [
      closedVenues, displaced, retained, retainedShare, lost, gross, fixed, variable, following,
      net,
      withoutLosingVisits, becauseVisitsLost, breakEvenLostShare, costPerVisitIndex,
      keptInWorstGroup,
    ]
  }
}

extension Plan {
  /// Reckons the plan; `count` is the number of sites it closes, known to the caller with its source.
  package func consequences<Number: Scalar>(
    on ground: Ground<Number>, closing count: Number
  ) -> Consequences<Number> {
    func name(_ metric: Metric) -> FigureName { FigureName(metric, subject) }
    let one = Number.constant(1)
    let withdrawn = ground.withdrawalShare
    let redirections = redirections(among: ground.sites, by: ground.reassignment)

    let closedVenues = count.named(name(.closedVenues))
    let displaced = Number.sum(closed.map { ground.visits[$0] }).named(name(.displacedVisits))
    let retained = Number.sum(
      redirections.map { ground.visits[$0.closed] * ground.retention($0.reach) }
    ).named(name(.retainedVisits))
    let retainedShare = (retained / displaced).named(name(.retainedShare))
    let lost = (displaced - retained).named(name(.lostVisits))

    func money(following visits: Number) -> Number {
      ground.allocation.money(
        following: visits, among: ground.totalVisits, frame: ground.frame)
    }
    let gross = (withdrawn * .sum(closed.map { ground.costs[$0] })).named(name(.freedGross))
    let fixed =
      (withdrawn * ground.allocation.evenShare * closedVenues * ground.frame / ground.siteCount)
      .named(name(.freedFixed))
    let variable = (withdrawn * money(following: displaced)).named(name(.freedVariable))
    let following = (withdrawn * ground.followShare * money(following: retained))
      .named(name(.moneyFollowingUsers))
    let net = (fixed + variable - following).named(name(.freedNet))
    let becauseLost = (withdrawn * money(following: lost)).named(name(.freedBecauseVisitsLost))
    // Net less what is freed because visits are lost; written so that nothing is subtracted from itself.
    let withoutLosing =
      (fixed + withdrawn * (one - ground.followShare) * money(following: retained))
      .named(name(.freedWithoutLosingVisits))

    // Today's cost per visit, frame / V, is kept when net = ℓ·Σd·frame/V; solved for the lost share ℓ.
    let evenShare = ground.allocation.evenShare
    let closedShare = displaced / ground.totalVisits
    let breakEven =
      (withdrawn
      * (evenShare * closedVenues / ground.siteCount
        + (one - evenShare) * (one - ground.followShare) * closedShare)
      / (closedShare * (one - withdrawn * (one - evenShare) * ground.followShare)))
      .named(name(.breakEvenLostShare))
    let index =
      ((ground.frame - net) / (ground.totalVisits - lost) / (ground.frame / ground.totalVisits))
      .named(name(.costPerVisitIndex))

    return Consequences(
      closedVenues: closedVenues, displaced: displaced, retained: retained,
      retainedShare: retainedShare, lost: lost,
      gross: gross, fixed: fixed, variable: variable, following: following, net: net,
      withoutLosingVisits: withoutLosing, becauseVisitsLost: becauseLost,
      breakEvenLostShare: breakEven, costPerVisitIndex: index,
      keptInWorstGroup: keptInWorstGroup(redirections, on: ground)
        .named(name(.keptInWorstCentre)))
  }

  /// Visits a day at each site that stays open: its own, and what comes to it.
  package func loads<Number: Scalar>(
    on ground: Ground<Number>
  ) -> [(site: Int, visits: Number)] {
    let shut = Set(closed)
    let redirections = redirections(among: ground.sites, by: ground.reassignment)
    return ground.sites.indices.filter { !shut.contains($0) }.map { site in
      let incoming = redirections.filter { $0.receivers.contains(site) }.map {
        ground.visits[$0.closed] * ground.retention($0.reach)
          / .constant(Double($0.receivers.count))
      }
      let load = Number.sum([ground.visits[site]] + incoming)
      return (
        site, load.named(FigureName(.load, subject / ground.sites[site].subject))
      )
    }
  }

  private func keptInWorstGroup<Number: Scalar>(
    _ redirections: [Redirection], on ground: Ground<Number>
  ) -> Number {
    let one = Number.constant(1)
    let groups = Set(ground.sites.map(\.group)).sorted()
    let kept = groups.compactMap { group -> Number? in
      let own = ground.sites.indices.filter { ground.sites[$0].group == group }
      let lost = redirections.filter { ground.sites[$0.closed].group == group }.map {
        ground.visits[$0.closed] * (one - ground.retention($0.reach))
      }
      return lost.isEmpty ? nil : one - .sum(lost) / .sum(own.map { ground.visits[$0] })
    }
    return .least(one, kept)
  }
}
