package import Figures
package import SQLite

extension StudySources {
  /// Reads what the counts, the frame of this id and the workshops were read from, as far as the tables are there and say
  /// so.
  package init(
    _ database: borrowing Database, tables: [String], frame: String?
  ) throws(DatabaseError) {
    func labels(
      _ table: String, key: String, where condition: String = "true"
    ) throws(DatabaseError) -> [(String, SourceLabel)] {
      guard tables.contains(table), tables.contains("documents") else { return [] }
      let title = try database.optional("short_title", of: "documents", as: "d")
      let label = try database.optional("figure_label", of: table, as: "t")
      let english = try database.optional("figure_label_en", of: table, as: "t")
      return try database.rows(
        """
        SELECT t.\(key), coalesce(\(title), d.title), \(label), coalesce(\(english), \(label))
        FROM \(table) t JOIN documents d ON d.document_id = t.document
        WHERE \(condition) ORDER BY t.csv_line
        """
      ) { row in
        (
          row.text(0),
          SourceLabel(
            row.text(1),
            label: Phrase(
              da: Sentence(words: row.optionalText(2) ?? ""),
              en: Sentence(words: row.optionalText(3) ?? "")))
        )
      }
    }
    let counts =
      try labels("measures", key: "measure_id")
      + (tables.contains("counts") ? try StudySources.furtherDocuments(database, tables) : [])
    self.init(
      counts: Dictionary(grouping: counts, by: \.0).mapValues { $0.map(\.1) },
      frame: try frame.map { (frame) throws(DatabaseError) in
        try labels("facts", key: "fact_id", where: "t.fact_id = \(frame.sqlLiteral)").map(\.1)
      } ?? [],
      workshops: try labels("workshops", key: "centre_id").map(\.1),
      venues: try StudySources.ofVenues(database, tables),
      lists: try labels("sections", key: "section_id").map(\.1))
  }
}

extension StudySources {
  /// The documents that the rows of venues name, each once.
  private static func ofVenues(
    _ database: borrowing Database, _ tables: [String]
  ) throws(DatabaseError) -> [SourceLabel] {
    guard tables.contains("venues"), tables.contains("documents") else { return [] }
    let title = try database.optional("short_title", of: "documents", as: "d")
    let document = try database.optional("document", of: "venues", as: "v")
    return try database.rows(
      """
      SELECT coalesce(\(title), d.title) FROM venues v JOIN documents d ON d.document_id = \(document)
      GROUP BY d.document_id ORDER BY min(v.csv_line)
      """
    ) { SourceLabel($0.text(0), label: Phrase("")) }
  }

  /// The documents of counts that are not of the document their measure stands in, each once, by the id of the measure.
  private static func furtherDocuments(
    _ database: borrowing Database, _ tables: [String]
  ) throws(DatabaseError) -> [(String, SourceLabel)] {
    guard tables.contains("measures"), tables.contains("documents") else { return [] }
    let title = try database.optional("short_title", of: "documents", as: "d")
    return try database.rows(
      """
      SELECT c.measure_id, coalesce(\(title), d.title)
      FROM (SELECT DISTINCT measure_id, document FROM counts NOT INDEXED) c
      JOIN measures m ON m.measure_id = c.measure_id JOIN documents d ON d.document_id = c.document
      WHERE c.document IS NOT m.document ORDER BY c.measure_id, d.csv_line
      """
    ) { ($0.text(0), SourceLabel($0.text(1), label: Phrase(""))) }
  }
}

extension Database {
  /// An optional column of a table in a query, or NULL where the table has none of that name.
  package func optional(
    _ column: String, of table: String, as alias: String
  ) throws(DatabaseError) -> String {
    let found = try rows(
      """
      SELECT 1 FROM input_columns
      WHERE resource = \(table.sqlLiteral) AND name = \(column.sqlLiteral)
      """
    ) { $0.integer(0) }
    return found.isEmpty ? "NULL" : "\(alias).\(column.sqlName)"
  }

  /// When the frame is of, as its row says; nil where no row or no column does.
  package func period(ofFact fact: String, tables: [String]) throws(DatabaseError) -> String? {
    guard tables.contains("facts") else { return nil }
    let period = try optional("period", of: "facts", as: "t")
    return try rows("SELECT \(period) FROM facts t WHERE t.fact_id = \(fact.sqlLiteral)") {
      $0.optionalText(0)
    }.compactMap(\.self).first
  }
}
