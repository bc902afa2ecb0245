import Base
import Figures
import SQLite
import Study

extension Analysis {
  /// Every plan there is within the study's limits: how many, which of them nothing beats, and where the named
  /// scenarios stand among them.
  static let everyPlan = Analysis(
    name: "every-plan", tables: ["centres", "venues"],
    foundations: ["ground", "utilisation", "scenarios"]
  ) { _, context, book throws(DatabaseError) in
    let recorder = PlanRecorder(context)
    recorder.recordCounts(&book)
    recorder.recordBreaches(&book)
    // Without a frame no plan frees anything, and closing nothing beats them all: which are beaten tells nothing.
    let hasMoney = context.hasMoney
    // The reasons why there is no answer have been recorded with the counts.
    guard let own = try? UncertainInputs(context, book),
      let every = EveryPlan(on: own.inputs, within: recorder.limits)
    else {
      if hasMoney { recorder.recordFrontier(nil, &book) }
      return
    }
    if hasMoney { recorder.recordFrontier(every, &book) }
    recorder.recordLowest(every, &book)
    guard hasMoney else { return }
    recorder.recordStandings(every, &book)
    recorder.recordShares(every, &book)
  }
}

/// Enters what is known of every plan.
private struct PlanRecorder {
  let context: AnalysisContext
  let sites: [Site]
  let limits: Limits
  /// How many venues the limits let close or stay.
  let freeSites: Int

  init(_ context: AnalysisContext) {
    self.context = context
    sites = context.catalogue.sites
    limits = context.catalogue.limits(
      leastOpen: context.settings.conventions.leastOpenPerCentre)
    freeSites = limits.freeSites(among: sites)
  }

  /// How many plans there are, and how many within the limits; more venues than can be looked through have no answer
  /// but the number of all plans.
  func recordCounts(_ book: inout FigureBook) {
    let conventions = context.settings.conventions
    let least = Double(conventions.leastOpenPerCentre)
    let stated = conventions.leastOpenPlace.map { place in
      Traced(
        observed: .value(least), .assumed,
        from: Observation(
          .setting, query: "least_open_per_centre", sources: [Source(place: place)]))
    }
    book.record(
      (stated ?? Traced.constant(least).assumed).named(FigureName(.leastOpenPerCentre, .all)))
    book.record(sets(of: book.traced(.venues, .all)).named(FigureName(.plans, .all)))

    let operands =
      [book.traced(.leastOpenPerCentre, .all)]
      + context.catalogue.centres.map { book.traced(.venues, $0.subject) } + book.locks
    let ways = freeSites <= EveryPlan.mostSites ? limits.plansByClosings(among: sites) : nil
    // What is locked closed is closed by all of them. Closing every venue is no plan: its users would have nowhere to go.
    let plans = ways.map { ways in
      ways.enumerated().map { (count: limits.keptClosed.count + $0, plans: $1) }
        .filter { $0.count < sites.count }
    }
    book.record(
      answer(
        "plans_within_limits", of: operands, plans.map { Double($0.reduce(0) { $0 + $1.plans }) }
      )
      .named(FigureName(.plansWithinLimits, .all)))
    for (count, number) in plans ?? [] where count > 0 {
      book.record(
        answer("plans_within_limits", of: operands, Double(number))
          .named(FigureName(.plansWithinLimits, .closing(count))))
    }
  }

  /// In how many centres each scenario keeps fewer venues open than the limit asks for.
  func recordBreaches(_ book: inout FigureBook) {
    let centres = context.catalogue.centres
    for scenario in context.scenarios {
      let below = centres.filter { centre in
        let venues = context.catalogue.venues.filter { $0.centre == centre.id }
        let open =
          venues.count { !scenario.closed.contains($0.id) }
          + scenario.moves.openings.count { $0.venue.centre == centre.id }
        return !venues.isEmpty && open < context.settings.conventions.leastOpenPerCentre
      }
      let counted = context.count(
        .centres, below.map(\.id),
        "the centres in which scenario \(scenario.id) leaves fewer venues open than the limit",
        at: scenario.place)
      book.record(counted.assumed.named(FigureName(.centresBelowLimit, .amongAll(scenario))))
    }
  }

