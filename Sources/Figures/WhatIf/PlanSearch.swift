/// What every plan within some limits was looked through for, and what was found.
package struct PlanSearch: Sendable {
  /// What the limits and counts are known by: those of the study, or those asked for.
  package let subject: Subject

  package init(subject: Subject) { self.subject = subject }

  /// How many venues a centre keeps open at least.
  package func leastOpen(_ centre: Centre) -> Subject { Subject.asked / centre.subject }

  /// How often a venue closes among the plans nothing beats.
  package func closedShare(_ venue: Venue) -> Subject {
    subject == .all ? venue.subject : subject / venue.subject
  }
}

extension Subject {
  /// What the command line asked for.
  package static let asked: Subject = "asked"
}

/// Every plan within the limits.
package struct EveryPlanFound: Sendable {
  /// How many plans that nothing beats are listed at most, each with what it comes to; more are counted.
  package static let mostListed = 5_000

  package let search: PlanSearch
  /// Whether each centre's lowest visits close first in all plans that nothing beats.
  package let followsFromFiguresAlone: Bool
  /// Whether the study's scenarios that only close are feasible and efficient, in their order.
  package let dominance: [Dominance]
  /// The venues that close in some plan that nothing beats, in their order.
  package let closing: [Venue]
  /// The plans nothing beats, where they were asked for.
  package let frontier: [Scenario]

  /// Where a named scenario stands among all plans.
  package struct Dominance: Sendable {
    package let scenario: Scenario
    /// Whether it keeps the limits that were looked in.
    package let isFeasible: Bool
    /// An efficient plan that is better; nil where the scenario is efficient itself.
    package let dominatedBy: Scenario?

    package init(of scenario: Scenario, isFeasible: Bool, dominatedBy: Scenario?) {
      self.scenario = scenario
      self.isFeasible = isFeasible
      self.dominatedBy = dominatedBy
    }
  }

  package init(
    search: PlanSearch, followsFromFiguresAlone: Bool, dominance: [Dominance], closing: [Venue],
    frontier: [Scenario]
  ) {
    self.search = search
    self.followsFromFiguresAlone = followsFromFiguresAlone
    self.dominance = dominance
    self.closing = closing
    self.frontier = frontier
  }
}

/// The best plans that reach what was asked, or what keeps all from it.
package enum PlansSought: Sendable {
  /// The best plans first.
  case plans([Scenario], first: Aim)
  /// Demands that no plan meets together.
  case collision([Demand])
  /// No plan meets them all; which of them collide cannot be told.
  case none

  /// How many plans are told at most.
  package static let most = 5

  /// What is wanted of a plan beyond the demands.
  package enum Aim: String, Sendable {
    case freeingMost = "freed_by_fewer_addresses"
    case losingFewest = "lost_visits"
  }

  /// One demand that collides with others.
  package enum Demand: Sendable {
    case freeAtLeast
    case loseAtMost
    case keepOpen(Centre)
    case leaveOpen(Venue)
    case close(Venue)

    /// A stable word for it.
    package var id: String {
      switch self {
      case .freeAtLeast: "free_at_least"
      case .loseAtMost: "lose_at_most"
      case .keepOpen: "keep_open"
      case .leaveOpen: "leave_open"
      case .close: "close"
      }
    }
  }
}
