import Figures
import Model
import Testing

/// A chance computed elsewhere, with numbers of 40 digits, by convolving the parts one by one.
struct ChanceVector: Sendable {
  let limit: Double
  let parts: [PresentShare]
  let chance: Double

  init(_ limit: Double, _ parts: [PresentShare], _ chance: Double) {
    self.limit = limit
    self.parts = parts
    self.chance = chance
  }

  static let all = [
    ChanceVector(17, [PresentShare(1, of: 17)], 0.466165219847778),
    ChanceVector(17, two(11, [7, 7, 7, 3, 6, 3], 0.5 / 3), 0.468314843322695),
    ChanceVector(17, two(10, [9, 8, 6], 0.25), 0.404236227420695),
    ChanceVector(17, two(11, [7, 7, 7, 3, 6, 3], 0.8 / 3), 0.714066164375259),
    ChanceVector(17, two(10, [9, 8, 6], 0.4), 0.663026495886962),
    ChanceVector(0, [PresentShare(1, of: 0)], 0.292893218813452),
    ChanceVector(0, [PresentShare(0.25, of: 0)], 0.105572809000084),
    ChanceVector(
      12,
      [
        PresentShare(1, of: 7.5, countedTimes: 4), PresentShare(0.75, of: 3),
        PresentShare(0.1, of: 20, countedTimes: 10),
      ], 0.447390745398402),
    ChanceVector(40, [PresentShare(1, of: 1)], 2.37205370422883e-12),
    ChanceVector(
      5,
      [30, 30].enumerated().map { PresentShare(0.5 - 0.2 * Double($0), of: $1, countedTimes: 2) },
      0.999989045791451),
    ChanceVector(
      300, [PresentShare(1, of: 240), PresentShare(0.5, of: 150)], 0.730459105283753),
  ]

  /// Those of a place, and a share of those of others.
  private static func two(_ own: Double, _ others: [Double], _ share: Double) -> [PresentShare] {
    [PresentShare(1, of: own)] + others.map { PresentShare(share, of: $0) }
  }
}

/// A question that cannot be answered.
struct BeyondReach: Sendable {
  let limit: Double
  let parts: [PresentShare]

  init(_ limit: Double, _ parts: PresentShare...) {
    self.limit = limit
    self.parts = parts
  }
}

extension PresentShare {
  init(_ share: Double, of people: Double) { self.init(share, of: people, countedTimes: 1) }
}

@Suite struct ChanceOfMoreTests {
  @Test(arguments: ChanceVector.all.indices)
  func `the chance of more is that computed elsewhere`(number: Int) throws {
    let vector = ChanceVector.all[number]
    let chance = try #require(chanceOfMore(than: vector.limit, among: vector.parts))
    #expect(agrees(chance, vector.chance))
  }

  @Test(arguments: [0.0, 1, 7, 17, 240])
  func `of one place alone it is that of a count made again`(people: Double) throws {
    let again = RepeatedCount(after: people)
    let chances = again.chances(upTo: again.range.upperBound)
    for limit in [0, people, people + 5] {
      let chance = try #require(chanceOfMore(than: limit, among: [PresentShare(1, of: people)]))
      #expect(abs(chance - chances.dropFirst(Int(limit) + 1).reduce(0, +)) < 1e-12)
    }
  }

  @Test(arguments: 0..<100)
  func `it falls with the limit, rises with every share, and does not go by the order`(
    seed: Int
  ) throws {
    var random = TestRandom(seed: seed)
    let parts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      PresentShare(
        Double.random(in: 0.05...0.9, using: &random),
        of: Double(Int.random(in: 0...40, using: &random)),
        countedTimes: Double(Int.random(in: 1...3, using: &random)))
    }
    let expected = parts.reduce(0) { $0 + $1.share * $1.people }
    let limit = max(0, (expected + Double(Int.random(in: -8...8, using: &random))).rounded())
    let chance = try #require(chanceOfMore(than: limit, among: parts))
    #expect(try #require(chanceOfMore(than: limit + 1, among: parts)) < chance)
    #expect(nearly(try #require(chanceOfMore(than: limit, among: parts.reversed())), chance))
    let nobody = PresentShare(0, of: 12)
    #expect(chanceOfMore(than: limit, among: parts + [nobody]) == chance)
    for place in parts.indices {
      var more = parts
      more[place] = PresentShare(
        parts[place].share + 0.1, of: parts[place].people, countedTimes: parts[place].occasions)
      #expect(try #require(chanceOfMore(than: limit, among: more)) > chance)
    }
  }

  @Test func `it reaches as far as its description says`() throws {
    let most = Method.mostPeoplePresent
    #expect(chanceOfMore(than: most, among: [PresentShare(1, of: 7)]) != nil)
    #expect(chanceOfMore(than: most + 1, among: [PresentShare(1, of: 7)]) == nil)
    let told = try #require(Method.named("chance_of_more")).description
    #expect(most == 10_000 && told.english.words.contains("more than ten thousand"))
    #expect(told.danish.words.contains("mere end ti tusind"))
  }

  @Test func `two parts of one share are one part of both`() throws {
    let apart = try #require(
      chanceOfMore(than: 9, among: [PresentShare(0.5, of: 6), PresentShare(0.5, of: 3)]))
    // The halves of the two densities are one more half than that of both together.
    let together = try #require(chanceOfMore(than: 9, among: [PresentShare(0.5, of: 9.5)]))
    #expect(nearly(apart, together))
  }

  @Test(arguments: [
    BeyondReach(10_001, PresentShare(1, of: 3)), BeyondReach(-1, PresentShare(1, of: 3)),
    BeyondReach(3, PresentShare(1, of: 10_001)),
    BeyondReach(3, PresentShare(1, of: 6_000, countedTimes: 2)),
    BeyondReach(3, PresentShare(1, of: -1)), BeyondReach(3, PresentShare(-0.5, of: 3)),
    BeyondReach(3, PresentShare(1, of: 6_000), PresentShare(1, of: 6_000)),
  ])
  func `beyond what can be gone through there is no answer`(question: BeyondReach) {
    #expect(chanceOfMore(than: question.limit, among: question.parts) == nil)
  }

  @Test func `many people are as well gone through as few`() throws {
    let chance = try #require(
      chanceOfMore(than: 5_000, among: [PresentShare(1, of: 5_000)]))
    // The new count is half above the old in the middle, and varies by the root of twice it.
    #expect(abs(chance - 0.5) < 0.006)
    #expect(chanceOfMore(than: 5_000, among: [PresentShare(1, of: 10)]) == 0)
    let wide = [PresentShare(0.9, of: 1, countedTimes: 0.01), PresentShare(0.1, of: 3)]
    #expect(chanceOfMore(than: 10_000, among: wide) != nil)
    for few in stride(from: 0.0, through: 400, by: 20) {
      for limit in stride(from: 300.0, through: 1_200, by: 100) {
        let chance = try #require(chanceOfMore(than: limit, among: [PresentShare(0.4, of: few)]))
        #expect(chance >= 0 && chance < 1)
      }
    }
  }
}
