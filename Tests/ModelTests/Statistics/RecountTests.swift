import Model
import Testing

@Suite struct RecountTests {
  private static let present = RecountVector.all.map(\.present)

  @Test func `the chances are those computed elsewhere`() {
    let chances = chancesOfFewest(3, recounting: Self.present)
    for (chance, vector) in zip(chances, RecountVector.all) {
      #expect(abs(chance - vector.chance) < 1e-10, "\(vector.name)")
    }
  }

  @Test func `equal counts have equal chances, and a lower count a better one`() {
    let chances = chancesOfFewest(3, recounting: Self.present)
    for (first, one) in zip(Self.present, chances) {
      for (second, other) in zip(Self.present, chances) {
        if first == second { #expect(abs(one - other) < 1e-12) }
        if first < second { #expect(one > other) }
      }
    }
  }

  @Test(arguments: [0, 1, 5, 17, 18])
  func `the chances add up to the places`(places: Int) {
    let sum = chancesOfFewest(places, recounting: Self.present).reduce(0, +)
    #expect(abs(sum - Double(places)) < 1e-9)
  }

  @Test func `of two sites the chance is that of counting less, and half that of a tie`() {
    let chances = chancesOfFewest(1, recounting: [1, 2])
    #expect(abs(chances[0] - 0.6450518097542695) < 1e-12)
    #expect(abs(chances[0] + chances[1] - 1) < 1e-12)
  }

  @Test func `sites where nobody came share the place beside one where many do`() {
    let chances = chancesOfFewest(1, recounting: [0, 0, 400])
    #expect(abs(chances[0] - 0.5) < 1e-12 && abs(chances[1] - 0.5) < 1e-12)
  }

  @Test(arguments: [0, 0.5, 3, 17, 400, 25_000])
  func `a count made again has its mean half above the one made, and twice that variance`(
    count: Double
  ) {
    let repeated = RepeatedCount(after: count)
    let chances = repeated.chances(upTo: repeated.range.upperBound)
    let mean = chances.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    let variance = chances.enumerated().reduce(0) {
      $0 + (Double($1.offset) - mean) * (Double($1.offset) - mean) * $1.element
    }
    #expect(abs(mean - (count + 0.5)) < 1e-9 * (count + 1))
    #expect(abs(variance - 2 * (count + 0.5)) < 1e-7 * (count + 1))
    #expect(abs(chances.reduce(0, +) - 1) < 1e-12)
  }
}
