package import Figures
package import SQLite

/// What the tables say stands in each document, with the place of every cell.
package struct Transcriptions: Sendable {
  /// One for each document, in the order of the documents.
  package let list: [Transcription]

  /// Reads the tables that were ingested; a table that was not gives nothing.
  package init(
    _ database: borrowing Database, tables: [String], documents: [SourceDocument]
  ) throws(DatabaseError) {
    let origins = try Origins(database)
    var rows: [String: [TranscribedRow]] = [:]
    let labels = try Labels(database, tables: tables)
    for query in TranscriptionQuery.all where tables.contains(query.table) {
      for (document, row) in try query.rows(database, origins, labels) {
        rows[document, default: []].append(row)
      }
    }
    var lineOnly: [String: [Transcription.LineOnly]] = [:]
    for (table, column) in Transcriptions.pointers where tables.contains(table) {
      let found = try database.rows(
        """
        SELECT document, \(column), csv_line FROM \(table)
        WHERE document IS NOT NULL AND \(column) IS NOT NULL ORDER BY csv_line
        """
      ) { ($0.text(0), $0.integer(1), $0.integer(2)) }
      for (document, line, row) in found {
        lineOnly[document, default: []].append(
          Transcription.LineOnly(
            place: origins.place(table, line: row, column: column), documentLine: line))
      }
    }
    list = documents.map { document in
      Transcription(
        document: document,
        rows: rows[document.id, default: []].enumerated()
          .sorted { ($0.element.documentLine, $0.offset) < ($1.element.documentLine, $1.offset) }
          .map(\.element),
        lineOnly: lineOnly[document.id, default: []])
    }
  }

  /// The columns that name a line and repeat nothing of it.
  private static let pointers = [
    ("notes", "line"), ("sections", "first_line"), ("sections", "last_line"),
    ("statements", "line"), ("conversations", "line"), ("participants", "line"),
    ("measures", "line"), ("interviewed", "line"), ("concerns", "line"),
  ]
}

/// How the printed rows of one table are read back from the database.
private struct TranscriptionQuery {
  /// The table the cells stand in.
  let table: String
  /// Gives for each cell: document, line, csv_line, column, subject, text, number, key of the printed row, what the row is
  /// about; cells with one key are one printed row, from left to right.
  let sql: String
  let kind: Kind

  enum Kind {
    case name, prose
    /// A row that begins with the name of a venue or a centre.
    case tableRow(of: String)
  }

  static let all: [TranscriptionQuery] = [names, aliases, counts, workshops, facts]

  private static let names = TranscriptionQuery(
    table: "venues",
    sql: """
      SELECT document, line, csv_line, 'name', venue_id, name, NULL, csv_line, NULL FROM venues
      WHERE document IS NOT NULL AND line IS NOT NULL ORDER BY csv_line
      """, kind: .name)

  private static let aliases = TranscriptionQuery(
    table: "aliases",
    sql: """
      SELECT document, line, csv_line, 'alias', coalesce(target_id, 'no counterpart'), alias, NULL,
        csv_line, NULL
      FROM aliases WHERE document IS NOT NULL AND line IS NOT NULL ORDER BY csv_line
      """, kind: .name)

  // The columns of a printed table stand in the order of the measures' rows.
  private static let counts = TranscriptionQuery(
    table: "counts",
    sql: """
      SELECT c.document, c.line, c.csv_line, 'value', c.venue_id || ' ' || c.measure_id, NULL,
        c.value, c.document || ' ' || c.line || ' ' || c.venue_id, c.venue_id
      FROM counts c JOIN measures m USING (measure_id)
      WHERE c.document IS NOT NULL AND c.line IS NOT NULL
      ORDER BY c.document, c.line, c.venue_id, m.csv_line, c.csv_line
      """, kind: .tableRow(of: "venue"))

  private static let workshops = TranscriptionQuery(
    table: "workshops",
    sql: """
      SELECT document, line, csv_line, field, centre_id || ' round ' || round, NULL, value,
        csv_line, centre_id
      FROM (
        SELECT *, 1 AS position, 'attendances' AS field, attendances AS value FROM workshops
        UNION ALL SELECT *, 2, 'users', users FROM workshops
        UNION ALL SELECT *, 3, 'printed_percent', printed_percent FROM workshops)
      WHERE document IS NOT NULL AND line IS NOT NULL ORDER BY csv_line, position
      """, kind: .tableRow(of: "centre"))

  private static let facts = TranscriptionQuery(
    table: "facts",
    sql: """
      SELECT document, line, csv_line, 'value', fact_id, NULL, value, document || ' ' || line, NULL
      FROM facts WHERE document IS NOT NULL AND line IS NOT NULL AND value IS NOT NULL
      ORDER BY document, line, csv_line
      """, kind: .prose)

  /// The rows, each with its document.
  func rows(
    _ database: borrowing Database, _ origins: Origins, _ labels: Labels
  ) throws(DatabaseError) -> [(document: String, row: TranscribedRow)] {
    let found = try database.rows(sql) { row in
      (
        document: row.text(0), line: row.integer(1), key: row.text(7), about: row.text(8),
        cell: TranscribedCell(
          place: origins.place(table, line: row.integer(2), column: row.text(3)),
          subject: row.text(4),
          content: row.optionalText(5).map(TranscribedCell.Content.words)
            ?? row.optionalReal(6).map(TranscribedCell.Content.number) ?? .blank)
      )
    }
    var rows: [(document: String, row: TranscribedRow)] = []
    var rest = found[...]
    while let first = rest.first {
      let same = rest.prefix { $0.key == first.key }
      let kind: TranscribedRow.Kind =
        switch kind {
        case .name: .name
        case .prose: .prose
        case .tableRow(let thing): .tableRow(labels: labels.names(of: thing, first.about))
        }
      rows.append(
        (
          first.document,
          TranscribedRow(kind: kind, documentLine: first.line, cells: same.map(\.cell))
        ))
      rest = rest.dropFirst(same.count)
    }
    return rows
  }
}

/// The names that venues and centres go by.
private struct Labels {
  private var list: [String: [String]] = [:]

  init(_ database: borrowing Database, tables: [String]) throws(DatabaseError) {
    let queries = [
      ("venues", "SELECT 'venue', venue_id, name FROM venues ORDER BY csv_line"),
      ("centres", "SELECT 'centre', centre_id, name FROM centres ORDER BY csv_line"),
      (
        "aliases",
        """
        SELECT kind, target_id, alias FROM aliases WHERE target_id IS NOT NULL ORDER BY csv_line
        """
      ),
    ]
    for (table, query) in queries where tables.contains(table) {
      let found = try database.rows(query) { ($0.text(0), $0.text(1), $0.text(2)) }
      for (thing, id, name) in found where !names(of: thing, id).contains(name) {
        list["\(thing) \(id)", default: []].append(name)
      }
    }
  }

  func names(of thing: String, _ id: String) -> [String] { list["\(thing) \(id)", default: []] }
}
