import Audit
import Figures
import JSON

/// Lists what was run so far and what came of it, and whether the list is as it was written.
func showJournal(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let folder = invocation.folder
  _ = try FileSystem.read(folder.path(StudyFolder.settings), named: StudyFolder.settings)
  let reading = try Journal.reading(of: folder)
  let entries = reading?.entries ?? []
  let faults = reading?.faults ?? []
  let width = (entries.map { String($0.number).count }.max() ?? 0) + 2
  let verdict =
    faults.isEmpty
    ? entries.last.map { ["whole; its last digest is", "  \($0.digest)"] } ?? ["no runs yet"]
    : ["not as it was written:"]
  console.show(
    entries.flatMap { $0.lines(width) } + verdict + faults.map { "  \($0)" },
    .object([
      "version": .integer(1), "whole": .bool(faults.isEmpty),
      "faults": .array(faults.map(JSONOutput.string)),
      "digest": entries.last.map { .string($0.digest) } ?? .null,
      "entries": .array(entries.map(\.json)),
    ]))
  return faults.isEmpty ? .ok : .mismatch
}

extension JournalEntry {
  /// The entry for a reader: what was done and what came of it, then why it failed.
  fileprivate func lines(_ width: Int) -> [String] {
    let margin = String(repeating: " ", count: width)
    let figures = event.checks.first { $0.name == "figures" }.map { "\($0.count) figures" }
    let manifest = event.manifest.map { "manifest \($0.prefix(12))" }
    let columns = [
      String(number).padded(to: width), (event.day ?? "no date").padded(to: 12),
      event.act.rawValue.padded(to: 8), event.outcome.words.padded(to: 12),
    ]
    let found = [figures, manifest].compactMap(\.self).joined(separator: ", ")
    let head = columns.joined() + (found.isEmpty ? "nothing made" : found)
    let reasons = event.message?.split(separator: "\n").map(String.init) ?? []
    return [head] + reasons.flatMap { margin.followed(by: $0) }
  }

  fileprivate var json: JSONOutput {
    func text(_ value: String?) -> JSONOutput { .string(orNull: value) }
    return .object([
      "entry": .integer(number), "act": .string(event.act.rawValue), "when": text(event.day),
      "outcome": .string(event.outcome.rawValue), "message": text(event.message),
      "program": .string(event.program), "build": text(event.build),
      "manifest": text(event.manifest),
      "checks": .object(event.checks.map { .init($0.name, .integer($0.count)) }),
      "files": .object(event.files.map { .init($0.path, .string($0.sha256)) }),
      "signature": event.signature?.json ?? .null,
      "previous": .string(previous), "digest": .string(digest),
    ])
  }
}

extension JournalEntry.Outcome {
  fileprivate var words: String {
    switch self {
    case .succeeded: "succeeded"
    case .failed: "failed"
    case .brokenOff: "broken off"
    }
  }
}
