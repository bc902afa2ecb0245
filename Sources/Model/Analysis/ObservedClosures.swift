import Base
import Figures
import SQLite
import Study

extension Analysis {
  /// Where visits dropped far at a venue: whether they were seen again at its nearest.
  package static let observedClosures = Analysis(
    name: "observed-closures", tables: ["documents", "centres", "venues", "measures", "counts"],
    furtherTables: ["coordinates", "closings"], foundations: ["ground", "utilisation"],
    needs: .closures
  ) { database, context, book throws(DatabaseError) in
    guard let closures = context.settings.closures,
      let reading = try ClosureReading(closures, database, context, book)
    else { return }
    closures.record(in: &book)
    reading.recordDrops(&book)
    reading.recordEvents(&book)
    reading.recordShares(&book)
  }
}

extension Settings.Closures {
  /// The rule that they are found by.
  var rule: DropRule {
    DropRule(leastVisits: leastVisits, dropBelow: dropBelow, neighbours: neighbours)
  }

  /// Enters the numbers the drops are found by.
  fileprivate func record(in book: inout FigureBook) {
    func record(
      _ id: Subject, _ value: Double, _ unit: Unit, _ key: String, at place: Place?
    ) {
      let stated =
        place.map { place in
          Traced(
            observed: .value(value), .assumed,
            from: Observation(
              .setting, query: "closures.\(key)", sources: [Source(place: place)]))
        } ?? Traced.constant(value).assumed
      book.record(stated.named(FigureName(.closureRule, id)), unit: unit)
    }
    record(
      "least-visits", leastVisits, .visits(per: .year), "least_visits", at: places.leastVisits)
    record("drop-below", dropBelow, .share, "drop_below", at: places.dropBelow)
    record("neighbours", Double(neighbours), .venues, "neighbours", at: places.neighbours)
    record("draws", Double(draws), .number, "draws", at: places.draws)
    for count in DropRule.neighboursTried {
      let subject = Subject(String(count))
      book.record(
        Traced.constant(Double(count)).assumed.named(FigureName(.neighboursTried, subject)))
      book.record(
        Traced.constant(Double(DropRule.setAside(lookingAt: count))).assumed
          .named(FigureName(.setAside, subject)))
    }
  }
}

/// The series of a study, the drops in it, and how they are entered as figures.
struct ClosureReading {
  let settings: Settings.Closures
  let measures: [Measure]
  let drops: LargeDrops
  /// What the random draws start from.
  let seed: Settings.Uncertainty
  /// The rows that document a closing, by year and venue.
  private let closings: [VenueYear: Traced]

  /// Nil where it is not known where every venue lies.
  init?(
    _ settings: Settings.Closures, _ database: borrowing Database, _ context: AnalysisContext,
    _ book: FigureBook
  ) throws(DatabaseError) {
    let venues = context.catalogue.venues
    let places = context.places
    let measures = settings.measures.compactMap { named in
      context.measures.all.first { $0.id == named.id }
    }
    guard places.count == venues.count, measures.count == settings.measures.count else {
      return nil
    }
    let rows = try database.documentedClosings(context)
    let series = YearlyVisits(
      venues: venues.map(\.id),
      counts: measures.map { measure in
        venues.map { book[measure.metric, $0.subject]?.outcome.value }
      },
      closed: measures.map { measure in
        Set(
          venues.indices.filter { place in
            rows.contains { $0.venue == venues[place].id && $0.period == measure.period }
          })
      }
    ) { from, to in
      let (one, other) = (places[from].location, places[to].location)
      return greatCircle(
        from: (one.latitude, one.longitude), to: (other.latitude, other.longitude))
    }
    self.settings = settings
    self.measures = measures
    drops = LargeDrops(series, settings.rule)
    seed = context.settings.uncertainty
    var closings: [VenueYear: Traced] = [:]
    for row in rows {
      guard let venue = series.venues.firstIndex(of: row.venue) else { continue }
      for (year, measure) in measures.enumerated() where measure.period == row.period {
        closings[VenueYear(year: year, venue: venue)] = row.number
      }
    }
    self.closings = closings
  }

  /// `visits_2015/albion`.
  func subject(_ place: VenueYear) -> Subject {
    Subject(measures[place.year].id) / Subject(drops.series.venues[place.venue])
  }

  /// The count of a venue in a year.
  func count(_ place: VenueYear, _ book: FigureBook) -> Traced {
    book.traced(measures[place.year].metric, Subject(drops.series.venues[place.venue]))
  }

  /// The count of the year before.
  func countBefore(_ place: VenueYear, _ book: FigureBook) -> Traced {
    count(VenueYear(year: place.year - 1, venue: place.venue), book)
  }

