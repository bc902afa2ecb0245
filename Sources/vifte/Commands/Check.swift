import Assembly
import Base
import Figures
import Pages
import SQLite

/// Validates the settings and every input, and writes nothing.
func checkStudy(_ invocation: Invocation, _ console: Console) throws -> Reply {
  let pipeline = try Pipeline(invocation.folder, listing: invocation.listing(console))
  let files = try pipeline.check(in: Database(.memory))
  return Reply(
    checkedTables(files.filter { $0.table != nil }), in: invocation.ownLanguage, weight: .summary)
}
