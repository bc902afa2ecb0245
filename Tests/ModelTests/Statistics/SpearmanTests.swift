import Model
import Testing

@Suite struct SpearmanTests {
  @Test func `equal numbers share the mean of the ranks they fill`() {
    #expect(midranks(of: [30, 10, 20, 20]) == [4, 1, 2.5, 2.5])
    #expect(midranks(of: [5, 5, 5]) == [2, 2, 2])
    #expect(midranks(of: []).isEmpty)
  }

  @Test func `visits and headcount of thirteen addresses hardly agree`() throws {
    let correlation = try #require(spearmanCorrelation(visitsOfBoth, presentOfBoth))
    #expect(agrees(correlation, 0.119284401455))
  }

  @Test func `is one along a rising curve and minus one along a falling one`() {
    #expect(spearmanCorrelation(visitsOfBoth, visitsOfBoth.map { $0 * $0 * $0 }) == 1)
    #expect(spearmanCorrelation(visitsOfBoth, visitsOfBoth.map { -$0 }) == -1)
  }

  @Test func `does not depend on the order of the pairs or of the lists`() {
    var stream = RandomStream(seed: 3)
    let order = visitsOfBoth.indices.shuffled(using: &stream)
    let moved = spearmanCorrelation(order.map { visitsOfBoth[$0] }, order.map { presentOfBoth[$0] })
    #expect(moved == spearmanCorrelation(visitsOfBoth, presentOfBoth))
    #expect(moved == spearmanCorrelation(presentOfBoth, visitsOfBoth))
  }

  @Test func `undefined for a constant list and for fewer than two pairs`() {
    #expect(spearmanCorrelation([1, 2, 3], [4, 4, 4]) == nil)
    #expect(spearmanCorrelation([1], [2]) == nil)
    #expect(spearmanCorrelation([], []) == nil)
  }
}
