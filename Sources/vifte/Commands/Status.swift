import Audit
import Base
import Figures
import Pages

/// Tells whether the reports are current, from digests alone; computes nothing.
func showStatus(_ invocation: Invocation) throws -> Reply {
  let folder = invocation.folder
  try folder.checkSettings()
  var state = try StudyState(folder)
  // What looks altered while somebody writes may be half of what is being put there.
  if state.all.exitCode == .mismatch, Lock.isHeld(folder.lock) {
    try Lock.awaiting(folder.lock)
    state = try StudyState(folder)
  }
  let reasons = state.all
  let isUnproven =
    reasons.isEmpty && invocation.values[.proven] != nil && !state.unproven.isEmpty
  return Reply(
    status(reasons, remarks: state.remarks, unproven: state.unproven),
    in: invocation.ownLanguage, isUnproven ? .stale : reasons.exitCode)
}
