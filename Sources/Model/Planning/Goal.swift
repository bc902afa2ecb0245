/// One thing a planner asks of a plan.
package enum Goal: Hashable, Sendable {
  /// Money freed, net of what follows the users, in the unit of the frame.
  case freeAtLeast(Double)
  /// Lost visits a day.
  case loseAtMost(Double)
  /// So many sites of a group stay open.
  case keepOpen(atLeast: Int, inGroup: Int)
  /// This site stays open.
  case leaveOpen(site: Int)
  /// This site closes.
  case close(site: Int)
}

/// All goals together, as a plan is held against them.
struct Target {
  /// A goal counts as met when it is met to nine digits: an amount that is right on the limit shall not miss it by a
  /// rounding.
  static let slack = 1e-9

  private(set) var leastNet = -Double.infinity
  private(set) var mostLost = Double.infinity
  let limits: Limits

  init(_ goals: [Goal], groups: Int) {
    // A group may be named that has no site.
    let named = goals.compactMap { if case .keepOpen(_, let group) = $0 { group + 1 } else { nil } }
    var leastOpen = Array(repeating: 0, count: named.reduce(groups, max))
    var open: [Int] = []
    var closed: [Int] = []
    for goal in goals {
      switch goal {
      case .freeAtLeast(let amount): leastNet = max(leastNet, amount)
      case .loseAtMost(let visits): mostLost = min(mostLost, visits)
      case .keepOpen(let count, let group): leastOpen[group] = max(leastOpen[group], count)
      case .leaveOpen(let site): open.append(site)
      case .close(let site): closed.append(site)
      }
    }
    limits = Limits(leastOpen: leastOpen, keptOpen: SiteSet(open), keptClosed: SiteSet(closed))
    leastNet -= Self.slack * max(1, abs(leastNet))
    mostLost += Self.slack * max(1, abs(mostLost))
  }

  func isMet(by measures: Measures) -> Bool {
    measures.net >= leastNet && measures.lost <= mostLost
  }
}
