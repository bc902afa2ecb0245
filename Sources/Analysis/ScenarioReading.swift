package import Figures
import Ingest
import Planning

/// How scenarios are read: with the study's assumptions, or with some of them set to other values.
package struct ScenarioReading {
  private let material: Material
  /// The values that differ from the study's own.
  private let settings: [Scenario.Setting]
  /// Tells the assumptions and costs of this reading from the study's own, as in
  /// `venue_cost[nabo@fixed_share=0]`; empty for the chosen reading.
  private let mark: String
  /// Tells a scenario's consequences in this reading from those in the chosen one.
  private let scenarioMark: String

  /// The study's own assumptions.
  package static func chosen(_ material: Material) -> ScenarioReading {
    ScenarioReading(material: material, settings: [], mark: "", scenarioMark: "")
  }

  /// Another fixed share beside the chosen one.
  static func fixedShare(_ share: Double, _ material: Material) -> ScenarioReading {
    let name = AssumptionName.fixedShare.rawValue
    let mark = "@\(name)=\(plainNumber(share))"
    return ScenarioReading(
      material: material, settings: [Scenario.Setting(assumption: name, value: share)],
      mark: mark, scenarioMark: mark)
  }

  /// This reading with the scenario's own settings under it; where both set one, this reading decides.
  package func with(_ scenario: Scenario) -> ScenarioReading {
    let own = scenario.settings.filter { setting in
      !settings.contains { $0.assumption == setting.assumption }
    }
    guard !own.isEmpty else { return self }
    return ScenarioReading(
      material: material, settings: settings + own, mark: "@\(scenario.id)\(mark)",
      scenarioMark: scenarioMark)
  }

  /// Enters what this reading sets and what each venue is reckoned to cost in it.
  package func recordGround(_ book: inout FigureBook) {
    for setting in settings {
      guard let assumption = material.settings.assumption(setting.assumption) else { continue }
      book.record(
        Traced(assumption.with(value: setting.value))
          .named(FigureName(.assumption, marked(Subject(assumption.id)))), unit: assumption.unit)
    }
    if settings.contains(where: { $0.assumption == AssumptionName.budgetShare.rawValue }) {
      book.record(
        (book.traced(.frame, .all) * assumption(.budgetShare, book))
          .named(FigureName(.frameOnVenues, marked(.all))))
    }
    for venue in material.catalogue.venues {
      let cost = allocation(book).cost(
        of: book.traced(.planVisits, venue.subject), among: book.traced(.planVisits, .all),
        frame: frame(book), sites: book.traced(.venues, .all))
      book.record(cost.assumed.named(FigureName(.venueCost, marked(venue.subject))))
    }
  }

  /// The same for a reading that a scenario's own settings made; nothing where they made none.
  package func recordOwnGround(_ book: inout FigureBook) {
    if mark != scenarioMark { recordGround(&book) }
  }

  /// Enters what the scenario comes to.
  package func recordConsequences(of scenario: Scenario, _ book: inout FigureBook) {
    let closures = Traced(
      observed: .value(Double(scenario.closed.count)), .derived,
      from: Observation(
        query: "the number of venues that scenario \(scenario.id) closes",
        sources: [Source(place: scenario.place)]))
    let lines = plan(scenario).consequences(on: ground(book), closing: closures).lines
    for line in lines { book.record(line) }
  }

  /// Enters the visits at each venue that stays open.
  package func recordLoads(of scenario: Scenario, _ book: inout FigureBook) {
    for load in plan(scenario).loads(on: ground(book)) { book.record(load.visits) }
  }

  private func marked(_ subject: Subject) -> Subject { Subject(subject.id + mark) }

  private func plan(_ scenario: Scenario) -> Plan {
    let venues = material.catalogue.venues
    return Plan(
      subject: Subject(scenario.id + scenarioMark),
      closed: venues.indices.filter { scenario.closed.contains(venues[$0].id) })
  }

  private func assumption(_ name: AssumptionName, _ book: FigureBook) -> Traced {
    let isSet = settings.contains { $0.assumption == name.rawValue }
    return book.traced(
      .assumption, isSet ? marked(Subject(name.rawValue)) : Subject(name.rawValue))
  }

  private func frame(_ book: FigureBook) -> Traced {
    let own = FigureName(.frameOnVenues, marked(.all))
    return book[own] == nil
      ? book.traced(.frameOnVenues, .all) : book.traced(.frameOnVenues, own.subject)
  }

  private func allocation(_ book: FigureBook) -> Allocation<Traced> {
    let share = assumption(.fixedShare, book)
    return share.outcome.value == 1 ? .even(share) : .fixedShare(share)
  }

  /// What plans are reckoned from, every operand known by name.
  private func ground(_ book: FigureBook) -> Ground<Traced> {
    let venues = material.catalogue.venues
    return Ground(
      sites: venues.map { venue in
        Site(
          subject: venue.subject,
          group: material.catalogue.centres.firstIndex { $0.id == venue.centre } ?? 0)
      },
      visits: venues.map { book.traced(.planVisits, $0.subject) },
      totalVisits: book.traced(.planVisits, .all), siteCount: book.traced(.venues, .all),
      frame: frame(book), allocation: allocation(book),
      costs: venues.map { book.traced(.venueCost, marked($0.subject)) },
      withdrawalShare: assumption(.withdrawalShare, book),
      followShare: assumption(.followShare, book),
      retainedInGroup: assumption(.retainSameCentre, book),
      retainedOutside: assumption(.retainOtherCentre, book),
      reassignment: material.settings.conventions.reassignment)
  }
}
