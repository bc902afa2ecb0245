import Figures
import Model
import Testing

/// Draws in which a plan frees ten and loses as many visits as the draw's number, so that what it is worth hangs on that alone.
private func outcomes(losing lost: [Double]) -> Outcomes {
  Outcomes(
    net: lost.map { _ in 10 }, byFewerAddresses: lost.map { _ in 10 }, displaced: lost, lost: lost)
}

@Suite struct ValueOfInformationTests {
  private let drawn = outcomes(losing: (0..<400).map { Double($0 % 20) })

  @Test func `half of what is lost is worth more than what is freed`() {
    // Nought to nineteen lost at one each: ten frees more in draws with nought to nine, and as much with ten.
    let information = ValueOfInformation(drawn, valuingLostVisitAt: 1)
    #expect(information.chanceOfBenefit == 0.5)
    // Mean benefit 0.5; mean of the positive ones 55/20.
    #expect(isClose(information.ofEveryInput, 55.0 / 20 - 0.5))
  }

  @Test func `what decides alone is worth as much as everything, and what plays no part nothing`() {
    let information = ValueOfInformation(drawn, valuingLostVisitAt: 1)
    #expect(isClose(information.ofInput(DrawOrder(of: drawn.lost)), information.ofEveryInput))
    // Each group of draws then holds everything that can be lost.
    let all = ValueOfInformation(
      outcomes(losing: (0..<800).map { Double($0 % 20) }), valuingLostVisitAt: 1)
    #expect(all.ofInput(DrawOrder(of: (0..<800).map { Double($0 / 20) })) == 0)
  }

  @Test func `where doing it is right or wrong in every draw, knowing is worth nothing`() {
    for worth in [0, 0.1, 100.0] {
      let information = ValueOfInformation(
        outcomes(losing: (0..<100).map { Double($0 % 7) + 1 }), valuingLostVisitAt: worth)
      #expect(information.ofEveryInput == 0)
      #expect(information.ofInput(DrawOrder(of: (0..<100).map(Double.init))) == 0)
    }
  }

  @Test(arguments: [0.05, 0.1, 0.2, 0.5])
  func `knowing one input is never worth more than knowing all, beyond its error`(worth: Double) {
    let draws = UncertainCopenhagen.manyDraws
    let inputs = [Parameter.fixedShare, .retainSameCentre, .retainOtherCentre].map {
      DrawOrder(of: draws.values(of: $0))
    }
    for closed in DrawsVector.all.map(\.closed) where !closed.isEmpty {
      let outcomes = draws.outcomes(of: .closing(closed, as: "plan"))
      let information = ValueOfInformation(outcomes, valuingLostVisitAt: worth)
      let benefits = zip(outcomes.net, outcomes.lost).map { $0 - worth * $1 }
      let mean = benefits.reduce(0, +) / Double(benefits.count)
      let squares = benefits.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let error = (squares / Double(benefits.count - 1) / Double(benefits.count)).squareRoot()
      for input in inputs {
        #expect(information.ofInput(input) <= information.ofEveryInput + 2 * error)
      }
    }
  }

  @Test func `fewer draws than groups are looked at one by one`() {
    let few = outcomes(losing: [1, 5, 30])
    let information = ValueOfInformation(few, valuingLostVisitAt: 1)
    #expect(isClose(information.ofInput(DrawOrder(of: [1, 2, 3])), information.ofEveryInput))
  }
}
