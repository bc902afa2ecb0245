import Figures
import SQLite
import Study

extension Analysis {
  /// What each scenario frees and whom it moves, under the chosen assumptions and read under other fixed
  /// shares.
  static let scenarios = Analysis(
    name: "scenarios", tables: ["documents", "centres", "venues", "measures", "counts"],
    furtherTables: ["facts", "interviewed", "concerns"], foundations: ["ground", "utilisation"],
    needs: .visits
  ) { database, context, book throws(DatabaseError) in
    if context.settings.conventions.allocation == .given {
      let known = try KnownCosts(
        database, tables: context.settings.stages.ingest, origins: context.origins)
      recordGrants(known, context, &book)
    }
    if let frame = context.settings.frame { recordMoney(frame, context, &book) }
    recordPlanCounts(.visits, context.settings.conventions.filling, mark: "", context, &book)
    if context.canFollowPresence {
      recordPlanCounts(.present, context.settings.conventions.filling, mark: "", context, &book)
    }
    recordFillErrors(context, &book)
    recordHowFullToday(context, &book)
    let chosen = ScenarioReading.chosen(context)
    chosen.recordInputs(&book)
    let other = context.settings.conventions.fixedShareReadings.map {
      ScenarioReading.fixedShare($0, context)
    }
    for reading in other { reading.recordInputs(&book) }
    for scenario in context.scenarios {
      let reading = chosen.with(scenario)
      reading.recordReading(of: scenario, &book)
      reading.recordLoads(of: scenario, &book)
      reading.recordHowFull(after: scenario, &book)
      recordYears(of: scenario, &book)
    }
    let read = context.readings == .all ? context.scenarios : []
    let changing = read.filter { !$0.changesNothing }
    for reading in other {
      for scenario in read { reading.with(scenario).recordReading(of: scenario, &book) }
    }
    for retention in context.settings.conventions.retentionReadings {
      let reading = ScenarioReading.retention(retention, context)
      reading.recordInputs(&book)
      for scenario in changing {
        let reading = reading.with(scenario)
        reading.recordReading(of: scenario, &book)
        reading.recordPresence(after: scenario, &book)
        reading.recordHowFull(after: scenario, &book)
      }
    }
    if let driver = context.otherDriver {
      let reading = ScenarioReading.costDriver(driver, context)
      reading.recordInputs(&book)
      for scenario in changing {
        reading.with(scenario).recordReading(of: scenario, &book)
      }
    }
    for filling in context.otherFillings(book) {
      let reading = ScenarioReading.filling(filling, context)
      recordPlanCounts(.visits, filling, mark: reading.countsMark, context, &book)
      if context.followsPresence {
        recordPlanCounts(.present, filling, mark: reading.countsMark, context, &book)
      }
      reading.recordInputs(&book)
      for scenario in changing {
        reading.with(scenario).recordReading(of: scenario, &book)
      }
    }
    guard context.readings == .all else { return }
    recordWhoIsHit(context, &book)
    if let staffing = StaffingReading(context) {
      staffing.record(&book)
      for scenario in context.scenarios where !scenario.changesNothing {
        let share = chosen.with(scenario).withdrawalShare(scenario, book)
        staffing.record(scenario, withdrawing: share, &book)
      }
    }
    recordComparablePlans(context, &book)
    recordNearTies(context, &book)
    recordYearlyGrowth(context, &book)
  }
}

/// The frame, which is the fact of this id, and what of it is spent on the venues: B′ = B·β (`ParameterValues.spent`).
private func recordMoney(_ id: String, _ context: AnalysisContext, _ book: inout FigureBook) {
  let frame = book.traced(.fact, Subject(id))
  book.record(frame.named(FigureName(.frame, .all)))
  let isGiven = context.settings.conventions.allocation == .given
  let grants = context.catalogue.venues.map { book.traced(.grant, $0.subject) }
  let onVenues =
    isGiven
    ? Traced.sum(grants) : ScenarioReading.chosen(context).spent(book)
  book.record(onVenues.named(FigureName(.frameOnVenues, .all)))
  if isGiven {
    book.record(
      (book.traced(.frame, .all) - book.traced(.frameOnVenues, .all))
        .named(FigureName(.frameNotSplit, .all)))
  }
  book.record(
    (book.traced(.frame, .all) / book.traced(.venues, .all))
      .named(FigureName(.framePerVenue, .all)))
}

/// What plans compute with of a count, missing numbers filled in; the mark tells those of another reading than the study's own,
/// which has the counted ones.
private func recordPlanCounts(
  _ kind: FilledCounts.Kind, _ filling: Filling, mark: String, _ context: AnalysisContext,
  _ book: inout FigureBook
) {
  let filled = FilledCounts(kind, filling, context)
  let numbers = context.catalogue.venues.map { venue -> Traced in
    let counted = book[kind.metric(context.measures), venue.subject]?.outcome.value != nil
    let isOwn = mark.isEmpty || !counted
    let name = FigureName(kind.planMetric, Subject(venue.id + (isOwn ? mark : "")))
    if isOwn { book.record(filled.number(of: venue, &book).named(name)) }
    return book.traced(name.metric, name.subject)
  }
  book.record(Traced.sum(numbers).named(FigureName(kind.planMetric, Subject("all" + mark))))
}

/// What each venue is known to cost.
func recordGrants(_ known: KnownCosts, _ context: AnalysisContext, _ book: inout FigureBook) {
  for venue in context.catalogue.venues {
    let cost = known.cost(of: venue)
    let missing = Absence(
      .missing,
      [
        Phrase(
          da: "\(venue.name): tilskuddet er ikke oplyst",
          en: "\(venue.name): the grant is not given")
      ])
    let grant = Traced(
      observed: cost.map { .value($0.kroner) } ?? .absent(missing), .stated,
      from: cost?.observation ?? known.search(for: venue, in: context))
    book.record(grant.named(FigureName(.grant, venue.subject)))
  }
}

extension KnownCosts {
  /// Where the cost of a venue was looked for and not found.
  fileprivate func search(for venue: Venue, in context: AnalysisContext) -> Observation {
    let (table, column) = sought
    let line = table == "venues" ? context.catalogue.venueRows[venue.id]?.line : nil
    return Observation(
      .cell, query: "SELECT \(column) FROM \(table) WHERE venue_id = \(venue.id.sqlLiteral)",
      sources: [context.origins.source(table, line: line, column: column)])
  }
}
