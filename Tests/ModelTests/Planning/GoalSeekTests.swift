import Model
import Testing

@Suite struct GoalSeekTests {
  private static let spread = (0..<4).map { Goal.keepOpen(atLeast: 1, inGroup: $0) }

  private static func seek(_ goals: [Goal]) throws -> GoalSeek.Answer {
    try #require(GoalSeek(on: Copenhagen().inputs)).answer(to: goals, best: 3)
  }

  @Test func `the best plans meet every goal, and the first frees most`() throws {
    let goals =
      Self.spread + [
        .freeAtLeast(6), .loseAtMost(15), .keepOpen(atLeast: 2, inGroup: 2), .leaveOpen(site: 7),
      ]
    guard case .plans(let plans) = try Self.seek(goals) else {
      Issue.record("there are such plans")
      return
    }
    #expect(plans.count == 3)
    for plan in plans {
      #expect(plan.measures.net >= 6 && plan.measures.lost <= 15)
      #expect(!plan.closed.contains(7))
      #expect(plan.closed.intersection(SiteSet([11, 12, 13])).count <= 1)
    }
    #expect(
      plans.map(\.measures.byFewerAddresses)
        == plans.map(\.measures.byFewerAddresses).sorted(by: >))
  }

  @Test func `a limit that is met exactly is met`() throws {
    let plan = Copenhagen().close([4, 5, 7, 8])
    let goals =
      [4, 5, 7, 8].map { Goal.close(site: $0) } + [.freeAtLeast(plan.net), .loseAtMost(plan.lost)]
      + (0..<19).filter { ![4, 5, 7, 8].contains($0) }.map { Goal.leaveOpen(site: $0) }
    guard case .plans(let plans) = try Self.seek(goals) else {
      Issue.record("the plan meets its own figures")
      return
    }
    #expect(plans.map(\.closed) == [SiteSet([4, 5, 7, 8])])
  }

  @Test func `goals that cannot be met together are named, with what can be reached`() throws {
    let answer = try Self.seek(
      Self.spread + [.freeAtLeast(20), .close(site: 13), .loseAtMost(15)])
    guard case .collision(let clashes) = answer else {
      Issue.record("no plan frees 20 and loses 15")
      return
    }
    #expect(clashes.map(\.goal) == [.freeAtLeast(20), .loseAtMost(15)])
    for clash in clashes {
      let attainable = try #require(clash.attainable)
      switch clash.goal {
      case .freeAtLeast(let amount): #expect(attainable < amount)
      case .loseAtMost(let visits): #expect(attainable > visits)
      case .keepOpen, .leaveOpen, .close: Issue.record("the other goals do not collide")
      }
    }
  }

  @Test func `a site cannot both stay open and close`() throws {
    let answer = try Self.seek([.loseAtMost(100), .leaveOpen(site: 3), .close(site: 3)])
    guard case .collision(let clashes) = answer else {
      Issue.record("no plan closes a site and leaves it open")
      return
    }
    #expect(clashes.map(\.goal) == [.leaveOpen(site: 3), .close(site: 3)])
    #expect(clashes.allSatisfy { $0.attainable == nil })
  }

  @Test(arguments: 0..<60)
  func `the best plan is the one found by looking at each`(seed: Int) throws {
    let study = SmallStudy(seed: seed)
    let random = RandomGoals(seed: seed, study: study)
    let seek = try #require(GoalSeek(on: study.inputs))
    let plans = random.meeting(random.goals)
    switch seek.answer(to: random.goals, best: 100) {
    case .plans(let found):
      #expect(found.map(\.closed) == plans.prefix(100).map(\.closed))
    case .collision(let clashes):
      #expect(plans.isEmpty)
      let colliding = clashes.map(\.goal)
      #expect(random.meeting(colliding).isEmpty)
      for index in colliding.indices {
        var others = colliding
        others.remove(at: index)
        #expect(!random.meeting(others).isEmpty)
      }
    case .noPlan, .tooManyPlans: Issue.record("so few sites leave few plans")
    }
  }
}

/// Goals for a small study, and the plans that meet them, looked up one by one.
private struct RandomGoals {
  let goals: [Goal]
  private let plans: [ValuedPlan]
  private let study: SmallStudy

  init(seed: Int, study: SmallStudy) {
    self.study = study
    let everything = Limits(leastOpen: 0, inEachOf: study.groups)
    let every = EveryPlan(on: study.inputs, within: everything)
    plans = (0..<(1 << UInt32(study.inputs.sites.count)) - 1).compactMap {
      every?.valued(SiteSet(bits: $0))
    }
    var random = TestRandom(seed: seed)
    let most = plans.map(\.measures.net).max() ?? 0
    let lost = plans.map(\.measures.lost).max() ?? 0
    goals =
      study.limits.leastOpen.enumerated().map { .keepOpen(atLeast: $1, inGroup: $0) }
      + [
        .freeAtLeast(Double.random(in: 0...most, using: &random)),
        .loseAtMost(Double.random(in: 0...lost / 2, using: &random)),
      ] + study.limits.keptOpen.sites.map { .leaveOpen(site: $0) }
      + study.limits.keptClosed.sites.map { .close(site: $0) }
  }

  func meeting(_ goals: [Goal]) -> [ValuedPlan] {
    plans.filter { plan in goals.allSatisfy { isMet($0, by: plan) } }.sorted { first, second in
      let (one, other) = (first.measures, second.measures)
      if one.byFewerAddresses != other.byFewerAddresses {
        return one.byFewerAddresses > other.byFewerAddresses
      }
      return one.lost == other.lost ? first.closed < second.closed : one.lost < other.lost
    }
  }

  private func isMet(_ goal: Goal, by plan: ValuedPlan) -> Bool {
    switch goal {
    case .freeAtLeast(let amount): plan.measures.net >= amount - 1e-9 * max(1, amount)
    case .loseAtMost(let visits): plan.measures.lost <= visits + 1e-9 * max(1, visits)
    case .keepOpen(let count, let group):
      study.inputs.sites.indices.count {
        study.inputs.sites[$0].group == group && !plan.closed.contains($0)
      } >= count
    case .leaveOpen(let site): !plan.closed.contains(site)
    case .close(let site): plan.closed.contains(site)
    }
  }
}
