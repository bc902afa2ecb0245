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
    case brokenJournal = "broken-journal"

    var exitCode: ExitCode {
      switch self {
      case .neverRun, .failedRun, .killedRun, .changedInput, .missingInput, .otherProgram: .stale
      case .editedReport, .missingReport, .foreignFile, .brokenJournal: .mismatch
      }
    }
  }

  let kind: Kind
  let path: String
  let words: String
}

/// Tells whether the reports are current, from digests alone; computes nothing.
func showStatus(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let reasons = try statusReasons(invocation.folder)
  let state = reasons.isEmpty ? "current" : "not current"
  console.show(
    [state] + reasons.map { "  \($0.words)" },
    .object([
      "version": .integer(1), "current": .bool(reasons.isEmpty),
      "reasons": .array(
        reasons.map {
          .object([
            "kind": .string($0.kind.rawValue), "path": .string($0.path),
            "text": .string($0.words),
          ])
        }),
    ]))
  let codes = reasons.map(\.kind.exitCode)
  return codes.contains(.mismatch) ? .mismatch : codes.contains(.stale) ? .stale : .ok
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
  for input in manifest.inputs {
    guard FileSystem.kind(of: folder.path(input.path)) == .file else {
      add(.missingInput, input.path, "\(input.path) is gone")
      continue
    }
    if try FileDigest.sha256(folder.path(input.path), named: input.path) != input.sha256 {
      add(.changedInput, input.path, "\(input.path) has changed since the reports were made")
    }
  }
  for output in manifest.outputs {
    let path = folder.reports + "/" + output.path
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
  return reasons
}
