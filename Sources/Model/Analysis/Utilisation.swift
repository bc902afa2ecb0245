import Figures
import SQLite
import Study

extension Analysis {
  /// How the venues were used: visits, people present, and what the two say together.
  static let utilisation = Analysis(
    name: "utilisation", tables: ["documents", "centres", "venues", "measures", "counts"],
    foundations: ["ground"]
  ) { database, context, book throws(DatabaseError) in
    let reaches = context.catalogue.centres.map(Counts.Reach.centre) + [.city]
    let chance = CountInterval(context.settings)
    for reach in reaches {
      try recordVenueCount(reach, database, context, &book)
    }
    recordLocks(context, &book)
    let counts = try recordCounts(over: reaches, database, context, chance, &book)
    let visits = context.visits.flatMap { counts[$0.id] }
    let present = context.present.flatMap { counts[$0.id] }
    if let visits { recordVisitShares(visits, context, &book) }
    if let visits, let present {
      try recordMomentShares(
        of: present, in: visits, over: reaches, database, context, chance, &book)
    }
    try recordCapacityUse(database, context, &book)
    try recordTraits(database, context, &book)
    if let present {
      recordRankingEvidence(of: present.metric, beside: visits?.metric, context, &book)
    }
  }
}

/// Enters what part of all visits each venue has.
private func recordVisitShares(
  _ visits: Counts, _ context: AnalysisContext, _ book: inout FigureBook
) {
  // Where many share them, a whole per cent is more than most have.
  let decimals = context.catalogue.venues.count > 50 ? 1 : nil
  for venue in context.catalogue.venues {
    let part = book.traced(visits.metric, venue.subject) / book.traced(visits.metric, .all)
    book.record(
      part.named(FigureName(.visitShare, venue.subject)),
      coverage: book[visits.metric, .all]?.coverage, decimals: decimals)
  }
}

/// Enters how many are present at a moment for each visit, where both were counted.
private func recordMomentShares(
  of present: Counts, in visits: Counts, over reaches: [Counts.Reach],
  _ database: borrowing Database, _ context: AnalysisContext, _ chance: CountInterval,
  _ book: inout FigureBook
) throws(DatabaseError) {
  for venue in context.catalogue.venues {
    let share =
      book.traced(present.metric, venue.subject) / book.traced(visits.metric, venue.subject)
    book.record(
      share.named(FigureName(.momentShare, venue.subject)),
      interval: chance.around(
        present: present.venues[venue.id]?.printed, per: visits.measure,
        visits.venues[venue.id]?.printed))
  }
  for reach in reaches {
    let there = try present.sum(over: reach, database, context, withBoth: visits)
    let visited = try visits.sum(over: reach, database, context, withBoth: present)
    let arePrinted = !present.hasOccasions && !visits.hasOccasions
    book.record(
      (there.sum / visited.sum).named(FigureName(.momentShare, reach.subject)),
      interval: arePrinted
        ? chance.around(
          present: there.sum.outcome.value, per: visits.measure, visited.sum.outcome.value) : nil,
      coverage: there.coverage)
  }
}

/// Enters how many venues are locked, as far as any is.
private func recordLocks(_ context: AnalysisContext, _ book: inout FigureBook) {
  for (metric, state) in [(Metric.lockedOpen, Venue.Lock.State.open), (.lockedClosed, .closed)] {
    let sources = context.catalogue.venues.filter { $0.lock?.state == state }.map { venue in
      let row = context.catalogue.venueRows[venue.id]
      return context.origins.source(
        "venues", line: row?.line, document: row?.document, documentLine: row?.documentLine)
    }
    guard !sources.isEmpty else { continue }
    let count = Traced(
      observed: .value(Double(sources.count)), .derived,
      from: Observation(
        .rows(key: context.origins.numbers(of: ["venue_id"], in: "venues")),
        query: "SELECT count(*) FROM venues WHERE locked = \(state.rawValue.sqlLiteral)",
        sources: sources))
    book.record(count.named(FigureName(metric, .all)))
  }
}

private func recordVenueCount(
  _ reach: Counts.Reach, _ database: borrowing Database, _ context: AnalysisContext,
  _ book: inout FigureBook
) throws(DatabaseError) {
  let sources = try database.rows(
    "SELECT csv_line, document, line FROM venues v WHERE \(reach.condition) ORDER BY csv_line"
  ) { row in
    context.origins.source(
      "venues", line: row.integer(0), document: row.text(1), documentLine: row.integer(2))
  }
  let count = Traced(
    observed: .value(Double(sources.count)), .derived,
    from: Observation(
      .rows(key: context.origins.numbers(of: ["venue_id"], in: "venues")),
      query: "SELECT count(*) FROM venues v WHERE \(reach.condition)", sources: sources))
  book.record(count.named(FigureName(.venues, reach.subject)))
}
