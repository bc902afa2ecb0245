import Model
import Testing

@Suite struct WilsonTests {
  @Test(arguments: [
    (0, 10, 0.0, 0.277532799863), (30, 76, 0.292465826403, 0.50713703361),
    (78, 118, 0.571735611009, 0.740145093373), (7, 44, 0.079266770122, 0.293662050622),
    (10, 10, 0.722467200137, 1.0), (211, 568, 0.332728992226, 0.411955486753),
  ])
  func `at 95 pct`(successes: Int, trials: Int, low: Double, high: Double) {
    #expect(agrees(.wilson(successes: successes, trials: trials), low, high))
  }

  @Test(arguments: [
    (0.8, 0.100899553314, 0.241816499819), (0.99, 0.0640285127433, 0.343494717009),
  ])
  func `seven of 44 at other levels`(share: Double, low: Double, high: Double) {
    let level = ConfidenceLevel(share)
    #expect(agrees(.wilson(successes: 7, trials: 44, level: level), low, high))
  }

  @Test func `keeps the laws of an interval for a share`() throws {
    try expectShareLaws { .wilson(successes: $0, trials: $1, level: $2) }
  }
}
