import Figures
import Model
import Testing

@Suite struct ValueOfInformationTests {
  private static let outcomes = WorldsVector.all.map {
    UncertainCopenhagen.manyWorlds.outcomes(of: Plan.closing($0.closed, as: "plan"))
  }

  @Test(arguments: ValueOfInformationVector.all)
  func `it is as computed elsewhere`(vector: ValueOfInformationVector) throws {
    let value = try #require(
      valueOfInformation(about: Self.outcomes, valuingLostVisitAt: vector.lostVisitValue))
    #expect(isClose(value, vector.valueOfInformation))
  }

  @Test(arguments: [0, 0.05, 0.1, 0.2, 0.5, 1, 10])
  func `it is the mean of the best less the best of the means`(value: Double) throws {
    let worths = Self.outcomes.map { zip($0.net, $0.lost).map { $0 - value * $1 } }
    let draws = try #require(worths.first).indices
    func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(draws.count) }
    let best = draws.map { draw in worths.map { $0[draw] }.max() ?? 0 }
    let expected = mean(best) - (worths.map(mean).max() ?? 0)
    let found = try #require(
      valueOfInformation(about: Self.outcomes, valuingLostVisitAt: value))
    #expect(abs(found - expected) < 1e-9 && found >= 0)
  }

  @Test func `one plan leaves nothing to choose, and the same plans twice no more than once`() {
    let alone = valueOfInformation(
      about: Array(Self.outcomes.prefix(1)), valuingLostVisitAt: 0.2)
    #expect(alone == 0)
    let twice = valueOfInformation(
      about: Self.outcomes + Self.outcomes, valuingLostVisitAt: 0.2)
    #expect(twice == valueOfInformation(about: Self.outcomes, valuingLostVisitAt: 0.2))
  }

  @Test func `without plans there is none`() {
    #expect(valueOfInformation(about: [], valuingLostVisitAt: 0.2) == nil)
  }
}
