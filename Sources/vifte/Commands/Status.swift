import Audit
import Figures
import JSON

/// Why the reports are not what a run would leave now.
struct StatusReason {
  enum Kind: String {
    case neverRun = "never-run"
    case failedRun = "failed-run"
    case killedRun = "killed-run"
    case changedInput = "changed-input"
    case missingInput = "missing-input"
    case otherProgram = "other-program"
    case editedReport = "edited-report"
    case missingReport = "missing-report"
    case foreignFile = "foreign-file"
    case otherReports = "other-reports"
    case brokenJournal = "broken-journal"
    case lapsedSignature = "lapsed-signature"
    case damagedSignoff = "damaged-sign-off"
    case damagedReceipt = "damaged-receipt"

    var exitCode: ExitCode {
      switch self {
      case .neverRun, .failedRun, .killedRun, .changedInput, .missingInput, .otherProgram,
        .lapsedSignature, .otherReports:
        .stale
      case .editedReport, .missingReport, .foreignFile, .brokenJournal, .damagedSignoff,
        .damagedReceipt:
        .mismatch
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
      "details": .array(details.map(JSONOutput.string)),
    ])
  }
}

/// Tells whether the reports are current, from digests alone; computes nothing.
func showStatus(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let folder = invocation.folder
  let standing = try statusReasons(folder)
  let (remarks, further) = remarks(folder, standing)
  let reasons = standing + further
  let state = reasons.isEmpty ? "current" : "not current"
  console.show(
    [state] + reasons.flatMap { reason in reason.lines.map { "  \($0)" } } + remarks,
    .object([
      "version": .integer(1), "current": .bool(reasons.isEmpty),
      "reasons": .array(reasons.map(\.json)), "remarks": .array(remarks.map(JSONOutput.string)),
    ]))
  let codes = reasons.map(\.kind.exitCode)
  return codes.contains(.mismatch) ? .mismatch : codes.contains(.stale) ? .stale : .ok
}

/// What the signatures and the last receipt say of the reports, and what is wrong with them.
private func remarks(
  _ folder: StudyFolder, _ standing: [StatusReason]
) -> (remarks: [String], reasons: [StatusReason]) {
  var remarks: [String] = []
  var reasons: [StatusReason] = []
  func note(_ error: any Error, _ kind: StatusReason.Kind, _ path: String) {
    let words = (error as? Problems)?.list.first?.description ?? "\(error)"
    reasons.append(StatusReason(kind: kind, path: path, words: words))
  }
  do {
    let signed = try SignedReports(folder, standing)
    if !signed.signoff.signatures.isEmpty {
      if signed.state == .otherBytes {
        reasons.append(
          StatusReason(
            kind: .lapsedSignature, path: Signoff.fileName, words: signed.state.words))
      } else {
        remarks.append(signed.state.words)
      }
    }
  } catch {
    note(error, .damagedSignoff, Signoff.fileName)
  }
  do {
    remarks += try ReceiptStanding(folder).words
  } catch {
    note(error, .damagedReceipt, folder.receipt.provenance)
  }
  return (remarks, reasons)
}

/// What shows that the journal is not as it was written; a file that is no journal is a fault as well.
private func journalFaults(_ folder: StudyFolder) -> [String] {
  do {
    return try Journal.reading(of: folder)?.faults ?? []
  } catch let problem as Problem {
    return ["found \(problem.found), expected \(problem.expected)"]
  } catch {
    return ["\(error)"]
  }
}

/// The digest of the manifest that the last run left, or that was last verified; nil where the journal knows of none.
private func lastManifest(_ folder: StudyFolder) -> String? {
  let entries = (try? Journal.reading(of: folder))??.entries ?? []
  return entries.last { $0.event.outcome == .succeeded && $0.event.manifest != nil }?.event.manifest
}

/// Why the reports are not what a run would leave now, and what else is not as a run left it; none when all is well.
func statusReasons(_ folder: StudyFolder) throws -> [StatusReason] {
  _ = try FileSystem.read(folder.path(StudyFolder.settings), named: StudyFolder.settings)
  var reasons: [StatusReason] = []
  func add(_ kind: StatusReason.Kind, _ path: String, _ words: String) {
    reasons.append(StatusReason(kind: kind, path: path, words: words))
  }
  switch LastRun.read(folder) {
  case .failed(let reason):
    add(.failedRun, "", "the last run failed and left the earlier reports: \(reason)")
  case .started:
    add(.killedRun, "", "the last run was broken off, or is still going")
  case .succeeded, nil: break
  }
  for fault in journalFaults(folder) {
    add(.brokenJournal, folder.journal, "\(folder.journal): \(fault)")
  }
  let manifestPath = folder.reports + "/" + Manifest.fileName
  let manifest: Manifest?
  do {
    manifest = try ReportsOnDisk.manifest(in: folder)
  } catch let problems as Problems {
    if problems.areOfEarlierProgram {
      add(.otherProgram, manifestPath, Manifest.earlierProgram)
      return reasons
    }
    add(.editedReport, manifestPath, "\(manifestPath) is not as a run left it")
    return reasons
  }
  guard let manifest else {
    if FileSystem.files(below: folder.reports).isEmpty {
      add(.neverRun, folder.reports, "no reports yet: vifte run makes them")
    } else {
      add(.missingReport, manifestPath, "\(manifestPath) is gone")
    }
    return reasons
  }
  if manifest.program != Edition.program {
    add(.otherProgram, "", "the reports were made by \(manifest.program)")
  }
  var changed: [String] = []
  for input in manifest.inputs {
    guard FileSystem.kind(of: folder.path(input.path)) == .file else {
      add(.missingInput, input.path, "\(input.path) is gone")
      continue
    }
    if try FileDigest.sha256(folder.path(input.path), named: input.path) != input.sha256 {
      changed.append(input.path)
    }
  }
  let details = ChangedInputs.details(of: changed, since: manifest, in: folder)
  for path in changed {
    reasons.append(
      StatusReason(
        kind: .changedInput, path: path, words: "\(path) has changed since the reports were made",
        details: details[path, default: []]))
  }
  for output in manifest.outputs {
    let path = folder.reports + "/" + output.path
    if FileSystem.isLink(path) {
      add(.editedReport, path, "\(path) is a link, and not as a run left it")
      continue
    }
    guard FileSystem.kind(of: path) == .file else {
      add(.missingReport, path, "\(path) is gone")
      continue
    }
    if try FileDigest.sha256(path, named: path) != output.sha256 {
      add(.editedReport, path, "\(path) is not as a run left it")
    }
  }
  let sums = folder.reports + "/" + Edition.checksums
  if FileSystem.kind(of: sums) != .file {
    add(.missingReport, sums, "\(sums) is gone")
  } else if let edited = try ReportsOnDisk.editedList(manifest, in: folder) {
    let path = folder.reports + "/" + edited
    add(.editedReport, path, "\(path) is not as a run left it")
  }
  let listed = ReportsOnDisk.listed(in: folder)
  for path in FileSystem.files(below: folder.reports) where !listed.contains(path) {
    add(.foreignFile, path, "\(folder.reports)/\(path) was not written by a run")
  }
  // Files whose digests agree with each other may still be others than a run here left.
  if !reasons.contains(where: { $0.path == manifestPath }), let left = lastManifest(folder),
    left != (try FileDigest.sha256(manifestPath, named: manifestPath))
  {
    add(
      .otherReports, manifestPath,
      "\(manifestPath) is not the one the journal last noted: vifte verify tells what it is worth")
  }
  return reasons
}
