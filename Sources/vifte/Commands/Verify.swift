import Audit
import Figures
import Ingest
import JSON
import SQLite

/// Makes the reports anew from the inputs and compares every byte with those on disk.
func verifyReports(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let folder = invocation.folder
  let pipeline = try Pipeline(folder)
  let dossier = try pipeline.dossier(in: Database(.memory))
  let edition = try pipeline.edition(of: dossier)
  guard FileSystem.kind(of: folder.reports) == .folder else {
    throw Problem(
      .file, at: Place(file: folder.reports), found: "no folder", expected: "the reports to verify",
      advice: "vifte run makes them")
  }
  var differences: [(path: String, words: String)] = []
  for file in edition.files {
    let path = folder.reports + "/" + file.path
    guard FileSystem.kind(of: path) == .file else {
      differences.append((path, "missing"))
      continue
    }
    let found = try FileSystem.read(path)
    if let line = firstDifference(found, file.bytes) {
      differences.append((path, "differs from line \(line) on"))
    }
  }
  let own = Set(edition.files.map(\.path))
  for path in FileSystem.files(below: folder.reports) where !own.contains(path) {
    differences.append((folder.reports + "/" + path, "not written by a run"))
  }
  let verdict =
    differences.isEmpty
    ? "verified: \(edition.files.count) files are byte for byte what the inputs give"
    : "not verified: \(differences.count) of \(edition.files.count) files differ"
  console.show(
    differences.map { "\($0.path): \($0.words)" } + [verdict],
    .object([
      "version": .integer(1), "verified": .bool(differences.isEmpty),
      "files": .integer(edition.files.count),
      "differences": .array(
        differences.map { .object(["path": .string($0.path), "text": .string($0.words)]) }),
    ]))
  return differences.isEmpty ? .ok : .mismatch
}

/// The line of the first byte that differs, or nil when there is none.
private func firstDifference(_ found: [UInt8], _ expected: [UInt8]) -> Int? {
  guard found != expected else { return nil }
  let same = zip(found, expected).prefix { $0 == $1 }.count
  return found.prefix(same).count { $0 == UInt8(ascii: "\n") } + 1
}
