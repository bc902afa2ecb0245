import Figures
import SQLite
import Study

/// The counts of one measure, and how a sum of them is made.
struct Counts {
  let measure: Measure
  /// What was counted at each venue, by its id.
  let venues: [String: VenueCount]

  init(
    _ measure: Measure, _ database: borrowing Database, _ context: AnalysisContext
  ) throws(DatabaseError) {
    self.measure = measure
    venues = try Counts.venues(measure, database, context)
  }

  /// Whether some venue was counted on occasions, rather than printed as one number.
  var hasOccasions: Bool { venues.values.contains { $0.coverage != nil } }

  var metric: Metric { measure.metric }

  /// Which venues a sum runs over.
  enum Reach {
    case centre(Centre)
    case city

    var subject: Subject {
      switch self {
      case .centre(let centre): centre.subject
      case .city: .all
      }
    }

    func holds(_ venue: Venue) -> Bool {
      switch self {
      case .centre(let centre): venue.centre == centre.id
      case .city: true
      }
    }

    /// The condition on `venues` that picks them out.
    var condition: String {
      switch self {
      case .centre(let centre): "v.centre_id = \(centre.id.sqlLiteral)"
      case .city: "true"
      }
    }
  }

  private static func venues(
    _ measure: Measure, _ database: borrowing Database, _ context: AnalysisContext
  ) throws(DatabaseError) -> [String: VenueCount] {
    let at = try database.optional("at", of: "counts", as: "c")
    let query = """
      SELECT v.venue_id, v.name, c.value, c.reason_missing, c.csv_line, c.document, c.line,
        \(measure.occasion(at)), \(measure.parts(at))
      FROM venues v LEFT JOIN counts c
        ON c.venue_id = v.venue_id AND c.measure_id = \(measure.id.sqlLiteral)
      ORDER BY v.position, \(at), c.csv_line
      """
    let rows = try database.rows(query) { row in
      (
        venue: row.text(0), name: row.text(1),
        count: row.optionalInteger(4).map { line in
          CountedRow(
            source: context.origins.source(
              "counts", line: line, column: "value", document: row.optionalText(5),
              documentLine: row.optionalInteger(6), value: row.optionalReal(2)),
            reason: row.optionalText(3), occasion: row.optionalText(7) ?? "", parts: row.integer(8))
        }
      )
    }
    var counted: [String: (name: String, rows: [CountedRow])] = [:]
    for row in rows {
      counted[row.venue, default: (row.name, [])].rows += [row.count].compactMap(\.self)
    }
    return Dictionary(
      counted.map { id, found in
        (
          id,
          VenueCount(
            measure, id, found.name, found.rows, context.origins.place("counts", line: nil))
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The sum over the venues that were counted, and how many of them there are. Nobody counted means no
  /// sum, not zero.
  func sum(
    over reach: Reach, _ database: borrowing Database, _ context: AnalysisContext,
    withBoth other: Counts? = nil
  ) throws(DatabaseError) -> (sum: Traced, coverage: Coverage) {
    if let withheld = sumOfWithheld(over: reach, context, withBoth: other) { return withheld }
    if hasOccasions || other?.hasOccasions ?? false {
      return sumOfFigures(over: reach, context, withBoth: other)
    }
    let also =
      other.map {
        """
         AND c.venue_id IN (SELECT venue_id FROM counts WHERE measure_id = \($0.measure.id.sqlLiteral) \
        AND value IS NOT NULL)
        """
      } ?? ""
    let condition = """
      counts c JOIN venues v ON v.venue_id = c.venue_id WHERE c.measure_id = \(measure.id.sqlLiteral) \
      AND c.value IS NOT NULL AND \(reach.condition)\(also)
      """
    let sources = try database.rows(
      "SELECT c.csv_line, c.document, c.line, c.value FROM \(condition) ORDER BY c.csv_line"
    ) { row in
      context.origins.source(
        "counts", line: row.integer(0), column: "value", document: row.optionalText(1),
        documentLine: row.optionalInteger(2), value: row.optionalReal(3))
    }
    let query = "SELECT sum(c.value) FROM \(condition)"
    let total = try database.rows(query) { $0.optionalReal(0) }.first ?? nil
    let expected = try database.rows(
      "SELECT count(*) FROM venues v WHERE \(reach.condition)"
    ) { $0.integer(0) }.first
    let outcome =
      total.map(Outcome.value) ?? .absent(Absence(.missing, [nobodyCounted(other)]))
    return (
      Traced(observed: outcome, .derived, from: Observation(.sum, query: query, sources: sources)),
      Coverage(counted: sources.count, expected: expected ?? 0)
    )
  }

  /// The sum of the venues' figures, where they are means of occasions.
  private func sumOfFigures(
    over reach: Reach, _ context: AnalysisContext, withBoth other: Counts?
  ) -> (sum: Traced, coverage: Coverage) {
    let reached = context.catalogue.venues.filter { reach.holds($0) }
    let terms = reached.compactMap { venue -> Traced? in
      guard let own = venues[venue.id]?.figure, own.outcome.value != nil else { return nil }
      let isBoth = other.map { $0.venues[venue.id]?.figure.outcome.value != nil } ?? true
      return isBoth ? own : nil
    }
    let none = Traced(
      .absent(Absence(.missing, [nobodyCounted(other)])), .derived, expression: .nothing)
    return (
      terms.isEmpty ? none : Traced.sum(terms),
      Coverage(counted: terms.count, expected: reached.count)
    )
  }

  /// The sum where a withheld count is in it: given as it is, or withheld as well; nil where none is.
  private func sumOfWithheld(
    over reach: Reach, _ context: AnalysisContext, withBoth other: Counts?
  ) -> (sum: Traced, coverage: Coverage)? {
    let reached = context.catalogue.venues.filter { reach.holds($0) }
    let disclosure = context.disclosure
    let shown = reached.compactMap { venues[$0.id]?.figure }.filter { $0.outcome.value != nil }
    if let other {
      let areWithheld = reached.contains { venue in
        [metric, other.metric].contains { disclosure.withholds($0, at: venue) }
      }
      let both = reached.count { venue in
        [self, other].allSatisfy { $0.venues[venue.id]?.figure.outcome.value != nil }
      }
      return areWithheld
        ? (.withheldTotal(of: shown), Coverage(counted: both, expected: reached.count)) : nil
    }
    return disclosure.total(metric, reach.subject).map { total in
      (
        total.value.map { .total($0, withWithheldBeside: shown) } ?? .withheldTotal(of: shown),
        Coverage(counted: total.counted, expected: reached.count)
      )
    }
  }

  private func nobodyCounted(_ other: Counts?) -> Phrase {
    let name = metric.name
    return other == nil
      ? Phrase(
        da: "\(name.danish): ingen \(.venues) har et tal",
        en: "\(name.english): no \(.venue) has a count")
      : Phrase(da: "ingen \(.venues) har begge tal", en: "no \(.venue) has both counts")
  }
}

/// Why a count is missing, as `counts.csv` spells it.
enum MissingReason: String {
  case blankInSource = "blank-in-source"
  case notInSource = "not-in-source"
  case notCounted = "not-counted"
  case illegible
  case withheld

  var words: Phrase {
    switch self {
    case .blankInSource: Phrase(da: "feltet er tomt i kilden", en: "blank in the source")
    case .notInSource: Phrase(da: "ikke oplyst i kilden", en: "not in the source")
    case .notCounted: Phrase(da: "ikke optalt", en: "not counted")
    case .illegible: Phrase(da: "kan ikke læses i kilden", en: "illegible in the source")
    case .withheld:
      Phrase(da: "udeladt af hensyn til fortrolighed", en: "withheld to protect confidentiality")
    }
  }
}