  /// The count, or what a documented closing leaves of the visits.
  func visits(_ place: VenueYear, _ book: FigureBook) -> Traced {
    let counted = count(place, book)
    return counted.outcome.value == nil && closings[place] != nil
      ? book.traced(.visitsLeft, subject(place)) * countBefore(place, book) : counted
  }

  /// Enters how large each drop was, and how many there are of each kind.
  fileprivate func recordDrops(_ book: inout FigureBook) {
    for drop in drops.all {
      let subject = subject(drop)
      let counted = count(drop, book)
      var left = counted / countBefore(drop, book)
      if counted.outcome.value == nil, let closing = closings[drop] {
        book.record(closing.named(FigureName(.documentedClosing, subject)))
        left = .constant(1) - book.traced(.documentedClosing, subject)
      }
      book.record(left.named(FigureName(.visitsLeft, subject)))
    }
    let rule = ["least-visits", "drop-below", "neighbours"].map {
      book.traced(.closureRule, Subject($0))
    }
    for (kind, found) in [
      (Subject.all, drops.all), ("events", drops.events), ("uncounted", drops.uncounted),
      ("near-another", drops.nearAnother),
    ] {
      book.record(
        Traced.method("large_drops", of: rule) { _ in Double(found.count) }
          .named(FigureName(.largeDrops, kind)))
    }
  }

  /// Enters for each event the trend elsewhere, what was missing, what was seen again, and the share.
  fileprivate func recordEvents(_ book: inout FigureBook) {
    for event in drops.events {
      let subject = subject(event)
      func pair(_ venue: Int) -> (before: Traced, now: Traced) {
        let place = VenueYear(year: event.year, venue: venue)
        return (countBefore(place, book), count(place, book))
      }
      let aside = DropRule.setAside(lookingAt: settings.neighbours)
      let ratios = drops.trendVenues(of: event, settingAside: aside).map { venue in
        let pair = pair(venue)
        return pair.now / pair.before
      }
      let trend = Traced.method("median", of: ratios) { OrderedSample($0)?.median }
      book.record(
        trend.assumed.named(FigureName(.trendElsewhere, subject)),
        coverage: Coverage(
          counted: ratios.count,
          expected: max(0, drops.series.venues.count - 1 - aside)))
      let sums = SeenAgain(
        before: countBefore(event, book), trend: book.traced(.trendElsewhere, subject))
      let neighbours = drops.neighbours(of: event, settings.neighbours).map(pair)
      let seen = neighbours.isEmpty ? noNeighbour : sums.seenAgain(at: neighbours)
      book.record(
        seen.named(FigureName(.seenAgain, subject)),
        coverage: Coverage(
          counted: neighbours.count,
          expected: min(settings.neighbours, drops.series.venues.count - 1)))
      book.record(
        sums.loss(now: visits(event, book)).named(FigureName(.closureLoss, subject)))
      book.record(
        book.seenAgain(of: subject).named(FigureName(.observedRetention, subject)))
    }
  }
}

extension FigureBook {
  /// What was seen again of what was missing; nothing where nothing was missing.
  func seenAgain(of subject: Subject) -> Traced {
    let loss = traced(.closureLoss, subject)
    if let missing = loss.outcome.value, missing <= 0 { return nothingMissing }
    return traced(.seenAgain, subject) / loss
  }
}

private let noNeighbour = Traced(
  .absent(
    Absence(
      .missing,
      [
        Phrase(
          da: "ingen af de nærmeste har begge tal uden selv at falde",
          en: "none of the nearest has both counts without a drop of its own")
      ])), .derived, expression: .nothing)

private let nothingMissing = Traced(
  .absent(
    Absence(
      .undefined,
      [
        Phrase(
          da: "besøgene faldt ikke mere end andre steder",
          en: "visits fell no more than elsewhere")
      ])), .derived, expression: .nothing)

/// A row that documents a closing.
private struct DocumentedClosing {
  let venue: String
  let period: String
  /// One, of the row.
  let number: Traced
}

extension Database {
  fileprivate func documentedClosings(
    _ context: AnalysisContext
  ) throws(DatabaseError) -> [DocumentedClosing] {
    guard context.settings.stages.ingest.contains("closings") else { return [] }
    let key = context.origins.numbers(of: ["venue_id", "period"], in: "closings")
    return try rows(
      "SELECT venue_id, period, csv_line, document, line FROM closings ORDER BY csv_line"
    ) { row in
      let source = context.origins.source(
        "closings", line: row.integer(2), document: row.optionalText(3),
        documentLine: row.optionalInteger(4))
      let query =
        "SELECT count(*) FROM closings WHERE venue_id = \(row.text(0).sqlLiteral)"
        + " AND period = \(row.text(1).sqlLiteral)"
      return DocumentedClosing(
        venue: row.text(0), period: row.text(1),
        number: Traced(
          observed: .value(1), .derived,
          from: Observation(.rows(key: key), query: query, sources: [source])))
    }
  }
}
