import Document
import Figures

func assumptionTable(_ results: StudyResults) -> Table {
  Table(
    id: "assumptions",
    caption: Phrase(da: "Forudsætninger", en: "Assumptions"),
    columns: [
      Table.Column("id", Phrase(da: "Id", en: "Id")),
      Table.Column("name", Phrase(da: "Forudsætning", en: "Assumption")),
      Table.Column("value", Phrase(da: "Værdi", en: "Value"), .figures(.value)),
      Table.Column(
        "range", Phrase(da: "Rimeligt interval", en: "Plausible range"), .figures(.interval)),
      Table.Column("kind", Phrase(da: "Type", en: "Type")),
      Table.Column("bearing", Phrase(da: "Art", en: "Kind")),
      Table.Column("quality", Phrase(da: "Kvalitet", en: "Quality")),
      Table.Column("impact", Phrase(da: "Betydning", en: "Impact")),
      Table.Column("owner", Phrase(da: "Foreslået ansvarlig", en: "Proposed owner")),
      Table.Column("signed", Phrase(da: "Underskrevet af", en: "Signed by")),
    ],
    rows: results.assumptions.map { assumption in
      let name = FigureName(.assumption, Subject(assumption.id))
      return Table.Row([
        .words(Phrase(assumption.id)),
        .words(
          Phrase(
            da: "\(assumption.name.danish) (\(assumption.symbol))",
            en: "\(assumption.name.english) (\(assumption.symbol))")),
        .figure(name), .figure(name), .words(assumption.kind.words), .words(assumption.bearing),
        .words(assumption.quality.words), .words(assumption.impact.words),
        .words(assumption.isDefault ? ofProgram : Phrase(assumption.owner)),
        .words(assumption.signed.map(\.inWords) ?? nobody),
      ])
    },
    source: settings)
}

/// Who answers for an assumption that no study states.
private let ofProgram = Phrase(
  da: "ingen; programmets standard", en: "nobody; a default of the program")

func assumptionReasons(_ results: StudyResults) -> Table {
  Table(
    id: "assumption-reasons",
    caption: Phrase(
      da: "Begrundelser for forudsætningerne", en: "Reasons for the assumptions"),
    columns: [
      Table.Column("id", Phrase(da: "Id", en: "Id")),
      Table.Column("reason", Phrase(da: "Begrundelse", en: "Reason")),
    ],
    rows: results.assumptions.map {
      Table.Row([.words(Phrase($0.id)), .words($0.reason)])
    },
    source: settings)
}

func decisionTable(_ results: StudyResults) -> Table {
  Table(
    id: "decisions",
    caption: Phrase(da: "Beslutninger", en: "Decisions"),
    columns: [
      Table.Column("id", Phrase(da: "Id", en: "Id")),
      Table.Column("date", Phrase(da: "Dato", en: "Date")),
      Table.Column("body", Phrase(da: "Truffet af", en: "Taken by")),
      Table.Column("decision", Phrase(da: "Beslutning", en: "Decision")),
      Table.Column("document", Phrase(da: "Kilde", en: "Source")),
    ],
    rows: results.decisions.map { decision in
      Table.Row([
        .words(Phrase(decision.id)), .date(decision.date),
        .words(Phrase(decision.body)),
        .words(decision.text),
        .words(
          Phrase(
            da: "\(decision.document) linje \(lines: [decision.line])",
            en: "\(decision.document) line \(lines: [decision.line])")),
      ])
    },
    source: settings)
}

func documentTable(_ results: StudyResults) -> Table {
  Table(
    id: "documents",
    caption: Phrase(da: "Kildedokumenter", en: "Source documents"),
    columns: [
      Table.Column("id", Phrase(da: "Id", en: "Id")),
      Table.Column("title", Phrase(da: "Titel", en: "Title")),
      Table.Column("publisher", Phrase(da: "Udgiver", en: "Publisher")),
      Table.Column("date", Phrase(da: "Dato", en: "Date")),
      Table.Column("published", Phrase(da: "Offentliggjort", en: "Published")),
      column("citing_rows", "Rækker, der henviser til det", "Rows that cite it"),
      Table.Column("presented", Phrase(da: "Til stede", en: "Presented")),
      Table.Column("sha256", Phrase(da: "Tekstudtrækkets SHA-256", en: "SHA-256 of the export")),
    ],
    rows: results.documents.map { document in
      Table.Row([
        .words(Phrase(document.id)), .words(Phrase(document.title)),
        .words(Phrase(document.publisher)),
        document.date.map(Table.Cell.date)
          ?? .words(Phrase(da: "ikke oplyst", en: "not stated")),
        .words(document.publication == .published ? yes : nobody),
        .figure(.citingRows, Subject(document.id)),
        .words(results.edition.presented.contains(document.id) ? yes : nobody),
        .words(Phrase(document.sha256 ?? Mark.hidden.rawValue)),
      ])
    },
    notes: results.documents.contains { $0.sha256 == nil } ? [withheldDigest] : [],
    source: Phrase(da: "Inputtabellen documents.", en: "The input table documents."))
}

