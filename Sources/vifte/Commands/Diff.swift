import Assembly
import Audit
import Base
import Figures
import Pages

/// Tells what differs between two sets of reports and what is behind it.
func showDifference(_ invocation: Invocation) throws -> Reply {
  let sides: ComparisonInput
  do {
    sides = try ComparisonInput(invocation.operands, in: invocation.folder)
  } catch {
    guard invocation.operands.count < 2, let reply = try missing(invocation) else { throw error }
    return reply
  }
  let language = invocation.named ?? sides.new.language
  let difference = Difference(from: sides.old, to: sides.new, language: language)
  return Reply(differenceAnswer(difference), in: language, difference.exitCode)
}

/// Tells of inputs that are gone, without which a run now gives nothing to compare with; nil when none is.
private func missing(_ invocation: Invocation) throws -> Reply? {
  let folder = invocation.folder
  let inputs = try ReportsOnDisk.manifest(in: folder)?.inputs ?? []
  guard inputs.contains(where: { FileSystem.kind(of: folder.path($0.path)) == nil }) else {
    return nil
  }
  let reasons = try statusReasons(folder)
  let kinds = ["changed-input", "other-program"]
  let faults = reasons.filter { !kinds.contains($0.kind.rawValue) }
  let told = faults.map { fault in
    SnapshotFault(
      fault.kind == .missingInput ? .inputGone : .state, fault.path, words: fault.words)
  }
  return Reply(
    nothingCompared(told, kinds: faults.map(\.kind.rawValue)), in: invocation.named ?? .danish,
    faults.contains { $0.kind.exitCode == .mismatch } ? .mismatch : .stale)
}

extension Difference {
  /// 4 when a side is not what a run wrote, 1 when something differs, 3 when all that is told is a state of the study.
  var exitCode: ExitCode {
    let faults = old.faults + new.faults
    let isEdited = faults.contains { fault in
      switch fault.kind {
      case .edited, .missing, .foreign, .brokenJournal: true
      case .inputGone, .state: false
      }
    }
    if isEdited || commonFigures != nil { return .mismatch }
    if !causes.allSatisfy({ $0.kind == .notation || $0.kind == .file }) || !figures.isEmpty
      || !findings.isEmpty
      || !pages.isEmpty || !files.isEmpty
    {
      return .data
    }
    return faults.isEmpty && causes.isEmpty ? .ok : .stale
  }
}
