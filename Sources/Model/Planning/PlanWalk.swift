/// Every plan within the limits, one after the other, each with what it brings.
///
/// The groups' choices are tables, but for the largest group, whose choices are put together from two halves in the
/// innermost loop: a plan costs a few additions.
struct PlanWalk {
  private let tables: [[Entry]]
  private let largest: GroupChoices?
  private let everything: Choice?

  private struct Entry {
    let choice: Choice
    let brought: Measures
  }

  init(_ leeway: Leeway) {
    let groups = leeway.rooms.indices.sorted {
      (leeway.rooms[$0].free.count, $0) < (leeway.rooms[$1].free.count, $1)
    }
    everything = leeway.everything
    largest = groups.last.map { GroupChoices($0, of: leeway) }
    tables = groups.dropLast().map { group in
      var entries: [Entry] = []
      GroupChoices(group, of: leeway).each { entries.append(Entry(choice: $0, brought: $1)) }
      return entries
    }
  }

  /// Hands over each plan but the one that closes every site; what is closed in any case is in what it brings.
  func each(_ body: (Choice, Measures) -> Void) {
    descend(0, choice: .none, brought: .zero, body)
  }

  private func descend(
    _ group: Int, choice: Choice, brought: Measures, _ body: (Choice, Measures) -> Void
  ) {
    guard group < tables.count else {
      largest?.each { own, more in
        let plan = choice.union(own)
        if plan != everything { body(plan, brought + more) }
      }
      return
    }
    for entry in tables[group] {
      descend(
        group + 1, choice: choice.union(entry.choice), brought: brought + entry.brought, body)
    }
  }
}
