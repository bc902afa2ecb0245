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
  guard !count.occasions.isEmpty else { return }
  let subject = Subject(measure.id) / venue.subject
  book.record(
    Traced.method("number_of_counts", of: count.occasions) { Double($0.count) }
      .named(FigureName(.countOccasions, subject)), coverage: count.coverage)
  guard count.occasions.count > 1 else { return }
  book.record(
    Traced.method("sample_standard_deviation", of: count.occasions) { standardDeviation($0) }
      .named(FigureName(.countSpread, subject)), unit: measure.metric.unit)
  let spread = book.traced(.countSpread, subject)
  book.record(
    (spread * spread / book.traced(measure.metric, venue.subject))
      .named(FigureName(.countDispersion, subject)))
}

/// The change from one count of a series to the next, for each venue with both and over all of them.
private func recordChange(
  from earlier: Counts, to later: Counts, over reaches: [Counts.Reach],
  _ context: AnalysisContext, _ chance: CountInterval, _ book: inout FigureBook
) {
  let pair = Subject(later.measure.id) / Subject(earlier.measure.id)
  func both(_ venues: [Venue]) -> [Venue] {
    venues.filter { venue in
      [earlier, later].allSatisfy { $0.venues[venue.id]?.figure.outcome.value != nil }
    }
  }
  func record(
    _ subject: Subject, _ venues: [Venue], _ coverage: Coverage?, _ difference: Interval?,
    _ ratio: Interval?
  ) {
    let sums = [later, earlier].map { counts in
      let terms = venues.map { book.traced(counts.measure.metric, $0.subject) }
      return terms.count == 1 ? terms[0] : Traced.sum(terms)
    }
    book.record(
      (sums[0] - sums[1]).named(FigureName(.countDifference, pair / subject)),
      unit: later.measure.metric.unit, interval: difference, coverage: coverage)
    book.record(
      (sums[0] / sums[1]).named(FigureName(.countRatio, pair / subject)), interval: ratio,
      coverage: coverage)
  }
  for venue in context.catalogue.venues where !both([venue]).isEmpty {
    guard let first = later.venues[venue.id], let second = earlier.venues[venue.id] else {
      continue
    }
    record(
      venue.subject, [venue], nil,
      chance.ofDifference(first, less: second, of: later.measure),
      chance.ofRatio(first, to: second, of: later.measure))
  }
  for reach in reaches {
    let venues = context.catalogue.venues.filter(reach.holds)
    let compared = both(venues)
    guard !compared.isEmpty else { continue }
    record(
      reach.subject, compared,
      Coverage(counted: compared.count, expected: venues.count), nil, nil)
  }
}
