import Base
package import Figures
package import SQLite

/// The names a study speaks of: its documents, centres, venues, lists and themes, in their own order.
package struct Catalogue: Sendable {
  package let documents: [SourceDocument]
  package let centres: [Centre]
  package let venues: [Venue]
  /// What was counted, in the order of the rows.
  package let measures: [Measure]
  package let sections: [ListSection]
  package let themes: [Theme]
  package let voices: Voices
  package let facts: [Fact]
  /// Where each venue and each centre has its row, by id.
  package let venueRows: [String: Row]
  package let centreRows: [String: Row]

  /// A row of a table, and where the published document has it.
  package struct Row: Sendable {
    package let line: Int
    package let document: String?
    package let documentLine: Int?
  }

  /// What the sources say of those whom closures affect.
  package let affected: AffectedUsers

  /// The ids of the facts that are amounts of money.
  package let amounts: [String]

  /// Reads the names from the tables that were ingested; a table that was not gives none.
  package init(
    _ database: borrowing Database, tables: [String], currency: Currency
  ) throws(DatabaseError) {
    documents =
      !tables.contains("documents")
      ? []
      : try database.rows(
        """
        SELECT d.document_id, d.title, d.publisher, d.date, d.published, d.sha256, f.path, d.csv_line
        FROM documents d LEFT JOIN input_files f ON f.resource = 'documents' ORDER BY d.csv_line
        """
      ) { row in
        SourceDocument(
          id: row.text(0), title: row.text(1), publisher: row.text(2), date: row.optionalText(3),
          publication: row.integer(4) == 1 ? .published : .unpublished, sha256: row.text(5),
          place: Place(file: row.text(6), line: row.integer(7)))
      }
    centres =
      !tables.contains("centres")
      ? []
      : try database.rows(
        "SELECT centre_id, name FROM centres ORDER BY position, csv_line"
      ) { row in Centre(id: row.text(0), name: row.text(1)) }
    let locks = try Catalogue.locks(database)
    let traits = try database.traitsOfVenues(among: tables)
    venues =
      !tables.contains("venues")
      ? []
      : try database.rows(
        "SELECT venue_id, name, centre_id FROM venues ORDER BY position, csv_line"
      ) { row in
        Venue(
          id: row.text(0), name: row.text(1), centre: row.text(2), lock: locks[row.text(0)],
          traits: traits[row.text(0)] ?? Venue.Traits())
      }
    measures = !tables.contains("measures") ? [] : try Measure.all(database, tables: tables)
    venueRows =
      !tables.contains("venues")
      ? [:]
      : try Catalogue.rows(
        "SELECT venue_id, csv_line, document, line FROM venues ORDER BY csv_line", database)
    centreRows =
      !tables.contains("centres")
      ? [:]
      : try Catalogue.rows(
        "SELECT centre_id, csv_line, NULL, NULL FROM centres ORDER BY csv_line", database)
    sections =
      !tables.contains("sections")
      ? []
      : try database.rows(
        """
        SELECT section_id, title, \(try database.english("title", of: "sections", as: "s")),
          source_group
        FROM sections s ORDER BY csv_line
        """
      ) { row in
        ListSection(
          id: row.text(0), title: Phrase(da: row.words(1), en: row.words(2)), group: row.text(3))
      }
    themes =
      !tables.contains("codebook")
      ? []
      : try database.rows(
        """
        SELECT code_id, label, \(try database.english("label", of: "codebook", as: "c")), definition,
          \(try database.english("definition", of: "codebook", as: "c"))
        FROM codebook c WHERE codable ORDER BY csv_line
        """
      ) { row in
        Theme(
          id: row.text(0), label: Phrase(da: row.words(1), en: row.words(2)),
          definition: Phrase(da: row.words(3), en: row.words(4)))
      }
    affected = try database.affectedUsers(among: tables)
    voices = try Voices(database, tables: tables)
    facts = try Fact.all(database, tables: tables)
    amounts =
      !tables.contains("facts")
      ? []
      : try database.rows(
        """
        SELECT fact_id FROM facts
        WHERE unit IN (\(currency.unitsOfFacts.map(\.sqlLiteral).joined(separator: ", ")))
        ORDER BY csv_line
        """
      ) { $0.text(0) }
  }

  /// The locks of the venues by id; none where the table has no such column.
  private static func locks(
    _ database: borrowing Database
  ) throws(DatabaseError) -> [String: Venue.Lock] {
    let cells = try database.rows(
      """
      SELECT path, position FROM input_columns JOIN input_files USING (resource)
      WHERE resource = 'venues' AND name = 'locked'
      """
    ) { (file: $0.text(0), column: $0.integer(1)) }
    guard let cell = cells.first else { return [:] }
    let locks = try database.rows(
      "SELECT venue_id, locked, csv_line FROM venues WHERE locked IS NOT NULL ORDER BY csv_line"
    ) { row in
      Venue.Lock.State(rawValue: row.text(1)).map {
        let place = Place(file: cell.file, line: row.integer(2), column: cell.column)
        return (row.text(0), Venue.Lock($0, at: place))
      }
    }
    return Dictionary(locks.compactMap(\.self)) { first, _ in first }
  }

  private static func rows(
    _ query: String, _ database: borrowing Database
  ) throws(DatabaseError) -> [String: Row] {
    let rows = try database.rows(query) { row in
      (
        row.text(0),
        Row(
          line: row.integer(1), document: row.optionalText(2), documentLine: row.optionalInteger(3))
      )
    }
    return Dictionary(rows) { first, _ in first }
  }
}

extension Row {
  fileprivate func words(_ column: Int) -> Sentence {
    Sentence(words: text(column))
  }
}
