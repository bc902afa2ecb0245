import Figures
import SQLite
import Study

/// The counts of one measure, and how a sum of them is made.
struct Counts {
  let measure: Measure

  init(_ measure: Measure) { self.measure = measure }

  private var metric: Metric { measure.metric }

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

    /// The condition on `venues` that picks them out.
    var condition: String {
      switch self {
      case .centre(let centre): "v.centre_id = \(centre.id.sqlLiteral)"
      case .city: "true"
      }
    }
  }

  /// The count of each venue, by the venue's id: published, or missing with the reason.
  func cells(
    _ database: borrowing Database, _ context: AnalysisContext
  ) throws(DatabaseError) -> [String: Traced] {
    let query = """
      SELECT v.venue_id, v.name, c.value, c.reason_missing, c.csv_line, c.document, c.line
      FROM venues v LEFT JOIN counts c
        ON c.venue_id = v.venue_id AND c.measure_id = \(measure.id.sqlLiteral)
      ORDER BY v.position
      """
    let cells = try database.rows(query) { row in
      let id = row.text(0)
      let source = context.origins.source(
        "counts", line: row.optionalInteger(4), column: "value", document: row.optionalText(5),
        documentLine: row.optionalInteger(6))
      let outcome =
        row.optionalReal(2).map(Outcome.value)
        ?? .absent(
          Absence(
            row.optionalText(3) == MissingReason.withheld.rawValue ? .hidden : .missing,
            [reason(venue: row.text(1), row.optionalInteger(4), row.optionalText(3))]))
      let cell = Traced(
        observed: outcome, .published,
        from: Observation(
          .cell,
          query: """
            SELECT value FROM counts WHERE venue_id = \(id.sqlLiteral) AND measure_id = \(measure.id.sqlLiteral)
            """, sources: [source]))
      return (id, cell.named(FigureName(metric, Subject(id))))
    }
    return Dictionary(cells) { first, _ in first }
  }

  /// The sum over the venues that were counted, and how many of them there are. Nobody counted means no
  /// sum, not zero.
  func sum(
    over reach: Reach, _ database: borrowing Database, _ context: AnalysisContext,
    withBoth other: Counts? = nil
  ) throws(DatabaseError) -> (sum: Traced, coverage: Coverage) {
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

  private func nobodyCounted(_ other: Counts?) -> Phrase {
    let name = metric.name
    return other == nil
      ? Phrase(
        da: "\(name.danish): ingen tilbud har et tal", en: "\(name.english): no venue has a count")
      : Phrase(da: "ingen tilbud har begge tal", en: "no venue has both counts")
  }

  private func reason(venue: String, _ line: Int?, _ code: String?) -> Phrase {
    let what = Phrase(
      da: "\(venue), \(metric.name.danish.words.lowercasedFirst)",
      en: "\(venue), \(metric.name.english.words.lowercasedFirst)")
    let why =
      line == nil
      ? Phrase(da: "ingen række i tabellen over tal", en: "no row in the table of counts")
      : MissingReason(rawValue: code ?? "")?.words
        ?? Phrase(da: "uden angivet grund", en: "no reason given")
    return Phrase(da: "\(what.danish): \(why.danish)", en: "\(what.english): \(why.english)")
  }
}

/// Why a count is missing, as `counts.csv` spells it.
enum MissingReason: String {
  case blankInSource = "blank-in-source"
  case notCounted = "not-counted"
  case illegible
  case withheld

  var words: Phrase {
    switch self {
    case .blankInSource: Phrase(da: "feltet er tomt i kilden", en: "blank in the source")
    case .notCounted: Phrase(da: "ikke optalt", en: "not counted")
    case .illegible: Phrase(da: "kan ikke læses i kilden", en: "illegible in the source")
    case .withheld:
      Phrase(da: "skjult af hensyn til fortrolighed", en: "withheld to protect confidentiality")
    }
  }
}
