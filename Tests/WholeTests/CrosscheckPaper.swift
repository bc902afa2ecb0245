import Audit
import Base
import Figures

/// A document of our own making, and what a careful hand would transcribe from it.
enum Paper {
  static let lines = [
    "Tal om husene ved åen ",
    "",
    "Der er holdt to møder med i alt ca. 1.250 deltagere, og der var et ",
    "møde i 2014. Rammen for husene er 12,5 mio. kr. om året, og 1/3 af den ",
    "gik den 4. maj til \u{201D}Åens Venner\u{201D}. Én vært er altid på arbejde.",
    "",
    "Hus Besøg 2013 Til stede 2015",
    "",
    "Møllen 12  5 ",
    "",
    "Åhuset  9 ",
    "",
    "Det lange hus ved ",
    "",
    "broen ",
    "",
    "31  4 ",
    "",
    "Skoven 7   ",
    "",
    "Hede- og Strandhuset 28  16 ",
    "",
    "\u{F0B7} ÅHUSET, ",
    "\u{F0B7} Lygten ",
  ]

  static let transcription = Transcription(
    document: SourceDocument(
      id: "A", title: "Tal om husene ved åen", publisher: "", date: nil, publication: .published,
      sha256: "", place: Place(file: "documents.csv", line: 2)),
    rows: [
      prose(3, [("meetings", 2), ("participants", 1250)]), prose(4, [("year", 2014)]),
      prose(4, [("frame", 12_500_000), ("upper", 1), ("lower", 3)]), prose(5, [("hosts", 1)]),
      name("Møllen", 9), numbers("Møllen", 9, [12, 5]),
      name("Åhuset", 11), numbers("Åhuset", 11, [nil, 9]),
      name("Det lange hus ved broen", 13), numbers("Det lange hus ved broen", 17, [31, 4]),
      name("Skoven", 19), numbers("Skoven", 19, [7, nil]),
      name("Hede- og Strandhuset", 21), numbers("Hede- og Strandhuset", 21, [28, 16]),
      name("ÅHUSET", 23), name("Lygten", 24),
    ], lineOnly: [])

  static let text = lines.joined(separator: "\n") + "\n"

  static func crosscheck(_ text: String = text) throws -> Crosscheck {
    Crosscheck(transcription, with: try TextExport(Array(text.utf8), file: "paper.txt"))
  }

  /// The cells with another status or another line than in the paper itself, each with its status.
  static func changes(_ text: String, shift: Int = 0) throws -> [String: String] {
    let before = try crosscheck().results
    let after = try crosscheck(text).results
    var changes: [String: String] = [:]
    for (old, new) in zip(before, after) {
      let expected =
        shift != 0 && old.status == .match ? CrosscheckResult.Status.moved : old.status
      if new.status != expected || new.printed != old.printed || new.remark != old.remark
        || new.line != old.line.map({ $0 + shift })
      {
        changes[new.cell.subject] = new.status.rawValue
      }
    }
    return changes
  }

  /// The paper with one line changed.
  static func with(_ line: Int, _ new: String?) -> String {
    var lines = lines
    if let new { lines[line - 1] = new } else { lines.remove(at: line - 1) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ subject: String, _ content: TranscribedCell.Content)
    -> TranscribedCell
  {
    TranscribedCell(place: Place(file: "inputs/x.csv"), subject: subject, content: content)
  }

  private static func name(_ text: String, _ line: Int) -> TranscribedRow {
    TranscribedRow(kind: .name, documentLine: line, cells: [cell(text, .words(text))])
  }

  private static func numbers(_ label: String, _ line: Int, _ values: [Double?]) -> TranscribedRow {
    TranscribedRow(
      kind: .tableRow(labels: [label]), documentLine: line,
      cells: zip([2013, 2015], values).map { year, value in
        cell("\(label) \(year)", value.map(TranscribedCell.Content.number) ?? .blank)
      })
  }

  private static func prose(_ line: Int, _ facts: [(String, Double)]) -> TranscribedRow {
    TranscribedRow(
      kind: .prose, documentLine: line, cells: facts.map { cell($0.0, .number($0.1)) })
  }
}
