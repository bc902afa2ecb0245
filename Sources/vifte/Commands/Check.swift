import Answers
import Figures
import SQLite

/// Validates the settings and every input, and writes nothing.
func checkStudy(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let pipeline = try Pipeline(invocation.folder, listing: invocation.listing(console))
  let files = try pipeline.check(in: Database(.memory))
  console.summarise(
    checkedTables(files.filter { $0.table != nil }), in: invocation.ownLanguage)
  return .ok
}