  /// How many plans nothing beats; nil where the visits are not known or the venues too many.
  func recordFrontier(_ every: EveryPlan?, _ book: inout FigureBook) {
    let operands =
      [book.traced(.plansWithinLimits, .all), book.traced(.frameOnVenues, .all)]
      + context.settings.assumptions.filter {
        Parameter(rawValue: $0.id)?.bearsOnPlans ?? false
      }.map { book.traced(.assumption, Subject($0.id)) }
      + context.catalogue.venues.map { book.traced(.planVisits, $0.subject) }
      + context.peopleFollowed(book)
    let efficient = answer("efficient_plans", of: operands, every.map { Double($0.frontier.count) })
      .named(FigureName(.efficientPlans, .all))
    book.record(efficient)
    let lowest = every?.lowestFirst ?? 0
    book.record(
      Traced.method("lowest_first", of: [efficient]) { _ in Double(lowest) }
        .named(FigureName(.lowestFirstPlans, .all)),
      fraction: every.map { Fraction(lowest, of: $0.frontier.count) })
    if every == nil {
      for venue in context.catalogue.venues {
        book.record(
          Traced.method("closed_when_efficient", of: [efficient]) { _ in nil }
            .named(FigureName(.closedWhenEfficient, venue.subject)))
      }
      for scenario in context.scenarios {
        book.record(
          Traced.method("better_plans", of: [efficient]) { _ in nil }
            .named(FigureName(.betterPlans, .amongAll(scenario))))
      }
    }
  }

  /// For each number of closings the plan that displaces the fewest visits.
  func recordLowest(_ every: EveryPlan, _ book: inout FigureBook) {
    // Closing none is today, which is known.
    for closings in every.closings where closings.count > 0 {
      record(
        closings.fewestDisplaced.closed, as: .fewestDisplaced(closing: closings.count),
        at: context.settings.conventions.leastOpenPlace, &book)
    }
  }

  /// How many plans beat each scenario, and the first of those that nothing beats.
  func recordStandings(_ every: EveryPlan, _ book: inout FigureBook) {
    let scenarios = context.scenarios.filter(\.isAmongEveryPlan)
    for scenario in context.scenarios where !scenario.isAmongEveryPlan {
      book.record(
        Traced(
          .absent(
            Absence(
              .undefined,
              [scenario.onlyCloses ? hasOwnValues : doesMore])), .derived, expression: .nothing
        ).named(FigureName(.betterPlans, .amongAll(scenario))))
    }
    let plans = scenarios.map { scenario in
      SiteSet(
        context.catalogue.venues.indices.filter {
          scenario.closed.contains(context.catalogue.venues[$0].id)
        })
    }
    for ((scenario, plan), count) in zip(
      zip(scenarios, plans), every.numberBeating(plans))
    {
      book.record(
        Traced.method(
          "better_plans",
          of: [book.traced(.efficientPlans, .all), book.traced(.closedVenues, scenario.subject)]
        ) { _ in Double(count) }.named(FigureName(.betterPlans, .amongAll(scenario))))
      if count > 0, case .dominated(let by) = every.dominance(of: plan), let best = by.first {
        record(best.closed, as: .better(than: scenario), at: scenario.place, &book)
      }
    }
  }

  /// How often each venue closes among the plans nothing beats.
  func recordShares(_ every: EveryPlan, _ book: inout FigureBook) {
    for (site, venue) in context.catalogue.venues.enumerated() {
      let closing = every.frontier.count { $0.closed.contains(site) }
      book.record(
        Traced.method(
          "closed_when_efficient",
          of: [book.traced(.efficientPlans, .all), book.traced(.planVisits, venue.subject)]
        ) {
          $0[0] > 0 ? Double(closing) / $0[0] : nil
        }.named(FigureName(.closedWhenEfficient, venue.subject)),
        fraction: Fraction(closing, of: every.frontier.count))
    }
  }

  /// Enters what a plan does that nobody has named, by the scenarios' own formulas.
  private func record(
    _ closed: SiteSet, as subject: Subject, at place: Place?, _ book: inout FigureBook
  ) {
    let venues = closed.sites.map { context.catalogue.venues[$0].id }
    for figure in consequences(of: venues, as: subject, at: place, book) {
      book.record(
        Traced(
          figure.outcome, figure.basis, precision: figure.precision, expression: figure.expression
        ).named(figure.name))
    }
    book.note(subject, closes: venues)
  }

