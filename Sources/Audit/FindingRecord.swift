package import Base
import Document
package import Figures

/// A finding as one line of `findings.csv`: all that `vifte findings` tells of it.
package struct FindingRecord: Hashable, Sendable {
  /// Where the list stands among the reports.
  package static let file = "findings.csv"

  /// The columns of the list; the first names a finding.
  static let fields: [TableDescription.Column] = [
    .init("id"), .init("rule"), .init("severity"), .init("seen"), .init("message"),
    .init("message_en"), .init("places"), .init("document_lines"), .init("figures"),
    .init("waiver_name"), .init("waiver_role"), .init("waiver_date", .date),
    .init("waiver_reason"), .init("waiver_reason_en"), .init("waiver_place"),
  ]
  package static let columns = fields.map(\.name)

  package let id: String
  package let rule: String
  package let severity: String
  /// Eight digits of what it says.
  package let seen: String
  package let message: String
  package let messageInEnglish: String
  /// Where it was seen, in order: `inputs/counts.csv:4:4`.
  package let places: [String]
  /// The lines of documents beside the places, as many: `G:327`, empty where none is known.
  package let documentLines: [String]
  /// The names of the figures it bears on.
  package let figures: [String]
  /// Who lets it stand, and why; nil while nobody does.
  package let waiver: WaiverRecord?

  package struct WaiverRecord: Hashable, Sendable {
    package let name: String
    package let role: String
    package let date: String
    package let reason: String
    package let reasonInEnglish: String
    package let place: String

    package var signature: Signature { Signature(name: name, role: role, date: date) }
  }

  package init(_ finding: Finding, _ book: FigureBook) {
    let (danish, english) = (Wording(.danish, book.words), Wording(.english, book.words))
    id = finding.id
    rule = finding.rule
    severity = finding.severity.rawValue
    seen = finding.mark(book)
    message = danish.plain(finding.message, book)
    messageInEnglish = english.plain(finding.message, book)
    places = finding.sources.map(\.place.description)
    documentLines = finding.sources.map { source in
      guard let document = source.document, let line = source.documentLine else { return "" }
      return "\(document):\(line)"
    }
    figures = finding.figures.map(\.description)
    waiver = finding.waiver.map { waiver in
      WaiverRecord(
        name: waiver.signature.name, role: waiver.signature.role, date: waiver.signature.date,
        reason: danish.plain(waiver.reason, book),
        reasonInEnglish: english.plain(waiver.reason, book), place: waiver.place.description)
    }
  }

  private init(_ row: RecordFile.Row) {
    id = row["id"]
    rule = row["rule"]
    severity = row["severity"]
    seen = row["seen"]
    message = row["message"]
    messageInEnglish = row["message_en"]
    places = CellList.items(row["places"])
    let lines = CellList.items(row["document_lines"])
    // A list of one empty text is written as none.
    documentLines = lines.isEmpty ? places.map { _ in "" } : lines
    figures = CellList.items(row["figures"])
    let waiver = WaiverRecord(
      name: row["waiver_name"], role: row["waiver_role"], date: row["waiver_date"],
      reason: row["waiver_reason"], reasonInEnglish: row["waiver_reason_en"],
      place: row["waiver_place"])
    self.waiver = waiver.place.isEmpty ? nil : waiver
  }

  /// The findings of a list, in its order. A list that cannot be read is a problem.
  package static func read(_ bytes: [UInt8], file: String) throws(Problem) -> [FindingRecord] {
    try RecordFile(
      bytes, file: file, needing: ["id", "severity", "message", "message_en"],
      meant: "a list of findings that a run wrote"
    ).rows.map(FindingRecord.init)
  }

  /// The cells under `columns`.
  package var cells: [String] {
    [
      id, rule, severity, seen, message, messageInEnglish, CellList.text(places),
      CellList.text(documentLines), CellList.text(figures), waiver?.name ?? "",
      waiver?.role ?? "", waiver?.date ?? "", waiver?.reason ?? "", waiver?.reasonInEnglish ?? "",
      waiver?.place ?? "",
    ]
  }

  /// What it says in a language.
  package func message(in language: Language) -> String {
    switch language {
    case .danish: message
    case .english: messageInEnglish
    }
  }
}

extension FindingRecord.WaiverRecord {
  /// Why it stands, in a language.
  package func reason(in language: Language) -> String {
    switch language {
    case .danish: reason
    case .english: reasonInEnglish
    }
  }
}
