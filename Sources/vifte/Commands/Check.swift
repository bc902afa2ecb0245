import Assembly
import Base
import Figures
import Pages
import SQLite

/// Validates the settings and every input, and writes nothing.
func checkStudy(_ invocation: Invocation, _ console: Console) throws -> Reply {
  let pipeline = try Pipeline(invocation.folder, listing: invocation.listing(console))
  let results = try pipeline.check(in: Database(.memory))
  return Reply(
    checkedTables(
      results.inputs.filter { $0.table != nil }, withholding: results.disclosure),
    in: invocation.ownLanguage, weight: .summary)
}
