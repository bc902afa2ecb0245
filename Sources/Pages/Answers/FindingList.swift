import Audit
import Base
package import Document
package import Figures

/// What the data checks found, the gravest first. A finding that must be settled is told with what a waiver of it has to
/// name. The record has its words in the language asked.
package func findingList(
  _ all: [Finding], citing book: FigureBook, in language: Language
) -> Answer {
  let findings = Finding.Severity.allCases.flatMap { severity in
    all.filter { $0.severity == severity }
  }
  let wording = Wording(language, book.words)
  return Answer(
    Phrase(""),
    findings.isEmpty
      ? [.paragraph(Phrase(da: "ingen bemærkninger", en: "no findings"))]
      : findings.map { .outline(lines($0, book)) },
    citing: book,
    record: .object([
      "version": .integer(1), "findings": .array(findings.map { $0.json(wording, book) }),
    ]))
}

private func lines(_ finding: Finding, _ book: FigureBook) -> [OutlineLine] {
  let grade = finding.kind
  let seen: Sentence =
    finding.severity == .blocking ? ", \(code: "seen") \(code: finding.mark(book))" : ""
  let head = Phrase(
    da: "\(grade.danish): \(code: finding.id)\(seen)",
    en: "\(grade.english): \(code: finding.id)\(seen)")
  let waiver = finding.waiver.map { [OutlineLine(1, $0.words)] } ?? []
  return [OutlineLine(0, head), OutlineLine(1, finding.message)] + waiver
    + finding.sources.map { OutlineLine(1, Phrase(da: "\($0.place)", en: "\($0.place)")) }
}

extension Waiver {
  /// Who lets the finding stand, and why.
  var words: Phrase {
    Phrase(
      da: "accepteret af \(signature.inWords.danish): \(reason.danish)",
      en: "waived by \(signature.inWords.english): \(reason.english)")
  }
}

extension Finding.Severity {
  /// How grave it is.
  var words: Phrase {
    switch self {
    case .blocking: Phrase(da: "skal afklares", en: "to be settled")
    case .warning: Phrase(da: "advarsel", en: "warning")
    case .note: Phrase(da: "note", en: "note")
    }
  }
}

extension Finding {
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
