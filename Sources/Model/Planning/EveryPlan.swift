/// All plans there are: every set of sites that may close within the limits.
///
/// A plan that closes every site is none, as its users would have nowhere to go. Nothing is sampled: the plans are
/// counted in closed form, and the efficient ones found by joining the groups' choices, of which only those are left
/// out that are beaten in every plan they could be part of. The answer does not depend on the order of the sites, but
/// for ties, which go by site order.
package struct EveryPlan: Sendable {
  /// As many sites may be free to close or stay open, if every plan is to be looked through.
  package static let mostSites = 24

  /// What each site brings.
  package let measures: SiteMeasures
  /// What a plan has to keep.
  package let limits: Limits
  /// The plans that keep the limits, by the number of sites they close; numbers without a plan are left out.
  package let closings: [Closings]
  /// The efficient plans: no plan within the limits is at least as good in all three respects and better in one.
  /// Those that free most first, then those that lose fewest and keep most, then by site order: several plans may be
  /// equal in all three.
  package let frontier: [ValuedPlan]
  let leeway: Leeway

  /// The plans that close so many sites.
  package struct Closings: Hashable, Sendable {
    /// The number of sites they close.
    package let count: Int
    /// The number of plans.
    package let plans: Int
    /// The one that displaces the fewest visits; ties by site order.
    package let fewestDisplaced: ValuedPlan
  }

  /// Nil when the limits leave more sites free than `mostSites`, or plans are not the sums of their closings, or
  /// what they bring is no number.
  ///
  /// - Precondition: the limits have a number for every group.
  package init?(on inputs: ModelInputs<Double>, within limits: Limits) {
    guard inputs.isAdditive, limits.freeSites(among: inputs.sites) <= Self.mostSites else {
      return nil
    }
    let measures = SiteMeasures(of: inputs)
    guard measures.areNumbers, let leeway = Leeway(measures, within: limits) else { return nil }
    self.leeway = leeway
    self.measures = measures
    self.limits = limits
    closings = zip(
      limits.plansByClosings(among: inputs.sites), lowestFigures(in: leeway.rooms, measures)
    )
    .map { plans, lowest in
      Closings(
        count: lowest.count, plans: plans, fewestDisplaced: ValuedPlan(lowest, measures))
    }
    .filter { $0.count < inputs.sites.count }
    frontier = efficientPlans(leeway)
  }

  /// The number of sets of sites, within the limits or not; nil where it is too large to be told exactly.
  package var sets: Int? { numberOfSets(of: measures.sites.count) }

  /// The number of plans within the limits.
  package var feasible: Int { closings.reduce(0) { $0 + $1.plans } }
}

/// How many sets so many sites have; nil where it is too large to be told exactly by a number with 53 bits.
package func numberOfSets(of sites: Int) -> Int? { sites <= 53 ? 1 << sites : nil }

extension Limits {
  /// The number of ways to close sites within the limits, from what is closed in any case on, by the number of
  /// closings; closing every site is among them where the limits allow it.
  ///
  /// - Precondition: at most `EveryPlan.mostSites` sites are free, and the limits have a number for every group.
  package func plansByClosings(among sites: [Site]) -> [Int] {
    rooms(among: sites).reduce([1]) { ways, room in
      let most = room.mostClosed - room.forced.count
      guard most >= 0 else { return [] }
      let more = min(most, room.free.count)
      var joined = Array(repeating: 0, count: ways.isEmpty ? 0 : ways.count + more)
      for (closed, count) in ways.enumerated() {
        var choices = 1
        for extra in 0...more {
          joined[closed + extra] += count * choices
          choices = choices * (room.free.count - extra) / (extra + 1)
        }
      }
      return joined
    }
  }
}

private func efficientPlans(_ leeway: Leeway) -> [ValuedPlan] {
  var everything: Choice? = Choice.none
  var joined = [Candidate(objectives: Objectives(.zero, kept: 1), choice: .none)]
  for group in leeway.rooms.indices {
    let choices = GroupChoices(group, of: leeway).nondominated()
    everything = everything.flatMap { all in leeway.whole(group).map(all.union) }
    joined = nondominated(
      joined.flatMap { candidate in choices.map(candidate.joined) }, everything: everything)
  }
  let plans = nondominated(joined.filter { $0.choice != everything }, everything: everything)
  return keepingMost(plans).map { leeway.valued($0.choice) }
}
