package import Figures
import Study

extension WhatIfSession {
  /// Makes what any plan comes to, under any value of the assumptions that plans rest on; nil where the study computes no plans.
  ///
  /// The formulas are those that every plan is computed by. What enters them is what the chosen reading reads.
  package var script: @Sendable () -> PlanScript? {
    guard context.settings.stages.analysis.contains("scenarios"), context.measures.hasVisits else {
      return { nil }
    }
    let (context, book, plan) = (context, results.book, Subject(freeID))
    return { ScriptReading(context, book, as: plan).script }
  }
}

/// The chosen reading over numbers that are still to be chosen.
private struct ScriptReading {
  private let context: AnalysisContext
  private let book: FigureBook
  private let subject: Subject
  private let openings: [Scenario.Opening]
  private let plan: Plan
  private let terms: PlanTerms<Script>
  private let inputs: ModelInputs<Script>
  private let kilometres: [[Double]]?

  init(_ context: AnalysisContext, _ book: FigureBook, as subject: Subject) {
    self.context = context
    self.book = book
    self.subject = subject
    let (venues, catalogue) = (context.catalogue.venues, context.catalogue)
    var openings: [Scenario.Opening] = []
    // Of several that go by one id the first is offered, as plans of the study's own name them.
    for opening in context.scenarios.flatMap(\.moves.openings)
    where openings.allSatisfy({ $0.venue.id != opening.venue.id }) {
      openings.append(opening)
    }
    self.openings = openings
    let limits = catalogue.limits(leastOpen: 0)
    let undecided = UndecidedPlan(
      subject: subject, sites: venues.count,
      keptClosed: limits.keptClosed,
      openings: openings.map {
        Plan.Opening(
          site: Site(subject: $0.venue.subject, group: catalogue.centre(of: $0.venue)),
          cost: $0.kroner)
      },
      openingCosts: openings.compactMap { opening in
        let named = context.scenarios.first { $0.moves.openings.contains(opening) }
        return named.flatMap(opening.statedCost).map(Script.given)
      })
    (plan, terms) = (undecided.plan, undecided.terms)
    let travel = context.distances?.travel(to: openings)
    kilometres = travel?.kilometres
    inputs = ScriptReading.inputs(context, book, travel, sites: venues.count + openings.count)
  }

  /// What plans are computed from: what `ScenarioReading` reads, with what follows from assumptions computed anew.
  private static func inputs(
    _ context: AnalysisContext, _ book: FigureBook, _ travel: Travel<Traced>?, sites: Int
  ) -> ModelInputs<Script> {
    func given(_ metric: Metric, _ subject: Subject) -> Script {
      .given(book.traced(metric, subject))
    }
    let (venues, conventions) = (context.catalogue.venues, context.settings.conventions)
    let parameters = ParameterValues<Script> { parameter in
      context.stated(parameter).map { assumption in
        parameter.bearsOnPlans
          ? .choice(.parameter(parameter)) : given(.assumption, Subject(assumption.id))
      }
    }
    let frame = context.hasMoney ? given(.frame, .all) : .constant(0)
    let allocation = parameters.allocation(by: conventions.allocation)
    let spent: Script =
      !context.hasMoney
      ? .constant(0)
      : conventions.allocation == .given
        ? given(.frameOnVenues, .all)
        : parameters.spent(of: frame).named(FigureName(.frameOnVenues, .all))
    let driver = context.followsPresence ? CostDriver.presence.metric : CostDriver.visits.metric
    let siteCount = given(.venues, .all)
    let costs = venues.map { venue -> Script in
      switch conventions.allocation {
      case nil: .constant(0)
      case .given: given(.venueCost, venue.subject)
      case .fixedShare:
        allocation.cost(
          of: given(driver, venue.subject), among: given(driver, .all), spent: spent,
          sites: siteCount
        ).assumed.named(FigureName(.venueCost, venue.subject))
      }
    }
    return ModelInputs(
      sites: context.catalogue.sites,
      visits: venues.map { given(.planVisits, $0.subject) }, totalVisits: given(.planVisits, .all),
      drivers: context.followsPresence
        ? CostDrivers(
          amounts: venues.map { given(driver, $0.subject) }, total: given(driver, .all)) : nil,
      siteCount: siteCount, frame: frame, spent: spent, allocation: allocation, costs: costs,
      parameters: parameters, reassignment: context.rule(travel?.map(Script.given)),
      barriers: context.barriers(travel, sites: sites),
      growth: parameters.growth?.named(FigureName(.growthFactor, .all)))
  }

  var script: PlanScript {
    let result = plan.consequences(on: inputs, terms)
    let (frame, people, kept) = (frame(result), people, kept)
    return PlanScript(
      plan: subject,
      rows: context.catalogue.venues.map { venue in
        let row = context.catalogue.venueRows[venue.id]
        return context.origins.source(
          "venues", line: row?.line, document: row?.document, documentLine: row?.documentLine)
      }, openings: openings,
      assumptions: context.settings.assumptions.filter { assumption in
        Parameter(rawValue: assumption.id).map {
          $0.bearsOnPlans && context.stated($0) != nil
        } ?? false
      },
      lines: lines(result, kept: kept.map(\.line)) + room(of: people), loads: loads,
      present: present(people), routes: routes, kept: kept,
      frame: frame, further: further, search: search, kilometres: kilometres)
  }

  private var search: PlanScript.Search? {
    guard inputs.isAdditive else { return nil }
    return PlanScript.Search(
      mostFree: EveryPlan.mostSites, gridBits: SiteMeasures.gridBits, slack: Target.slack)
  }

