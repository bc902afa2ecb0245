import Assembly
import Base
import Figures
import Foundation
import Model
import SQLite
import Study
import Testing

@testable import vifte

/// Plans of every kind, as random as their seed, computed as a planner would have them.
@Suite struct RandomPlanTests {
  private struct Draws: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func request(_ seed: Int, _ results: StudyResults) -> PlanRequest {
    var draws = Draws(state: UInt64(seed) &+ 77)
    var venues = results.venues.map(\.id).shuffled(using: &draws)[...]
    func some(_ most: Int) -> [PlanRequest.Named] {
      let count = Int.random(in: 0...most, using: &draws)
      defer { venues = venues.dropFirst(count) }
      return venues.prefix(count).map { PlanRequest.Named($0) }
    }
    var changes = PlanRequest.Changes()
    changes.closed = some(6)
    let cost: Double? = Bool.random(using: &draws) ? nil : 1_234_567.89
    let centre = results.centres.randomElement(using: &draws)?.id ?? ""
    changes.openings = [
      PlanRequest.Opening(
        PlanRequest.Named("ny"), name: "Nyt", centre: PlanRequest.Named(centre), kroner: cost)
    ]
    let merged = some(3)
    if !merged.isEmpty {
      changes.mergers = [Merger(merged, into: PlanRequest.Named("ny"))]
    }
    changes.withdrawals = some(3).map {
      PlanRequest.Withdrawal(from: $0, share: Double.random(in: 0.01...0.99, using: &draws))
    }
    for name in ["fixed_share", "withdrawal_share", "budget_share", "follow_share"] {
      changes.overrides.append(
        ParameterOverride(
          PlanRequest.Named(name), value: Double.random(in: 0.1...0.95, using: &draws)))
    }
    return PlanRequest(id: "plan", changes: changes)
  }

  @Test func `kept and freed are the frame to the øre, and displaced is retained and lost`() throws
  {
    let folder = StudyFolder(root: TestStudy.root.path(percentEncoded: false))
    let session = try Pipeline(folder).session(in: Database(.memory))
    for seed in 0..<60 {
      let result = try session.result(of: request(seed, session.results))
      let plan = result.scenario.subject
      func value(_ metric: Metric, _ subject: Subject) throws -> Double {
        try #require(
          result.book[metric, subject]?.outcome.value, "\(metric.id)[\(subject)] \(seed)")
      }
      let frame = try #require(Money(kroner: value(.frame, .all)))
      let lines = try BudgetLine.allCases.map { line in
        try #require(Money(kroner: value(.budget, line.subject(in: plan))))
      }
      #expect(lines.reduce(.zero, +) == frame, "\(seed)")
      let freed = try value(.budget, BudgetLine.Sum.freed.subject(in: plan))
      #expect(abs(try freed - value(.freedNet, plan)) < 0.02)
      let moved = try value(.retainedVisits, plan) + value(.lostVisits, plan)
      #expect(abs(try moved - value(.displacedVisits, plan)) < 1e-9)
      let loads = result.book.subjects(of: .load).filter { $0.id.hasPrefix("plan/") }
      let total = try loads.reduce(0.0) { try $0 + value(.load, $1) }
      let before = try value(.planVisits, .all)
      // What of a grant is not withdrawn keeps as many of the visits where they are.
      let withdrawn = try value(.assumption, "withdrawal_share@plan")
      let stays = try result.scenario.closed.reduce(0.0) {
        try $0 + (1 - withdrawn) * value(.planVisits, Subject($1))
      }
      #expect(abs(try total + stays + value(.lostVisits, plan) - before) < 1e-9)
    }
  }
}
