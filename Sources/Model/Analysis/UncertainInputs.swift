package import Base
package import Figures
import Study

/// What plans are computed from as plain numbers, and how uncertain it is, for questions that are asked of very many plans or
/// draws.
///
/// Every number is read off the figure book; nothing is computed a second time here.
package struct UncertainInputs: Sendable {
  package let inputs: ModelInputs<Double>
  /// The assumptions plans rest on, in the order of `pipeline.json`, each with its plausible range.
  package let ranges: [ParameterRange]
  /// What each venue's visits rest on, in the order of the venues.
  package let evidence: [UncertainVisits]

  /// Reads the inputs; visits that are missing and not filled in are told, since no plan can then be
  /// computed in numbers. `own` are values a plan sets itself, `openings` the venues it opens.
  package init(
    _ context: AnalysisContext, _ book: FigureBook, own: [ParameterOverride<Parameter>] = [],
    openings: [Scenario.Opening] = []
  ) throws(Problems) {
    var problems = Problems()
    let venues = context.catalogue.venues
    var visits: [Double] = []
    for venue in venues {
      if let value = book[.planVisits, venue.subject]?.outcome.value {
        visits.append(value)
      } else {
        problems.add(
          Problem(
            .data, at: nil, field: "visits", found: "no count for \(venue.name)",
            expected: "visits for every venue",
            advice: "choose a filling in pipeline.json, or give the count"))
      }
    }
    let drivers = context.drivers(book, problems: &problems)
    if let frame = book[.frame, .all], frame.outcome.value == nil {
      problems.add(
        Problem(.data, at: nil, field: "frame", found: "no amount", expected: "the frame"))
    }
    if context.settings.conventions.allocation == .given {
      for venue in venues where book[.grant, venue.subject]?.outcome.value == nil {
        problems.add(
          Problem(
            .data, at: nil, field: "grants", found: "no grant for \(venue.name)",
            expected: "the grant of every venue"))
      }
    }
    try problems.throwIfAny()
    let parameters = ParameterValues<Double> { parameter in
      own.first { $0.parameter == parameter }?.value
        ?? context.stated(parameter)?.value
    }
    let travel = context.distances?.travel(to: openings)
    let grants = venues.compactMap { book[.grant, $0.subject]?.outcome.value }
    let frame = book[.frame, .all]?.outcome.value
    inputs = ModelInputs(
      sites: context.catalogue.sites,
      visits: visits, drivers: drivers, frame: context.hasMoney ? frame ?? 0 : nil,
      givenCosts: context.settings.conventions.allocation == .given ? grants : nil,
      parameters: parameters, reassignment: context.rule(travel?.plain),
      barriers: context.barriers(travel, sites: venues.count + openings.count))
    ranges = context.settings.triedAssumptions.map { parameter, assumption in
      ParameterRange(
        parameter, low: assumption.range.low, base: parameters[parameter],
        high: assumption.range.high)
    }
    evidence = UncertainInputs.evidence(context, book, visits)
  }

  /// What a scenario is computed from, when nothing but tried parameters tells it from the study's own; nil when it sets
  /// something else, or opens a venue whose way to the others matters.
  package func inputs(
    for scenario: Scenario, in context: AnalysisContext
  ) -> ModelInputs<Double>? {
    guard scenario.moves.openings.isEmpty || context.distances == nil,
      scenario.overrides.allSatisfy({ [.trials, .choices].contains($0.parameter.bearing) })
    else { return nil }
    if scenario.overrides.isEmpty { return inputs }
    var parameters = inputs.parameters
    for own in scenario.overrides { parameters[own.parameter] = own.value }
    return inputs.with(parameters: parameters)
  }

  /// Counted visits vary as counts do. A missing count varies as if it were one of those that were made, however it is
  /// filled in, since no fill is good for one venue alone; a number that the study gives itself stands.
  private static func evidence(
    _ context: AnalysisContext, _ book: FigureBook, _ visits: [Double]
  ) -> [UncertainVisits] {
    let venues = context.catalogue.venues
    let evidence = zip(venues, visits).map { counted($0, $1, context, book) }
    let donors = evidence.compactMap(\.self)
    let isLikeOthers = context.settings.conventions.filling.isEstimate && !donors.isEmpty
    return zip(zip(venues, visits), evidence).map { site, own in
      UncertainVisits(
        name: site.0.name,
        evidence: own ?? (isLikeOthers ? .missing(likeOneOf: donors) : .given(site.1)))
    }
  }

  /// What the visits of a venue rest on that was counted; nil for one that was not.
  private static func counted(
    _ venue: Venue, _ visits: Double, _ context: AnalysisContext, _ book: FigureBook
  ) -> UncertainVisits.Evidence? {
    let measure = context.measures.visits
    guard book[measure.metric, venue.subject]?.outcome.value != nil else { return nil }
    // A year's total is no count of a few days: of that, no chance is told.
    guard measure.per != .year else { return .given(visits) }
    // Where each day's count is given, they are as many as there are; of another period, one.
    let occasions = book[.countOccasions, Subject(measure.id) / venue.subject]?.outcome.value
    let days = Int(context.settings.assumption(Parameter.countedDays)?.value ?? 1)
    return .counted(
      visits: visits, days: occasions.map { Int($0) } ?? (measure.per == .day ? days : 1))
  }
}

extension AnalysisContext {
  /// The people present, where the study lets the cost follow them; a number that is missing and not filled in is told.
  fileprivate func drivers(
    _ book: FigureBook, problems: inout Problems
  ) -> CostDrivers<Double>? {
    guard followsPresence else { return nil }
    let amounts = catalogue.venues.compactMap { venue -> Double? in
      if let value = book[.planPresence, venue.subject]?.outcome.value { return value }
      problems.add(
        Problem(
          .data, at: nil, field: "present", found: "no count for \(venue.name)",
          expected: "people present for every venue, which the cost follows",
          advice: "choose a filling in pipeline.json, or let the cost follow visits"))
      return nil
    }
    return CostDrivers(amounts: amounts, total: amounts.reduce(0, +))
  }

  /// The study's assumption for a parameter; none of money in a study without a frame.
  func stated(_ parameter: Parameter) -> Assumption? {
    hasMoney || !parameter.isOfMoney ? settings.assumption(parameter) : nil
  }

  /// Where users go, with what the rule asks for.
  func rule<Number: Scalar>(_ travel: Travel<Number>?) -> ReassignmentRule<Number> {
    switch (settings.conventions.reassignment, travel) {
    case (.sameProportional, _): .sameProportional
    case (.nearest, let travel?): .nearest(travel)
    case (.gravity, let travel?): .gravity(travel)
    // A study whose rule asks for distances it has not is refused before anything is computed.
    case (.sameEqual, _), (.nearest, nil), (.gravity, nil): .sameEqual
    }
  }

  /// What the study's assumptions hold to keep users away, and between which sites.
  func barriers(_ travel: Travel<Traced>?, sites: Int) -> [Barrier] {
    guard let travel, let distances else { return [] }
    return [
      Barrier(.farFactor, stands: travel.isFar),
      Barrier(.changesFactor, stands: distances.takesChanges(sites: sites)),
    ].filter { settings.assumption($0.factor) != nil }
  }
}
