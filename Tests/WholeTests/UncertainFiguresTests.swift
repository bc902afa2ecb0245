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
    guard !vector.netPerLost.isEmpty else { return }
    expect(
      try figure(.uncertainNetPerLostVisit, vector.scenario), vector.netPerLost, scale: 1e6)
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

  @Test(arguments: KnowledgeVector.all.indices)
  func `what it is worth to know more is as computed elsewhere`(number: Int) throws {
    let vector = KnowledgeVector.all[number]
    let decided = "\(vector.scenario)/\(vector.worth)"
    #expect(isClose(try figure(.chanceOfBenefit, decided).outcome.value, vector.chance))
    let everything = try figure(.valueOfInformation, decided).outcome.value
    #expect(isClose(everything.map { $0 / 1e6 }, vector.everything))
    for (input, expected) in vector.inputs {
      let value = try figure(.valueOfInput, "\(vector.scenario)/\(input)/\(vector.worth)")
      #expect(isClose(value.outcome.value.map { $0 / 1e6 }, expected), "\(input)")
    }
  }

  @Test(arguments: [
    ("nabo", 0.0),
    ("kompasset", 0.15275),
    ("lyrskovgade", 0.0),
    ("linnesgade", 0.0),
    ("milepaelen", 0.00075),
    ("cafe-rose", 0.0),
    ("vigoer", 0.0),
    ("amadeus", 0.978),
    ("pegasus", 0.01175),
    ("fountain-house", 0.0),
    ("kontaktcentret-vesterbro", 0.0),
    ("pinta", 0.68275),
    ("kontakten", 0.1495),
    ("mamma-mia", 0.14425),
    ("det-gule-hus", 0.138),
    ("idraetshuset", 0.0),
    ("offside", 0.46325),
    ("ottilia", 0.1405),
    ("thorupgaarden", 0.1385),
  ])
  func `a venue is among three closed as often as computed elsewhere`(
    venue: String, share: Double
  ) throws {
    #expect(try figure(.closureFrequency, "\(venue)/3").outcome.value == share)
  }

  @Test(arguments: [
    ("nabo", 0.0022475726632),
    ("kompasset", 0.000803671705523),
    ("lyrskovgade", 0.102033214138),
    ("linnesgade", 0.102033214138),
    ("milepaelen", 0.0162137494464),
    ("cafe-rose", 0.102033214138),
    ("amadeus", 0.50568128967),
    ("pegasus", 0.0654159878843),
    ("fountain-house", 0.157166786769),
    ("kontaktcentret-vesterbro", 0.50568128967),
    ("pinta", 0.238354839418),
    ("kontakten", 0.0414864064216),
    ("mamma-mia", 0.844673137303),
    ("det-gule-hus", 0.0260532227802),
    ("idraetshuset", 0.0414864064216),
    ("offside", 0.0654159878843),
    ("ottilia", 0.157166786769),
    ("thorupgaarden", 0.0260532227802),
  ])
  func `the chance of being among the three fewest again`(venue: String, chance: Double) throws {
    #expect(isClose(try figure(.amongThreeFewest, venue).outcome.value, chance))
  }

  @Test func `the chances of all venues make three places`() throws {
    let chances = results.venues.compactMap {
      results.book[.amongThreeFewest, $0.subject]?.outcome.value
    }
    #expect(chances.count == 18)
    #expect(isClose(chances.reduce(0, +), 3))
    #expect(results.book[.amongThreeFewest, "vigoer"]?.status == .undefined)
  }

  @Test func `a typical venue counted once is known to within sixty per cent down and 106 up`()
    throws
  {
    #expect(try figure(.typicalPresent, "all").outcome.value == 7)
    for (moments, below, above) in [("1", 60.0, 106.0), ("10", 22, 26), ("20", 16, 18)] {
      let down = try figure(.presentBelow, moments).outcome.value ?? 0
      let up = try figure(.presentAbove, moments).outcome.value ?? 0
      #expect((down * 100).rounded() == below)
      #expect((up * 100).rounded() == above)
    }
    #expect(try figure(.peopleNeeded, "all").outcome.value == 77)
    #expect(try figure(.momentsNeeded, "lyrskovgade").outcome.value == 11)
    #expect(try figure(.momentsNeeded, "mamma-mia").outcome.value == 77)
  }

  @Test(arguments: [
    ("city-nine-to-five/visits_2013/cafe-rose/lyrskovgade", 0.8094467255252819),
    ("three-fewest-visits-2013/visits_2013/offside/ottilia", 0.5139096358872451),
    ("three-fewest-present-2015/present_2015/kontaktcentret-vesterbro/pinta", 0.7265625),
    ("two-per-centre/present_2015/cafe-rose/pegasus", 1),
    ("two-per-centre/present_2015/mamma-mia/pinta", 0.21875),
    ("two-per-centre/present_2015/idraetshuset/det-gule-hus", 1),
  ])
  func `the last that closes cannot be told apart from the first that stays`(
    boundary: String, chance: Double
  ) throws {
    #expect(isClose(try figure(.boundaryPValue, boundary).outcome.value, chance))
    #expect(results.book.subjects(of: .boundaryPValue).count == 6)
  }

  @Test func `today's average cost of a daily visit stands beside its value`() throws {
    let cost = try figure(.costOfDailyVisit, "all")
    #expect(abs((cost.outcome.value ?? 0) - 97_900) < 50)
    #expect(try figure(.visitValue, "200000").status == .assumed)
  }
}
