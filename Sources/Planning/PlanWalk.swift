/// Every plan within the limits, one after the other, each with what it brings.
///
/// The groups' choices are tables, but for the largest group, whose choices are put together from two halves in the
/// innermost loop: a plan costs a few additions.
struct PlanWalk {
  private let tables: [[Choice]]
  private let largest: GroupChoices?
  private let everything: SiteSet

  private struct Choice {
    let closed: SiteSet
    let brought: Measures
  }

  init(_ measures: SiteMeasures, within limits: Limits) {
    let rooms = limits.rooms(among: measures.sites).sorted { $0.free.count < $1.free.count }
    everything = rooms.reduce(.none) { $0.union($1.sites) }
    largest = rooms.last.map { GroupChoices($0, measures) }
    tables = rooms.dropLast().map { room in
      var choices: [Choice] = []
      GroupChoices(room, measures).each { choices.append(Choice(closed: $0, brought: $1)) }
      return choices
    }
  }

  /// Hands over each plan but the one that closes every site.
  func each(_ body: (SiteSet, Measures) -> Void) {
    descend(0, closed: .none, brought: .zero, body)
  }

  private func descend(
    _ group: Int, closed: SiteSet, brought: Measures, _ body: (SiteSet, Measures) -> Void
  ) {
    guard group < tables.count else {
      largest?.each { own, more in
        let plan = closed.union(own)
        if plan != everything { body(plan, brought + more) }
      }
      return
    }
    for choice in tables[group] {
      descend(
        group + 1, closed: closed.union(choice.closed), brought: brought + choice.brought, body)
    }
  }
}
