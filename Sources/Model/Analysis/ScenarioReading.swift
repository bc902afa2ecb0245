package import Figures
import Study

/// How scenarios are read: with the study's assumptions, or with some of them set to other values.
package struct ScenarioReading {
  let context: AnalysisContext
  /// The values that differ from the study's own.
  private let overrides: [ParameterOverride<Parameter>]
  /// What the cost follows that is not fixed.
  private let driver: CostDriver
  /// Tells the assumptions and costs of this reading from the study's own, as in
  /// `venue_cost[nabo@fixed_share=0]`; empty for the chosen reading.
  private let mark: String
  /// Tells a scenario's consequences in this reading from those in the chosen one.
  private let scenarioMark: String

  /// The study's own assumptions.
  package static func chosen(_ context: AnalysisContext) -> ScenarioReading {
    ScenarioReading(
      context: context, overrides: [], driver: context.settings.conventions.costDriver, mark: "",
      scenarioMark: "")
  }

  /// Another fixed share beside the chosen one.
  package static func fixedShare(_ share: Double, _ context: AnalysisContext) -> ScenarioReading {
    let mark = "@\(Parameter.fixedShare.rawValue)=\(plainNumber(share))"
    let place = context.settings.conventions.readingPlaces.fixedShare
    return ScenarioReading(
      context: context, overrides: [ParameterOverride(.fixedShare, value: share, at: place)],
      driver: context.settings.conventions.costDriver, mark: mark, scenarioMark: mark)
  }

  /// Another retention beside the chosen one.
  package static func retention(
    _ retention: Conventions.Retention, _ context: AnalysisContext
  ) -> ScenarioReading {
    ScenarioReading(
      context: context,
      overrides: retention.overrides(at: context.settings.conventions.readingPlaces.retention),
      driver: context.settings.conventions.costDriver, mark: retention.mark,
      scenarioMark: retention.mark)
  }

  /// Missing counts filled in by another method than the chosen one, as in `freed_net[plan@filling=ratio]`.
  package static func filling(_ filling: Filling, _ context: AnalysisContext) -> ScenarioReading {
    let mark = "@filling=\(filling.rawValue)"
    return ScenarioReading(
      context: context, overrides: [], driver: context.settings.conventions.costDriver, mark: mark,
      scenarioMark: mark)
  }

  /// The cost following something else than the study lets it follow.
  package static func costDriver(
    _ driver: CostDriver, _ context: AnalysisContext
  ) -> ScenarioReading {
    ScenarioReading(
      context: context, overrides: [], driver: driver, mark: driver.mark,
      scenarioMark: driver.mark)
  }

  /// Tells the counts of this reading, where it fills them in, from the study's own.
  var countsMark: String { scenarioMark }

  /// This reading with the scenario's own values under it; where both set one, this reading decides.
  package func with(_ scenario: Scenario) -> ScenarioReading {
    let own = scenario.overrides.filter { !isSet($0.parameter) }
    guard !own.isEmpty else { return self }
    return ScenarioReading(
      context: context, overrides: overrides + own, driver: driver, mark: "@\(scenario.id)\(mark)",
      scenarioMark: scenarioMark)
  }

  /// Enters what this reading sets and what each venue is computed to cost in it.
  package func recordInputs(_ book: inout FigureBook) {
    for override in overrides {
      guard let assumption = context.settings.assumption(override.parameter) else { continue }
      book.record(
        Traced(assumption.with(value: override.value, at: override.place))
          .named(FigureName(.assumption, marked(Subject(assumption.id)))), unit: assumption.unit,
        decimals: RoundedNumber.decimals(ofSet: override.value))
    }
    let parameters = parameters(book)
    if isSet(.budgetShare), context.hasMoney {
      book.record(spent(book).named(FigureName(.frameOnVenues, marked(.all))))
    }
    if let growth = parameters.growth,
      isSet(.annualGrowth) || isSet(.growthYears) || mark.isEmpty
    {
      book.record(growth.named(FigureName(.growthFactor, marked(.all))))
    }
    // What sets nothing that is spent leaves the venues' costs as they are.
    guard context.hasMoney,
      overrides.isEmpty || overrides.contains(where: \.parameter.isOfMoney)
    else { return }
    let allocation = parameters.allocation(by: context.settings.conventions.allocation)
    for venue in context.catalogue.venues {
      let cost =
        context.settings.conventions.allocation == .given
        ? book.traced(.grant, venue.subject)
        : allocation.cost(
          of: own(driver.metric, venue.subject, book), among: own(driver.metric, .all, book),
          spent: own(.frameOnVenues, .all, book), sites: book.traced(.venues, .all)
        ).assumed
      book.record(cost.named(FigureName(.venueCost, marked(venue.subject))))
    }
  }

  /// Enters what the scenario comes to.
  package func recordConsequences(of scenario: Scenario, _ book: inout FigureBook) {
    for withdrawal in scenario.moves.withdrawals where scenarioMark.isEmpty {
      let share = Traced(
        observed: .value(withdrawal.share), .assumed,
        from: Observation(
          .setting, query: "what scenario \(scenario.id) withdraws from \(withdrawal.venue)",
          sources: [Source(place: withdrawal.place)]))
      book.record(
        share.named(name(of: withdrawal, scenario)),
        decimals: RoundedNumber.decimals(ofSet: withdrawal.share))
    }
    let plan = plan(scenario)
    let lines = plan.figures(on: inputs(book, scenario), terms(scenario, book))
    for line in lines { book.record(line) }
  }

  /// Enters what the scenario comes to in this reading, with what the reading sets for it.
  package func recordReading(of scenario: Scenario, _ book: inout FigureBook) {
    // The chosen reading and those beside it entered theirs once for all scenarios.
    if mark != scenarioMark { recordInputs(&book) }
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
      openingCosts: openings.compactMap { $0.statedCost(in: scenario) })
  }

  private func name(of withdrawal: Scenario.Withdrawal, _ scenario: Scenario) -> FigureName {
    FigureName(.withdrawnShare, scenario.subject / Subject(withdrawal.venue))
  }

  private func marked(_ subject: Subject) -> Subject { Subject(subject.id + mark) }

  func plan(_ scenario: Scenario) -> Plan {
    Plan(scenario, subject: Subject(scenario.id + scenarioMark), in: context.catalogue)
  }

  private func isSet(_ parameter: Parameter) -> Bool {
    overrides.contains { $0.parameter == parameter }
  }

  /// The figure as this reading makes it, where it makes one of its own; else the study's.
  private func own(_ metric: Metric, _ subject: Subject, _ book: FigureBook) -> Traced {
    let marks = mark == scenarioMark ? [mark] : [mark, scenarioMark]
    let own = marks.map { Subject(subject.id + $0) }.first { book[metric, $0] != nil }
    return book.traced(metric, own ?? subject)
  }

  private func parameters(_ book: FigureBook) -> ParameterValues<Traced> {
    ParameterValues { parameter in
      context.stated(parameter).map { own(.assumption, Subject($0.id), book) }
    }
  }

  /// What of the frame is spent on the venues where the study splits it.
  func spent(_ book: FigureBook) -> Traced {
    parameters(book).spent(of: book.traced(.frame, .all))
  }

  /// The people present, where the cost follows them.
  private func drivers(_ book: FigureBook) -> CostDrivers<Traced>? {
    guard context.canFollowPresence, driver == .presence else { return nil }
    return CostDrivers(
      amounts: context.catalogue.venues.map { own(.planPresence, $0.subject, book) },
      total: own(.planPresence, .all, book))
  }

  /// What plans are computed from, every operand known by name.
  func inputs(_ book: FigureBook, _ scenario: Scenario) -> ModelInputs<Traced> {
    let venues = context.catalogue.venues
    let openings = scenario.moves.openings
    let travel = context.distances?.travel(to: openings)
    let parameters = parameters(book)
    return ModelInputs(
      sites: context.catalogue.sites,
      visits: venues.map { own(.planVisits, $0.subject, book) },
      totalVisits: own(.planVisits, .all, book), drivers: drivers(book),
      siteCount: book.traced(.venues, .all),
      frame: context.hasMoney ? book.traced(.frame, .all) : .constant(0),
      spent: context.hasMoney ? own(.frameOnVenues, .all, book) : .constant(0),
      allocation: parameters.allocation(by: context.settings.conventions.allocation),
      costs: venues.map {
        context.hasMoney ? own(.venueCost, $0.subject, book) : .constant(0)
      },
      parameters: parameters, reassignment: context.rule(travel),
      barriers: context.barriers(travel, sites: venues.count + openings.count),
      growth: parameters.growth.map { _ in own(.growthFactor, .all, book) })
  }
}

extension CostDriver {
  /// The figures that tell it of each venue.
  var metric: Metric {
    switch self {
    case .visits: .planVisits
    case .presence: .planPresence
    }
  }
}

extension Scenario.Opening {
  /// What the scenario says it costs in a year, with the place where it is written; nil where nobody says.
  func statedCost(in scenario: Scenario) -> Traced? {
    kroner.map { kroner in
      Traced(
        observed: .value(kroner), .assumed,
        from: Observation(
          .setting, query: "the cost of \(venue.id) in scenario \(scenario.id)",
          sources: [Source(place: places.kroner ?? place)]))
    }
  }
}
