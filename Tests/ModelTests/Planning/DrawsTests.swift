import Figures
import Model
import Testing

@Suite struct WorldsTests {
  private let draws = UncertainCopenhagen.manyDraws

  private func outcomes(_ closed: [Int]) -> Outcomes {
    draws.outcomes(of: Plan.closing(closed, as: "plan"))
  }

  @Test func `the first draw of seed 2015 is the one drawn elsewhere`() {
    let visits = draws.inputs(inDraw: 0).visits
    for (value, expected) in zip(visits, DrawsVector.firstDraw) {
      #expect(isClose(value, expected, within: 1e-11))
    }
  }

  private static let many = Draws(
    seed: 2015, count: 20_000,
    around: UncertainCopenhagen.inputs.with(.retainSameCentre, at: 0.5)
      .with(.retainOtherCentre, at: 0.25),
    visits: UncertainCopenhagen.visits,
    parameters: [
      ParameterRange(.fixedShare, low: 0.2, base: 0.5, high: 0.9),
      ParameterRange(.retainSameCentre, low: 0.1, base: 0.5, high: 0.9),
      ParameterRange(.retainOtherCentre, low: 0.05, base: 0.25, high: 0.5),
      ParameterRange(.budgetShare, low: 0.85, base: 1, high: 1),
    ])

  @Test(arguments: ManyDrawsVector.all)
  func `with choices as they are set, net and lost spread as computed elsewhere`(
    vector: ManyDrawsVector
  ) throws {
    let many = Self.many
    let outcomes = many.outcomes(of: Plan.closing(vector.closed, as: "plan"))
    for (figure, expected) in [(outcomes.net, vector.net), (outcomes.lost, vector.lost)] {
      let spread = try #require(Outcomes.spread(of: figure))
      for (value, expected) in zip([spread.low, spread.median, spread.high], expected) {
        #expect(abs(value - expected) <= 0.03 * expected)
      }
    }
    let knowledge = vector.knowledge
    let information = ValueOfInformation(outcomes, valuingLostVisitAt: knowledge.worth)
    #expect(abs(information.chanceOfBenefit - knowledge.chance) <= 0.02)
    #expect(abs(information.ofEveryInput - knowledge.everything) <= 0.02)
    let known = [
      many.values(of: .fixedShare), many.values(of: .retainSameCentre),
      many.values(of: .retainOtherCentre), outcomes.displaced,
    ].map { information.ofInput(DrawOrder(of: $0)) }
    for (value, expected) in zip(known, knowledge.inputs) {
      #expect(abs(value - expected) <= 0.02)
    }
  }

  @Test func `a missing count is in every draw like one that was made`() {
    let missing = UncertainVisits(
      name: "nowhere", evidence: .missing(likeOneOf: [.given(3), .given(50), .given(7)]))
    let drawn = missing.drawn(seed: 2015, draws: 3000)
    #expect(Set(drawn) == [3, 7, 50])
    for value in [3.0, 7, 50] {
      let share = Double(drawn.count { $0 == value }) / 3000
      #expect(abs(share - 1.0 / 3) < 0.03)
    }
  }

  @Test func `which count a missing one is like has a stream of its own`() {
    let counted = UncertainVisits.Evidence.counted(visits: 20, days: 5)
    let alone = UncertainVisits(name: "site", evidence: counted)
    let like = UncertainVisits(name: "site", evidence: .missing(likeOneOf: [counted, counted]))
    #expect(alone.drawn(seed: 7, draws: 200) == like.drawn(seed: 7, draws: 200))
  }

  @Test func `the fixed share's stream is the one drawn elsewhere`() {
    var stream = RandomStream(seed: 2015, name: "fixed_share")
    for expected in [
      0.866821584407, 0.620569049746, 0.752171606609, 0.135650985419, 0.819550011309,
    ] { #expect(isClose(stream.uniform(), expected, within: 1e-11)) }
  }

  @Test(arguments: DrawsVector.all)
  func `net money and lost visits spread as computed elsewhere`(
    vector: DrawsVector
  ) throws {
    let outcomes = outcomes(vector.closed)
    for (figure, expected) in [
      (outcomes.net, vector.net), (outcomes.lost, vector.lost),
    ] {
      let spread = try #require(Outcomes.spread(of: figure))
      for (value, expected) in zip([spread.low, spread.median, spread.high], expected) {
        #expect(isClose(value, expected))
      }
    }
  }

  @Test(arguments: DrawsVector.all)
  func `in each draw a plan comes to what the study's formulas say`(vector: DrawsVector) {
    let plan = Plan.closing(vector.closed, as: "plan")
    let outcomes = draws.outcomes(of: plan)
    for draw in stride(from: 0, to: draws.count, by: 97) {
      let expected = plan.consequences(
        on: draws.inputs(inDraw: draw), PlanTerms(of: plan))
      #expect(isClose(outcomes.net[draw], expected.net))
      #expect(isClose(outcomes.lost[draw], expected.lost))
      #expect(isClose(outcomes.byFewerAddresses[draw], expected.byFewerAddresses))
    }
  }

  @Test func `a yearly growth of nought leaves the visits of every draw as they are`() {
    let inputs = UncertainCopenhagen.inputs
    let later = inputs.with(.growthYears, at: 10)
    let still = Draws(
      seed: 2015, count: 20, around: later, visits: UncertainCopenhagen.visits,
      parameters: UncertainCopenhagen.ranges + [
        ParameterRange(.annualGrowth, low: 0, base: 0, high: 0)
      ])
    let plan = Plan.closing([4, 5, 7, 8], as: "plan")
    #expect(
      still.outcomes(of: plan).lost == UncertainCopenhagen.draws(20).outcomes(of: plan).lost)
  }

