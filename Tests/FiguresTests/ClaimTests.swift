import Testing

@testable import Figures

@Suite struct `A claim` {
  private let below = Claim.comparison(.figure("a"), .less, .figure("b"))
  private let equal = Claim.comparison(.figure("a"), .equal, .constant(1))

  private func verdict(_ claim: Claim, _ values: [String: Double]) -> Claim.Verdict {
    claim.verdict { values[$0] }
  }

  @Test func `holds or fails by the values of its figures`() {
    #expect(verdict(below, ["a": 1, "b": 2]) == .holds)
    #expect(verdict(below, ["a": 2, "b": 2]) == .fails)
    #expect(verdict(.not(below), ["a": 2, "b": 2]) == .holds)
    #expect(verdict(.and(below, equal), ["a": 1, "b": 2]) == .holds)
    #expect(verdict(.or(below, equal), ["a": 1, "b": 0]) == .holds)
  }

  @Test func `is unknown where a figure has no value, whatever the rest says`() {
    #expect(verdict(.or(equal, below), ["a": 1]) == .unknown)
    #expect(verdict(.not(below), ["b": 1]) == .unknown)
  }

  @Test(arguments: Claim.Comparison.allCases)
  func `and its opposite are never both true`(comparison: Claim.Comparison) {
    for (first, second) in [(1.0, 2.0), (2, 1), (1, 1)] {
      let claim = Claim.comparison(.constant(first), comparison, .constant(second))
      #expect(verdict(claim, [:]) != verdict(.not(claim), [:]))
    }
  }

  @Test func `names each figure once, in its order`() {
    #expect(Claim.and(below, .or(equal, below)).figures == ["a", "b"])
  }
}
