import Base
import Figures
import SQLite
import Study

extension FindingRule {
  /// Columns that somebody filled in and nothing is made of.
  static let unusedColumns = FindingRule(
    name: "unused-column",
    title: Phrase(da: "Oplysninger, som ikke bruges", en: "Data that are not used"), tables: [],
    analyses: []
  ) { database, context, _ throws(DatabaseError) in
    var findings: [Finding] = []
    var explaining: [(table: String, columns: [String])] = []
    var places: [Source] = []
    for table in context.settings.stages.ingest {
      let unused = try context.unusedColumns(of: table, database)
      guard !unused.isEmpty else { continue }
      // Where a number comes from explains it, whatever the table.
      let weighing =
        FindingRule.weighed.contains(table) ? unused.filter { $0.name != "source" } : []
      let others = unused.filter { column in !weighing.contains { $0.name == column.name } }
      if !weighing.isEmpty {
        let names = listed(weighing.map(\.name))
        findings.append(
          Finding(
            rule: "unused-column", about: table, severity: .warning,
            message: Phrase(
              da: """
                Tabellen \(table) har oplysninger i \(names.danish), men ingen beregning og ingen side bruger dem.
                """,
              en: """
                The table \(table) has data in \(names.english), but no computation and no page uses them.
                """),
            sources: weighing.map(\.source)))
      }
      if !others.isEmpty {
        explaining.append((table, others.map(\.name)))
        places += others.map(\.source)
      }
    }
    let names = listed(explaining.map { "\($0.table) (\($0.columns.joined(separator: ", ")))" })
    guard !explaining.isEmpty else { return findings }
    return findings + [
      Finding(
        rule: "unused-column", severity: .note,
        message: Phrase(
          da: """
            Ingen beregning og ingen side bruger disse kolonner, som står i tabellerne til forklaring: \(names.danish).
            """,
          en: """
            No computation and no page uses these columns, which are in the tables as explanations: \(names.english).
            """),
        sources: places)
    ]
  }

  /// The tables whose columns a reader takes to weigh in the plans.
  private static let weighed = ["venues", "grants", "coordinates", "distances"]

  /// Numbers that can be read as thousands and as decimals.
  static let twoReadings = FindingRule(
    name: "two-readings",
    title: Phrase(
      da: "Tal, der kan læses på to måder", en: "Numbers that can be read in two ways"),
    tables: [], analyses: []
  ) { database, context, _ throws(DatabaseError) in
    let rows = try database.rows(
      """
      SELECT resource, field, written, csv_line FROM doubtful_numbers
      ORDER BY resource, field, csv_line
      """
    ) { (table: $0.text(0), field: $0.text(1), written: $0.text(2), line: $0.integer(3)) }
    var columns: [(table: String, field: String)] = []
    for row in rows
    where columns.last?.table != row.table || columns.last?.field != row.field {
      columns.append((row.table, row.field))
    }
    return columns.map { table, field in
      let own = rows.filter { $0.table == table && $0.field == field }
      // One that is withheld is told of without what it says.
      let written = own.first { $0.written != Disclosure.mark }?.written ?? Disclosure.mark
      return Finding(
        rule: "two-readings", about: "\(table).\(field)", severity: .blocking,
        message: Phrase(
          da: """
            »\(written)« i kolonnen \(field) kan være tusinder eller have tre decimaler; her er det læst med decimaler. \
            Er det tusinder, så skriv tallet uden mærke; er det decimaler, så angiv decimalChar for kolonnen i \
            datapackage.json.
            """,
          en: """
            “\(written)” in the column \(field) can be thousands or have three decimals; it was read with decimals. If it \
            is thousands, write the number without a mark; if decimals, state decimalChar for the column in \
            datapackage.json.
            """),
        sources: own.map {
          context.origins.source(table, line: $0.line, column: field)
        })
    }
  }

  /// Places that are hardly where a venue lies.
  static let doubtfulPlaces = FindingRule(
    name: "doubtful-place",
    title: Phrase(da: "Sted, der næppe er rigtigt", en: "Place that is hardly right"),
    tables: ["venues"], analyses: []
  ) { database, context, _ throws(DatabaseError) in
    guard let table = try database.tableOfPlaces(among: context.settings.stages.ingest) else {
      return []
    }
    let rows = try database.rows(
      """
      SELECT v.venue_id, v.name, c.latitude, c.longitude, c.csv_line
      FROM venues v JOIN \(table) c USING (venue_id)
      WHERE c.latitude IS NOT NULL AND c.longitude IS NOT NULL ORDER BY v.position, v.csv_line
      """
    ) { row in
      (
        id: row.text(0), name: row.text(1),
        place: Location(
          latitude: row.optionalReal(2) ?? 0, longitude: row.optionalReal(3) ?? 0),
        line: row.integer(4)
      )
    }
    return zip(rows, DoubtfulPlace.all(rows.map(\.place))).compactMap { row, doubt in
      doubt.map { doubt in
        Finding(
          rule: "doubtful-place", about: row.id, severity: .warning,
          message: doubt.words(row.name),
          sources: ["latitude", "longitude"].map {
            context.origins.source(table, line: row.line, column: $0)
          })
      }
    }
  }

