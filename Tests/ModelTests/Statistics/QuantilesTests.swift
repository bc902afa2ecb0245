import Model
import Testing

@Suite struct QuantilesTests {
  @Test(arguments: [1, 2, 3, 10, 37, 4_000])
  func `selection gives the quantiles of the sample in order`(count: Int) throws {
    let shares = [0, 0.05, 0.05, 0.3, 0.5, 0.95, 1]
    for name in ["one", "two", "three"] {
      var stream = RandomStream(seed: 5, name: name)
      // Few different values, so that many are equal.
      let coarse = (0..<count).map { _ in (stream.uniform() * 7).rounded() }
      let fine = (0..<count).map { _ in stream.uniform() }
      for values in [coarse, fine, fine.sorted(), fine.sorted(by: >)] {
        let sample = try #require(OrderedSample(values))
        #expect(quantiles(of: values, at: shares) == shares.map { sample.quantile(at: $0) })
      }
    }
  }

  @Test func `without numbers, or with one that is none, there are no quantiles`() {
    #expect(quantiles(of: [], at: [0.5]) == nil)
    #expect(quantiles(of: [1, .infinity], at: [0.5]) == nil)
    #expect(quantiles(of: [1, .nan, 2], at: [0.5]) == nil)
  }
}
