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
    for query in TranscriptionQuery.all where query.tables.allSatisfy(tables.contains) {
      for (document, row) in try query.rows(database, origins) {
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
    ("statements", "line"), ("conversations", "line"),
  ]
}

/// How the printed rows of one table are read back from the data base.
private struct TranscriptionQuery {
  /// The tables the query looks at; the first is the one the cells stand in.
  let tables: [String]
  /// Gives for each cell: document, line, csv_line, column, subject, text, number, key of the printed row, label; cells
  /// with one key are one printed row, from left to right, and a further label of a row repeats its cells.
  let sql: String
  let kind: @Sendable (_ labels: [String]) -> TranscribedRow.Kind

  static let all: [TranscriptionQuery] = [names, aliases, counts, workshops, facts]

  private static let names = TranscriptionQuery(
    tables: ["venues"],
    sql: """
      SELECT document, line, csv_line, 'name', venue_id, name, NULL, csv_line, NULL FROM venues
      WHERE document IS NOT NULL AND line IS NOT NULL ORDER BY csv_line
      """
  ) { _ in .name }

  private static let aliases = TranscriptionQuery(
    tables: ["aliases"],
    sql: """
      SELECT document, line, csv_line, 'alias', coalesce(target_id, 'no counterpart'), alias, NULL,
        csv_line, NULL
      FROM aliases WHERE document IS NOT NULL AND line IS NOT NULL ORDER BY csv_line
      """
  ) { _ in .name }

  // The columns of the figure stand in the order of the years.
  private static let counts = TranscriptionQuery(
    tables: ["counts", "venues", "aliases"],
    sql: """
      SELECT c.document, c.line, c.csv_line, 'value',
        c.venue_id || ' ' || c.year || ' ' || c.measure, NULL, c.value,
        c.document || ' ' || c.line || ' ' || c.venue_id, l.label
      FROM counts c LEFT JOIN (
        SELECT venue_id, name AS label, 0 AS rank, csv_line FROM venues UNION
        SELECT target_id, alias, 1, csv_line FROM aliases WHERE kind = 'venue'
          AND target_id IS NOT NULL) l USING (venue_id)
      WHERE c.document IS NOT NULL AND c.line IS NOT NULL
      ORDER BY c.line, c.venue_id, c.year, c.measure, c.csv_line, l.rank, l.csv_line
      """
  ) { .tableRow(labels: $0) }

  private static let workshops = TranscriptionQuery(
    tables: ["workshops", "centres", "aliases"],
    sql: """
      SELECT w.document, w.line, w.csv_line, w.field, w.centre_id || ' round ' || w.round, NULL,
        w.value, w.csv_line, l.label
      FROM (
        SELECT document, line, csv_line, centre_id, round, 1 AS position, 'attendances' AS field,
          attendances AS value FROM workshops UNION ALL
        SELECT document, line, csv_line, centre_id, round, 2, 'users', users FROM workshops
        UNION ALL
        SELECT document, line, csv_line, centre_id, round, 3, 'printed_percent', printed_percent
          FROM workshops) w
      LEFT JOIN (
        SELECT centre_id, name AS label, 0 AS rank, csv_line FROM centres UNION
        SELECT target_id, alias, 1, csv_line FROM aliases WHERE kind = 'centre'
          AND target_id IS NOT NULL) l USING (centre_id)
      WHERE w.document IS NOT NULL AND w.line IS NOT NULL
      ORDER BY w.csv_line, w.position, l.rank, l.csv_line
      """
  ) { .tableRow(labels: $0) }

  private static let facts = TranscriptionQuery(
    tables: ["facts"],
    sql: """
      SELECT document, line, csv_line, 'value', fact_id, NULL, value, document || ' ' || line, NULL
      FROM facts WHERE document IS NOT NULL AND line IS NOT NULL AND value IS NOT NULL
      ORDER BY document, line, csv_line
      """
  ) { _ in .prose }

  /// The rows, each with its document.
  func rows(
    _ database: borrowing Database, _ origins: Origins
  ) throws(DatabaseError) -> [(document: String, row: TranscribedRow)] {
    let table = tables[0]
    let found = try database.rows(sql) { row in
      (
        document: row.text(0), line: row.integer(1), key: row.text(7), label: row.optionalText(8),
        cell: TranscribedCell(
          place: origins.place(table, line: row.integer(2), column: row.text(3)),
          subject: row.text(4),
          content: row.optionalText(5).map(TranscribedCell.Content.words)
            ?? row.optionalReal(6).map(TranscribedCell.Content.number) ?? .blank)
      )
    }
    var rows: [(document: String, row: TranscribedRow)] = []
    var index = 0
    while index < found.count {
      let first = found[index]
      var labels: [String] = []
      var cells: [TranscribedCell] = []
      while index < found.count, found[index].key == first.key {
        if let label = found[index].label, !labels.contains(label) { labels.append(label) }
        if cells.last != found[index].cell { cells.append(found[index].cell) }
        index += 1
      }
      rows.append(
        (
          first.document,
          TranscribedRow(kind: kind(labels), documentLine: first.line, cells: cells)
        ))
    }
    return rows
  }
}
