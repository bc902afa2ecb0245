import Audit
import Figures
import JSON

/// Why the reports are not what a run would leave now, or what else of the study is not as it was left.
struct StatusReason {
  enum Kind: String {
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

    var exitCode: ExitCode {
      switch self {
      case .neverRun, .failedRun, .killedRun, .changedInput, .missingInput, .otherProgram,
        .otherBuild, .lapsedSignature, .otherReports:
        .stale
      case .editedReport, .missingReport, .foreignFile, .alteredDatabase, .brokenJournal,
        .alteredSignature, .damagedSignoff, .damagedReceipt, .alteredReceipt:
        .mismatch
      }
    }

    /// What to do about it.
    var wayOut: Phrase {
      switch self {
      case .neverRun, .killedRun, .changedInput, .otherProgram, .editedReport, .missingReport:
        Phrase(
          da: "vifte run danner rapporterne på ny af inddata, som de er",
          en: "vifte run makes the reports anew, from the inputs as they are")
      case .failedRun:
        Phrase(
          da: "ret det, der standsede kørslen, og brug så vifte run",
          en: "mend what stopped the run, then vifte run")
      case .missingInput:
        Phrase(
          da: "læg filen tilbage, eller tag den ud af studiet; brug så vifte run",
          en: "put the input back, or take it out of the study; then vifte run")
      case .otherBuild, .otherReports:
        Phrase(
          da: "vifte verify viser, om inddata giver disse rapporter; vifte run danner dem på ny",
          en: "vifte verify tells whether the inputs give these reports; vifte run makes them anew")
      case .foreignFile:
        Phrase(
          da: "flyt det, som ingen kørsel har skrevet, ud af rapporternes mappe",
          en: "move what no run wrote out of the reports")
      case .alteredDatabase:
        Phrase(da: "vifte run danner databasen på ny", en: "vifte run makes the data base anew")
      case .brokenJournal:
        Phrase(
          da:
            "læg journalen og dens endemærke tilbage, som de var, eller flyt begge væk for at begynde på ny",
          en: "put the journal and its head back as they were, or move both away to begin a new one"
        )
      case .lapsedSignature:
        Phrase(
          da: "vifte sign prepared begynder underskrifterne forfra",
          en: "vifte sign prepared begins the signatures anew")
      case .alteredSignature, .damagedSignoff:
        Phrase(
          da: "læg \(Signoff.fileName) tilbage, som den var, eller fjern den, og underskriv på ny",
          en: "put \(Signoff.fileName) back as it was, or remove it and sign anew")
      case .damagedReceipt, .alteredReceipt:
        Phrase(
          da: "flyt kvitteringen væk, eller fjern den; vifte verify skriver så en ny",
          en: "move the receipt away to keep it, or remove it; vifte verify then writes a new one")
      }
    }
  }

  let kind: Kind
  let path: String
  let words: Phrase
  /// What more is known of it, a line each.
  var details: [Phrase] = []

  /// All of it, a line each.
  func lines(_ language: Language) -> [String] {
    [words[language].words] + details.map { "  \($0[language].words)" }
  }

  var json: JSONOutput {
    .object([
      "kind": .string(kind.rawValue), "path": .string(path), "text": .string(words.english.words),
      "details": .array(details.map { .string($0.english.words) }),
      "advice": .string(kind.wayOut.english.words),
    ])
  }
}

extension [StatusReason] {
  /// What to do about them, each once, in the order of the reasons.
  func waysOut(_ language: Language) -> [String] {
    var told: Set<Phrase> = []
    return map(\.kind.wayOut).filter { told.insert($0).inserted }.map { way in
      Phrase(
        da: "hvad der kan gøres: \(way.danish)", en: "what to do: \(way.english)")[language].words
    }
  }

  /// 4 where something is not as it was left, 3 where it is merely of earlier, 0 where there is no reason.
  var exitCode: ExitCode {
    let codes = map(\.kind.exitCode)
    return codes.contains(.mismatch) ? .mismatch : codes.contains(.stale) ? .stale : .ok
  }
}

/// What reasons say of a file.
extension StatusReason {
  /// What is in the place of a file.
  static func other(_ path: String) throws(Problem) -> Phrase {
    let found =
      switch try FileSystem.found(at: path) {
      case .link: Phrase(da: "en henvisning", en: "a link")
      case .folder: Phrase(da: "en mappe", en: "a folder")
      default: Phrase(da: "ingen almindelig fil", en: "no regular file")
      }
    return Phrase(
      da: "\(path) er \(found.danish) og ikke, som en kørsel efterlod den",
      en: "\(path) is \(found.english), and not as a run left it")
  }

  /// That a file is not as a run left it.
  static func altered(_ path: String) -> Phrase {
    Phrase(
      da: "\(path) er ikke, som en kørsel efterlod den", en: "\(path) is not as a run left it")
  }

  /// That a file is gone.
  static func gone(_ path: String) -> Phrase {
    Phrase(da: "\(path) er væk", en: "\(path) is gone")
  }
}
