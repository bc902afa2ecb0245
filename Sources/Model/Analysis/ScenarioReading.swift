package import Figures
import Study

/// How scenarios are read: with the study's assumptions, or with some of them set to other values.
package struct ScenarioReading {
  let context: AnalysisContext
  /// The values that differ from the study's own.
  private let settings: [Scenario.ParameterOverride]
  /// Tells the assumptions and costs of this reading from the study's own, as in
  /// `venue_cost[nabo@fixed_share=0]`; empty for the chosen reading.
  private let mark: String
  /// Tells a scenario's consequences in this reading from those in the chosen one.
  private let scenarioMark: String

  /// The study's own assumptions.
  package static func chosen(_ context: AnalysisContext) -> ScenarioReading {
    ScenarioReading(context: context, settings: [], mark: "", scenarioMark: "")
  }

  /// Another fixed share beside the chosen one.
  package static func fixedShare(_ share: Double, _ context: AnalysisContext) -> ScenarioReading {
    let name = Parameter.fixedShare.rawValue
    let mark = "@\(name)=\(plainNumber(share))"
    return ScenarioReading(
      context: context, settings: [Scenario.ParameterOverride(assumption: name, value: share)],
      mark: mark, scenarioMark: mark)
  }

  /// This reading with the scenario's own settings under it; where both set one, this reading decides.
  package func with(_ scenario: Scenario) -> ScenarioReading {
    let own = scenario.settings.filter { setting in
      !settings.contains { $0.assumption == setting.assumption }
    }
    guard !own.isEmpty else { return self }
    return ScenarioReading(
      context: context, settings: settings + own, mark: "@\(scenario.id)\(mark)",
      scenarioMark: scenarioMark)
  }

  /// Enters what this reading sets and what each venue is computed to cost in it.
  package func recordGround(_ book: inout FigureBook) {
    for setting in settings {
      guard let assumption = context.settings.assumption(setting.assumption) else { continue }
      book.record(
        Traced(assumption.with(value: setting.value))
          .named(FigureName(.assumption, marked(Subject(assumption.id)))), unit: assumption.unit)
    }
    if settings.contains(where: { $0.assumption == Parameter.budgetShare.rawValue }) {
      book.record(
        (book.traced(.frame, .all) * assumption(.budgetShare, book))
          .named(FigureName(.frameOnVenues, marked(.all))))
    }
    if growthRate(book).outcome.value != 0,
      isSet(.annualGrowth) || isSet(.growthYears) || mark.isEmpty
    {
      let growth = Model.growth(
        atYearly: growthRate(book), years: assumption(.growthYears, book))
      book.record(growth.named(FigureName(.growthFactor, marked(.all))))
    }
    for venue in context.catalogue.venues {
      let cost =
        context.settings.conventions.allocation == .given
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
          .setting, query: "what scenario \(scenario.id) withdraws from \(withdrawal.venue)",
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

  /// The numbers the scenario brings itself, with the place where it is written.
  func terms(_ scenario: Scenario, _ book: FigureBook) -> PlanTerms<Traced> {
    let openings = scenario.moves.openings
    return PlanTerms(
      closing: context.count(
        .venues, scenario.closed, "the venues that scenario \(scenario.id) closes",
        at: scenario.place),
      withdrawn: scenario.moves.withdrawals.map { withdrawal in
        let name = name(of: withdrawal, scenario)
        return book.traced(name.metric, name.subject)
      },
      opening: Traced(
        observed: .value(Double(openings.count { $0.kroner == nil })), .derived,
        from: Observation(
          .rows(key: []),
          query: "the venues that scenario \(scenario.id) opens at no cost of their own",
          sources: openings.filter { $0.kroner == nil }.map { Source(place: $0.place) })),
      openingCosts: openings.compactMap { opening in
        opening.kroner.map { kroner in
          Traced(
            observed: .value(kroner), .assumed,
            from: Observation(
              .setting, query: "the cost of \(opening.venue.id) in scenario \(scenario.id)",
              sources: [Source(place: opening.places.kroner ?? opening.place)]))
        }
      })
  }

  private func name(of withdrawal: Scenario.Withdrawal, _ scenario: Scenario) -> FigureName {
    FigureName(.withdrawnShare, scenario.subject / Subject(withdrawal.venue))
  }

  private func marked(_ subject: Subject) -> Subject { Subject(subject.id + mark) }

  func plan(_ scenario: Scenario) -> Plan {
    Plan(scenario, subject: Subject(scenario.id + scenarioMark), in: context.catalogue)
  }

  private func isSet(_ name: Parameter) -> Bool {
    settings.contains { $0.assumption == name.rawValue }
  }

  private func assumption(_ name: Parameter, _ book: FigureBook) -> Traced {
    book.traced(
      .assumption, isSet(name) ? marked(Subject(name.rawValue)) : Subject(name.rawValue))
  }

  private func growthRate(_ book: FigureBook) -> Traced {
    context.settings.assumption(.annualGrowth) == nil
      ? .constant(0) : assumption(.annualGrowth, book)
  }

  private func frame(_ book: FigureBook) -> Traced {
    let own = FigureName(.frameOnVenues, marked(.all))
    return book[own] == nil
      ? book.traced(.frameOnVenues, .all) : book.traced(.frameOnVenues, own.subject)
  }

  /// The growth of visits in this reading; nil where visits are computed as today's.
  private func growth(_ book: FigureBook) -> Traced? {
    guard growthRate(book).outcome.value != 0 else { return nil }
    let own = FigureName(.growthFactor, marked(.all))
    return book.traced(.growthFactor, book[own] == nil ? .all : own.subject)
  }

  private func allocation(_ book: FigureBook) -> Allocation<Traced> {
    let share = assumption(.fixedShare, book)
    return context.settings.conventions.allocation == .given
      ? .given(fixedShare: share)
      : share.outcome.value == 1 ? .even(share) : .fixedShare(share)
  }

  /// What plans are computed from, every operand known by name.
  func ground(_ book: FigureBook, _ scenario: Scenario) -> ModelInputs<Traced> {
    let venues = context.catalogue.venues
    let openings = scenario.moves.openings
    let travel = context.distances?.travel(to: openings)
    return ModelInputs(
      sites: context.catalogue.sites,
      visits: venues.map { book.traced(.planVisits, $0.subject) },
      totalVisits: book.traced(.planVisits, .all), siteCount: book.traced(.venues, .all),
      frame: frame(book), allocation: allocation(book),
      costs: venues.map { book.traced(.venueCost, marked($0.subject)) },
      withdrawalShare: assumption(.withdrawalShare, book),
      followShare: assumption(.followShare, book),
      retainedInGroup: assumption(.retainSameCentre, book),
      retainedOutside: assumption(.retainOtherCentre, book),
      reassignment: context.rule(travel) { assumption($0, book) },
      barriers: context.barriers(travel, sites: venues.count + openings.count).map {
        Barrier(factor: assumption($0.parameter, book), stands: $0.stands)
      }, growth: growth(book))
  }
}
