import Figures
import Model
import Testing

/// The fourteen venues with visits, as the study has them.
private enum Counted {
  static let visits: [Double] = [37, 28, 58, 26, 27, 38, 14, 23, 47, 81, 17, 44, 18, 20]
  static let present: [Double?] = [15, 7, 7, 11, 7, nil, 3, 8, 6, 3, 5, 9, 8, 6]
  static let groups =
    ["amager"] + Array(repeating: "city", count: 9) + ["nordvest"]
    + Array(repeating: "noerrebro", count: 3)
  static let trial = LeaveOneOut(visits: visits, present: present, groups: groups)
}

/// Root mean square, mean, median in per cent and worst in per cent, by another implementation.
struct FillVector: Sendable {
  let filling: Filling
  let among: LeaveOneOut.Among
  let tried: Int
  let errors: [Double]

  static let all: [FillVector] = [
    .init(filling: .ratio, among: .common, tried: 13, errors: [26.47, 19.11, 43.6, 115.6]),
    .init(filling: .medianRatio, among: .common, tried: 13, errors: [24.54, 16.46, 36.6, 86.6]),
    .init(filling: .cityMean, among: .common, tried: 13, errors: [19.98, 16.27, 44.3, 154.9]),
    .init(filling: .cityMedian, among: .common, tried: 13, errors: [19.96, 14.15, 40.0, 100.0]),
    .init(filling: .centreMean, among: .own, tried: 12, errors: [21.15, 17.67, 53.5, 192.9]),
    .init(filling: .cityMean, among: .own, tried: 14, errors: [19.29, 15.41, 39.0, 154.9]),
    .init(filling: .cityMedian, among: .own, tried: 14, errors: [19.46, 13.93, 39.3, 100.0]),
  ]
}

@Suite struct LeaveOneOutTests {
  @Test(arguments: FillVector.all)
  func `every fill is as far off as computed elsewhere`(vector: FillVector) throws {
    let errors = Counted.trial.errors(of: vector.filling, among: vector.among)
    #expect(errors.tried == vector.tried)
    let found = try [
      #require(errors.rootMeanSquare), #require(errors.meanAbsolute),
      #require(errors.medianShare) * 100, #require(errors.worstShare) * 100,
    ]
    for (value, (expected, digits)) in zip(found, zip(vector.errors, [0.005, 0.005, 0.05, 0.05])) {
      #expect(abs(value - expected) <= digits * 1.01)
    }
  }

  @Test func `each on all it can answer and all on the same are the same where it answers least`() {
    let trial = Counted.trial
    #expect(trial.errors(of: .ratio, among: .own) == trial.errors(of: .ratio, among: .common))
    #expect(
      trial.errors(of: .centreMean, among: .own)
        == trial.errors(of: .centreMean, among: .centreMean))
  }

  @Test func `without people present the ratios answer nothing, and hold up nobody else`() {
    let trial = LeaveOneOut(
      visits: Counted.visits, present: Counted.visits.map { _ in nil }, groups: Counted.groups)
    for filling in [Filling.ratio, .medianRatio] {
      let errors = trial.errors(of: filling, among: .own)
      #expect(errors.tried == 0 && errors.rootMeanSquare == nil && errors.worstShare == nil)
    }
    #expect(trial.errors(of: .cityMean, among: .common).tried == 14)
  }

  @Test func `an estimate does not look at the count it stands for`() {
    for filling in Filling.estimates {
      let before = Counted.trial.estimates(by: filling)
      for place in Counted.visits.indices {
        var visits = Counted.visits
        visits[place] += 1000
        let after = LeaveOneOut(
          visits: visits, present: Counted.present, groups: Counted.groups
        ).estimates(by: filling)
        #expect(isClose(after[place], before[place]), "\(filling) \(place)")
      }
    }
  }

  @Test func `the mean of a venue's others, weighed with itself, is the mean of all`() {
    let mean = Counted.visits.reduce(0, +) / 14
    for (visits, estimate) in zip(Counted.visits, Counted.trial.estimates(by: .cityMean)) {
      #expect(isClose(estimate.map { ($0 * 13 + visits) / 14 }, mean))
    }
  }

  @Test func `one count alone can be estimated by nobody`() {
    let trial = LeaveOneOut(visits: [5], present: [2], groups: ["a"])
    for filling in Filling.estimates {
      #expect(trial.errors(of: filling, among: .own).tried == 0)
    }
    #expect(trial.errors(of: .zero, among: .own).rootMeanSquare == 5)
  }

  private func isClose(_ value: Double?, _ expected: Double?) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return abs(value - expected) <= 1e-9 * max(1, abs(expected))
  }
}
