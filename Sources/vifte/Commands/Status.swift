import Audit
import Figures
import JSON

/// Tells whether the reports are current, from digests alone; computes nothing.
func showStatus(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let folder = invocation.folder
  try folder.checkSettings()
  var state = try StudyState(folder)
  // What looks altered while somebody writes may be half of what is being put there.
  if state.all.exitCode == .mismatch, Lock.isHeld(folder.lock) {
    try Lock.awaiting(folder.lock)
    state = try StudyState(folder)
  }
  let reasons = state.all
  let language = invocation.ownLanguage
  let head =
    reasons.isEmpty
    ? Phrase(da: "aktuelle", en: "current") : Phrase(da: "ikke aktuelle", en: "not current")
  console.show(
    [head[language].words]
      + reasons.flatMap { reason in reason.lines(language).map { "  \($0)" } }
      + reasons.waysOut(language) + state.remarks.map { $0[language].words },
    .object([
      "version": .integer(1), "current": .bool(reasons.isEmpty),
      "proven": .bool(state.unproven.isEmpty),
      "reasons": .array(reasons.map(\.json)),
      "remarks": .array(state.remarks.map { .string($0.english.words) }),
      "not_proven": .array(state.unproven.map { .string($0.english.words) }),
    ]))
  let asksForProof = invocation.values[.proven] != nil
  return reasons.isEmpty && asksForProof && !state.unproven.isEmpty ? .stale : reasons.exitCode
}
