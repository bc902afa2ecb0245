import Statistics
import Testing

@Suite struct GiniTests {
  @Test func `of four equal parts, of all in one, and of one halved`() throws {
    #expect(giniCoefficient(of: [0.94, 0.94, 0.94, 0.94]) == 0)
    #expect(giniCoefficient(of: [0, 0, 0, 1]) == 0.75)
    let halved = try #require(giniCoefficient(of: [0.5, 1, 1, 1]))
    #expect(agrees(halved, 0.107142857143))
  }

  @Test func `is the mean difference of all pairs over twice the mean`() throws {
    let values = dailyVisits.map(Double.init)
    let differences = values.flatMap { one in values.map { abs(one - $0) } }.reduce(0, +)
    let expected = differences / (2 * Double(values.count) * values.reduce(0, +))
    let gini = try #require(giniCoefficient(of: values))
    #expect(agrees(gini, expected))
  }

  @Test func `does not depend on order or unit`() throws {
    var stream = RandomStream(seed: 5)
    let values = (0..<19).map { _ in stream.uniform() }
    let gini = try #require(giniCoefficient(of: values))
    #expect(giniCoefficient(of: values.shuffled(using: &stream)) == gini)
    let scaled = try #require(giniCoefficient(of: values.map { 1000 * $0 }))
    #expect(agrees(scaled, gini))
  }

  @Test func `undefined when there is nothing to spread`() {
    #expect(giniCoefficient(of: []) == nil)
    #expect(giniCoefficient(of: [0, 0]) == nil)
  }
}
