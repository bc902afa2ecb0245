package import Figures
import Ingest
import Planning
import Statistics

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
  package static func fixedShare(_ share: Double, _ material: Material) -> ScenarioReading {
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
    if growthRate(book).outcome.value != 0,
      isSet(.annualGrowth) || isSet(.growthYears) || mark.isEmpty
    {
      let growth = Traced.method(
        "growth", of: [growthRate(book), assumption(.growthYears, book)]
      ) { growthFactor(atYearly: $0[0], years: $0[1]) }
      book.record(growth.named(FigureName(.growthFactor, marked(.all))))
    }
    for venue in material.catalogue.venues {
      let cost =
        material.settings.conventions.allocation == .given
        ? book.traced(.grant, venue.subject)
        : allocation(book).cost(
          of: book.traced(.planVisits, venue.subject), among: book.traced(.planVisits, .all),
          frame: frame(book), sites: book.traced(.venues, .all)
        ).assumed
      book.record(cost.named(FigureName(.venueCost, marked(venue.subject))))
    }
  }

  /// The same for a reading that a scenario's own settings made; nothing where they made none.
  package func recordOwnGround(_ book: inout FigureBook) {
    if mark != scenarioMark { recordGround(&book) }
  }

  /// Enters what the scenario comes to.
  package func recordConsequences(of scenario: Scenario, _ book: inout FigureBook) {
    for withdrawal in scenario.moves.withdrawals where scenarioMark.isEmpty {
      let share = Traced(
        observed: .value(withdrawal.share), .assumed,
        from: Observation(
          query: "what scenario \(scenario.id) withdraws from \(withdrawal.venue)",
          sources: [Source(place: withdrawal.place)]))
      book.record(share.named(name(of: withdrawal, scenario)))
    }
    let plan = plan(scenario)
    let lines = plan.figures(on: ground(book, scenario), terms(scenario, book))
    for line in lines { book.record(line) }
  }

  /// Enters what the scenario comes to in this reading, with what the reading sets for it.
  package func recordReading(of scenario: Scenario, _ book: inout FigureBook) {
    recordOwnGround(&book)
    recordConsequences(of: scenario, &book)
  }

  /// Enters the visits at each venue that stays open, and whether there is room for those present.
  package func recordLoads(of scenario: Scenario, _ book: inout FigureBook) {
    let (plan, ground, terms) = (plan(scenario), ground(book, scenario), terms(scenario, book))
    for load in plan.loadFigures(on: ground, terms) { book.record(load) }
    recordRoom(after: plan, on: ground, terms, &book)
    if !scenario.changesNothing { recordEquity(after: plan, on: ground, terms, &book) }
  }

  /// The share of its visits each centre keeps, and how far the centres are apart.
  private func recordEquity(
    after plan: Plan, on ground: Ground<Traced>, _ terms: PlanTerms<Traced>,
    _ book: inout FigureBook
  ) {
    let one = Traced.constant(1)
    let ways = plan.ways(on: ground, terms)
    let centres = material.catalogue.centres.filter { centre in
      material.catalogue.venues.contains { $0.centre == centre.id }
    }
    for centre in centres {
      let venues = material.catalogue.venues
      let own = venues.indices.filter { venues[$0].centre == centre.id }
      let lost = ways.filter { own.contains($0.origin) }.map {
        $0.displaced(of: ground.visits[$0.origin]) * (one - $0.kept)
      }
      let kept =
        lost.isEmpty ? Traced.sum([one]) : one - .sum(lost) / .sum(own.map { ground.visits[$0] })
      book.record(kept.named(FigureName(.keptInCentre, plan.subject / centre.subject)))
    }
    let kept = centres.map { book.traced(.keptInCentre, plan.subject / $0.subject) }
    let gap = Traced.method("greatest_less_least", of: kept) { values in
      values.max().flatMap { most in values.min().map { most - $0 } }
    }
    book.record(gap.named(FigureName(.keptGap, plan.subject)))
    let gini = Traced.method("gini", of: kept) { shares in
      // A share of nothing kept may miss zero by the last bit.
      giniCoefficient(of: shares.map { max(0, $0) })
    }
    book.record(gini.named(FigureName(.keptGini, plan.subject)))
  }

  /// Where the users go who have to move, those who go the same way together.
  package func routes(of scenario: Scenario, _ book: FigureBook) -> [Route] {
    let plan = plan(scenario)
    let ids = material.catalogue.venues.map(\.id) + scenario.moves.openings.map(\.venue.id)
    let ways = plan.ways(on: ground(book, scenario), terms(scenario, book)).map { way in
      let origin = material.catalogue.venues[way.origin]
      let receivers = way.streams.map { ids[$0.receiver] }
      let isNear = receivers.contains { id in
        (material.catalogue.venues + scenario.moves.openings.map(\.venue)).contains {
          $0.id == id && $0.centre == origin.centre
        }
      }
      let reason: Route.Reason =
        receivers.isEmpty
        ? .nowhere
        : plan.destinations[way.origin] != nil
          ? .merged
          : material.settings.conventions.reassignment.needsDistances
            ? .distance : isNear ? .ownCentre : .noneInOwnCentre
      return Route(origins: [origin.id], receivers: receivers, reason: reason)
    }
    return ways.reduce(into: []) { routes, way in
      let same = routes.firstIndex {
        $0.receivers == way.receivers && $0.reason == way.reason
          && centre(of: $0.origins) == centre(of: way.origins)
      }
      guard let same else { return routes.append(way) }
      routes[same] = Route(
        origins: routes[same].origins + way.origins, receivers: way.receivers, reason: way.reason)
    }
  }

  private func centre(of venues: [String]) -> String? {
    material.catalogue.venues.first { $0.id == venues.first }?.centre
  }

  /// The people present at each venue whose places are known, and those of them that have none.
  private func recordRoom(
    after plan: Plan, on ground: Ground<Traced>, _ terms: PlanTerms<Traced>,
    _ book: inout FigureBook
  ) {
    let venues = material.catalogue.venues
    let present = venues.map { book.traced(.present, $0.subject) }
    let arrivals = plan.arrivingFigures(of: present, on: ground, terms)
    let known = arrivals.filter {
      book[.places, $0.site]?.outcome.value != nil && $0.amount.outcome.value != nil
    }
    for (site, people) in known {
      let subject = plan.subject / site
      book.record(people.named(FigureName(.presentAfter, subject)))
      let there = book.traced(.presentAfter, subject)
      let over = there - .least(there, [book.traced(.places, site)])
      book.record(over.named(FigureName(.overflow, subject)))
    }
    let over =
      known.isEmpty
      ? Traced(
        .absent(
          Absence(
            .undefined,
            [
              Phrase(
                da: "antallet af pladser er ikke oplyst for noget tilbud, der er åbent",
                en: "the number of places is not given for any venue that is open")
            ])), .derived, expression: .sum([]))
      : .sum(known.map { book.traced(.overflow, plan.subject / $0.site) })
    book.record(
      over.named(FigureName(.overflow, plan.subject)),
      coverage: Coverage(counted: known.count, expected: arrivals.count))
  }

  /// The numbers the scenario brings itself, with the place where it is written.
  private func terms(_ scenario: Scenario, _ book: FigureBook) -> PlanTerms<Traced> {
    func count(_ number: Int, _ query: String) -> Traced {
      Traced(
        observed: .value(Double(number)), .derived,
        from: Observation(query: query, sources: [Source(place: scenario.place)]))
    }
    let openings = scenario.moves.openings
    return PlanTerms(
      closing: count(
        scenario.closed.count, "the number of venues that scenario \(scenario.id) closes"),
      withdrawn: scenario.moves.withdrawals.map { withdrawal in
        let name = name(of: withdrawal, scenario)
        return book.traced(name.metric, name.subject)
      },
      opening: count(
        openings.count { $0.kroner == nil },
        "the number of venues that scenario \(scenario.id) opens at no cost of their own"),
      openingCosts: openings.compactMap { opening in
        opening.kroner.map { kroner in
          Traced(
            observed: .value(kroner), .assumed,
            from: Observation(
              query: "the cost of \(opening.venue.id) in scenario \(scenario.id)",
              sources: [Source(place: opening.place)]))
        }
      })
  }

  private func name(of withdrawal: Scenario.Withdrawal, _ scenario: Scenario) -> FigureName {
    FigureName(.withdrawnShare, scenario.subject / Subject(withdrawal.venue))
  }

  private func marked(_ subject: Subject) -> Subject { Subject(subject.id + mark) }

  private func plan(_ scenario: Scenario) -> Plan {
    Plan(scenario, subject: Subject(scenario.id + scenarioMark), in: material.catalogue)
  }

  private func isSet(_ name: AssumptionName) -> Bool {
    settings.contains { $0.assumption == name.rawValue }
  }

  private func assumption(_ name: AssumptionName, _ book: FigureBook) -> Traced {
    book.traced(
      .assumption, isSet(name) ? marked(Subject(name.rawValue)) : Subject(name.rawValue))
  }

  private func growthRate(_ book: FigureBook) -> Traced {
    material.settings.assumption(.annualGrowth) == nil
      ? .constant(0) : assumption(.annualGrowth, book)
  }

  private func frame(_ book: FigureBook) -> Traced {
    let own = FigureName(.frameOnVenues, marked(.all))
    return book[own] == nil
      ? book.traced(.frameOnVenues, .all) : book.traced(.frameOnVenues, own.subject)
  }

  /// The growth of visits in this reading; nil where visits are reckoned as today's.
  private func growth(_ book: FigureBook) -> Traced? {
    guard growthRate(book).outcome.value != 0 else { return nil }
    let own = FigureName(.growthFactor, marked(.all))
    return book.traced(.growthFactor, book[own] == nil ? .all : own.subject)
  }

  private func allocation(_ book: FigureBook) -> Allocation<Traced> {
    let share = assumption(.fixedShare, book)
    return material.settings.conventions.allocation == .given
      ? .given(fixedShare: share)
      : share.outcome.value == 1 ? .even(share) : .fixedShare(share)
  }

  /// What plans are reckoned from, every operand known by name.
  private func ground(_ book: FigureBook, _ scenario: Scenario) -> Ground<Traced> {
    let venues = material.catalogue.venues
    let openings = scenario.moves.openings
    let travel = material.distances?.travel(to: openings)
    return Ground(
      sites: material.catalogue.sites,
      visits: venues.map { book.traced(.planVisits, $0.subject) },
      totalVisits: book.traced(.planVisits, .all), siteCount: book.traced(.venues, .all),
      frame: frame(book), allocation: allocation(book),
      costs: venues.map { book.traced(.venueCost, marked($0.subject)) },
      withdrawalShare: assumption(.withdrawalShare, book),
      followShare: assumption(.followShare, book),
      retainedInGroup: assumption(.retainSameCentre, book),
      retainedOutside: assumption(.retainOtherCentre, book),
      reassignment: material.rule(travel) { assumption($0, book) },
      barriers: material.barriers(travel, sites: venues.count + openings.count).map {
        Barrier(factor: assumption($0.name, book), stands: $0.stands)
      }, growth: growth(book))
  }
}
