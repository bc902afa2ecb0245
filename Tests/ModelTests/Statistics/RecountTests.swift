import Model
import Testing

@Suite struct RecountTests {
  private static let present = RecountVector.all.map(\.present)

  @Test
  func
    `ten thousand recounts give the shares computed elsewhere, and the chances they scatter around`()
  {
    let simulated = Self.recounted(10_000, seed: 2015, places: 3)
    let exact = chancesOfFewest(3, expecting: Self.present)
    for (index, vector) in RecountVector.all.enumerated() {
      #expect(abs(simulated[index] - vector.chance) < 1e-9)
      // Three standard errors of a share of ten thousand, at most.
      #expect(abs(exact[index] - vector.chance) < 0.015)
    }
  }

  @Test func `equal counts have equal chances, and a lower count a better one`() {
    let chances = chancesOfFewest(3, expecting: Self.present)
    for (first, one) in zip(Self.present, chances) {
      for (second, other) in zip(Self.present, chances) {
        if first == second { #expect(abs(one - other) < 1e-12) }
        if first < second { #expect(one > other) }
      }
    }
  }

  @Test(arguments: [0, 1, 5, 17, 18])
  func `the chances add up to the places`(places: Int) {
    let sum = chancesOfFewest(places, expecting: Self.present).reduce(0, +)
    #expect(abs(sum - Double(places)) < 1e-9)
  }

  @Test func `of two sites the chance is that of counting less, and half that of a tie`() {
    let chances = chancesOfFewest(1, expecting: [1, 2])
    // Sums over e⁻³·1ᵏ/k!·2ʲ/j!.
    var less = 0.0
    var level = 0.0
    var first = 0.049_787_068_367_863_944
    for count in 0..<40 {
      if count > 0 { first /= Double(count) }
      var term = first
      for other in 0..<80 {
        if other > 0 { term *= 2 / Double(other) }
        if count < other { less += term }
        if count == other { level += term }
      }
    }
    #expect(abs(chances[0] - (less + level / 2)) < 1e-12)
    #expect(abs(chances[0] + chances[1] - 1) < 1e-12)
  }

  @Test
  func `a site where nobody comes is always among the fewest, and shares the place with its like`()
  {
    #expect(chancesOfFewest(1, expecting: [0, 0, 400]).prefix(2) == [0.5, 0.5])
  }

  /// The share of recounts in which each site is among the fewest, ties shared evenly.
  private static func recounted(_ times: Int, seed: UInt64, places: Int) -> [Double] {
    let draws = RecountVector.all.map { vector in
      var stream = RandomStream(seed: seed, name: "headcount:" + vector.name)
      let distribution = PoissonDistribution(mean: vector.present)
      return (0..<times).map { _ in distribution.quantile(at: stream.uniform()) }
    }
    var shares = Array(repeating: 0.0, count: draws.count)
    for time in 0..<times {
      let counts = draws.map { $0[time] }
      let border = counts.sorted()[places - 1]
      let below = counts.count { $0 < border }
      let level = counts.count { $0 == border }
      for (site, count) in counts.enumerated() {
        if count < border { shares[site] += 1 }
        if count == border { shares[site] += Double(places - below) / Double(level) }
      }
    }
    return shares.map { $0 / Double(times) }
  }
}
