import Figures
import SQLite
import Study

/// Enters what was counted of every measure, and what changed within a series; gives the counts by the id of the measure.
func recordCounts(
  over reaches: [Counts.Reach], _ database: borrowing Database, _ context: AnalysisContext,
  _ chance: CountInterval, _ book: inout FigureBook
) throws(DatabaseError) -> [String: Counts] {
  var counts: [String: Counts] = [:]
  let others = context.measures.all.filter { measure in
    !context.measures.used.contains { $0.id == measure.id }
  }
  for measure in context.measures.used + others {
    let counted = try Counts(measure, database, context)
    counts[measure.id] = counted
    for venue in context.catalogue.venues {
      guard let count = counted.venues[venue.id] else { continue }
      book.record(
        count.figure, interval: chance.around(count, of: measure), coverage: count.coverage)
      recordOccasions(count, of: measure, at: venue, &book)
    }
    for reach in reaches {
      let all = try counted.sum(over: reach, database, context)
      book.record(
        all.sum.named(FigureName(measure.metric, reach.subject)),
        interval: measure.kind == .present && !counted.hasOccasions
          ? chance.around(present: all.sum.outcome.value) : nil, coverage: all.coverage)
    }
  }
  for change in context.measures.changes {
    if let earlier = counts[change.earlier.id], let later = counts[change.later.id] {
      recordChange(from: earlier, to: later, over: reaches, context, chance, &book)
    }
  }
  return counts
}

/// How often a venue was counted, and how much the counts differ.
private func recordOccasions(
  _ count: VenueCount, of measure: Measure, at venue: Venue, _ book: inout FigureBook
) {
  guard !count.counted.isEmpty else { return }
  let subject = Subject(measure.id) / venue.subject
  book.record(
    Traced.method("number_of_counts", of: count.counted) { Double($0.count) }
      .named(FigureName(.countOccasions, subject)), coverage: count.coverage)
  guard count.counted.count > 1 else { return }
  book.record(
    Traced.method("sample_standard_deviation", of: count.counted) { standardDeviation($0) }
      .named(FigureName(.countSpread, subject)), unit: measure.metric.unit)
  let spread = book.traced(.countSpread, subject)
  book.record(
    (spread * spread / book.traced(measure.metric, venue.subject))
      .named(FigureName(.countDispersion, subject)))
}
