import Model
import Testing

@Suite struct LargestRemainderTests {
  /// Parts between nothing and a million, some of them equal, some of them nothing.
  private static func parts(seed: UInt64) -> [Double] {
    var stream = RandomStream(seed: seed, name: "parts")
    let count = 1 + Int(stream.uniform() * 20)
    let parts = (0..<count).map { _ -> Double in
      let draw = stream.uniform()
      return draw < 0.1 ? 0 : draw < 0.3 ? 1000.0 / 3 : stream.uniform() * 1_000_000
    }
    return parts + [1]
  }

  @Test(arguments: UInt64(0)..<500)
  func `the parts add up to the total, each less than one unit from its quota`(seed: UInt64) throws
  {
    let parts = Self.parts(seed: seed)
    for total in [0, 1, 7, 6_350_000_000] {
      let units = try #require(apportioned(total, over: parts))
      #expect(units.reduce(0, +) == total)
      let sum = parts.reduce(0, +)
      for (part, units) in zip(parts, units) {
        let quota = Double(total) * (part / sum)
        #expect(abs(Double(units) - quota) < 1)
      }
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `the order of the parts matters to ties only`(seed: UInt64) throws {
    let parts = Self.parts(seed: seed)
    let forwards = try #require(apportioned(6_350_000_001, over: parts))
    let backwards = try #require(apportioned(6_350_000_001, over: parts.reversed()))
    // Parts of one size share the same units, whoever comes first; the sum itself may differ in its last bit.
    for size in Set(parts) {
      func units(_ shares: [Int], _ parts: [Double]) -> Int {
        zip(shares, parts).reduce(0) { $1.1 == size ? $0 + $1.0 : $0 }
      }
      #expect(abs(units(forwards, parts) - units(backwards, parts.reversed())) <= 1)
    }
  }

  @Test func `more money for one part and less for none takes no unit from it`() throws {
    let before = try #require(apportioned(1000, over: [1, 2, 3]))
    let after = try #require(apportioned(1000, over: [1, 2, 4]))
    #expect(after[2] >= before[2])
  }

  @Test func `equal remainders go by the order of the parts`() {
    #expect(apportioned(100, over: [1, 1, 1]) == [34, 33, 33])
    #expect(apportioned(2, over: [1, 1, 1]) == [1, 1, 0])
  }

  @Test func `Hamilton's seats for a parliament of ten`() {
    // Quotas 4.16, 3.38, 1.56, 0.9: seats 4, 3, 1, 0 and the two that are left to the largest remainders.
    #expect(apportioned(10, over: [416, 338, 156, 90]) == [4, 3, 2, 1])
  }

  @Test func `a negative part is kept, and nothing to share over has no answer`() {
    #expect(apportioned(10, over: [11.5, -1.5]) == [12, -2])
    #expect(apportioned(10, over: []) == nil)
    #expect(apportioned(10, over: [0, 0]) == nil)
  }
}
