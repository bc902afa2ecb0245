import Model
import Testing

@Suite struct RandomStreamTests {
  @Test func `seed 42 begins as published`() {
    var stream = RandomStream(seed: 42)
    let expected: [UInt64] = [
      13_679_457_532_755_275_413, 2_949_826_092_126_892_291, 5_139_283_748_462_763_858,
      6_349_198_060_258_255_764, 701_532_786_141_963_250,
    ]
    let drawn: [UInt64] = expected.map { _ in stream.next() }
    #expect(drawn == expected)
  }

  @Test func `hash of a name`() {
    #expect(nameHash("") == 14_695_981_039_346_656_037)
    #expect(nameHash("a") == 12_638_187_200_555_641_996)
    #expect(nameHash("fixed_share") == 3_069_189_701_202_745_897)
    #expect(nameHash("visits:Vigør") == 534_734_597_631_278_052)
  }

  @Test func `a letter of one code point and of two give the same stream`() {
    let composed = "Thorupg\u{E5}rden"
    let decomposed = "Thorupga\u{30A}rden"
    #expect(!composed.utf8.elementsEqual(decomposed.utf8))
    #expect(nameHash(composed) == nameHash(decomposed))
    #expect(
      RandomStream(seed: 9, name: composed) == RandomStream(seed: 9, name: decomposed))
  }

  @Test func `uniform numbers of a named stream`() {
    var stream = RandomStream(seed: 2015, name: "fixed_share")
    let expected = [
      0.866821584407, 0.620569049746, 0.752171606609, 0.135650985419, 0.819550011309,
    ]
    for number in expected {
      let drawn = stream.uniform()
      #expect(agrees(drawn, number))
    }
  }

  @Test func `streams of different names do not follow each other`() {
    var one = RandomStream(seed: 2015, name: "one")
    var other = RandomStream(seed: 2015, name: "other")
    for _ in 0..<100 {
      let pair: (UInt64, UInt64) = (one.next(), other.next())
      #expect(pair.0 != pair.1)
    }
  }

  @Test func `uniform numbers stay below one and fill the range`() throws {
    var stream = RandomStream(seed: 7)
    let sample = try #require(OrderedSample((0..<20_000).map { _ in stream.uniform() }))
    #expect(sample.values.allSatisfy { 0 <= $0 && $0 < 1 })
    for share in [0.1, 0.5, 0.9] { #expect(abs(sample.quantile(at: share) - share) < 0.02) }
  }
}
