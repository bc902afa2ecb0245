import Figures
import Testing

/// Values printed in the two source documents, or derived from them by an independent implementation.
@Suite struct PublishedFiguresTests {
  let book: FigureBook
  let visits: Metric
  let present: Metric

  init() throws {
    let results = try TestStudy.results()
    (book, visits, present) = (results.book, results.visits, results.present)
  }

  func value(_ metric: Metric, _ subject: Subject) -> Double? {
    book[metric, subject]?.outcome.value
  }

  func isClose(_ figure: Double?, _ expected: Double) -> Bool {
    figure.map { abs($0 - expected) <= 1e-9 * max(1, abs(expected)) } ?? false
  }

  @Test(arguments: [
    ("amager", 37.0, 1, 32.0, 2, 2), ("city", 342, 9, 52, 8, 9), ("nordvest", 17, 1, 15, 3, 3),
    ("noerrebro", 82, 3, 43, 5, 5), ("all", 478, 14, 142, 18, 19),
  ])
  func `the sums cover those who were counted, and say how many`(
    subject: String, visits: Double, visitsCounted: Int, present: Double, presentCounted: Int,
    venues: Int
  ) {
    let subject = Subject(subject)
    #expect(value(self.visits, subject) == visits)
    #expect(value(self.present, subject) == present)
    #expect(
      book[self.visits, subject]?.coverage == Coverage(counted: visitsCounted, expected: venues))
    #expect(
      book[self.present, subject]?.coverage == Coverage(counted: presentCounted, expected: venues))
  }

  @Test func `the whole city's snapshot has Garwood's interval`() {
    #expect(isClose(book[present, .all]?.interval?.low, 119.605416066807))
    #expect(isClose(book[present, .all]?.interval?.high, 167.370075929004))
  }

  @Test func `thirteen venues have a moment share`() throws {
    let results = try TestStudy.results()
    let shares = results.venues.compactMap { value(.momentShare, $0.subject) }
    #expect(shares.count == 13)
    #expect(value(.momentShare, "nabo") == 15.0 / 37)
    #expect(value(.momentShare, "kontaktcentret-vesterbro") == 3.0 / 81)
    #expect(value(.momentShare, .all) == 95.0 / 440)
  }

  @Test func `capacity use is undefined, and says why`() throws {
    for venue in try TestStudy.results().venues {
      let figure = book[.capacityUse, venue.subject]
      #expect(figure?.status == .undefined)
      #expect(figure?.outcome.absence?.reasons.isEmpty == false)
    }
  }

  struct Workshop: Sendable {
    let subject: Subject
    let users: Int
    let attendances: Int
    let printed: Double
  }

  static let workshops = [
    Workshop(subject: "round-1/amager", users: 20, attendances: 78, printed: 0.25),
    Workshop(subject: "round-1/noerrebro", users: 30, attendances: 76, printed: 0.39),
    Workshop(subject: "round-1/nordvest", users: 78, attendances: 118, printed: 0.66),
    Workshop(subject: "round-1/city", users: 13, attendances: 50, printed: 0.26),
    Workshop(subject: "round-2/amager", users: 13, attendances: 49, printed: 0.26),
    Workshop(subject: "round-2/noerrebro", users: 17, attendances: 57, printed: 0.30),
    Workshop(subject: "round-2/nordvest", users: 33, attendances: 96, printed: 0.34),
    Workshop(subject: "round-2/city", users: 7, attendances: 44, printed: 0.16),
  ]

  @Test(arguments: workshops)
  func `a user share stands beside the printed one`(workshop: Workshop) {
    let share = book[.userShare, workshop.subject]
    #expect(share?.fraction == Fraction(workshop.users, of: workshop.attendances))
    #expect(isClose(share?.outcome.value, Double(workshop.users) / Double(workshop.attendances)))
    #expect(share?.precision == .approximate)
    #expect(value(.printedUserShare, workshop.subject) == workshop.printed)
    #expect(book[.printedUserShare, workshop.subject]?.status == .published)
  }

  @Test func `all eight workshops come to 211 of 568, with Wilson's interval`() {
    let figure = book[.userShare, "all/all"]
    #expect(figure?.fraction == Fraction(211, of: 568))
    #expect(isClose(figure?.interval?.low, 0.332728992226))
    #expect(isClose(figure?.interval?.high, 0.411955486753))
    #expect(book[.workshops, .all]?.coverage == Coverage(counted: 8, expected: 9))
  }

  @Test func `the counts can hardly rank the venues`() {
    #expect(isClose(value(.rankAgreement, .all), 0.119284401455))
    #expect(book[.separablePairs, .all]?.fraction == Fraction(17, of: 153))
    #expect(isClose(value(.fillError, .all), 0.436289744203))
  }

  @Test(arguments: [
    ("three-fewest-present-2015", 99.6315789473684, 19.9263157895, 5_922_565.5207),
    ("three-fewest-visits-2013", 49, 9.8, 5_460_415.42235),
    ("city-nine-to-five", 90, 18, 7_505_703.94438),
    ("two-per-centre", 341.631578947368, 68.3263157895, 19_828_838.4659),
    ("no-amager", 115.736842105263, 57.8684210526, 5_983_134.54141),
  ])
  func `a scenario frees and moves what another implementation found`(
    scenario: String, displaced: Double, lost: Double, net: Double
  ) {
    #expect(isClose(value(.displacedVisits, Subject(scenario)), displaced))
    #expect(isClose(value(.lostVisits, Subject(scenario)), lost))
    #expect(isClose(value(.freedNet, Subject(scenario)), net))
    #expect(book[.freedNet, Subject(scenario)]?.status == .assumed)
  }
}
