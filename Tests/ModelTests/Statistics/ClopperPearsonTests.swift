import Glibc
import Model
import Testing

@Suite struct ClopperPearsonTests {
  @Test(arguments: [
    (0, 10, 0.0, 0.308497107819), (30, 76, 0.284433177998, 0.513504968316),
    (78, 118, 0.568140974005, 0.745593912625), (7, 44, 0.0664434612029, 0.300653213772),
    (10, 10, 0.691502892181, 1.0), (211, 568, 0.331619079677, 0.412683040228),
    (900_000, 1_900_000, 0.472974019650, 0.474394481617),
    (3, 2_000_000, 3.09336168271e-07, 4.38363021444e-06),
  ])
  func `at 95 pct`(successes: Int, trials: Int, low: Double, high: Double) {
    #expect(agrees(.clopperPearson(successes: successes, trials: trials), low, high))
  }

  @Test(arguments: [
    (0.8, 0.0907752121535, 0.253022302964), (0.99, 0.0485475429003, 0.34625087636),
  ])
  func `seven of 44 at other levels`(share: Double, low: Double, high: Double) {
    let level = ConfidenceLevel(share)
    #expect(agrees(.clopperPearson(successes: 7, trials: 44, level: level), low, high))
  }

  @Test func `keeps the laws of an interval for a share`() throws {
    try expectShareLaws { .clopperPearson(successes: $0, trials: $1, level: $2) }
  }

  @Test func `holds the true share at least as often as it promises`() throws {
    let trials = 30
    let intervals = try (0...trials).map {
      try #require(ConfidenceInterval.clopperPearson(successes: $0, trials: trials))
    }
    for step in 1..<200 {
      let share = Double(step) / 200
      var coverage = 0.0
      var chance = pow(1 - share, Double(trials))
      for (successes, interval) in intervals.enumerated() {
        if interval.contains(share) { coverage += chance }
        chance *= share / (1 - share) * Double(trials - successes) / Double(successes + 1)
      }
      #expect(coverage >= 0.95 - 1e-12, "share \(share)")
    }
  }
}
