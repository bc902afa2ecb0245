import Figures
import Testing

/// The figures of the shipped study over random draws, against an independent implementation.
@Suite struct UncertainFiguresTests {
  let results: StudyResults

  init() throws { results = try TestStudy.results() }

  private func figure(_ metric: Metric, _ subject: String) throws -> Figure {
    try #require(results.book[metric, Subject(subject)])
  }

  private func isClose(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) <= 1e-9 * max(1, abs(expected)) } ?? false
  }

  /// The figure against its middle, low and high, in units of `scale`.
  private func expect(
    _ figure: Figure, _ expected: [Double], scale: Double,
    location: SourceLocation = #_sourceLocation
  ) {
    let found = [figure.interval?.low, figure.outcome.value, figure.interval?.high]
    for (value, expected) in zip(found, expected) {
      #expect(isClose(value.map { $0 / scale }, expected), sourceLocation: location)
    }
    #expect(figure.status == .assumed, sourceLocation: location)
  }

  @Test(arguments: UncertainVector.all)
  func `net money and lost visits spread as computed elsewhere`(vector: UncertainVector) throws {
    expect(try figure(.uncertainFreedNet, vector.scenario), vector.net, scale: 1e6)
    expect(try figure(.uncertainLostVisits, vector.scenario), vector.lost, scale: 1)
  }

  @Test func `by fewer addresses less is freed than net, in the middle and at both ends`() throws {
    for scenario in results.scenarios where !scenario.closed.isEmpty {
      let net = try figure(.uncertainFreedNet, scenario.id)
      let safe = try figure(.uncertainFreedByFewerAddresses, scenario.id)
      #expect((safe.outcome.value ?? 0) < (net.outcome.value ?? 0))
      #expect((safe.interval?.low ?? 0) < (net.interval?.low ?? 0))
      #expect((safe.interval?.high ?? 0) < (net.interval?.high ?? 0))
    }
  }

  @Test(arguments: SwingVector.all)
  func `one assumption from end to end moves what is freed as computed elsewhere`(
    vector: SwingVector
  ) throws {
    let swing = try figure(.freedNetSwing, "\(vector.scenario)/\(vector.assumption)")
    #expect(isClose(swing.outcome.value.map { $0 / 1e6 }, vector.high - vector.low))
    #expect(isClose(swing.interval.map { $0.low / 1e6 }, min(vector.low, vector.high)))
    #expect(isClose(swing.interval.map { $0.high / 1e6 }, max(vector.low, vector.high)))
  }

  @Test(arguments: ChoiceVector.all)
  func `what it is worth to know more is as computed elsewhere`(vector: ChoiceVector) throws {
    let information = try figure(.valueOfInformation, vector.value).outcome.value
    #expect(isClose(information.map { $0 / 1e6 }, vector.valueOfInformation))
  }

  @Test(arguments: [
    ("mamma-mia", 0.99575), ("amadeus", 0.964), ("pinta", 0.55625), ("offside", 0.282),
    ("kontakten", 0.063), ("ottilia", 0.061), ("thorupgaarden", 0.03775), ("det-gule-hus", 0.037),
    ("pegasus", 0.003), ("milepaelen", 0.00025), ("nabo", 0),
  ])
  func `a venue is among three closed as often as computed elsewhere`(
    venue: String, share: Double
  ) throws {
    #expect(try figure(.closureFrequency, "\(venue)/3").outcome.value == share)
  }

  // The independent values come from 10,000 recounts; these are exact.
  @Test(arguments: [
    ("mamma-mia", 0.964345238095), ("amadeus", 0.616755238095),
    ("kontaktcentret-vesterbro", 0.606948571429), ("pinta", 0.223168333333),
    ("ottilia", 0.131076904762), ("fountain-house", 0.126076666667), ("cafe-rose", 0.0647852380952),
    ("pegasus", 0.0375635714286), ("kontakten", 0.0202266666667), ("nabo", 0.00015),
  ])
  func `the chance of being among the three fewest again`(venue: String, chance: Double) throws {
    let value = try figure(.amongThreeFewest, venue).outcome.value ?? 0
    #expect(abs(value - chance) < 0.011)
  }

  @Test func `the chances of all venues make three places`() throws {
    let chances = results.venues.compactMap {
      results.book[.amongThreeFewest, $0.subject]?.outcome.value
    }
    #expect(chances.count == 18)
    #expect(isClose(chances.reduce(0, +), 3))
    #expect(results.book[.amongThreeFewest, "vigoer"]?.status == .undefined)
  }

  @Test func `ten counts of a typical venue give 24 per cent to either side, and twenty give 17`()
    throws
  {
    #expect(try figure(.typicalPresent, "all").outcome.value == 7)
    for (moments, percent) in [("1", 83.0), ("10", 24), ("20", 17)] {
      let width = try figure(.presentHalfWidth, moments).outcome.value ?? 0
      #expect((width * 100).rounded() == percent)
    }
    #expect(try figure(.momentsNeeded, "lyrskovgade").outcome.value == 10)
    #expect(try figure(.momentsNeeded, "mamma-mia").outcome.value == 66)
  }

  @Test func `today's average cost of a daily visit stands beside its value`() throws {
    let cost = try figure(.costOfDailyVisit, "all")
    #expect(abs((cost.outcome.value ?? 0) - 91_000) < 500)
    #expect(try figure(.visitValue, "200000").status == .assumed)
  }
}
