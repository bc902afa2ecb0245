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
    #expect(book[.printedUserShare, workshop.subject]?.status == .stated)
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
    #expect(isClose(value(.fillError, "ratio"), 0.436289744203))
  }

  @Test(arguments: [
    ("three-fewest-present-2015", 129.142857143, 64.5714285714, 8173475.00551),
    ("three-fewest-visits-2013", 49, 24.5, 6212260.5153),
    ("city-nine-to-five", 90, 45, 8886643.91103),
    ("two-per-centre", 371.142857143, 185.571428571, 25792942.0832),
    ("no-amager", 71.1428571429, 53.3571428571, 5953561.99075),
  ])
  func `a scenario frees and moves what another implementation found`(
    scenario: String, displaced: Double, lost: Double, net: Double
  ) {
    #expect(isClose(value(.displacedVisits, Subject(scenario)), displaced))
    #expect(isClose(value(.lostVisits, Subject(scenario)), lost))
    #expect(isClose(value(.freedNet, Subject(scenario)), net))
    #expect(book[.freedNet, Subject(scenario)]?.status == .assumed)
  }

  @Test(arguments: [
    ("three-fewest-present-2015@filling=ratio", 99.6315789474, 49.8157894737, 7286676.95965),
    ("three-fewest-visits-2013@filling=ratio", 49, 24.5, 6131301.71377),
    ("city-nine-to-five@filling=ratio", 90, 45, 8737944.07148),
    ("two-per-centre@filling=ratio", 341.631578947, 170.815789474, 24506306.691),
    ("no-amager@filling=ratio", 115.736842105, 86.8026315789, 7303649.18054),
    ("three-fewest-present-2015@filling=median_ratio", 98.8571428571, 49.4285714286, 7393547.92724),
    ("three-fewest-visits-2013@filling=median_ratio", 49, 24.5, 6193033.30102),
    ("city-nine-to-five@filling=median_ratio", 90, 45, 8851328.61949),
    ("two-per-centre@filling=median_ratio", 340.857142857, 170.428571429, 24918056.1099),
    ("no-amager@filling=median_ratio", 102.571428571, 76.9285714286, 7046845.24149),
    ("three-fewest-present-2015@filling=city_median", 122.5, 61.25, 8172682.67134),
    ("three-fewest-visits-2013@filling=city_median", 49, 24.5, 6276967.80538),
    ("city-nine-to-five@filling=city_median", 90, 45, 9005494.03566),
    ("two-per-centre@filling=city_median", 364.5, 182.25, 26111724.5286),
    ("no-amager@filling=city_median", 64.5, 48.375, 5837485.0357),
    ("three-fewest-present-2015@filling=centre_mean", 112, 56, 7958491.96431),
    ("three-fewest-visits-2013@filling=centre_mean", 49, 24.5, 6301741.55018),
    ("city-nine-to-five@filling=centre_mean", 90, 45, 9050996.83222),
    ("two-per-centre@filling=centre_mean", 354, 177, 26019885.7857),
    ("no-amager@filling=centre_mean", 74, 55.5, 6261141.70711),
  ])
  func `under another filling it comes to what another implementation found`(
    scenario: String, displaced: Double, lost: Double, net: Double
  ) {
    #expect(isClose(value(.displacedVisits, Subject(scenario)), displaced))
    #expect(isClose(value(.lostVisits, Subject(scenario)), lost))
    #expect(isClose(value(.freedNet, Subject(scenario)), net))
  }

  @Test(arguments: [
    "three-fewest-present-2015", "three-fewest-visits-2013", "city-nine-to-five", "two-per-centre",
    "no-amager",
  ])
  func `the bar of the missing counts goes from the least to the most over the fills`(
    scenario: String
  ) throws {
    let nets =
      [scenario]
      + Filling.estimates.filter { $0 != .cityMean }.map {
        "\(scenario)@filling=\($0.rawValue)"
      }
    let values = try nets.map { try #require(value(.freedNet, Subject($0))) }
    let bar = try #require(book[.freedNetSwing, Subject(scenario) / "missing_counts"])
    #expect(bar.interval?.low == values.min() && bar.interval?.high == values.max())
    #expect(!book.subjects(of: .freedNet).contains { $0.id.contains("filling=zero") })
  }

  @Test func `filling in the mean keeps the mean`() throws {
    let visits = try #require(value(.planVisits, .all))
    #expect(isClose(visits / 19, 478.0 / 14))
  }
}
