import Model
import Testing

@Suite struct OrderedSampleTests {
  @Test(arguments: [(0.0, 1.0), (0.05, 1.15), (0.25, 1.75), (0.5, 3), (0.95, 7.4), (1, 8)])
  func `quantiles of type seven`(share: Double, expected: Double) throws {
    for values: [Double] in [[1, 2, 4, 8], [8, 1, 4, 2], [4, 8, 2, 1]] {
      let sample = try #require(OrderedSample(values))
      #expect(agrees(sample.quantile(at: share), expected))
    }
  }

  @Test func `quartiles of the moment shares`() throws {
    let shares = zip(presentOfBoth, visitsOfBoth).map { $0 / $1 }
    let sample = try #require(OrderedSample(shares))
    #expect(agrees(sample.quantile(at: 0.25), 0.204545454545))
    #expect(agrees(sample.median, 0.259259259259))
    #expect(agrees(sample.quantile(at: 0.75), 0.347826086957))
  }

  @Test func `one number is every quantile, and no numbers have none`() throws {
    let single = try #require(OrderedSample([7]))
    #expect([0, 0.3, 1].allSatisfy { single.quantile(at: $0) == 7 })
    #expect(OrderedSample([]) == nil)
  }

  @Test func `a larger share never gives a smaller quantile`() throws {
    var stream = RandomStream(seed: 1)
    let sample = try #require(OrderedSample((0..<37).map { _ in stream.uniform() }))
    let quantiles = (0...1000).map { sample.quantile(at: Double($0) / 1000) }
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(quantiles.first == sample.values.first && quantiles.last == sample.values.last)
  }
}
