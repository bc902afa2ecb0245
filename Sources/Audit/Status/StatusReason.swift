package import Base
package import Figures

/// Why the reports are not what a run would leave now, or what else of the study is not as it was left.
package struct StatusReason: Sendable {
  package enum Kind: String, Sendable {
    case neverRun = "never-run"
    case failedRun = "failed-run"
    case killedRun = "killed-run"
    case changedInput = "changed-input"
    case missingInput = "missing-input"
    case otherProgram = "other-program"
    case otherBuild = "other-build"
    case editedReport = "edited-report"
    case missingReport = "missing-report"
    case foreignFile = "foreign-file"
    case otherReports = "other-reports"
    case alteredDatabase = "altered-database"
    case brokenJournal = "broken-journal"
    case lapsedSignature = "lapsed-signature"
    case alteredSignature = "altered-signature"
    case damagedSignoff = "damaged-sign-off"
    case damagedReceipt = "damaged-receipt"
    case alteredReceipt = "altered-receipt"
  }

  /// How far from what it should be.
  package enum Gravity: Sendable {
    /// It is merely of earlier.
    case stale
    /// It is not as it was left.
    case altered
  }

  package let kind: Kind
  /// The file it is about; empty where it is about none.
  package let path: String
  package let words: Phrase
  /// What more is known of it, a line each.
  package let details: [Phrase]

  init(_ kind: Kind, _ path: String, _ words: Phrase, details: [Phrase] = []) {
    self.kind = kind
    self.path = path
    self.words = words
    self.details = details
  }

  /// With stable keys, and in English.
  package var json: JSONOutput {
    .object([
      "kind": .string(kind.rawValue), "path": .string(path), "text": .string(words.english.words),
      "details": .array(details.map { .string($0.english.words) }),
      "advice": .string(kind.wayOut.english.words),
    ])
  }
}

extension StatusReason.Kind {
  package var gravity: StatusReason.Gravity {
    switch self {
    case .neverRun, .failedRun, .killedRun, .changedInput, .missingInput, .otherProgram,
      .otherBuild, .lapsedSignature, .otherReports:
      .stale
    case .editedReport, .missingReport, .foreignFile, .alteredDatabase, .brokenJournal,
      .alteredSignature, .damagedSignoff, .damagedReceipt, .alteredReceipt:
      .altered
    }
  }

  /// What to do about it.
  package var wayOut: Phrase {
    switch self {
    case .neverRun, .killedRun, .changedInput, .otherProgram, .editedReport, .missingReport:
      Phrase(
        da: "\(code: "vifte run") danner rapporterne på ny af inddata, som de er",
        en: "\(code: "vifte run") makes the reports anew, from the inputs as they are")
    case .failedRun:
      Phrase(
        da: "ret det, der standsede kørslen, og brug så \(code: "vifte run")",
        en: "mend what stopped the run, then \(code: "vifte run")")
    case .missingInput:
      Phrase(
        da: "læg filen tilbage, eller tag den ud af studiet; brug så \(code: "vifte run")",
        en: "put the input back, or take it out of the study; then \(code: "vifte run")")
    case .otherBuild, .otherReports:
      Phrase(
        da: """
          \(code: "vifte verify") viser, om inddata giver disse rapporter; \(code: "vifte run") danner dem på ny
          """,
        en: """
          \(code: "vifte verify") tells whether the inputs give these reports; \(code: "vifte run") makes them anew
          """)
    case .foreignFile:
      Phrase(
        da: "flyt det, som ingen kørsel har skrevet, ud af rapporternes mappe",
        en: "move what no run wrote out of the reports")
    case .alteredDatabase:
      Phrase(
        da: "\(code: "vifte run") danner databasen på ny",
        en: "\(code: "vifte run") makes the database anew")
    case .brokenJournal:
      Phrase(
        da: """
          læg journalen og dens endemærke tilbage, som de var, eller flyt begge væk for at begynde på ny
          """,
        en: "put the journal and its head back as they were, or move both away to begin a new one")
    case .lapsedSignature:
      Phrase(
        da: """
          \(code: "vifte sign prepared") begynder underskrifterne forfra; kun en endelig udgave kan godkendes, så kør først \
          \(code: "vifte run --final"), hvis rapporterne er et udkast
          """,
        en: """
          \(code: "vifte sign prepared") begins the signatures anew; only a final edition can be approved, so run \
          \(code: "vifte run --final") first where the reports are a draft
          """)
    case .alteredSignature, .damagedSignoff:
      Phrase(
        da: """
          læg \(code: Signoff.fileName) tilbage, som den var, eller fjern den, og underskriv på ny
          """,
        en: "put \(code: Signoff.fileName) back as it was, or remove it and sign anew")
    case .damagedReceipt, .alteredReceipt:
      Phrase(
        da: "flyt kvitteringen væk, eller fjern den; \(code: "vifte verify") skriver så en ny",
        en:
          "move the receipt away to keep it, or remove it; \(code: "vifte verify") then writes a new one"
      )
    }
  }
}

extension [StatusReason] {
  /// The gravest of them; nil where there is none.
  package var gravity: StatusReason.Gravity? {
    contains { $0.kind.gravity == .altered } ? .altered : isEmpty ? nil : .stale
  }

  /// What to do about them, each once, in the order of the reasons.
  package var waysOut: [Phrase] {
    var told: Set<Phrase> = []
    return map(\.kind.wayOut).filter { told.insert($0).inserted }
  }
}
