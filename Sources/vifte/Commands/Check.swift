import Figures
import JSON
import SQLite

/// Validates the settings and every input, and writes nothing.
func checkStudy(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let tables = try Pipeline(invocation.folder).check(in: Database(.memory)).dropFirst(2)
  let lines = tables.map { "\($0.path): \($0.rows) rows" } + ["no problems"]
  console.summarise(
    lines,
    .object([
      "version": .integer(1), "problems": .array([]),
      "inputs": .array(
        tables.map { .object(["file": .string($0.path), "rows": .integer($0.rows)]) }),
    ]))
  return .ok
}
