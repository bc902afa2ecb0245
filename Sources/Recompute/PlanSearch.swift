import Figures

/// Every plan there is, looked at one by one: each way to close venues that keeps so many open in each centre.
///
/// The plain look of somebody who trusts no shortcut: each plan is added up from its centres, and held against the others
/// after sorting. A plan beats another when it frees no less by fewer addresses, loses no more visits and keeps no
/// smaller share in its worst centre, and is better in one of them.
struct PlanSearch {
  private let ground: PlanGround
  private let plans: [Plan]
  private let efficient: [Plan]
  private let parts: [[Part]]
  /// The fewest visits that have to move, by the number of closed venues.
  private let leastMoved: [Int: Double]

  /// What a plan, or a part of one, comes to.
  private struct Part {
    var closed = 0
    var moved = 0.0
    var safe = 0.0
    var lost = 0.0
    var kept = 1.0
  }

  private typealias Plan = Part

  /// More plans that nothing beats than this would take too long to hold against each other.
  private static let mostEfficient = 2_000

  /// Nil where there are too many venues to look through, or where nothing asks for it.
  init?(_ ground: PlanGround, _ recorded: Recorded) {
    guard ground.venues.count <= 20,
      let least = recorded.byName[RecordedName("least_open_per_centre", "all")]?.value.flatMap(
        whole),
      recorded.byName[RecordedName("efficient_plans", "all")]?.value != nil || !ground.isPriced
    else { return nil }
    self.ground = ground
    let members = ground.centres.map { centre in
      ground.venues.indices.filter { ground.centre[ground.venues[$0]] == centre }
    }
    let parts = members.map { venues in PlanSearch.choices(of: venues, ground) }
    self.parts = parts
    var plans = [Plan()]
    for (venues, choices) in zip(members, parts) {
      let allowed = choices.filter { choice in
        venues.count - choice.closed.nonzeroBitCount >= least
          && venues.allSatisfy { venue in
            let isShut = choice.closed >> venue & 1 == 1
            return isShut
              ? !ground.lockedOpen.contains(ground.venues[venue])
              : !ground.lockedClosed.contains(ground.venues[venue])
          }
      }
      plans = plans.flatMap { plan in allowed.map { PlanSearch.joined(plan, $0) } }
    }
    plans.removeAll { $0.closed.nonzeroBitCount == ground.venues.count }
    guard let efficient = PlanSearch.unbeaten(plans) else { return nil }
    (self.plans, self.efficient) = (plans, efficient)
    var fewest: [Int: Double] = [:]
    for plan in plans {
      let closings = plan.closed.nonzeroBitCount
      if plan.moved < fewest[closings] ?? .infinity { fewest[closings] = plan.moved }
    }
    leastMoved = fewest
  }

  private static func joined(_ first: Part, _ second: Part) -> Part {
    Part(
      closed: first.closed | second.closed, moved: first.moved + second.moved,
      safe: first.safe + second.safe,
      lost: first.lost + second.lost, kept: min(first.kept, second.kept))
  }

  /// Every way to close venues of one centre.
  private static func choices(of venues: [Int], _ ground: PlanGround) -> [Part] {
    let priced = ground.people ?? ground.visits
    let all = priced.reduce(0, +)
    func assumed(_ id: String) -> Double { ground.assumptions[id] ?? 0 }
    let spent = ground.frame * assumed("budget_share")
    let even = spent * assumed("fixed_share") / Double(ground.venues.count)
    let each = all > 0 ? (1 - assumed("fixed_share")) * spent / all : 0
    let own = venues.map { ground.visits[$0] }.reduce(0, +)
    let leaving = ground.leaving
    return (0..<(1 << venues.count)).map { choice in
      let shut = venues.indices.filter { choice >> $0 & 1 == 1 }.map { venues[$0] }
      let moved = leaving * shut.map { ground.visits[$0] }.reduce(0, +)
      let share = assumed(
        shut.count == venues.count ? "retain_other_centre" : "retain_same_centre")
      let lost = moved * (1 - share)
      let safe =
        leaving
        * (even * Double(shut.count)
          + each * shut.map { priced[$0] }.reduce(0, +) * (1 - assumed("follow_share")))
      return Part(
        closed: shut.reduce(0) { $0 | 1 << $1 }, moved: moved, safe: safe, lost: lost,
        kept: own > 0 ? 1 - lost / own : 1)
    }
  }

