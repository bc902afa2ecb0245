import Model
import Testing

@Suite struct EqualMeansTests {
  @Test(arguments: [
    (3, 17, 0.0025768280029296875), (7, 15, 0.13380050659179688), (1, 10, 0.01171875),
    (0, 6, 0.03125), (0, 0, 1), (9, 9, 1), (9, 10, 1),
  ])
  func `is twice the smaller tail`(first: Int, second: Int, expected: Double) {
    #expect(agrees(equalMeansPValue(first, second), expected))
    #expect(equalMeansPValue(first, second) == equalMeansPValue(second, first))
  }

  @Test func `one moment separates 17 of 153 pairs, and one after Bonferroni's correction`() {
    #expect(pairs(of: headcounts).count == 153)
    #expect(pairs(of: headcounts).count { $0 < 0.05 } == 17)
    #expect(pairs(of: headcounts).count { $0 < 0.05 / 153 } == 1)
  }

  @Test func `a week of five days separates 73 of 91 pairs`() {
    let week = dailyVisits.map { 5 * $0 }
    #expect(pairs(of: week).count == 91)
    #expect(pairs(of: week).count { $0 < 0.05 } == 73)
  }

  @Test func `falls as the counts move apart`() {
    let values = (0...30).map { equalMeansPValue(30 - $0, 30 + $0) }
    #expect(zip(values, values.dropFirst()).dropFirst().allSatisfy { $0 > $1 })
    #expect(values.allSatisfy { 0 < $0 && $0 <= 1 })
  }

  private func pairs(of counts: [Int]) -> [Double] {
    counts.indices.flatMap { index in
      counts[..<index].map { equalMeansPValue($0, counts[index]) }
    }
  }
}
