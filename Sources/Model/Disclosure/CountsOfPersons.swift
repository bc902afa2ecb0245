import Figures
import SQLite
import Study

/// The counts of persons as the tables have them, and which of them everybody knows.
struct CountsOfPersons {
  private let rule: DisclosureRule
  private let tables: [String]

  init(_ rule: DisclosureRule, _ tables: [String]) {
    self.rule = rule
    self.tables = tables
  }

  /// Whether a row's document has published it, as SQL; nothing is known from elsewhere where that is to be withheld too.
  private func known(_ row: String) -> String {
    rule.published == .keep && tables.contains("documents")
      ? "coalesce((SELECT published FROM documents d WHERE d.document_id = \(row).document), 0)"
      : "0"
  }

  /// The measures that have small counts, with the number of venues that have one, and whether everybody knows all counts of the
  /// measure: then nothing is withheld of it.
  func smallCounts(
    in database: borrowing Database
  ) throws(DatabaseError) -> [String: (venues: Int, areKnown: Bool)] {
    // Every row is looked at, and they lie in another order than an index leads to them.
    let unknown = try database.rows(
      """
      SELECT DISTINCT measure_id FROM counts c NOT INDEXED
      WHERE value IS NOT NULL AND NOT (\(isOfPublished("c"))) ORDER BY measure_id
      """
    ) { $0.text(0) }
    let small = try database.rows(
      """
      SELECT measure_id, count(DISTINCT venue_id) FROM counts NOT INDEXED
      WHERE \(rule.isSmall("value")) GROUP BY measure_id ORDER BY measure_id
      """
    ) { (measure: $0.text(0), venues: $0.integer(1)) }
    return Dictionary(
      small.map { ($0.measure, ($0.venues, !unknown.contains($0.measure))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The same as `known`, where it is asked of every row.
  private func isOfPublished(_ row: String) -> String {
    rule.published == .keep && tables.contains("documents")
      ? "\(row).document IS NOT NULL AND \(row).document IN (SELECT document_id FROM documents WHERE published)"
      : "0"
  }

  /// What was counted at a venue.
  struct AtVenue {
    let id: String
    let centre: String
    let lines: [Int]
    let numbers: [Double]
    let isKnown: Bool

    /// The number, or the mean of the occasions.
    var number: Double { numbers.reduce(0, +) / Double(numbers.count) }

    /// Whether some count is so small that it is withheld.
    func isSmall(_ rule: DisclosureRule) -> Bool { !isKnown && hasSmall(rule) }

    /// Whether some count is as small, and everybody knows it.
    func isSmallAndKnown(_ rule: DisclosureRule) -> Bool { isKnown && hasSmall(rule) }

    private func hasSmall(_ rule: DisclosureRule) -> Bool {
      numbers.contains(where: rule.isSmall)
    }
  }

  struct OfMeasure {
    let measure: Measure
    let centres: [String]
    let venues: [AtVenue]
    /// Whether each venue has one whole number, so that the totals add them up.
    let areAdditive: Bool
  }

  func counts(
    of measure: Measure, in database: borrowing Database
  ) throws(DatabaseError) -> OfMeasure {
    let centres = try database.rows(
      "SELECT centre_id FROM centres ORDER BY position, csv_line"
    ) { $0.text(0) }
    let at = try database.optional("at", of: "counts", as: "c")
    let rows = try database.rows(
      """
      SELECT v.venue_id, v.centre_id, c.csv_line, c.value, \(known("c")), \(at) IS NULL
      FROM counts c JOIN venues v USING (venue_id)
      WHERE c.measure_id = \(measure.id.sqlLiteral) AND c.value IS NOT NULL
      ORDER BY v.position, v.csv_line, c.csv_line
      """
    ) { row in
      (
        venue: row.text(0), centre: row.text(1), line: row.integer(2),
        number: row.optionalReal(3) ?? 0, isKnown: row.integer(4) == 1,
        isPrinted: row.integer(5) == 1
      )
    }
    var venues: [AtVenue] = []
    for row in rows {
      let standing = venues.last.flatMap { $0.id == row.venue ? $0 : nil }
      if standing != nil { venues.removeLast() }
      venues.append(
        AtVenue(
          id: row.venue, centre: row.centre, lines: (standing?.lines ?? []) + [row.line],
          numbers: (standing?.numbers ?? []) + [row.number],
          isKnown: (standing?.isKnown ?? true) && row.isKnown))
    }
    let areWhole = rows.allSatisfy {
      $0.isPrinted && Int(exactly: $0.number).map { $0 >= 0 } ?? false
    }
    return OfMeasure(
      measure: measure, centres: centres, venues: venues,
      areAdditive: areWhole && venues.allSatisfy { $0.lines.count == 1 })
  }

  /// A row of the table of workshops.
  struct Workshop {
    let round: Int
    let centre: String
    let line: Int
    let attendances: Int?
    let users: Int?
    /// Whether the document prints how many per cent were users.
    let hasPercent: Bool
    let isKnown: Bool

    /// Whether it is small, or its users are, and everybody knows it.
    func isSmallAndKnown(_ rule: DisclosureRule) -> Bool {
      isKnown && [attendances, users].contains { rule.small.contains($0 ?? 0) }
    }
  }

  func workshops(in database: borrowing Database) throws(DatabaseError) -> [Workshop] {
    try database.rows(
      """
      SELECT w.round, w.centre_id, w.csv_line, w.attendances, w.users, \(known("w")),
        w.printed_percent IS NOT NULL
      FROM workshops w ORDER BY w.csv_line
      """
    ) { row in
      Workshop(
        round: row.integer(0), centre: row.text(1), line: row.integer(2),
        attendances: row.optionalInteger(3), users: row.optionalInteger(4),
        hasPercent: row.integer(6) == 1, isKnown: row.integer(5) == 1)
    }
  }

  /// The lines of small numbers of people that are printed outside the tables, and whether everybody knows them.
  func smallFacts(
    in database: borrowing Database
  ) throws(DatabaseError) -> [(line: Int, isKnown: Bool)] {
    try database.rows(
      """
      SELECT csv_line, \(known("f")) FROM facts f
      WHERE \(isOfPeople("unit")) AND \(rule.isSmall("value"))
        AND NOT \(try isOfInterviews(database))
      ORDER BY csv_line
      """
    ) { ($0.integer(0), $0.integer(1) == 1) }
  }

  /// Small whole numbers in a unit of which the program does not know whether it is of persons.
  func smallInUnknownUnits(
    in database: borrowing Database
  ) throws(DatabaseError) -> [(id: String, unit: String, line: Int)] {
    let facts = try database.rows(
      """
      SELECT fact_id, unit, csv_line FROM facts f
      WHERE NOT \(known("f")) AND NOT \(isOfPeople("unit")) AND \(rule.isSmall("value"))
        AND value = CAST(value AS INTEGER) AND NOT \(try isOfInterviews(database))
      ORDER BY csv_line
      """
    ) { (id: $0.text(0), unit: $0.text(1), line: $0.integer(2)) }
    return facts.filter { !Unit($0.unit).countsThings }
  }

  /// Whether a row of facts tells how many took part in an interview, which is how the asking was done; as SQL.
  private func isOfInterviews(_ database: borrowing Database) throws(DatabaseError) -> String {
    let topic = try database.optional("topic", of: "facts", as: "f")
    return "(coalesce(\(topic), '') = \(Fact.Topic.interviews.rawValue.sqlLiteral))"
  }

  /// The lines of the documents that rows of a table are from; a count may be from that of its measure too.
  func documents(
    ofRows lines: [Int], in table: String, _ database: borrowing Database
  ) throws(DatabaseError) -> [Int] {
    guard tables.contains("documents"), !lines.isEmpty else { return [] }
    let rows = lines.map(String.init).joined(separator: ", ")
    let ofMeasures =
      table == "counts"
      ? " OR document_id IN (SELECT m.document FROM counts c JOIN measures m USING (measure_id) WHERE c.csv_line IN (\(rows)))"
      : ""
    return try database.rows(
      """
      SELECT csv_line FROM documents
      WHERE document_id IN (SELECT document FROM \(table.sqlName) WHERE csv_line IN (\(rows)))\(ofMeasures)
      ORDER BY csv_line
      """
    ) { $0.integer(0) }
  }
}
