import Audit
import Document
import Figures
import JSON
import SQLite

/// Lists what the data checks find in the inputs as they are now.
func showFindings(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let pipeline = try Pipeline(invocation.folder)
  let wording = Wording(invocation.language)
  do {
    let dossier = try pipeline.dossier(in: Database(.memory))
    show(dossier.findings, dossier.book, wording, console)
    return .ok
  } catch let problems as Problems {
    // What the tables alone show may tell why there are no figures.
    if let findings = try pipeline.findingsOfTables(in: Database(.memory)), console.format == .text
    {
      show(findings, FigureBook(), wording, console)
    }
    throw problems
  }
}

private func show(
  _ all: [Finding], _ book: FigureBook, _ wording: Wording, _ console: Console
) {
  let findings = Finding.Severity.allCases.flatMap { severity in
    all.filter { $0.severity == severity }
  }
  var lines: [String] = []
  for finding in findings {
    lines.append(finding.head(book))
    lines += wording.plain(finding.message, book).wrapped(indent: 2)
    if let waiver = finding.waiver { lines += waived(waiver, wording, book) }
    lines += finding.sources.map { "    \($0.place)" }
  }
  console.show(
    lines.isEmpty ? ["no findings"] : lines,
    .object([
      "version": .integer(1), "findings": .array(findings.map { $0.json(wording, book) }),
    ]))
}

/// Who lets a finding stand, and why.
private func waived(_ waiver: Waiver, _ wording: Wording, _ book: FigureBook) -> [String] {
  let lead = Phrase(da: "fraveget af ", en: "waived by ")
  let text =
    wording.plain(lead, book) + waiver.signature.text + ": " + wording.plain(waiver.reason, book)
  return text.wrapped(indent: 2)
}

extension Finding {
  /// How grave it is, its id, and what a waiver of it has to name.
  fileprivate func head(_ book: FigureBook) -> String {
    let seen = severity == .blocking ? "  seen \(mark(book))" : ""
    return "\(severity.rawValue)  \(id)\(seen)"
  }

  fileprivate func json(_ wording: Wording, _ book: FigureBook) -> JSONOutput {
    .object([
      "id": .string(id), "rule": .string(rule), "severity": .string(severity.rawValue),
      "seen": .string(mark(book)), "message": .string(wording.plain(message, book)),
      "sources": .array(sources.map(\.json)),
      "figures": .array(figures.map { .string($0.description) }),
      "waiver": waiver.map { $0.json(wording, book) } ?? .null,
    ])
  }
}