func inputTable(_ results: StudyResults) -> Table {
  Table(
    id: "input-files",
    caption: Phrase(da: "Indlæste filer", en: "Files read"),
    columns: [
      Table.Column("file", Phrase(da: "Fil", en: "File")),
      column("rows", "Rækker", "Rows"),
      Table.Column("sha256", Phrase("SHA-256")),
    ],
    rows: results.inputs.map { input in
      Table.Row([
        .words(Phrase(input.path)),
        input.table.map { .figure(.rowsRead, Subject($0)) }
          ?? .words(Phrase(da: "ingen tabel", en: "no table")),
        .words(Phrase(input.sha256)),
      ])
    },
    notes: [
      Phrase(
        da: "En tabel med nul rækker er læst og er tom.",
        en: "A table of zero rows was read and is empty.")
    ],
    source: Phrase(da: "Filerne selv.", en: "The files themselves."))
}

func findingTable(_ results: StudyResults) -> Table {
  Table(
    id: "findings",
    caption: Phrase(da: "Bemærkninger fra datagennemgangen", en: "Findings of the data checks"),
    columns: [
      Table.Column("id", Phrase(da: "Id", en: "Id")),
      Table.Column("severity", Phrase(da: "Art", en: "Kind")),
      Table.Column("what", Phrase(da: "Hvad der er bemærket", en: "What was found")),
      Table.Column("waived", Phrase(da: "Accepteret af og hvorfor", en: "Waived by whom and why")),
    ],
    rows: Finding.Severity.allCases.flatMap { severity in
      results.findings.filter { $0.severity == severity }
    }.map { finding in
      Table.Row([
        .words(Phrase(finding.id)), .words(finding.kind), .words(finding.title),
        .words(finding.waiver.map(words) ?? finding.unwaived),
      ])
    },
    source: Phrase(
      da: "Datagennemgangen af inputtabellerne; accepterne står i pipeline.json.",
      en: "The data checks of the input tables; the waivers are in pipeline.json."))
}

private func words(_ waiver: Waiver) -> Phrase {
  Phrase(
    da: "\(waiver.signature.inWords.danish): \(waiver.reason.danish)",
    en: "\(waiver.signature.inWords.english): \(waiver.reason.english)")
}

private let withheldDigest = Phrase(
  da: """
    Mærket · i stedet for en SHA-256: den er udeladt af hensyn til fortrolighed, da den, der prøver sig frem, kunne finde udeladte tal med den.
    """,
  en: """
    The mark · in the place of a SHA-256: it is withheld to protect confidentiality, since whoever tries numbers could find withheld ones by it.
    """)

private let settings = Phrase(da: "pipeline.json.", en: "pipeline.json.")
private let yes = Phrase(da: "ja", en: "yes")
private let nobody = Phrase(da: "nej", en: "no")

extension Finding {
  /// What stands where a waiver would.
  fileprivate var unwaived: Phrase {
    switch severity {
    case .blocking where rule == Finding.unsignedAssumption:
      Phrase(da: "kan ikke accepteres; skal underskrives", en: "cannot be waived; is to be signed")
    case .blocking: nobody
    case .warning, .note: Phrase(da: "kræver ikke svar", en: "needs no answer")
    }
  }
}

extension Assumption.Kind {
  fileprivate var words: Phrase {
    switch self {
    case .published: Phrase(da: "oplyst", en: "stated")
    case .derived: Phrase(da: "beregnet", en: "derived")
    case .assumption: Phrase(da: "forudsætning", en: "assumption")
    case .valueJudgement: Phrase(da: "værdivalg", en: "value judgement")
    }
  }
}

extension Assumption.Grade {
  fileprivate var words: Phrase {
    switch self {
    case .red: Phrase(da: "rød", en: "red")
    case .amber: Phrase(da: "gul", en: "amber")
    case .green: Phrase(da: "grøn", en: "green")
    }
  }
}
