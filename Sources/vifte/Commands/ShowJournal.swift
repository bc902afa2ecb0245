import Audit
import Base
import Pages

/// Lists what was run so far and what came of it, and whether the list is as it was written.
func showJournal(_ invocation: Invocation) throws -> Reply {
  let folder = invocation.folder
  _ = try FileSystem.read(folder.path(StudyFolder.settings), named: StudyFolder.settings)
  let reading = try Journal.reading(of: folder)
  let faults = reading?.faults ?? []
  return Reply(
    journal(reading?.entries ?? [], faults: faults), in: invocation.ownLanguage,
    faults.isEmpty ? .ok : .mismatch)
}
