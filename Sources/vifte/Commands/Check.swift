import Figures
import JSON
import SQLite

/// Validates the settings and every input, and writes nothing.
func checkStudy(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let pipeline = try Pipeline(invocation.folder, listing: invocation.listing(console))
  let tables = try pipeline.check(in: Database(.memory)).dropFirst(2)
  let language = invocation.ownLanguage
  let lines =
    tables.map { "\($0.path): \(rowCount($0.rows)[language].words)" }
    + [Phrase(da: "ingen problemer", en: "no problems")[language].words]
  console.summarise(
    lines,
    .object([
      "version": .integer(1), "problems": .array([]),
      "inputs": .array(
        tables.map { .object(["file": .string($0.path), "rows": .integer($0.rows)]) }),
    ]))
  return .ok
}

/// So many rows, in words.
func rowCount(_ rows: Int) -> Phrase {
  rows == 1
    ? Phrase(da: "1 række", en: "1 row")
    : Phrase(da: "\(numbers: [rows]) rækker", en: "\(numbers: [rows]) rows")
}
