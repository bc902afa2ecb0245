import Figures
import Model
import Testing

/// Plans and assumptions as random as their seed.
private struct RandomPlan {
  var study = Copenhagen()
  var closed: [Int]

  init(seed: Int) {
    var generator = SystemRandom(state: UInt64(seed) &+ 1)
    let count = Int.random(in: 1...14, using: &generator)
    closed = Array(Copenhagen.visits.indices.shuffled(using: &generator).prefix(count))
    for parameter in [
      Parameter.fixedShare, .followShare, .budgetShare, .withdrawalShare, .retainSameCentre,
      .retainOtherCentre,
    ] {
      study.parameters[parameter] = Double.random(in: 0.05...0.95, using: &generator)
    }
  }

  struct SystemRandom: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}

@Suite struct PlanLawsTests {
  @Test(arguments: 0..<300)
  func `displaced is retained and lost, and what comes in is what is retained`(seed: Int) {
    let plan = RandomPlan(seed: seed)
    let result = plan.study.close(plan.closed)
    #expect(isClose(result.displaced, result.retained + result.lost))
    let inputs = plan.study.inputs
    let closing = Plan.closing(plan.closed, as: "plan")
    let loads = closing.loads(on: inputs, PlanTerms(of: closing))
    let stayed = inputs.visits.indices.filter { !plan.closed.contains($0) }
    let incoming =
      loads.reduce(0) { $0 + $1.amount } - stayed.reduce(0) { $0 + inputs.visits[$1] }
    #expect(isClose(incoming, result.retained))
  }

  @Test(arguments: 0..<300)
  func `gross is fixed and variable, and net splits in two`(seed: Int) {
    let plan = RandomPlan(seed: seed)
    let result = plan.study.close(plan.closed)
    #expect(isClose(result.gross, result.fixed + result.variable))
    #expect(isClose(result.net, result.byFewerAddresses + result.byLostVisits))
    #expect(result.net <= result.gross + 1e-9)
  }

  @Test(arguments: 0..<300)
  func `split by visits alone with money following users, only lost visits free money`(
    seed: Int
  ) {
    var plan = RandomPlan(seed: seed)
    plan.study.parameters[.fixedShare] = 0
    plan.study.parameters[.followShare] = 1
    plan.study.parameters[.withdrawalShare] = 1
    let result = plan.study.close(plan.closed)
    #expect(isClose(result.byFewerAddresses, 0))
    #expect(isClose(result.net, result.byLostVisits))
  }

  @Test(arguments: 0..<300)
  func `more retention never loses more visits`(seed: Int) {
    var plan = RandomPlan(seed: seed)
    let before = plan.study.close(plan.closed).lost
    for parameter in [Parameter.retainSameCentre, .retainOtherCentre] {
      plan.study.parameters[parameter] = min(1, plan.study.parameters[parameter] + 0.1)
    }
    #expect(plan.study.close(plan.closed).lost <= before + 1e-9)
  }

  @Test(arguments: 0..<300)
  func `closing one more never frees less gross`(seed: Int) {
    let plan = RandomPlan(seed: seed)
    let fewer = plan.study.close(Array(plan.closed.dropLast())).gross
    #expect(plan.study.close(plan.closed).gross >= fewer)
  }

  @Test(arguments: 0..<300)
  func `the order of the venues changes nothing`(seed: Int) {
    let plan = RandomPlan(seed: seed)
    var turned = plan.study
    turned.order = Array(plan.study.order.reversed())
    let last = Copenhagen.visits.count - 1
    let first = plan.study.close(plan.closed)
    let second = turned.close(plan.closed.map { last - $0 })
    for (one, other) in zip(first.figures, second.figures) { #expect(isClose(one, other)) }
  }

  @Test(arguments: 0..<100)
  func `a plan read as a trail gives the same numbers`(seed: Int) {
    let plan = RandomPlan(seed: seed)
    let plain = plan.study.inputs
    func traced(_ value: Double) -> Traced { .constant(value) }
    let inputs = ModelInputs<Traced>(
      sites: plain.sites, visits: plain.visits.map(traced), totalVisits: traced(plain.totalVisits),
      siteCount: traced(plain.siteCount), frame: traced(plain.frame),
      spent: traced(plain.spent), allocation: .fixedShare(traced(plain.parameters[.fixedShare])),
      costs: plain.costs.map(traced),
      parameters: ParameterValues { traced(plain.parameters[$0]) }, reassignment: .sameEqual)
    let closing = Plan.closing(plan.closed, as: "plan")
    let lineage = closing.consequences(on: inputs, PlanTerms(of: closing))
    let numbers = plan.study.close(plan.closed).figures
    #expect(lineage.figures.map(\.outcome.value) == numbers)
  }
}
