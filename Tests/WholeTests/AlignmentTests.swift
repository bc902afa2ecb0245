import Testing

@testable import Audit

@Suite struct `Lists are aligned by what is the same` {
  @Test(arguments: 0..<200) func `matches are equal, in order, and the gaps hold the rest`(
    seed: Int
  ) {
    var state = UInt64(seed + 1)
    func list() -> [Int] {
      (0..<Int(draw(&state) % 30)).map { _ in Int(draw(&state) % 8) }
    }
    let (old, new) = (list(), list())
    let alignment = Alignment(old, new)
    let matches = alignment.matches
    #expect(matches.allSatisfy { old[$0.old] == new[$0.new] })
    #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
    #expect(matches.count + alignment.gaps.map(\.old.count).reduce(0, +) == old.count)
    #expect(matches.count + alignment.gaps.map(\.new.count).reduce(0, +) == new.count)
    #expect(Alignment(old, old).gaps.isEmpty)
  }

  @Test func `a line put in and one taken out are all that is told`() {
    let alignment = Alignment(["a", "b", "c", "d"], ["a", "x", "b", "d"])
    #expect(
      alignment.pairedGaps == [
        Alignment.Pair(old: nil, new: 1, next: 2), Alignment.Pair(old: 2, new: nil, next: 3),
      ])
  }

  @Test func `long lists that share little take no long time`() {
    let old = (0..<40_000).map { $0 % 7 == 0 ? -1 : $0 }
    let new = (0..<40_000).map { $0 % 5 == 0 ? -1 : $0 + 20_000 }
    #expect(!Alignment(old, new).matches.isEmpty)
    #expect(
      Alignment(Array(repeating: 1, count: 20_000), Array(repeating: 2, count: 20_000)).matches
        .isEmpty)
  }
}

/// The next number of a linear congruential generator (Knuth, MMIX).
private func draw(_ state: inout UInt64) -> UInt64 {
  state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
  return state >> 33
}
