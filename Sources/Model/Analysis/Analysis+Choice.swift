import Figures
import Study

/// Enters what a daily visit costs, and what it is worth to know more before each scenario is carried out or not, for each
/// value a lost visit may be held to have.
func recordWorth(_ context: AnalysisContext, _ test: StressTest?, _ book: inout FigureBook) {
  book.record(
    (book.traced(.frameOnVenues, .all) / book.traced(.planVisits, .all))
      .named(FigureName(.costOfDailyVisit, .all)))
  let settings = context.settings.uncertainty
  let reading = UncertaintyReading(context)
  let scenarios = context.scenarios.filter { !$0.changesNothing }
  let trials = OrderedTrial.each(
    of: scenarios.map { scenario in test?.trials.first { $0.scenario == scenario } })
  for value in settings.visitValues {
    book.record(
      settings.visitValue(value).named(FigureName(.visitValue, Subject(plainNumber(value)))))
    for (scenario, trial) in zip(scenarios, trials) {
      reading.recordKnowledge(of: scenario, trial, valuingLostVisitAt: value, &book)
    }
  }
}

extension UncertaintyReading {
  /// Enters how often a scenario is worth it at one value of a lost visit, and what it is worth to know everything, or one
  /// input, before it is decided.
  func recordKnowledge(
    of scenario: Scenario, _ trial: OrderedTrial?, valuingLostVisitAt value: Double,
    _ book: inout FigureBook
  ) {
    let worth = Subject(plainNumber(value))
    let information = trial.map {
      ValueOfInformation($0.outcomes, valuingLostVisitAt: value)
    }
    let decided =
      [book.traced(.visitValue, worth)]
      + [.uncertainFreedNet, .uncertainLostVisits]
      .map { book.traced($0, marked(scenario.subject)) }
    func record(
      _ metric: Metric, _ subject: Subject, _ method: String, _ operands: [Traced],
      _ number: Double?
    ) {
      book.record(
        Traced.method(method, of: operands) { _ in number }.assumed
          .named(FigureName(metric, marked(subject))))
    }
    let subject = scenario.subject / worth
    record(
      .chanceOfBenefit, subject, "share_of_draws_with_benefit", decided,
      information?.chanceOfBenefit)
    record(
      .valueOfInformation, subject, "value_of_information", decided, information?.ofEveryInput)
    record(
      .valueOfInput, scenario.subject / .displaced / worth, "value_of_one_input",
      decided + [book.traced(.displacedVisits, scenario.subject)],
      trial.flatMap { information?.ofInput($0.displaced) })
    for assumption in assumptions {
      record(
        .valueOfInput, scenario.subject / Subject(assumption.id) / worth, "value_of_one_input",
        decided + [self.assumption(of: scenario, assumption, book)],
        trial.flatMap { trial in
          Parameter(rawValue: assumption.id).flatMap { parameter in
            trial.parameters[parameter].map { information?.ofInput($0) } ?? 0
          }
        })
    }
  }
}

/// Enters how often the visit figures point to each venue when so many close and each centre keeps one.
func recordClosureFrequency(
  _ context: AnalysisContext, _ draws: Draws?, _ reading: UncertaintyReading,
  _ book: inout FigureBook
) {
  let settings = context.settings.uncertainty
  for (count, stated) in zip(settings.closings, settings.places.closings) {
    book.record(
      Traced(
        observed: .value(Double(count)), .assumed,
        from: Observation(
          .setting, query: "uncertainty.closings", sources: [Source(place: stated)])
      ).named(FigureName(.closingsTried, Subject(String(count)))))
    let frequencies = draws?.closureFrequency(
      closing: count, within: context.catalogue.limits(leastOpen: 1))
    for (place, venue) in context.catalogue.venues.enumerated() {
      let operands =
        [book.traced(.planVisits, venue.subject)] + reading.visits(book) + book.locks
      book.record(
        Traced.method("share_of_draws", of: operands) { _ in frequencies?[place] }.assumed
          .named(FigureName(.closureFrequency, venue.subject / Subject(String(count)))))
    }
  }
}