  @Test func `where nobody comes anywhere a plan frees what follows nobody`() {
    let inputs = UncertainCopenhagen.inputs
    let empty = Draws(
      seed: 2015, count: 3, around: inputs,
      visits: inputs.sites.map { UncertainVisits(name: $0.subject.id, evidence: .given(0)) },
      parameters: [])
    let outcomes = empty.outcomes(of: Plan.closing([4, 5, 7, 8], as: "plan"))
    #expect(outcomes.lost == [0, 0, 0])
    for net in outcomes.net { #expect(isClose(net, 63.5 * 0.5 * 4 / 19)) }
  }

  @Test func `each site closes as often as computed elsewhere when three close`() throws {
    let limits = Limits(leastOpen: 1, inEachOf: 4)
    let frequency = try #require(draws.closureFrequency(closing: 3, within: limits))
    #expect(frequency == DrawsVector.closedOfThree)
    #expect(isClose(frequency.reduce(0, +), 3))
  }

  @Test func `no frequency is given for a number of closings that no plan has`() {
    let limits = Limits(leastOpen: [1, 1, 1, 1], keptClosed: SiteSet([0, 4]))
    #expect(draws.closureFrequency(closing: 16, within: limits) == nil)
    #expect(draws.closureFrequency(closing: 1, within: limits) == nil)
    #expect(draws.closureFrequency(closing: 2, within: limits)?.prefix(5) == [1, 0, 0, 0, 1])
  }

  @Test(arguments: 0..<20)
  func `the plan that closes is the one with fewest displaced of every plan`(draw: Int) throws {
    let limits = Limits(leastOpen: 1, inEachOf: 4)
    let every = try #require(
      EveryPlan(on: draws.inputs(inDraw: draw), within: limits))
    let alone = Draws(
      seed: 0, count: 1, around: draws.inputs(inDraw: draw),
      visits: draws.inputs(inDraw: draw).visits.map {
        UncertainVisits(name: "site", evidence: .given($0))
      }, parameters: [])
    for closings in every.closings {
      let frequency = try #require(
        alone.closureFrequency(closing: closings.count, within: limits))
      #expect(frequency == (0..<19).map { closings.fewestDisplaced.closed.contains($0) ? 1 : 0 })
    }
  }

  @Test func `fewer draws are the first of many`() {
    let few = UncertainCopenhagen.draws(10)
    for draw in 0..<10 {
      #expect(few.inputs(inDraw: draw).visits == draws.inputs(inDraw: draw).visits)
      #expect(few.inputs(inDraw: draw).parameters == draws.inputs(inDraw: draw).parameters)
    }
  }

  @Test func `a quantity more or less leaves the draws of the others alone`() {
    let fewer = Draws(
      seed: 2015, count: 10, around: UncertainCopenhagen.inputs,
      visits: UncertainCopenhagen.visits, parameters: UncertainCopenhagen.ranges.suffix(2))
    for draw in 0..<10 {
      let (one, other) = (fewer.inputs(inDraw: draw), draws.inputs(inDraw: draw))
      #expect(one.visits == other.visits)
      #expect(one.parameters[.budgetShare] == other.parameters[.budgetShare])
      #expect(one.parameters[.fixedShare] == 0.5)
    }
  }

  @Test func `the order of the sites changes no outcome`() {
    let inputs = UncertainCopenhagen.inputs
    let turned = Draws(
      seed: 2015, count: 100,
      around: ModelInputs(
        sites: inputs.sites.reversed(), visits: inputs.visits.reversed(), frame: inputs.frame,
        parameters: inputs.parameters, reassignment: inputs.reassignment),
      visits: UncertainCopenhagen.visits.reversed(),
      parameters: UncertainCopenhagen.ranges.reversed())
    for vector in DrawsVector.all {
      let plan = Plan.closing(vector.closed.map { 18 - $0 }, as: "plan")
      for (one, other) in zip(turned.outcomes(of: plan).net, outcomes(vector.closed).net) {
        #expect(isClose(one, other))
      }
    }
  }

  @Test func `the same seed gives the same figures on any number of threads`() async {
    let alone = DrawsVector.all.map { Array(outcomes($0.closed).net.prefix(200)) }
    let together = await withTaskGroup(of: (Int, [Double]).self) { group in
      for (index, vector) in DrawsVector.all.enumerated() {
        group.addTask {
          let plan = Plan.closing(vector.closed, as: "plan")
          return (index, UncertainCopenhagen.draws(200).outcomes(of: plan).net)
        }
      }
      var columns = Array(repeating: [Double](), count: DrawsVector.all.count)
      for await (index, column) in group { columns[index] = column }
      return columns
    }
    #expect(alone == together)
  }
}
