/// All plans there are: every set of sites that may close within the limits.
///
/// A plan that closes every site is none, as its users would have nowhere to go. Nothing is sampled: the plans are
/// counted in closed form, and the efficient ones found by joining the groups' choices, of which only those are left
/// out that are beaten in every plan they could be part of. The answer does not depend on the order of the sites, but
/// for ties, which go by site order.
package struct EveryPlan: Sendable {
  /// As many sites as can be looked through.
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

  /// The plans that close so many sites.
  package struct Closings: Hashable, Sendable {
    /// The number of sites they close.
    package let count: Int
    /// The number of plans.
    package let plans: Int
    /// The one that displaces the fewest visits; ties by site order.
    package let fewestDisplaced: ValuedPlan
  }

  /// Nil when there are more sites than `mostSites`, or plans are not the sums of their closings.
  ///
  /// - Precondition: the limits have a number for every group.
  package init?(on ground: Ground<Double>, within limits: Limits) {
    guard ground.sites.count <= Self.mostSites, ground.isAdditive else { return nil }
    let measures = SiteMeasures(of: ground)
    let rooms = limits.rooms(among: ground.sites)
    self.measures = measures
    self.limits = limits
    closings = zip(limits.plansByClosings(among: ground.sites), lowestFigures(in: rooms, measures))
      .map { plans, lowest in
        Closings(
          count: lowest.count, plans: plans, fewestDisplaced: ValuedPlan(lowest, measures))
      }
      .filter { $0.count < ground.sites.count }
    frontier = efficientPlans(in: rooms, measures)
  }

  /// The number of sets of sites, within the limits or not.
  package var sets: Int { 1 << measures.sites.count }

  /// The number of plans within the limits.
  package var feasible: Int { closings.reduce(0) { $0 + $1.plans } }
}

extension Limits {
  /// The number of ways to close sites within the limits, from what is closed in any case on, by the number of
  /// closings; closing every site is among them where the limits allow it.
  ///
  /// - Precondition: there are at most `EveryPlan.mostSites` sites, and the limits have a number for every group.
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

private func efficientPlans(in rooms: [GroupRoom], _ measures: SiteMeasures) -> [ValuedPlan] {
  var everything = SiteSet.none
  var joined = [Trade(freed: 0, lost: 0, kept: 1, closed: .none)]
  for (group, room) in rooms.enumerated() {
    let choices = GroupChoices(room, measures).unbeaten(group: group)
    everything = everything.union(room.sites)
    joined = unbeaten(
      joined.flatMap { trade in choices.map(trade.joined) }, everything: everything)
  }
  let plans = unbeaten(joined.filter { $0.closed != everything }, everything: everything)
  return keepingMost(plans).map { ValuedPlan($0.closed, measures) }
}
