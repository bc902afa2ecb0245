import Audit
import Figures
import JSON

/// Tells whether the reports are current, from digests alone; computes nothing.
func showStatus(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let folder = invocation.folder
  var state = try StudyState(folder)
  // What looks altered while somebody writes may be half of what is being put there.
  if state.all.exitCode == .mismatch, Lock.isHeld(folder.lock) {
    try Lock.awaiting(folder.lock)
    state = try StudyState(folder)
  }
  let reasons = state.all
  console.show(
    [reasons.isEmpty ? "current" : "not current"]
      + reasons.flatMap { reason in reason.lines.map { "  \($0)" } } + reasons.waysOut
      + state.remarks,
    .object([
      "version": .integer(1), "current": .bool(reasons.isEmpty),
      "proven": .bool(state.unproven.isEmpty),
      "reasons": .array(reasons.map(\.json)),
      "remarks": .array(state.remarks.map(JSONOutput.string)),
      "not_proven": .array(state.unproven.map(JSONOutput.string)),
    ]))
  let asksForProof = invocation.values[.proven] != nil
  return reasons.isEmpty && asksForProof && !state.unproven.isEmpty ? .stale : reasons.exitCode
}
