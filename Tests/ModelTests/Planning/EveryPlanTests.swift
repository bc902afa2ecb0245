import Figures
import Model
import Testing

@Suite struct EveryPlanTests {
  static func copenhagen(leastOpen: Int, followShare: Double = 1) throws -> EveryPlan {
    var study = Copenhagen()
    study.parameters[.followShare] = followShare
    return try #require(
      EveryPlan(on: study.inputs, within: Limits(leastOpen: leastOpen, inEachOf: 4)))
  }

  @Test func `nineteen sites make 524,288 sets, of which 332,661 keep one site in each group`()
    throws
  {
    let plans = try Self.copenhagen(leastOpen: 1)
    #expect(plans.sets == 524_288)
    #expect(plans.feasible == 332_661)
    #expect(try Self.copenhagen(leastOpen: 2).feasible == 52_208)
  }

  @Test func `for each number of closings, plans and fewest displaced are as computed elsewhere`()
    throws
  {
    let plans = try Self.copenhagen(leastOpen: 1)
    #expect(plans.closings.count == ClosingsVector.all.count)
    for (closings, vector) in zip(plans.closings, ClosingsVector.all) {
      #expect(closings.count == vector.closings)
      #expect(closings.plans == vector.plans)
      #expect(isClose(closings.fewestDisplaced.measures.displaced, vector.fewestDisplaced))
      #expect(closings.fewestDisplaced.closed == SiteSet(bits: vector.mask))
    }
  }

  @Test(arguments: 0..<60)
  func `a plan is worth what the study's formulas say`(seed: Int) throws {
    let study = SmallStudy(seed: seed)
    let every = try #require(EveryPlan(on: study.inputs, within: study.limits))
    for closed in study.plans {
      let plan = every.valued(closed)
      let expected = Plan.closing(closed.sites, as: "plan").consequences(on: study.inputs)
      #expect(isClose(plan.measures.byFewerAddresses, expected.byFewerAddresses))
      #expect(isClose(plan.measures.lost, expected.lost))
      #expect(isClose(plan.measures.net, expected.net))
      #expect(isClose(plan.measures.displaced, expected.displaced))
      #expect(isClose(plan.keptInWorstGroup, expected.keptInWorstGroup))
    }
  }

  @Test(arguments: 0..<60)
  func `the plans counted are those found one by one`(seed: Int) throws {
    let study = SmallStudy(seed: seed)
    let every = try #require(EveryPlan(on: study.inputs, within: study.limits))
    let plans = study.plans
    #expect(every.feasible == plans.count)
    #expect(Set(every.closings.map(\.count)) == Set(plans.map(\.count)))
    #expect(plans.allSatisfy { study.limits.allow($0, among: study.inputs.sites) })
    for closings in every.closings {
      let alike = plans.filter { $0.count == closings.count }.map(every.valued)
      let fewest = alike.map(\.measures.displaced).min()
      let best = alike.filter { $0.measures.displaced == fewest }.map(\.closed).min()
      #expect(closings.plans == alike.count)
      #expect(closings.fewestDisplaced.closed == best)
    }
  }

  @Test(arguments: 0..<60)
  func `the frontier is every plan that no other dominates`(seed: Int) throws {
    let study = SmallStudy(seed: seed)
    let every = try #require(EveryPlan(on: study.inputs, within: study.limits))
    let plans = study.plans.map(every.valued)
    let efficient = plans.filter { plan in !plans.contains { $0.dominates(plan) } }
    #expect(Set(every.frontier) == Set(efficient))
    for plan in plans {
      let isEfficient = every.dominance(of: plan.closed) == .efficient
      #expect(isEfficient == efficient.contains(plan))
    }
  }

  @Test(arguments: 0..<60)
  func `the plans that beat a plan are those found one by one`(seed: Int) throws {
    let study = SmallStudy(seed: seed)
    let every = try #require(EveryPlan(on: study.inputs, within: study.limits))
    let plans = study.plans.map(every.valued)
    // A plan that breaks the limits is held against them all the same.
    let asked = study.plans.prefix(20) + [SiteSet([0, 1]), .none]
    let counted = every.numberBeating(Array(asked))
    for (closed, count) in zip(asked, counted) {
      let plan = every.valued(closed)
      #expect(count == plans.count { $0.dominates(plan) })
    }
  }

  @Test(arguments: [0.9, 1])
  func `no efficient plan dominates another`(followShare: Double) throws {
    let frontier = try Self.copenhagen(leastOpen: 1, followShare: followShare).frontier
    let isBeaten = frontier.map { plan in frontier.contains { $0.dominates(plan) } }
    #expect(!isBeaten.contains(true))
  }

  @Test(arguments: [0.5, 1])
  func `the order of the sites decides nothing but ties`(followShare: Double) throws {
    let first = try Self.copenhagen(leastOpen: 1, followShare: followShare)
    var study = Copenhagen()
    study.parameters[.followShare] = followShare
    study.order.reverse()
    let second = try #require(
      EveryPlan(on: study.inputs, within: Limits(leastOpen: 1, inEachOf: 4)))
    func turned(_ closed: SiteSet) -> SiteSet { SiteSet(closed.sites.map { 18 - $0 }) }
    #expect(Set(first.frontier.map(\.closed)) == Set(second.frontier.map { turned($0.closed) }))
    for (one, other) in zip(first.frontier, second.frontier) {
      #expect(isClose(one.measures.byFewerAddresses, other.measures.byFewerAddresses))
      #expect(isClose(one.measures.lost, other.measures.lost))
      #expect(isClose(one.keptInWorstGroup, other.keptInWorstGroup))
    }
    #expect(first.closings.map(\.plans) == second.closings.map(\.plans))
    #expect(first.closedShares == second.closedShares.reversed())
  }

  @Test(arguments: 0..<100)
  func `asking for more open sites never adds a plan`(seed: Int) throws {
    let study = SmallStudy(seed: seed)
    let stricter = Limits(
      leastOpen: study.limits.leastOpen.map { $0 + 1 }, keptOpen: study.limits.keptOpen,
      keptClosed: study.limits.keptClosed)
    let more = try #require(EveryPlan(on: study.inputs, within: stricter))
    let fewer = try #require(EveryPlan(on: study.inputs, within: study.limits))
    #expect(more.feasible <= fewer.feasible)
  }

  @Test func `three fewest present is dominated by City from nine to five, and that by another`()
    throws
  {
    let every = try Self.copenhagen(leastOpen: 1)
    let fewestPresent = every.valued(SiteSet([7, 10, 13]))
    #expect(every.valued(SiteSet([4, 5, 7, 8])).dominates(fewestPresent))
    guard case .dominated(let better) = every.dominance(of: fewestPresent.closed) else {
      Issue.record("the plan is on the frontier")
      return
    }
    #expect(!better.isEmpty && better.allSatisfy { $0.dominates(fewestPresent) })
    #expect(every.dominance(of: .none) == .efficient)
  }

  @Test func `shares of efficient plans that close a site lie between none and all`() throws {
    let shares = try Self.copenhagen(leastOpen: 1).closedShares
    #expect(shares.count == 19)
    #expect(shares.allSatisfy { 0...1 ~= $0 })
    // The whole of a group may not close, so the busiest site of Amager stays.
    #expect(shares[1] == 0)
  }

  @Test func `limits that contradict each other leave no plan`() throws {
    let limits = Limits(
      leastOpen: [1, 1, 1, 1], keptOpen: SiteSet([3]), keptClosed: SiteSet([3]))
    let every = try #require(EveryPlan(on: Copenhagen().inputs, within: limits))
    #expect(every.feasible == 0 && every.frontier.isEmpty && every.closedShares.isEmpty)
  }

  @Test func `more than twenty-four sites are too many to look through`() {
    let sites = (0..<25).map { Site(subject: Subject("site-\($0)"), group: 0) }
    let inputs = ModelInputs(
      sites: sites, visits: sites.map { _ in 1 }, frame: 1,
      parameters: .tried { _ in 0.5 },
      reassignment: .sameEqual)
    #expect(EveryPlan(on: inputs, within: Limits(leastOpen: 1, inEachOf: 1)) == nil)
  }

  @Test(arguments: 0..<10)
  func `sites that stay open are no burden, however many there are`(seed: Int) throws {
    let study = SmallStudy(seed: seed)
    let crowd = study.amongOthers(60)
    let every = try #require(EveryPlan(on: crowd.inputs, within: crowd.limits))
    let plans = (0..<(1 << UInt32(study.inputs.sites.count))).map {
      crowd.turned(SiteSet(bits: $0))
    }.filter { crowd.limits.allow($0, among: crowd.inputs.sites) }.map(every.valued)
    #expect(every.feasible == plans.count)
    #expect(every.frontier.allSatisfy(plans.contains))
    for plan in plans.prefix(40) {
      let better = plans.count { $0.dominates(plan) }
      #expect(every.numberBeating([plan.closed]) == [better])
      #expect(every.frontier.contains(plan) == (better == 0))
    }
    let seek = try #require(GoalSeek(on: crowd.inputs))
    let free = crowd.inputs.sites.count
    #expect(seek.answer(to: [.loseAtMost(1)], best: 1) == .tooManyPlans(freeSites: free))
    let locks = crowd.limits.keptOpen.sites.map { Goal.leaveOpen(site: $0) }
    #expect(seek.answer(to: locks + [.freeAtLeast(1_000)], best: 1) == .noPlan)
  }

  @Test func `no number of sites is too large for a set of them`() {
    #expect(numberOfSets(of: 53) == 9_007_199_254_740_992)
    #expect(numberOfSets(of: 54) == nil && numberOfSets(of: 1_000) == nil)
    let (first, second) = (SiteSet([999, 3, 64]), SiteSet([3, 65]))
    #expect(first < second && !(second < first) && !(first < first))
    #expect(first.union(second).sites == [3, 64, 65, 999])
    #expect(first.intersection(second) == SiteSet([3]))
    #expect(first.subtracting(second).sites == [64, 999])
    #expect(SiteSet([3, 64]) > first && .none > first)
  }

  @Test func `every plan is somewhere in the density`() throws {
    let every = try Self.copenhagen(leastOpen: 2)
    let density = every.density(columns: 40, rows: 20)
    #expect(density.counts.count == 800)
    #expect(density.counts.reduce(0, +) == every.feasible)
    #expect(isClose(density.mostFreed, 11 * 0.5 * 63.5 / 19))
  }
}
