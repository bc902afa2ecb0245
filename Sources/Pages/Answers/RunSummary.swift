import Base
package import Document
package import Figures

/// What a run left beside its reports, and what stood before.
package struct RunResult: Sendable {
  let results: StudyResults
  let files: [String]
  let reports: String
  let database: String?
  let before: EditionMark

  /// `files` are the paths of the reports below their folder `reports`; `database` is nil where none was made. `before` is
  /// the edition that stood.
  package init(
    _ results: StudyResults, files: [String], in reports: String, database: String?,
    after before: EditionMark
  ) {
    self.results = results
    self.files = files
    self.reports = reports
    self.database = database
    self.before = before
  }
}

/// What a run read, computed, found and wrote, and which edition it made.
package func runSummary(_ run: RunResult) -> Answer {
  let results = run.results
  let tables = results.inputs.filter { $0.table != nil }
  let lines =
    [
      (Phrase(da: "læst", en: "read"), read(tables)),
      (Phrase(da: "beregnet", en: "computed"), computed(results.book)),
      (Phrase(da: "bemærket", en: "found"), found(results.findings)),
      (Phrase(da: "skrevet", en: "wrote"), written(run)),
      (Phrase(da: "udgave", en: "edition"), edition(results, after: run.before)),
    ]
    + (withheldSummary(results.disclosure).map {
      [(Phrase(da: "fortrolighed", en: "disclosure"), $0)]
    } ?? [])
  return Answer(
    Phrase(""),
    [
      .table(
        Table(
          id: "run", columns: [Table.Column("act", Phrase("")), Table.Column("what", Phrase(""))],
          rows: lines.map { Table.Row([.words($0), .words($1)]) }))
    ], citing: results.book,
    record: .object([
      "version": .integer(1),
      "inputs": .array(
        tables.map { .object(["file": .string($0.path), "rows": .integer($0.rows)]) }),
      "withheld": .integer(results.disclosure.counts),
      "figures": .integer(results.book.count), "findings": .integer(results.findings.count),
      "edition": .string(results.edition.kind.rawValue),
      "presented": .array(results.edition.presented.map(JSONOutput.string)),
      "reports": .string(run.reports), "files": .array(run.files.map(JSONOutput.string)),
    ]))
}

private func read(_ tables: [InputFile]) -> Phrase {
  let rows = rowCount(tables.reduce(0) { $0 + $1.rows })
  let count = Phrase.counting(
    tables.count, da: ("tabel", "tabeller"), en: ("table", "tables"))
  return Phrase(
    da: "\(rows.danish) fra \(count.danish)", en: "\(rows.english) from \(count.english)")
}

private func computed(_ book: FigureBook) -> Phrase {
  let absent = book.ordered.count { $0.outcome.value == nil }
  let all = Phrase.counting(book.count, da: ("tal", "tal"), en: ("figure", "figures"))
  guard absent > 0 else { return all }
  let each =
    absent == 1
    ? Phrase(da: "med sin grund", en: "with its reason")
    : Phrase(da: "hvert med sin grund", en: "each with its reason")
  return Phrase(
    da: "\(all.danish), \(numbers: [absent]) af dem uden værdi, \(each.danish)",
    en: "\(all.english), \(numbers: [absent]) of them without a value, \(each.english)")
}

/// The findings but for that on assumptions nobody signed, which are told one by one with the edition.
private func found(_ findings: [Finding]) -> Phrase {
  let told = findings.filter { $0.rule != Finding.unsignedAssumption }
  let waived = told.count { $0.waiver != nil }
  let accepted = Phrase.counting(
    waived, da: ("accepteret", "accepteret"), en: ("accepted", "accepted"))
  return .listing(
    Finding.Severity.allCases.flatMap { severity in
      let open = severity.counted(told.count { $0.severity == severity && $0.waiver == nil })
      return severity == .blocking && waived > 0 ? [open, accepted] : [open]
    })
}

extension Finding.Severity {
  /// So many findings.
  fileprivate func counted(_ count: Int) -> Phrase {
    switch self {
    case .blocking:
      .counting(
        count, da: ("skal afklares", "skal afklares"), en: ("blocking", "blocking"))
    case .warning:
      .counting(count, da: ("advarsel", "advarsler"), en: ("warning", "warnings"))
    case .note: .counting(count, da: ("note", "noter"), en: ("note", "notes"))
    }
  }
}

private func written(_ run: RunResult) -> Phrase {
  let count = Phrase.counting(run.files.count, da: ("fil", "filer"), en: ("file", "files"))
  let base =
    run.database.map {
      Phrase(da: " og databasen \($0)", en: " and the database \($0)")
    } ?? Phrase("")
  return Phrase(
    da: "\(count.danish) i \(run.reports)/\(base.danish)",
    en: "\(count.english) in \(run.reports)/\(base.english)")
}

/// Which edition was made, and what keeps it from being final.
private func edition(_ results: StudyResults, after before: EditionMark) -> Phrase {
  guard results.edition.kind == .draft else { return Phrase(da: "endelig", en: "final") }
  func open(_ metric: Metric, one: Phrase, many: Phrase) -> Phrase? {
    guard let value = results.book[metric, .all]?.outcome.value, value > 0 else { return nil }
    let words = value == 1 ? one : many
    let name = FigureName(metric, .all)
    return Phrase(
      da: "\(name, .bare) \(words.danish)", en: "\(name, .bare) \(words.english)")
  }
  let matters = [
    open(
      .openRemarks, one: Phrase(da: "åben bemærkning", en: "finding open"),
      many: Phrase(da: "åbne bemærkninger", en: "findings open")),
    open(
      .unsignedAssumptions,
      one: Phrase(da: "forudsætning uden underskrift", en: "assumption unsigned"),
      many: Phrase(da: "forudsætninger uden underskrift", en: "assumptions unsigned")),
    open(
      .missingDocuments, one: Phrase(da: "kilde ikke til stede", en: "source not shown"),
      many: Phrase(da: "kilder ikke til stede", en: "sources not shown")),
  ].compactMap(\.self)
  let list = Phrase.listing(matters)
  let draft =
    matters.isEmpty
    ? Phrase(da: "udkast", en: "draft")
    : Phrase(da: "udkast: \(list.danish)", en: "draft: \(list.english)")
  guard before.kind == .final else { return draft }
  return Phrase(
    da: "\(draft.danish); den endelige udgave, der stod her, er et udkast igen",
    en: "\(draft.english); the final edition that stood is a draft again")
}
