import Figures
import Model
import Testing

/// Copenhagen with missing counts filled by the city's mean: 478 visits were counted at 14 venues, and 142 people at 18.
private struct ByTheMean {
  static let mean = 478.0 / 14
  static let visits: [Double] = [
    37, mean, 28, 58, 26, 27, 38, 14, 23, 47, 81, 17, mean, mean, mean, 44, 18, 20, mean,
  ]
  static let present: [Double] = [
    15, 17, 7, 7, 11, 7, 142.0 / 18, 3, 8, 6, 3, 5, 9, 1, 10, 9, 8, 6, 10,
  ]

  var parameters = Copenhagen().parameters
  var drivers: CostDrivers<Double>?

  init(retained same: Double, _ other: Double) {
    parameters[.retainSameCentre] = same
    parameters[.retainOtherCentre] = other
  }

  var inputs: ModelInputs<Double> {
    ModelInputs(
      sites: Copenhagen().inputs.sites, visits: Self.visits, drivers: drivers, frame: 63.5,
      parameters: parameters, reassignment: .sameEqual)
  }

  func close(_ plan: NamedPlan) -> Consequences<Double> {
    Plan.closing(plan.closed, as: "plan").consequences(on: inputs)
  }
}

/// The study's plans, by the places of what they close.
private enum NamedPlan: CaseIterable, Sendable {
  case threeFewestPresent, threeFewestVisits, cityNineToFive, twoPerCentre, noAmager

  var closed: [Int] {
    switch self {
    case .threeFewestPresent: [7, 10, 13]
    case .threeFewestVisits: [7, 11, 16]
    case .cityNineToFive: [4, 5, 7, 8]
    case .twoPerCentre: [2, 3, 5, 7, 9, 10, 13, 15, 16, 17]
    case .noAmager: [0, 1]
    }
  }
}

/// Computed apart from this program; to the decimals printed.
private struct Reading {
  let plan: NamedPlan
  let retained: (same: Double, other: Double)
  let lost: Double
  let net: Double
  let byFewerAddresses: Double

  static let all: [Reading] = [
    (
      .threeFewestPresent, [103.3143, 64.5714, 25.8286], [10.069665, 8.173475, 6.277285], 5.013158
    ),
    (.threeFewestVisits, [39.2, 24.5, 9.8], [6.931722, 6.212261, 5.492799], 5.013158),
    (.cityNineToFive, [72, 45, 18], [10.208104, 8.886644, 7.565184], 6.684211),
    (
      .twoPerCentre, [296.9143, 185.5714, 74.2286], [31.242392, 25.792942, 20.343493], 16.710526
    ),
    (.noAmager, [64.0286, 53.3571, 42.6857], [6.475853, 5.953562, 5.431271], 3.342105),
  ].flatMap { (plan: NamedPlan, lost: [Double], net: [Double], fewer: Double) in
    zip([(0.2, 0.1), (0.5, 0.25), (0.8, 0.4)], zip(lost, net)).map { retained, sums in
      Reading(
        plan: plan, retained: retained, lost: sums.0, net: sums.1, byFewerAddresses: fewer)
    }
  }
}

@Suite struct MoneyReadingsTests {
  @Test(arguments: Reading.all.indices)
  func `each plan loses and frees in three readings of retention what was computed elsewhere`(
    number: Int
  ) {
    let reading = Reading.all[number]
    let result = ByTheMean(retained: reading.retained.same, reading.retained.other)
      .close(reading.plan)
    #expect(abs(result.lost - reading.lost) < 0.00005)
    #expect(abs(result.net - reading.net) < 0.0000005)
    #expect(abs(result.byFewerAddresses - reading.byFewerAddresses) < 0.0000005)
  }

  @Test(arguments: [(1.0, 6.684211, 2.202433), (0.5, 8.886644, 1.101217), (0, 11.089077, 0)])
  func
    `the less money follows users, the more is freed by fewer addresses and the less by lost visits`(
      follow: Double, fewer: Double, lost: Double
    )
  {
    var study = ByTheMean(retained: 0.5, 0.25)
    study.parameters[.followShare] = follow
    let result = study.close(.cityNineToFive)
    #expect(abs(result.byFewerAddresses - fewer) < 0.0000005)
    #expect(abs(result.byLostVisits - lost) < 0.0000005)
    #expect(isClose(result.net, fewer + lost, within: 1e-6))
  }

  @Test(arguments: NamedPlan.allCases.indices, [0.0, 0.3, 0.7, 1])
  func `what is withdrawn in part displaces, loses and frees that part, and never its square`(
    number: Int, withdrawn: Double
  ) {
    let plan = NamedPlan.allCases[number]
    var study = ByTheMean(retained: 0.5, 0.25)
    let whole = study.close(plan)
    study.parameters[.withdrawalShare] = withdrawn
    let part = study.close(plan)
    let pairs = [
      (part.displaced, whole.displaced), (part.lost, whole.lost), (part.net, whole.net),
      (part.gross, whole.gross), (part.byLostVisits, whole.byLostVisits),
    ]
    for (part, whole) in pairs { #expect(isClose(part, withdrawn * whole)) }
  }

  @Test(
    arguments: [
      (0, 6.495923, 5.754540), (1, 8.402335, 6.707746), (2, 12.827094, 9.755652),
      (3, 28.784470, 22.747498), (4, 10.120460, 8.425871),
    ])
  func `where cost follows the people present, plans free what was computed elsewhere`(
    number: Int, gross: Double, net: Double
  ) {
    var study = ByTheMean(retained: 0.5, 0.25)
    study.drivers = CostDrivers(
      amounts: ByTheMean.present, total: ByTheMean.present.reduce(0, +))
    let result = study.close(NamedPlan.allCases[number])
    #expect(abs(result.gross - gross) < 0.0000005)
    #expect(abs(result.net - net) < 0.0000005)
    #expect(isClose(study.inputs.costs[10], 2.306523, within: 1e-6))
  }

  @Test func `which of the two cost follows moves no visit`() {
    var study = ByTheMean(retained: 0.5, 0.25)
    let before = study.close(.twoPerCentre)
    study.drivers = CostDrivers(
      amounts: ByTheMean.present, total: ByTheMean.present.reduce(0, +))
    let after = study.close(.twoPerCentre)
    #expect(before.displaced == after.displaced && before.lost == after.lost)
    #expect(before.keptInWorstGroup == after.keptInWorstGroup)
  }
}
