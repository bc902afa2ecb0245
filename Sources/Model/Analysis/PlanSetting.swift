package import Base
package import Figures
import Study

/// The study's plans as plain numbers, for questions that are asked of very many plans or draws.
///
/// Every number is read off the figure book; nothing is computed a second time here.
package struct PlanSetting: Sendable {
  package let setting: Setting
  /// The assumptions plans rest on, in the order of `pipeline.json`, each with its plausible range.
  package let ranges: [ParameterRange]
  /// What each venue's visits rest on, in the order of the venues.
  package let evidence: [UncertainVisits]

  /// Reads the setting; visits that are missing and not filled in are told, since no plan can then be
  /// computed in numbers. `own` are values a plan sets itself, `openings` the venues it opens.
  package init(
    _ context: AnalysisContext, _ book: FigureBook, own: [Scenario.ParameterOverride] = [],
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
    if let frame = book[.frame, .all], frame.outcome.value == nil {
      problems.add(
        Problem(.data, at: nil, field: "frame", found: "no amount", expected: "the frame in kr."))
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
    func value(_ assumption: Assumption) -> Double {
      own.first { $0.assumption == assumption.id }?.value ?? assumption.value
    }
    let parameters = context.settings.assumptions.compactMap { assumption in
      Parameter(varied: assumption.id).map { (parameter: $0, assumption: assumption) }
    }
    let travel = context.distances?.travel(to: openings)
    let grants = venues.compactMap { book[.grant, $0.subject]?.outcome.value }
    setting = Setting(
      sites: context.catalogue.sites,
      visits: visits, frame: book[.frame, .all]?.outcome.value ?? 0,
      parameters: ParameterValues { parameter in
        parameters.first { $0.parameter == parameter }.map { value($0.assumption) }
          ?? parameter.neutralValue
      },
      reassignment: context.rule(
        travel?.plain,
        exponents: { name in context.settings.assumption(name).map(value) ?? 0 }),
      givenCosts: context.settings.conventions.allocation == .given ? grants : nil,
      barriers: context.barriers(travel, sites: venues.count + openings.count),
      yearsOfGrowth: context.settings.assumption(.growthYears).map(value) ?? 0)
    ranges = parameters.map { parameter, assumption in
      let base = value(assumption)
      return ParameterRange(
        parameter, name: assumption.id, low: min(base, assumption.range.low), base: base,
        high: max(base, assumption.range.high))
    }
    evidence = PlanSetting.evidence(context, book, visits)
  }

  /// The setting under which a scenario is read, when nothing but parameters tells it from the study's own; nil when it
  /// sets something else, or opens a venue whose way to the others matters.
  package func setting(for scenario: Scenario, in context: AnalysisContext) -> Setting? {
    guard scenario.moves.openings.isEmpty || context.distances == nil else { return nil }
    var changed = setting
    for own in scenario.settings {
      guard let parameter = Parameter(varied: own.assumption) else { return nil }
      changed = changed.with(parameter, at: own.value)
    }
    return changed
  }

  /// Counted visits vary as counts do; filled-in ones as the people present and the moment share do, where
  /// they rest on those.
  private static func evidence(
    _ context: AnalysisContext, _ book: FigureBook, _ visits: [Double]
  ) -> [UncertainVisits] {
    let venues = context.catalogue.venues
    func assumption(_ name: Parameter) -> Int {
      Int(context.settings.assumption(name.rawValue)?.value ?? 1)
    }
    let shares = OrderedSample(
      venues.compactMap { book[.momentShare, $0.subject]?.outcome.value })
    let quartiles = shares.map { $0.quantile(at: 0.25)...$0.quantile(at: 0.75) }
    return zip(venues, visits).map { venue, visits in
      if book[.visitsPerDay, venue.subject]?.outcome.value != nil {
        return UncertainVisits(
          name: venue.name, evidence: .counted(visits: visits, days: assumption(.countedDays)))
      }
      guard context.settings.conventions.filling == .ratio, let quartiles,
        quartiles.lowerBound > 0, let people = book[.present, venue.subject]?.outcome.value
      else { return UncertainVisits(name: venue.name, evidence: .given(visits)) }
      return UncertainVisits(
        name: venue.name,
        evidence: .present(
          people: people, moments: assumption(.moments), momentShare: quartiles))
    }
  }
}

extension AnalysisContext {
  /// Where users go, with what the rule asks for.
  func rule<Number: Scalar>(
    _ travel: Travel<Number>?, exponents: (Parameter) -> Number
  ) -> ReassignmentRule<Number> {
    switch (settings.conventions.reassignment, travel) {
    case (.sameProportional, _): .sameProportional
    case (.nearest, let travel?): .nearest(travel)
    case (.gravity, let travel?):
      .gravity(
        travel, attraction: exponents(.gravityAttraction), decay: exponents(.gravityDecay))
    // A study whose rule asks for distances it has not is refused before anything is computed.
    case (.sameEqual, _), (.nearest, nil), (.gravity, nil): .sameEqual
    }
  }

  /// What the study's assumptions hold to keep users away, and between which sites.
  func barriers(
    _ travel: Travel<Traced>?, sites: Int
  ) -> [(parameter: Parameter, stands: [[Bool]])] {
    guard let travel, let distances else { return [] }
    let known: [(parameter: Parameter, stands: [[Bool]])] = [
      (.farFactor, travel.isFar), (.changesFactor, distances.takesChanges(sites: sites)),
    ]
    return known.filter { settings.assumption($0.parameter) != nil }
  }
}