  private var routes: [PlanScript.Route] {
    plan.redirections(on: inputs, terms).map { way in
      PlanScript.Route(
        from: way.origin, leaves: way.leaves,
        cases: way.cases.map { decided in
          PlanScript.Route.Case(
            applies: decided.applies,
            receivers: decided.streams.map { ($0.receiver, $0.isTaken) })
        })
    }
  }

  private func name(_ metric: Metric, _ part: Subject? = nil) -> FigureName {
    FigureName(metric, part.map { subject / $0 } ?? subject)
  }

  /// Whether the plan does anything.
  private var isAnyMade: Script.Truth {
    let made = terms.made(of: plan)
    return .any(made.closed + made.withdrawn + made.opened)
  }

  private func lines(
    _ result: Consequences<Script>, kept: [PlanScript.Line]
  ) -> [PlanScript.Line] {
    let own = result.lines.map { metric, number, isThere in
      PlanScript.Line(name(metric), number, isThere: isThere)
    }
    let gap = keptGap(between: kept.map(\.number)).named(name(.keptGap))
    return own + [PlanScript.Line(name(.keptGap), gap, isThere: isAnyMade)]
  }

  private var loads: [PlanScript.Line] {
    zip(subjects, byName(plan.loads(on: inputs, terms))).map { site, load in
      let name = name(.load, site)
      return load.map { PlanScript.Line(name, $0.amount, isThere: $0.isOpen) }
        ?? PlanScript.Line(name, .constant(0), isThere: .known(false))
    }
  }

  /// The venues, the new ones last.
  private var subjects: [Subject] {
    context.catalogue.venues.map(\.subject) + openings.map(\.venue.subject)
  }

  /// What there is for each venue.
  private func byName(_ amounts: [SiteAmount<Script>]) -> [SiteAmount<Script>?] {
    subjects.map { subject in amounts.first { $0.site == subject } }
  }

  private var kept: [(centre: Int, line: PlanScript.Line)] {
    let departures = Departures(plan.redirections(on: inputs, terms), on: inputs)
    return Set(inputs.sites.map(\.group)).sorted().map { centre in
      let name = name(.keptInCentre, context.catalogue.centres[centre].subject)
      let share = departures.keptShare(ofGroup: centre).named(name)
      return (centre, PlanScript.Line(name, share, isThere: isAnyMade))
    }
  }

  /// The people at each venue, where somebody counted them.
  private var people: [SiteAmount<Script>] {
    guard let counted = context.present else { return [] }
    return plan.arrivals(
      of: context.catalogue.venues.map { .given(book.traced(counted, $0.subject)) }, on: inputs,
      terms)
  }

  private func present(_ people: [SiteAmount<Script>]) -> [PlanScript.Line] {
    guard !people.isEmpty else { return [] }
    return zip(subjects, byName(people)).map { site, people in
      let name = name(.presentAfter, site)
      guard let people else { return PlanScript.Line(name, .constant(0), isThere: .known(false)) }
      return PlanScript.Line(
        name, people.amount.named(name),
        isThere: people.isOpen && .any([people.isReceiving, hasRoom(people)]))
    }
  }

  /// Whether the places of a venue and the people there are known.
  private func hasRoom(_ people: SiteAmount<Script>) -> Script.Truth {
    book[.places, people.site]?.outcome.value == nil ? .known(false) : people.amount.isKnown
  }

  /// Those who have no place.
  private func room(of people: [SiteAmount<Script>]) -> [PlanScript.Line] {
    guard context.present != nil else { return [] }
    let known = people.map { people in
      let there = people.amount.named(name(.presentAfter, people.site))
      let over = withoutPlace(of: there, places: .given(book.traced(.places, people.site)))
      return (
        amount: over.named(name(.overflow, people.site)),
        isKnown: people.isOpen && hasRoom(people)
      )
    }.filter(\.isKnown.isPossible)
    let sum = Script.select(
      .any(known.map(\.isKnown)), .sum(known.map(\.amount), where: known.map(\.isKnown)),
      else: .given(.noPlacesKnown))
    return [PlanScript.Line(name(.overflow), sum.named(name(.overflow)))]
  }

  private func frame(_ result: Consequences<Script>) -> [PlanScript.FrameLine] {
    guard context.hasMoney else { return [] }
    let parts = FrameParts(
      plan: plan, inputs: inputs, terms: terms, following: result.following,
      newSites: result.openingCost, freedByFewerAddresses: result.byFewerAddresses,
      freedByLostVisits: result.byLostVisits)
    var lines: [PlanScript.FrameLine] = []
    func unrounded(_ subject: Subject, _ number: Script) -> PlanScript.Line {
      let name = FigureName(.budgetUnrounded, subject)
      return PlanScript.Line(name, number.named(name))
    }
    for line in BudgetLine.allCases {
      let amount = unrounded(line.subject(in: subject), parts.part(line))
      lines.append(PlanScript.FrameLine(.line(line), amount))
    }
    let total = unrounded(
      BudgetLine.Sum.total.subject(in: subject), .sum(lines.map(\.line.number)))
    let following = PlanScript.Line(name(.moneyFollowingUsers), result.following)
    lines.insert(PlanScript.FrameLine(.following, following), at: 1)
    return lines + [PlanScript.FrameLine(.total, total)]
  }

  /// What a venue is told with: its counts, where they are figures.
  private var further: [FigureName] {
    context.catalogue.venues.flatMap { venue in
      context.counts.map { FigureName($0, venue.subject) }
    }.filter { book[$0] != nil }
  }
}
