import Figures
import Model
import Testing

/// A plan that closes, merges, opens and withdraws, under a rule and assumptions as random as the seed.
private struct RandomMoves {
  let plan: Plan
  let inputs: ModelInputs<Double>

  init(seed: Int) {
    var random = TestRandom(seed: seed)
    let sites = Copenhagen.groups.enumerated().map {
      Site(subject: Subject("site-\($0)"), group: $1)
    }
    let count = sites.count
    let order = sites.indices.shuffled(using: &random)
    let closed = Array(order.prefix(Int.random(in: 1...8, using: &random)))
    let less = order[8..<(8 + Int.random(in: 0...4, using: &random))]
    let opened = (0..<Int.random(in: 0...2, using: &random)).map { number in
      Plan.Opening(
        site: Site(
          subject: Subject("new-\(number)"), group: Int.random(in: 0...3, using: &random)),
        cost: Bool.random(using: &random) ? nil : Double.random(in: 0...3, using: &random))
    }
    let receivers = order[12...] + opened.indices.map { count + $0 }
    plan = Plan(
      subject: "plan", closed: closed,
      destinations: Dictionary(
        closed.prefix(Int.random(in: 0...3, using: &random)).map {
          ($0, receivers.randomElement(using: &random) ?? order[12])
        }, uniquingKeysWith: { first, _ in first }),
      withdrawn: less.map {
        Plan.Withdrawal(site: $0, share: Double.random(in: 0.05...0.95, using: &random))
      }, opened: opened)
    let all = count + opened.count
    let kilometres = (0..<all).map { from in
      (0..<all).map { to in from == to ? 0 : Double.random(in: 0...12, using: &random) }
    }
    let travel = Travel<Double>(kilometres: kilometres, operands: kilometres)
    let rules: [ReassignmentRule<Double>] = [
      .sameEqual, .sameProportional, .nearest(travel),
      .gravity(travel),
    ]
    inputs = ModelInputs(
      sites: sites, visits: Copenhagen.visits, frame: 63.5,
      givenCosts: seed.isMultiple(of: 5)
        ? sites.map { _ in Double.random(in: 0.1...6, using: &random) } : nil,
      parameters: ParameterValues { parameter in
        switch parameter {
        case .annualGrowth where seed.isMultiple(of: 3): 0
        case .growthYears: 10
        case .gravityAttraction: 1
        case .gravityDecay: 2
        default: Double.random(in: 0.05...0.95, using: &random)
        }
      }, reassignment: rules[seed % 4],
      barriers: seed.isMultiple(of: 2)
        ? [Barrier(.farFactor, stands: kilometres.map { $0.map { $0 > 5 } })] : [])
  }

  var terms: PlanTerms<Double> { PlanTerms(of: plan) }
  var result: Consequences<Double> { plan.consequences(on: inputs, terms) }

  func with(_ parameter: Parameter, at value: Double) -> Consequences<Double> {
    plan.consequences(on: inputs.with(parameter, at: value), terms)
  }
}

@Suite struct MovesTests {
  @Test(arguments: 0..<400)
  func `displaced is retained and lost, and what comes in is what is retained`(seed: Int) {
    let moves = RandomMoves(seed: seed)
    let (inputs, result) = (moves.inputs, moves.result)
    #expect(isClose(result.displaced, result.retained + result.lost))
    let growth = inputs.growth ?? 1
    let stayed =
      growth
      * inputs.visits.indices.reduce(0) { sum, site in
        if moves.plan.closed.contains(site) { return sum }
        let share = moves.plan.withdrawn.first { $0.site == site }?.share ?? 0
        return sum + inputs.visits[site] * (1 - inputs.closing(share))
      }
    let loads = moves.plan.loads(on: inputs, moves.terms).reduce(0) { $0 + $1.amount }
    #expect(isClose(loads, stayed + result.retained))
  }

