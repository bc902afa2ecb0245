package import Figures
import Ingest
package import SQLite

extension Material {
  /// Enters what the registers count. It runs when the findings are known, and no finding looks at what it enters.
  package func recordRegisters(
    _ findings: [Finding], _ edition: EditionMark, in database: borrowing Database,
    _ book: inout FigureBook
  ) throws(DatabaseError) {
    try storeRegisters(findings, edition, in: database)
    func count(_ query: String, at sources: [Source]) throws(DatabaseError) -> Traced {
      let counted = try database.rows(query) { $0.integer(0) }.first ?? 0
      let observation = Observation(query: query, sources: sources)
      return Traced(observed: .value(Double(counted)), .derived, from: observation)
    }
    func record(
      _ metric: Metric, of subject: Subject = .all, _ query: String, at sources: [Source]
    ) throws(DatabaseError) {
      try book.record(count(query, at: sources).named(FigureName(metric, subject)))
    }
    func recordRest(_ rest: Metric, of whole: Metric, _ subject: Subject, less part: Metric) {
      book.record(
        (book.traced(whole, subject) - book.traced(part, .all)).named(FigureName(rest, .all)))
    }

    for severity in Finding.Severity.allCases {
      try record(
        .findings, of: Subject(severity.rawValue),
        "SELECT count(*) FROM findings WHERE severity = \(severity.rawValue.sqlLiteral)",
        at: places(findings.filter { $0.severity == severity }.flatMap(\.sources)))
    }
    try record(
      .waivedFindings, "SELECT count(*) FROM findings WHERE waived_by IS NOT NULL",
      at: places(settings.waivers.map { Source(place: $0.place) }))
    recordRest(.openFindings, of: .findings, "blocking", less: .waivedFindings)

    let assumed = places(settings.assumptions.map { Source(place: $0.place) })
    try record(.assumptions, "SELECT count(*) FROM assumptions", at: assumed)
    try record(
      .signedAssumptions, "SELECT count(*) FROM assumptions WHERE signed_by IS NOT NULL",
      at: assumed)
    recordRest(.unsignedAssumptions, of: .assumptions, .all, less: .signedAssumptions)

    let documents = catalogue.documents
    let listed = places(documents.map { Source(place: $0.place) })
    try record(.documents, "SELECT count(*) FROM documents", at: listed)
    try record(.presentedDocuments, "SELECT count(*) FROM presented_documents", at: listed)
    recordRest(.missingDocuments, of: .documents, .all, less: .presentedDocuments)
    try recordRows(database, documents, count, &book)
  }

  /// Enters how many rows each table has, and how many of all name each document.
  private func recordRows(
    _ database: borrowing Database, _ documents: [SourceDocument],
    _ count: (String, [Source]) throws(DatabaseError) -> Traced, _ book: inout FigureBook
  ) throws(DatabaseError) {
    let tables = settings.stages.ingest
    for table in tables {
      let rows = try count("SELECT count(*) FROM \(table)", [whole(table)])
      book.record(rows.named(FigureName(.rowsRead, Subject(table))))
    }
    book.record(
      Traced.sum(tables.map { book.traced(.rowsRead, Subject($0)) })
        .named(FigureName(.rowsRead, .all)))
    let naming = try database.rows(
      "SELECT resource FROM input_columns WHERE name = 'document' ORDER BY resource"
    ) { $0.text(0) }
    let citing = tables.filter(naming.contains)
    guard !citing.isEmpty else { return }
    let all = citing.map { "SELECT document FROM \($0)" }.joined(separator: " UNION ALL ")
    for document in documents {
      let query = "SELECT count(*) FROM (\(all)) WHERE document = \(document.id.sqlLiteral)"
      let rows = try count(query, citing.map(whole))
      book.record(rows.named(FigureName(.citingRows, Subject(document.id))))
    }
  }

  /// A table as a whole, as the source of what is counted in it.
  private func whole(_ table: String) -> Source { origins.source(table, line: nil) }

  /// The places, each once; the settings where there is none, since what is counted is then that there is nothing.
  private func places(_ sources: [Source]) -> [Source] {
    var seen: Set<Source> = []
    let once = sources.filter { seen.insert($0).inserted }
    return once.isEmpty ? [Source(place: Place(file: "pipeline.json"))] : once
  }
}

extension Material {
  /// Writes the findings, the assumptions and the documents presented beside the tables, for anyone with the sqlite3
  /// shell.
  private func storeRegisters(
    _ findings: [Finding], _ edition: EditionMark, in database: borrowing Database
  ) throws(DatabaseError) {
    try database.execute(
      """
      CREATE TABLE findings (
        position INTEGER PRIMARY KEY, id TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL,
        title TEXT NOT NULL, waived_by TEXT, waived_role TEXT, waived_on TEXT, waived_because TEXT
      ) STRICT;
      CREATE TABLE assumptions (
        position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, value REAL NOT NULL, low REAL NOT NULL,
        high REAL NOT NULL, unit TEXT NOT NULL, owner TEXT NOT NULL, reason TEXT NOT NULL,
        signed_by TEXT, signed_role TEXT, signed_on TEXT
      ) STRICT;
      CREATE TABLE presented_documents (document_id TEXT PRIMARY KEY) STRICT;
      """)
    let finding = try database.prepare("INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (index, entry) in findings.enumerated() {
      let waiver = entry.waiver
      try finding.run(
        .integer(index + 1), .text(entry.id), .text(entry.rule), .text(entry.severity.rawValue),
        .text(entry.title.english.words), Binding(waiver?.signature.name),
        Binding(waiver?.signature.role), Binding(waiver?.signature.date),
        Binding(waiver?.reason.english.words))
    }
    let assumption = try database.prepare(
      "INSERT INTO assumptions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (index, entry) in settings.assumptions.enumerated() {
      try assumption.run(
        .integer(index + 1), .text(entry.id), Binding(entry.value), Binding(entry.range.low),
        Binding(entry.range.high), .text(entry.unit.text), .text(entry.owner),
        .text(entry.reason.english.words), Binding(entry.signed?.name),
        Binding(entry.signed?.role), Binding(entry.signed?.date))
    }
    let presented = try database.prepare("INSERT INTO presented_documents VALUES (?)")
    for id in edition.presented { try presented.run(.text(id)) }
  }
}
