import Base
package import Figures
package import SQLite
import Study

extension AnalysisContext {
  /// Enters what the registers count. It runs when the findings are known, and no finding looks at what it enters.
  package func recordRegisters(
    _ findings: [Finding], _ edition: EditionMark, in database: borrowing Database,
    _ book: inout FigureBook
  ) throws(DatabaseError) {
    try storeRegisters(findings, edition, in: database)
    /// So many things, each at a place of its own.
    func record(_ metric: Metric, _ query: String, at places: [Place], key: [Int] = []) {
      let observation = Observation(
        .rows(key: key), query: query, sources: places.map { Source(place: $0) })
      book.record(
        Traced(observed: .value(Double(places.count)), .derived, from: observation)
          .named(FigureName(metric, .all)))
    }
    func recordRest(_ rest: Metric, of whole: Metric, _ subject: Subject, less part: Metric) {
      book.record(
        (book.traced(whole, subject) - book.traced(part, .all)).named(FigureName(rest, .all)))
    }

    for severity in Finding.Severity.allCases {
      let seen = findings.count { $0.severity == severity }
      book.record(
        Traced.method("findings_of_the_checks", of: []) { _ in Double(seen) }
          .named(FigureName(.findings, Subject(severity.rawValue))))
    }
    record(
      .waivedFindings, "SELECT count(*) FROM findings WHERE waived_by IS NOT NULL",
      at: settings.waivers.map(\.place))
    recordRest(.openFindings, of: .findings, "blocking", less: .waivedFindings)
    recordRemarks(findings, &book)

    let assumptions = settings.assumptions
    recordAssumptions(assumptions, &book)
    record(
      .signedAssumptions, "SELECT count(*) FROM assumptions WHERE signed_by IS NOT NULL",
      at: assumptions.filter { $0.signed != nil }.compactMap(\.place))
    recordRest(.unsignedAssumptions, of: .assumptions, .all, less: .signedAssumptions)

    let documents = catalogue.documents
    let document = origins.numbers(of: ["document_id"], in: "documents")
    record(
      .documents, "SELECT count(*) FROM documents", at: documents.map(\.place), key: document)
    record(
      .presentedDocuments, "SELECT count(*) FROM presented_documents",
      at: documents.filter { edition.presented.contains($0.id) }.map(\.place), key: document)
    recordRest(.missingDocuments, of: .documents, .all, less: .presentedDocuments)
    try recordRows(database, documents, &book)
  }

  /// Enters how many open findings there are beside the one on signatures, which the assumptions are counted by already.
  private func recordRemarks(_ findings: [Finding], _ book: inout FigureBook) {
    let seen = findings.count { $0.rule == Finding.unsignedAssumption }
    let signatures = Subject(Finding.unsignedAssumption)
    book.record(
      Traced.method("findings_of_the_checks", of: []) { _ in Double(seen) }
        .named(FigureName(.findings, signatures)))
    book.record(
      (book.traced(.openFindings, .all) - book.traced(.findings, signatures))
        .named(FigureName(.openRemarks, .all)))
  }

  /// Enters how many assumptions there are: those that the settings state, and the defaults that nobody has signed.
  private func recordAssumptions(_ assumptions: [Assumption], _ book: inout FigureBook) {
    let stated = Traced(
      observed: .value(Double(assumptions.count { !$0.isDefault })), .derived,
      from: Observation(
        .rows(key: []), query: "SELECT count(*) FROM assumptions",
        sources: assumptions.compactMap(\.place).map { Source(place: $0) }))
    let defaults = assumptions.count(where: \.isDefault)
    guard defaults > 0 else {
      return book.record(stated.named(FigureName(.assumptions, .all)))
    }
    book.record(
      Traced.constant(Double(defaults)).named(FigureName(.defaultAssumptions, .all)))
    book.record(
      (stated + book.traced(.defaultAssumptions, .all)).named(FigureName(.assumptions, .all)))
  }

  /// Enters how many rows each table has, and how many of all name each document.
  private func recordRows(
    _ database: borrowing Database, _ documents: [SourceDocument], _ book: inout FigureBook
  ) throws(DatabaseError) {
    let tables = settings.stages.ingest
    for table in tables {
      let rows = try database.rows("SELECT count(*) FROM \(table)") { $0.integer(0) }.first ?? 0
      book.record(
        Traced.method("rows_of_the_table", of: []) { _ in Double(rows) }
          .named(FigureName(.rowsRead, Subject(table))))
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
    let counted = try database.rows(
      "SELECT document, count(*) FROM (\(all)) GROUP BY document ORDER BY document"
    ) { ($0.text(0), $0.integer(1)) }
    for document in documents {
      let rows = counted.first { $0.0 == document.id }?.1 ?? 0
      let operands = citing.map { book.traced(.rowsRead, Subject($0)) }
      book.record(
        Traced.method("rows_naming_the_document", of: operands) { _ in Double(rows) }
          .named(FigureName(.citingRows, Subject(document.id))))
    }
  }
}

extension AnalysisContext {
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