  @Test(arguments: 0..<400)
  func `what a site that takes users in gets of each other is what arrives there`(seed: Int) {
    let moves = RandomMoves(seed: seed)
    let (inputs, terms) = (moves.inputs, moves.terms)
    let amounts = inputs.visits.indices.map { Double($0 * $0 % 7) + 0.25 }
    let arrivals = moves.plan.arrivals(of: amounts, on: inputs, terms)
    let receiving = moves.plan.receiving(on: inputs, terms)
    for (site, shares) in receiving {
      let sum = shares.reduce(0) { $0 + amounts[$1.origin] * $1.share }
      #expect(arrivals.first { $0.site == site }.map { isClose($0.amount, sum) } ?? false)
      #expect(Set(shares.map(\.origin)).count == shares.count)
    }
    // Whoever is not among them gets nothing: what is left of its own is all there is.
    let others = arrivals.filter { arrival in !receiving.contains { $0.site == arrival.site } }
    for other in others {
      let own = inputs.sites.firstIndex { $0.subject == other.site }.map { amounts[$0] } ?? 0
      #expect(other.amount <= own)
    }
  }

  @Test(arguments: 0..<400)
  func `gross is fixed and variable, and net splits in two`(seed: Int) {
    let result = RandomMoves(seed: seed).result
    #expect(isClose(result.gross, result.fixed + result.variable))
    #expect(isClose(result.net, result.byFewerAddresses + result.byLostVisits))
    #expect(
      isClose(result.net, result.gross - result.following - (result.openingCost ?? 0)))
  }

  @Test(arguments: 0..<400)
  func `more retention never loses more visits`(seed: Int) {
    let moves = RandomMoves(seed: seed)
    for parameter in [Parameter.retainSameCentre, .retainOtherCentre, .farFactor] {
      let more = min(1, moves.inputs.parameters[parameter] + 0.1)
      #expect(moves.with(parameter, at: more).lost <= moves.result.lost + 1e-9)
    }
  }

  @Test(arguments: 0..<200)
  func `money does not follow growth, and visits do`(seed: Int) {
    let moves = RandomMoves(seed: seed)
    let (today, later) = (moves.with(.annualGrowth, at: 0), moves.with(.annualGrowth, at: 0.02))
    #expect(isClose(today.net, later.net))
    #expect(isClose(later.lost, today.lost * 1.2189944199947573))
  }

  @Test(arguments: 0..<200)
  func `closing one more never frees less gross`(seed: Int) {
    let moves = RandomMoves(seed: seed)
    let open = moves.inputs.sites.indices.filter {
      !moves.plan.closed.contains($0) && !moves.plan.destinations.values.contains($0)
    }
    guard let next = open.first else { return }
    let more = Plan(
      subject: "plan", closed: moves.plan.closed + [next],
      destinations: moves.plan.destinations,
      withdrawn: moves.plan.withdrawn.filter { $0.site != next }, opened: moves.plan.opened)
    let result = more.consequences(on: moves.inputs, PlanTerms(of: more))
    #expect(result.gross >= moves.result.gross - 1e-9)
  }

  @Test(arguments: 0..<40)
  func `draws compute a plan of any kind by the study's formulas`(seed: Int) {
    let moves = RandomMoves(seed: seed)
    let draws = Draws(
      seed: 7, count: 5, around: moves.inputs,
      visits: moves.inputs.visits.enumerated().map {
        UncertainVisits(name: "site-\($0)", evidence: .counted(visits: $1, days: 5))
      },
      parameters: [ParameterRange(.fixedShare, low: 0.2, base: 0.5, high: 0.9)]
    )
    let outcomes = draws.outcomes(of: moves.plan)
    for draw in 0..<5 {
      let inputs = draws.inputs(inDraw: draw)
      #expect(isClose(outcomes.lost[draw], moves.plan.consequences(on: inputs, moves.terms).lost))
      #expect(isClose(outcomes.net[draw], moves.plan.consequences(on: inputs, moves.terms).net))
    }
  }

  @Test func `three merged into a new one cost its fixed part`() {
    let study = Copenhagen()
    let plan = Plan(
      subject: "plan", closed: [5, 7, 8], destinations: [5: 19, 7: 19, 8: 19], withdrawn: [],
      opened: [Plan.Opening(site: Site(subject: "new", group: 1))])
    let result = plan.consequences(on: study.inputs, PlanTerms(of: plan))
    #expect(isClose(result.openingCost ?? 0, 0.5 * 63.5 / 19))
    #expect(isClose(result.byFewerAddresses, 2 * 0.5 * 63.5 / 19))
    let loads = plan.loads(on: study.inputs, PlanTerms(of: plan))
    #expect(isClose(loads.last?.amount ?? 0, 0.8 * (27 + 14 + 23)))
  }
}

