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
    var wayOut: String {
      switch self {
      case .neverRun, .killedRun, .changedInput, .otherProgram, .editedReport, .missingReport:
        "vifte run makes the reports anew, from the inputs as they are"
      case .failedRun: "mend what stopped the run, then vifte run"
      case .missingInput: "put the input back, or take it out of the study; then vifte run"
      case .otherBuild, .otherReports:
        "vifte verify tells whether the inputs give these reports; vifte run makes them anew"
      case .foreignFile: "move what no run wrote out of the reports"
      case .alteredDatabase: "vifte run makes the data base anew"
      case .brokenJournal:
        "put the journal and its head back as they were, or move both away to begin a new one"
      case .lapsedSignature: "vifte sign prepared begins the signatures anew"
      case .alteredSignature, .damagedSignoff:
        "put \(Signoff.fileName) back as it was, or remove it and sign anew"
      case .damagedReceipt, .alteredReceipt:
        "move the receipt away to keep it, or remove it; vifte verify then writes a new one"
      }
    }
  }

  let kind: Kind
  let path: String
  let words: String
  /// What more is known of it, a line each.
  var details: [String] = []

  /// All of it, a line each.
  var lines: [String] { [words] + details.map { "  \($0)" } }

  var json: JSONOutput {
    .object([
      "kind": .string(kind.rawValue), "path": .string(path), "text": .string(words),
      "details": .array(details.map(JSONOutput.string)), "advice": .string(kind.wayOut),
    ])
  }
}

extension [StatusReason] {
  /// What to do about them, each once, in the order of the reasons.
  var waysOut: [String] {
    var told: Set<String> = []
    return map(\.kind.wayOut).filter { told.insert($0).inserted }.map { "what to do: \($0)" }
  }

  /// 4 where something is not as it was left, 3 where it is merely of earlier, 0 where there is no reason.
  var exitCode: ExitCode {
    let codes = map(\.kind.exitCode)
    return codes.contains(.mismatch) ? .mismatch : codes.contains(.stale) ? .stale : .ok
  }
}