  /// Venues where more people were present than there is room for.
  static let overfull = FindingRule(
    name: "more-present-than-places",
    title: Phrase(
      da: "Flere til stede, end der er plads til", en: "More present than there is room for"),
    tables: ["venues", "measures", "counts"], analyses: ["utilisation"]
  ) { _, context, book in
    context.catalogue.venues.compactMap { venue in
      guard let places = book[.places, venue.subject]?.outcome.value,
        let counted = context.present,
        let present = book[counted, venue.subject]?.outcome.value, present > places
      else { return nil }
      return Finding(
        rule: "more-present-than-places", about: venue.id, severity: .warning,
        message: Phrase(
          da: """
            \(venue.name): til stede var \(counted, venue.subject), men antallet af pladser er oplyst til \
            \(.places, venue.subject). Enten var der flere, end der er plads til, eller også er et af tallene forkert eller \
            gælder noget andet.
            """,
          en: """
            \(venue.name): \(counted, venue.subject) were present, but the number of places is given as \
            \(.places, venue.subject). Either there were more than there is room for, or one of the numbers is wrong or \
            is about something else.
            """),
        sources: book.sources(.places, venue.subject)
          + book.sources(counted, venue.subject),
        figures: [FigureName(.places, venue.subject), FigureName(counted, venue.subject)])
    }
  }

  /// Digests that the data package states and nothing checks.
  static let uncheckedHashes = FindingRule(
    name: "unchecked-hash",
    title: Phrase(
      da: "Kontrolsum, der ikke er efterprøvet", en: "Checksum that was not checked"), tables: [],
    analyses: []
  ) { database, context, _ throws(DatabaseError) in
    let files = listed(
      try database.rows(
        "SELECT path FROM input_files WHERE hash_not_checked ORDER BY resource"
      ) { $0.text(0) })
    guard files != Phrase("") else { return [] }
    return [
      Finding(
        rule: "unchecked-hash", severity: .warning,
        message: Phrase(
          da: """
            datapackage.json angiver en kontrolsum for \(files.danish), som ikke er efterprøvet: kun sha256 regnes efter.
            """,
          en: """
            datapackage.json states a checksum of \(files.english) that was not checked: only sha256 is computed.
            """),
        sources: [])
    ]
  }
}

extension AnalysisContext {
  /// The columns of a table that hold something and are used nowhere, each with the first cell that does.
  fileprivate func unusedColumns(
    of table: String, _ database: borrowing Database
  ) throws(DatabaseError) -> [(name: String, source: Source)] {
    let columns = try database.rows(
      "SELECT name, used FROM input_columns WHERE resource = \(table.sqlLiteral) ORDER BY position"
    ) { (name: $0.text(0), isUsed: $0.integer(1) != 0) }
    var unused: [(name: String, source: Source)] = []
    for column in columns
    where !column.isUsed || isIdle(column.name, of: table) {
      let line = try database.rows(
        """
        SELECT csv_line FROM \(table.sqlName) WHERE \(column.name.sqlName) IS NOT NULL
        ORDER BY csv_line LIMIT 1
        """
      ) { $0.integer(0) }.first
      guard let line else { continue }
      unused.append((column.name, origins.source(table, line: line, column: column.name)))
    }
    return unused
  }

  /// Whether a column is used by rules only that the study did not choose.
  private func isIdle(_ column: String, of table: String) -> Bool {
    switch (table, column) {
    case (_, "venue_id"), (_, "from_venue"), (_, "to_venue"): false
    case ("distances", _): !settings.needsDistances
    case ("coordinates", _), ("venues", "latitude"), ("venues", "longitude"):
      !settings.needsDistances && !looksForDrops
    case ("closings", _): !looksForDrops
    // Without a frame, what venues cost is shown among what they are like.
    case ("grants", _), ("venues", "cost"): settings.conventions.allocation == .fixedShare
    default: false
    }
  }

  /// Whether large drops in visits are looked for, and what happened at the nearest venues.
  private var looksForDrops: Bool {
    settings.stages.analysis.contains(Analysis.observedClosures.name)
  }
}

extension DoubtfulPlace {
  fileprivate func words(_ name: String) -> Phrase {
    let reach = Int(DoubtfulPlace.reach)
    return switch self {
    case .zero:
      Phrase(
        da: "Koordinaterne for \(name) er nul og nul, som når ingen har udfyldt dem.",
        en: "The coordinates of \(name) are zero and zero, as when nobody has filled them in.")
    case .far:
      Phrase(
        da: "\(name) ligger efter sine koordinater over \(numbers: [reach]) km fra de andre.",
        en: "By its coordinates \(name) lies over \(numbers: [reach]) km from the others.")
    case .swapped:
      Phrase(
        da: """
          \(name) ligger efter sine koordinater over \(numbers: [reach]) km fra de andre. Er breddegrad og længdegrad \
          byttet om? Byttet tilbage ligger det nær dem.
          """,
        en: """
          By its coordinates \(name) lies over \(numbers: [reach]) km from the others. Are latitude and longitude \
          swapped? With the two exchanged it lies near them.
          """)
    }
  }
}