  /// The order of two numbers, where a difference in the last bits is none.
  private static func order(_ first: Double, _ second: Double) -> Int {
    if abs(first - second) <= 1e-9 * max(1, abs(first), abs(second)) { return 0 }
    return first < second ? -1 : 1
  }

  private static func beats(_ first: Part, _ second: Part) -> Bool {
    let (safe, lost, kept) = (
      order(first.safe, second.safe), order(second.lost, first.lost), order(first.kept, second.kept)
    )
    return safe >= 0 && lost >= 0 && kept >= 0 && safe + lost + kept > 0
  }

  /// Those that no other beats: each is held against those that stand, and takes the place of those it beats.
  private static func unbeaten(_ plans: [Part]) -> [Part]? {
    var found: [Part] = []
    for plan in plans where !found.contains(where: { beats($0, plan) }) {
      found.removeAll { beats(plan, $0) }
      found.append(plan)
      if found.count > mostEfficient { return nil }
    }
    return found
  }

  func answer(_ call: MethodCall) -> MethodAnswer {
    switch call.name {
    case "efficient_plans": return .number(Double(efficient.count))
    case "lowest_first": return .number(Double(efficient.count(where: closesLowest)))
    case "closed_when_efficient":
      guard
        let venue = call.subjects(of: "plan_visits").first.flatMap({
          ground.venues.firstIndex(of: $0)
        }),
        !efficient.isEmpty
      else { return MethodAnswer(.nothing) }
      let closing = efficient.count { $0.closed >> venue & 1 == 1 }
      return .number(Double(closing) / Double(efficient.count))
    default:
      guard let name = call.subjects(of: "closed_venues").first,
        let closed = ground.closed(by: name)
      else { return MethodAnswer(.notRepeated(call.name)) }
      let asked = plan(closing: closed.reduce(0) { $0 | 1 << $1 })
      return .number(Double(plans.count { PlanSearch.beats($0, asked) }))
    }
  }

  /// A plan within the limits or not, by the venues it closes.
  private func plan(closing closed: Int) -> Part {
    parts.reduce(Part()) { plan, choices in
      let own = choices.reduce(0) { $0 | $1.closed }
      let part = choices.first { $0.closed == closed & own } ?? Part()
      return PlanSearch.joined(plan, part)
    }
  }

  /// Whether in each centre those that close have as few visits as any so many.
  private func closesLowest(_ plan: Part) -> Bool {
    ground.centres.allSatisfy { centre in
      let own = ground.venues.indices.filter {
        ground.centre[ground.venues[$0]] == centre
          && !ground.lockedOpen.contains(ground.venues[$0])
          && !ground.lockedClosed.contains(ground.venues[$0])
      }
      let shut = own.filter { plan.closed >> $0 & 1 == 1 }.map { ground.visits[$0] }
      let lowest = own.map { ground.visits[$0] }.sorted().prefix(shut.count)
      return PlanSearch.order(
        ground.leaving * shut.reduce(0, +), ground.leaving * lowest.reduce(0, +)) == 0
    }
  }

  /// Whether a plan that was found by looking is what its name says: the one that displaces the fewest visits of all that
  /// close so many, or one that beats a scenario and that nothing beats. Nil where nothing is wrong, or to be said.
  func fault(in figure: RecordedFigure) -> Phrase? {
    guard figure.name.metric == "closed_venues" else { return nil }
    let parts = figure.name.subject.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let rows = ground.closed(by: figure.name.subject) else { return nil }
    let found = plan(closing: rows.reduce(0) { $0 | 1 << $1 })
    switch parts[0] {
    case "fewest-displaced":
      guard let least = leastMoved[rows.count], Int(parts[1]) == rows.count,
        PlanSearch.order(found.moved, least) == 0
      else {
        return Phrase(
          da: "det er ikke de \(code: parts[1]) tilbud, som flytter færrest besøg",
          en: "these are not the \(code: parts[1]) venues that displace the fewest visits")
      }
    case "better-than":
      guard let closed = ground.closed(by: parts[1]) else { return nil }
      let asked = plan(closing: closed.reduce(0) { $0 | 1 << $1 })
      guard PlanSearch.beats(found, asked), efficient.contains(where: { $0.closed == found.closed })
      else {
        return Phrase(
          da: "planen er ikke bedre end \(code: parts[1]), eller en anden er bedre end den",
          en: "this plan does not beat \(code: parts[1]), or is beaten itself")
      }
    default: break
    }
    return nil
  }
}
