import Document
import Figures
import JSON
import SQLite

/// Lists what the data checks find in the inputs as they are now.
func showFindings(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let dossier = try Pipeline(invocation.folder).dossier(in: Database(.memory))
  let wording = Wording(invocation.language)
  let findings = Finding.Severity.allCases.flatMap { severity in
    dossier.findings.filter { $0.severity == severity }
  }
  let lines = findings.flatMap { finding in
    ["\(finding.severity.rawValue)  \(finding.rule)"]
      + wording.plain(finding.message, dossier.book).wrapped(indent: 2)
      + finding.sources.map { "    \($0.place)" }
  }
  console.show(
    lines.isEmpty ? ["no findings"] : lines,
    .object([
      "version": .integer(1), "findings": .array(findings.map { $0.json(wording, dossier.book) }),
    ]))
  return .ok
}

extension Finding {
  fileprivate func json(_ wording: Wording, _ book: FigureBook) -> JSONOutput {
    .object([
      "rule": .string(rule), "severity": .string(severity.rawValue),
      "message": .string(wording.plain(message, book)),
      "sources": .array(sources.map(\.json)),
      "figures": .array(figures.map { .string($0.description) }),
    ])
  }
}

extension Source {
  /// The place with stable keys; what is not known is null.
  var json: JSONOutput {
    .object([
      "file": .string(place.file), "line": place.line.map(JSONOutput.integer) ?? .null,
      "column": place.column.map(JSONOutput.integer) ?? .null,
      "document": document.map(JSONOutput.string) ?? .null,
      "document_line": documentLine.map(JSONOutput.integer) ?? .null,
    ])
  }
}
