import Figures
import Ingest
import Planning
import SQLite

extension Analysis {
  /// What each scenario frees and whom it moves, under the chosen assumptions and read under other fixed
  /// shares.
  static let scenarios = Analysis(
    name: "scenarios", tables: ["documents", "centres", "venues", "counts", "facts"],
    foundations: ["ground", "utilisation"]
  ) { _, material, book throws(DatabaseError) in
    recordMoney(material, &book)
    let chosen = ScenarioReading(material: material, fixedShare: nil)
    chosen.recordCosts(&book)
    let ground = chosen.ground(book)
    for scenario in material.settings.scenarios {
      let plan = chosen.plan(scenario)
      let lines = plan.consequences(on: ground, closing: closures(of: scenario)).lines
      for line in lines { book.record(line) }
      for load in plan.loads(on: ground) { book.record(load.visits) }
    }
    for share in material.settings.conventions.fixedShareReadings {
      let reading = ScenarioReading(material: material, fixedShare: share)
      reading.recordFixedShare(&book)
      reading.recordCosts(&book)
      let ground = reading.ground(book)
      for scenario in material.settings.scenarios {
        let plan = reading.plan(scenario)
        let lines = plan.consequences(on: ground, closing: closures(of: scenario)).lines
        for line in lines { book.record(line) }
      }
    }
  }
}

/// How many venues a scenario names, read from the settings.
private func closures(of scenario: Scenario) -> Traced {
  Traced(
    observed: .value(Double(scenario.closed.count)), .derived,
    from: Observation(
      query: "pipeline.json: the number of venues in close of scenario \(scenario.id)",
      sources: [Source(place: scenario.place)]))
}

private func recordMoney(_ material: Material, _ book: inout FigureBook) {
  let frame = book.traced(.fact, Subject(material.settings.frame))
  book.record(frame.named(FigureName(.frame, .all)))
  book.record(
    (book.traced(.frame, .all) * book.traced(.assumption, "budget_share"))
      .named(FigureName(.frameOnVenues, .all)))
  book.record(
    (book.traced(.frame, .all) / book.traced(.venues, .all))
      .named(FigureName(.frameByVenue, .all)))

  let venues = material.catalogue.venues
  let filled = FilledVisits(
    filling: material.settings.conventions.filling, venues: venues, book: book)
  for venue in venues {
    book.record(filled.visits(of: venue).named(FigureName(.planVisits, venue.subject)))
  }
  book.record(
    Traced.sum(venues.map { book.traced(.planVisits, $0.subject) })
      .named(FigureName(.planVisits, .all)))
  book.record(filled.error.named(FigureName(.fillError, .all)))
}

/// The scenarios read under one fixed share: the chosen one, or another beside it.
struct ScenarioReading {
  private let material: Material
  /// Nil for the value the study chose.
  private let fixedShare: Double?

  init(material: Material, fixedShare: Double?) {
    self.material = material
    self.fixedShare = fixedShare
  }

  /// The subject as read here: plain for the chosen value.
  private func reading(_ subject: Subject) -> Subject {
    fixedShare.map { subject.reading("fixed_share", as: plainNumber($0)) } ?? subject
  }

  func plan(_ scenario: Scenario) -> Plan {
    Plan(
      subject: reading(scenario.subject),
      closed: material.catalogue.venues.indices.filter {
        scenario.closed.contains(material.catalogue.venues[$0].id)
      })
  }

  private func allocation(_ book: FigureBook) -> Allocation<Traced> {
    let name = AssumptionName.fixedShare.rawValue
    let share = fixedShare ?? material.settings.assumption(name)?.value
    let traced = book.traced(.assumption, reading(Subject(name)))
    return share == 1 ? .even(traced) : .fixedShare(traced)
  }

  /// Enters the value this reading gives the fixed share.
  func recordFixedShare(_ book: inout FigureBook) {
    let name = AssumptionName.fixedShare.rawValue
    guard let fixedShare, let assumption = material.settings.assumption(name) else { return }
    book.record(
      Traced(assumption.with(value: fixedShare))
        .named(FigureName(.assumption, reading(Subject(name)))), unit: assumption.unit)
  }

  /// Enters what each venue is reckoned to cost in this reading.
  func recordCosts(_ book: inout FigureBook) {
    for venue in material.catalogue.venues {
      let cost = allocation(book).cost(
        of: book.traced(.planVisits, venue.subject), among: book.traced(.planVisits, .all),
        frame: book.traced(.frameOnVenues, .all), sites: book.traced(.venues, .all))
      book.record(cost.assumed.named(FigureName(.venueCost, reading(venue.subject))))
    }
  }

  /// What plans are reckoned from, every operand known by name.
  func ground(_ book: FigureBook) -> Ground<Traced> {
    func assumption(_ name: AssumptionName) -> Traced {
      book.traced(.assumption, Subject(name.rawValue))
    }
    let venues = material.catalogue.venues
    return Ground(
      sites: venues.map { venue in
        Site(
          subject: venue.subject,
          group: material.catalogue.centres.firstIndex { $0.id == venue.centre } ?? 0)
      },
      visits: venues.map { book.traced(.planVisits, $0.subject) },
      totalVisits: book.traced(.planVisits, .all), siteCount: book.traced(.venues, .all),
      frame: book.traced(.frameOnVenues, .all), allocation: allocation(book),
      costs: venues.map { book.traced(.venueCost, reading($0.subject)) },
      withdrawalShare: assumption(.withdrawalShare), followShare: assumption(.followShare),
      retainedInGroup: assumption(.retainSameCentre),
      retainedOutside: assumption(.retainOtherCentre),
      reassignment: material.settings.conventions.reassignment)
  }
}