/// Values computed elsewhere, for three sites at 0.1, 2 and 6 km with 10, 40 and 80 visits.
@Suite struct DistanceRuleTests {
  private static let kilometres: [[Double]] = [
    [0, 0.1, 2, 6], [0.1, 0, 1, 1], [2, 1, 0, 1], [6, 1, 1, 0],
  ]

  private func shares(_ rule: ReassignmentRule<Double>) -> [Double] {
    let inputs = ModelInputs(
      sites: [0, 0, 1, 1].enumerated().map { Site(subject: Subject("site-\($0)"), group: $1) },
      visits: [100, 10, 40, 80], frame: 1,
      parameters: ParameterValues { $0 == .gravityDecay ? 2 : $0 == .growthYears ? 0 : 1 },
      reassignment: rule)
    let plan = Plan.closing([0], as: "plan")
    let loads = plan.loads(on: inputs, PlanTerms(of: plan))
    return zip(loads, [10.0, 40, 80]).map { ($0.amount / 1 - $1) / 100 }
  }

  private let travel = Travel<Double>(
    kilometres: DistanceRuleTests.kilometres, operands: DistanceRuleTests.kilometres)

  @Test func `users go to the nearest`() {
    let expected = [1.0, 0, 0]
    for (share, value) in zip(shares(.nearest(travel)), expected) { #expect(isClose(share, value)) }
  }

  /// Site 0 closes; its group is 0, as is that of site 1.
  @Test(arguments: [
    ([1.0, 1, 1], [1.0, 0, 0]), ([2, 1, 1], [0, 0.5, 0.5]), ([1, 1.0004, 1], [1, 0, 0]),
    ([1.0006, 1, 3], [0, 1, 0]), ([1, 0.9996, 0.9999], [1, 0, 0]), ([0, 0, 0], [1, 0, 0]),
  ])
  func `of several equally near the own group comes first, and the others share evenly`(
    distances: [Double], expected: [Double]
  ) {
    for order in [[0, 1, 2], [0, 2, 1]] {
      var kilometres = [[Double]](repeating: [Double](repeating: 9, count: 4), count: 4)
      for site in 0..<3 { kilometres[0][site + 1] = distances[order[site]] }
      let shares = shares(.nearest(Travel<Double>(kilometres: kilometres, operands: kilometres)))
      for site in 0..<3 { #expect(isClose(shares[site], expected[order[site]])) }
    }
  }

  @Test func `users are drawn by visits and held back by the way`() {
    let expected = [0.929032258064516, 0.0580645161290323, 0.0129032258064516]
    for (share, value) in zip(shares(.gravity(travel)), expected) {
      #expect(isClose(share, value))
    }
  }

  @Test(arguments: [
    (sites: [0, 0], far: false, many: false, 0.8), (sites: [0, 1], far: false, many: false, 0.5),
    (sites: [0, 1], far: true, many: false, 0.375),
    (sites: [0, 1], far: true, many: true, 0.28125),
  ])
  func `each barrier holds back in its turn`(
    sites: [Int], far: Bool, many: Bool, expected: Double
  ) {
    let inputs = ModelInputs(
      sites: sites.map { Site(subject: "site", group: $0) }, visits: [10, 10], frame: 1,
      parameters: ParameterValues { parameter in
        switch parameter {
        case .retainSameCentre: 0.8
        case .retainOtherCentre: 0.5
        case .farFactor, .changesFactor: 0.75
        case .annualGrowth: 0
        default: 1
        }
      }, reassignment: .sameEqual,
      barriers: [
        Barrier(.farFactor, stands: [[false, far], [far, false]]),
        Barrier(.changesFactor, stands: [[false, many], [many, false]]),
      ])
    let plan = Plan.closing([0], as: "plan")
    #expect(
      isClose(plan.consequences(on: inputs, PlanTerms(of: plan)).retainedShare, expected))
  }
}
