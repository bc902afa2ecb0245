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

  var fixedShare = 0.5
  var followShare = 1.0
  var budgetShare = 1.0
  var withdrawalShare = 1.0
  var retainSame = 0.8
  var retainOther = 0.5
  /// Which venue stands where; a relabelling permutes it.
  var order = Array(visits.indices)

  var ground: ModelInputs<Double> {
    let frame = 63.5 * budgetShare
    let visits = order.map { Copenhagen.visits[$0] }
    let total = Copenhagen.visits.reduce(0, +)
    let allocation: Allocation<Double> = fixedShare == 1 ? .even(1) : .fixedShare(fixedShare)
    return ModelInputs(
      sites: order.map { Site(subject: Subject("site-\($0)"), group: Copenhagen.groups[$0]) },
      visits: visits, totalVisits: total, siteCount: Double(visits.count), frame: frame,
      allocation: allocation,
      costs: visits.map {
        allocation.cost(of: $0, among: total, frame: frame, sites: Double(visits.count))
      }, withdrawalShare: withdrawalShare, followShare: followShare, retainedInGroup: retainSame,
      retainedOutside: retainOther, reassignment: .sameEqual)
  }

  func close(_ closed: [Int]) -> Consequences<Double> {
    Plan(subject: "plan", closed: closed).consequences(
      on: ground, PlanTerms(closing: Double(closed.count)))
  }

  mutating func set(_ assumption: String, to value: Double) {
    switch assumption {
    case "fixed_share": fixedShare = value
    case "follow_share": followShare = value
    case "budget_share": budgetShare = value
    case "withdrawal_share": withdrawalShare = value
    case "retain_same_centre": retainSame = value
    default: retainOther = value
    }
  }
}

func isClose(_ value: Double, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(value - expected) <= tolerance * max(1, abs(expected))
}

@Suite struct ConsequencesTests {
  @Test(arguments: TornadoVector.all)
  func `each assumption moves the result as computed elsewhere`(vector: TornadoVector) {
    var study = Copenhagen()
    study.set(vector.assumption, to: vector.value)
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
    #expect(isClose(result.withoutLosingVisits, 63.5 * 0.5 * 4 / 19))
    #expect(isClose(result.keptInWorstGroup, 324.0 / 342))
  }

  @Test func `today frees nothing and keeps everything`() {
    let result = Copenhagen().close([])
    #expect(result.net == 0 && result.gross == 0 && result.lost == 0)
    #expect(result.keptInWorstGroup == 1)
  }
}
