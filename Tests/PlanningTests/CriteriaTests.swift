import Planning
import Testing

@Suite struct CriteriaTests {
  /// Plans with a score from 0 to 100 on each of some criteria.
  static func plans(seed: Int, criteria: Int) -> [[Double]] {
    var random = TestRandom(seed: seed)
    return (0..<6).map { _ in
      (0..<criteria).map { _ in Double.random(in: 0...100, using: &random) }
    }
  }

  @Test func `the worst plan scores 0, the best 100, and one beyond them more`() {
    #expect(score(0.25, worst: 0.25, best: 0.75) == 0)
    #expect(score(0.75, worst: 0.25, best: 0.75) == 100)
    #expect(score(0.5, worst: 0.25, best: 0.75) == 50)
    #expect(score(1, worst: 0.25, best: 0.75) == 150)
    #expect(score(0.5, worst: 0.75, best: 0.25) == 50)
  }

  @Test(arguments: 0..<20)
  func `all weight on one criterion gives that criterion's order`(seed: Int) {
    for plan in Self.plans(seed: seed, criteria: 3) {
      for criterion in 0..<3 {
        let weights = (0..<3).map { $0 == criterion ? 100.0 : 0 }
        #expect(isClose(weightedValue(of: plan, weights: weights), plan[criterion]))
      }
    }
  }

  @Test(arguments: 0..<20)
  func `scaling all weights changes nothing`(seed: Int) {
    let weights = [100.0, 37, 5]
    for plan in Self.plans(seed: seed, criteria: 3) {
      let value = weightedValue(of: plan, weights: weights)
      #expect(isClose(weightedValue(of: plan, weights: weights.map { $0 / 7 }), value))
    }
  }

  @Test func `weights sum to 1 and are spread evenly`() {
    let drawn = DrawnWeights(seed: 2015, criteria: ["geography", "condition", "use"], count: 4000)
    for set in 0..<drawn.count {
      let sum = drawn.weights.map { $0[set] }.reduce(0, +)
      #expect(isClose(sum, 1))
    }
    for column in drawn.weights {
      let mean: Double = column.reduce(0, +) / 4000
      #expect(abs(mean - 1.0 / 3) < 0.01)
      // Of three weights that are spread evenly, one is below 1/2 with the chance 3/4.
      let small = Double(column.count { $0 < 0.5 }) / 4000
      #expect(abs(small - 0.75) < 0.02)
    }
  }

  @Test func `the seed decides the weights, and not the other criteria's places`() {
    let first = DrawnWeights(seed: 1, criteria: ["geography", "use"], count: 50)
    let second = DrawnWeights(seed: 1, criteria: ["use", "geography"], count: 50)
    #expect(first.weights == second.weights.reversed())
    #expect(first != DrawnWeights(seed: 2, criteria: ["geography", "use"], count: 50))
  }

  @Test(arguments: 0..<20)
  func `the shares of weights at which a plan is best sum to 1`(seed: Int) {
    let drawn = DrawnWeights(seed: UInt64(seed), criteria: ["a", "b", "c"], count: 500)
    let shares = drawn.sharesBest(Self.plans(seed: seed, criteria: 3))
    #expect(isClose(shares.reduce(0, +), 1))
    #expect(shares.allSatisfy { 0...1 ~= $0 })
  }

  @Test func `a plan that is best on every criterion is best at all weights`() {
    let drawn = DrawnWeights(seed: 5, criteria: ["a", "b"], count: 500)
    #expect(drawn.sharesBest([[10, 20], [30, 40], [0, 5]]) == [0, 1, 0])
    #expect(drawn.sharesBest([[10, 20], [10, 20]]) == [0.5, 0.5])
    #expect(drawn.sharesBest([]) == [])
  }

  @Test func `of two plans that trade one criterion for another, each is best at half the weights`()
  {
    let drawn = DrawnWeights(seed: 2015, criteria: ["a", "b"], count: 4000)
    let shares = drawn.sharesBest([[100, 0], [0, 100]])
    #expect(abs(shares[0] - 0.5) < 0.02)
    // Uniform weights: 25 against 100 wins where the weight of b is below 1/5.
    let uneven = drawn.sharesBest([[100, 0], [75, 100]])
    #expect(abs(uneven[0] - 0.2) < 0.02)
  }

  @Test(arguments: 0..<20)
  func `a dominated plan takes no share from the others`(seed: Int) {
    let plans = Self.plans(seed: seed, criteria: 2)
    let drawn = DrawnWeights(seed: 3, criteria: ["a", "b"], count: 300)
    let worse = plans[0].map { $0 - 1 }
    #expect(drawn.sharesBest(plans + [worse]) == drawn.sharesBest(plans) + [0])
  }
}
