package import Base
package import Figures
import Study

/// What plans are looked through for: the study's limits or those asked for, its locks, and its assumptions.
package struct PlanLimits: Sendable {
  let limits: Limits
  let own: UncertainInputs
  /// What every plan looked through closes and keeps, and the values it sets.
  let asked: Scenario
  /// Whether the limits and values are the study's own.
  let areTheStudys: Bool

  /// `leastOpen` has a number for each centre; `asked` says what every plan closes, keeps and sets.
  package init(
    _ session: WhatIfSession, leastOpen: [Int], asked: Scenario
  ) throws(Problems) {
    let results = session.results
    limits = Limits(
      leastOpen: leastOpen, keptOpen: results.set(of: asked.kept + results.locked(.open)),
      keptClosed: results.set(of: asked.closed + results.locked(.closed)))
    own = try UncertainInputs(session.context, results.book, own: asked.overrides)
    self.asked = asked
    areTheStudys =
      asked.kept.isEmpty && asked.closed.isEmpty && asked.overrides.isEmpty
      && leastOpen.allSatisfy { $0 == results.conventions.leastOpenPerCentre }
  }

  /// Whether no venue has to close or stay open.
  var leavesAllFree: Bool { limits.keptOpen.sites.isEmpty && limits.keptClosed.sites.isEmpty }

  /// The limits and locks as goals.
  var goals: [Goal] {
    limits.leastOpen.enumerated().filter { $1 > 0 }.map {
      Goal.keepOpen(atLeast: $1, inGroup: $0)
    }
      + limits.keptOpen.sites.map { Goal.leaveOpen(site: $0) }
      + limits.keptClosed.sites.map { Goal.close(site: $0) }
  }

  /// Why every plan cannot be looked at.
  var obstacle: Problem {
    let free = limits.freeSites(among: own.inputs.sites)
    guard free > EveryPlan.mostSites || own.inputs.visits.contains(where: { $0 > 0 }) else {
      return Problem(
        .data, at: nil, field: "visits", found: "no visits at any venue",
        expected: "visits that the money can follow")
    }
    return free > EveryPlan.mostSites
      ? Problem(
        .configuration, at: nil, found: "\(free) venues that may close or stay open",
        expected: "at most \(EveryPlan.mostSites), so that every plan can be looked at",
        advice: """
          keep some of them open with --keep VENUE,…, close some with --close VENUE,…, or keep a whole centre open with \
          --open CENTRE=NUMBER
          """)
      : Problem(
        .configuration, at: nil, found: "plans in which the way to other venues counts",
        expected:
          "the reassignment same_equal or same_proportional, and no far_factor or changes_factor",
        advice: "vifte scenario compare and stress take such plans one by one")
  }

  /// Enters the limits, centre by centre, as they were asked for.
  func record(_ results: StudyResults, _ book: inout FigureBook) {
    for (centre, count) in zip(results.centres, limits.leastOpen) {
      book.record(
        Traced.asked(Double(count))
          .named(FigureName(.leastOpenPerCentre, Subject.asked / centre.subject)))
    }
  }
}

extension StudyResults {
  /// The venues of these ids as a set.
  func set(of ids: [String]) -> SiteSet {
    let wanted = Set(ids)
    return SiteSet(venues.indices.filter { wanted.contains(venues[$0].id) })
  }
}

extension Traced {
  /// A number somebody asked for, in a file or on the command line: no better than an assumption.
  static func asked(_ value: Double) -> Traced {
    Traced(.value(value), .assumed, expression: .constant(value))
  }
}
