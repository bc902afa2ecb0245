import Model
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
}