  /// What is told of such a plan, and what that rests on.
  private func consequences(
    of venues: [String], as subject: Subject, at place: Place?, _ book: FigureBook
  ) -> [Figure] {
    var draft = FigureBook(continuing: book)
    let words = Phrase("")
    ScenarioReading.chosen(context).recordConsequences(
      of: Scenario(
        id: subject.id, title: words, purpose: words, moves: .closing(venues),
        kept: [], overrides: [], place: place ?? Place(file: "pipeline.json")), &draft)
    let told: [Metric] = [
      .closedVenues, .displacedVisits, .retainedVisits, .lostVisits, .freedFixed,
      .freedByFewerAddresses,
    ]
    return told.compactMap { draft[$0, subject] }
  }

  /// How many ways there are to close some of the venues, or none; too many to be told exactly have no number.
  private func sets(of venues: Traced) -> Traced {
    let sets = Traced.method("sets_of_venues", of: [venues]) { values in
      Int(exactly: values[0]).flatMap(numberOfSets).map(Double.init)
    }
    guard sets.outcome.value == nil, let count = venues.outcome.value else { return sets }
    let reason = Phrase(
      da:
        "\(plainNumber(count)) \(.venues) giver flere planer, end der kan skrives et nøjagtigt tal for",
      en: "\(plainNumber(count)) \(.venues) make more plans than a number can tell exactly")
    return Traced(
      .absent(Absence(.undefined, [reason])), sets.basis, precision: sets.precision,
      expression: sets.expression)
  }

  /// What a method over every plan gave; with too many venues the reason why it gave nothing.
  private func answer(_ name: String, of operands: [Traced], _ value: Double?) -> Traced {
    let traced = Traced.method(name, of: operands) { _ in value }
    guard value == nil, traced.outcome.absence?.kind != .hidden,
      let reason = context.obstacleToEveryPlan(freeVenues: freeSites),
      operands.allSatisfy({ $0.outcome.value != nil }) || freeSites > EveryPlan.mostSites
    else { return traced }
    return Traced(
      .absent(Absence(.undefined, [reason])), traced.basis, precision: traced.precision,
      expression: traced.expression)
  }
}

extension AnalysisContext {
  /// Why every plan cannot be looked through, whatever the counts; nil when it can.
  fileprivate func obstacleToEveryPlan(freeVenues count: Int) -> Phrase? {
    if count > EveryPlan.mostSites {
      let most = EveryPlan.mostSites.description
      // Without a frame no plan beats another, and the first of the two is not answered.
      let verbs =
        hasMoney
        ? Phrase(
          da: "»vifte scenario frontier« og »vifte scenario seek«",
          en: "“vifte scenario frontier” and “vifte scenario seek”")
        : Phrase(da: "»vifte scenario seek«", en: "“vifte scenario seek”")
      return Phrase(
        da: """
          \(count.description) \(.venues), der frit kan lukkes eller holdes åbne, giver for mange planer; højst \(most) kan \
          gennemgås. \(verbs.danish) kan bruges, når --keep, --close eller \
          --open CENTER=ANTAL kun lader \(most) være frie
          """,
        en: """
          \(count.description) \(.venues) that may close or stay open make too many plans; at most \(most) can be looked \
          through. \(verbs.english) can be used once --keep, --close or \
          --open CENTRE=NUMBER leave no more than \(most) free
          """)
    }
    guard settings.needsDistances else { return nil }
    return Phrase(
      da: """
        når afstanden tæller, afhænger det, \(.venue, neuter: "et", common: "en") \(.venue) mister, af, hvilke andre der lukker; så kan alle planer ikke \
        gennemgås
        """,
      en: """
        where the way counts, what \(a: .venue) loses depends on which others close; every plan can then not be looked through
        """)
  }
}

private let doesMore = Phrase(
  da: "planen gør mere end at lukke \(.venues) og hører ikke til dem, der er gennemgået",
  en: "the plan does more than close \(.venues), and is not among those looked through")

private let hasOwnValues = Phrase(
  da: "planen har egne forudsætninger og hører ikke til dem, der er gennemgået",
  en: "the plan has assumptions of its own, and is not among those looked through")
