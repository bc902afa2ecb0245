import Figures
import Model
import Testing

/// The nineteen venues with visits filled in by the ratio, and the default assumptions, as plain numbers.
struct Copenhagen {
  static let visits: [Double] = [
    37, 17 / ratio, 28, 58, 26, 27, 38, 14, 23, 47, 81, 17, 9 / ratio, 1 / ratio, 10 / ratio, 44,
    18, 20, 10 / ratio,
  ]
  static let ratio = 95.0 / 440
  static let groups = [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3]

  var parameters = ParameterValues<Double> { parameter in
    switch parameter {
    case .fixedShare, .retainOtherCentre: 0.5
    case .retainSameCentre: 0.8
    case .followShare, .budgetShare, .withdrawalShare: 1
    default: nil
    }
  }
  /// Which venue stands where; a relabelling permutes it.
  var order = Array(visits.indices)

  var inputs: ModelInputs<Double> {
    ModelInputs(
      sites: order.map { Site(subject: Subject("site-\($0)"), group: Copenhagen.groups[$0]) },
      visits: order.map { Copenhagen.visits[$0] }, frame: 63.5, parameters: parameters,
      reassignment: .sameEqual)
  }

  func close(_ closed: [Int]) -> Consequences<Double> {
    Plan.closing(closed, as: "plan").consequences(on: inputs)
  }
}

func isClose(_ value: Double, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(value - expected) <= tolerance * max(1, abs(expected))
}

@Suite struct ConsequencesTests {
  @Test(arguments: TornadoVector.all)
  func `each assumption moves the result as computed elsewhere`(vector: TornadoVector) {
    var study = Copenhagen()
    study.parameters[vector.parameter] = vector.value
    let result = study.close(vector.closed)
    let value = vector.measure == .netFreed ? result.net : result.lost
    #expect(isClose(value, vector.expected))
  }

  @Test func `city from nine to five comes out as published in the model`() {
    let result = Copenhagen().close([4, 5, 7, 8])
    #expect(isClose(result.displaced, 90))
    #expect(isClose(result.lost, 18))
    #expect(isClose(result.gross, 10.791677616647156))
    #expect(isClose(result.net, 7.50570394438, within: 1e-11))
    #expect(isClose(result.byFewerAddresses, 63.5 * 0.5 * 4 / 19))
    #expect(isClose(result.keptInWorstGroup, 324.0 / 342))
  }

  @Test func `today frees nothing and keeps everything`() {
    let result = Copenhagen().close([])
    #expect(result.net == 0 && result.gross == 0 && result.lost == 0)
    #expect(result.keptInWorstGroup == 1)
  }
}
