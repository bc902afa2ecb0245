import Audit
import Base
import Figures
import Testing

/// What a run that is shown a document says of it: the very text that was transcribed, so that each line is where it is.
@Suite struct `A text surely does not have what was transcribed from it` {
  /// What is contradicted, with the line changed: the subject of each cell.
  private func found(_ line: Int, _ new: String?, file: String = "paper.txt") throws -> [String] {
    try DocumentExport(Array(Paper.with(line, new).utf8), file: file)
      .contradictions(of: Paper.transcription).compactMap(\.cell?.subject)
  }

  @Test func `nothing of itself`() throws {
    #expect(
      try DocumentExport(Array(Paper.text.utf8), file: "paper.txt")
        .contradictions(of: Paper.transcription).isEmpty)
  }

  @Test(arguments: [
    (9, "Møllen 13  5 ", ["Møllen 2013"]), (9, "Møllen 5  12 ", ["Møllen 2013", "Møllen 2015"]),
    (9, "Mølen 12  5 ", ["Møllen"]), (19, "Skoven 7  9 ", ["Skoven 2015"]),
    (4, "møde i 2014. Rammen for husene er 12,4 mio. kr. om året, og 1/3 af den ", ["frame"]),
    (3, "Der er holdt to møder med i alt ca. 1.350 deltagere, og der var et ", ["participants"]),
    (3, "Der er holdt tre møder med i alt ca. 1.250 deltagere, og der var et ", ["meetings"]),
    (
      21, "Skoven 28  16 ",
      ["Hede- og Strandhuset", "Hede- og Strandhuset 2013", "Hede- og Strandhuset 2015"]
    ),
  ])
  func `where another number or name stands`(line: Int, new: String, subjects: [String]) throws {
    #expect(try found(line, new) == subjects)
  }

  @Test(arguments: [
    (4, "møde i 2014. Rammen for husene er 12.5 million kr. om året, og 1/3 af den "),
    (4, "møde i 2014. Rammen for husene er 12.500 t.kr. om året, og 1/3 af den "),
    (4, "møde i 2014. Rammen for husene er 12 500 000 kr. om året, og 1/3 af den "),
    (3, "Der er holdt to møder med i alt ca. 1,250 deltagere, og der var et "),
    (3, "Der er holdt to møder med i alt ca. 1 250 deltagere, og der var et "),
    (9, "Møllen 1) 12  5 "), (9, "Møllen (nr. 3) 12  5 "), (9, "Møllen 99 12  5 40 %"),
    (9, "Møllen  12,0 | 5,0 "), (11, "Åhuset  9 "), (9, "Møllen,12,5"), (9, "Møllen;12;5"),
  ])
  func `but has what is written in another way, or beside more than was transcribed`(
    line: Int, new: String
  ) throws {
    #expect(try found(line, new) == [])
  }

  @Test func `where a line was left out, all that stands below it`() throws {
    let subjects = try found(7, nil)
    #expect(subjects.contains("Møllen 2013") && subjects.contains("Lygten"))
    #expect(!subjects.contains("frame"))
  }

  @Test func `whatever the file is called`() throws {
    #expect(try found(9, "Møllen 13  5 ", file: "x") == ["Møllen 2013"])
  }
}

/// A table, as a spreadsheet is saved, whose lines name what their numbers are of.
@Suite struct `A table surely does not have what was transcribed from it` {
  private static let lines = [
    "Hus;Pladser;Besøg;Til stede", "Møllen;30;12;5", "Åhuset;25;19;9", "Skoven;40;31;",
    "Lygten;12;8;4",
    "Engen;18;7;3",
  ]

  private func cell(_ subject: String, _ value: Double?) -> TranscribedCell {
    TranscribedCell(
      place: Place(file: "inputs/counts.csv", column: 3), subject: subject,
      content: value.map(TranscribedCell.Content.number) ?? .blank)
  }

  private func transcription(_ change: (inout [(String, Int, Double?, Double?)]) -> Void)
    -> Transcription
  {
    var rows: [(String, Int, Double?, Double?)] = [
      ("Møllen", 2, 12, 5), ("Åhuset", 3, 19, 9), ("Skoven", 4, 31, nil), ("Lygten", 5, 8, 4),
      ("Engen", 6, 7, 3),
    ]
    change(&rows)
    return Transcription(
      document: Paper.transcription.document,
      rows: rows.map { name, line, visits, present in
        TranscribedRow(
          kind: .tableRow(labels: [name]), documentLine: line,
          cells: [cell("\(name) visits", visits), cell("\(name) present", present)])
      }, lineOnly: [])
  }

  private func kinds(
    _ change: (inout [(String, Int, Double?, Double?)]) -> Void
  ) throws -> [String: Contradiction.Kind] {
    let text = Self.lines.joined(separator: "\n") + "\n"
    let found = try DocumentExport(Array(text.utf8), file: "huse.csv")
      .contradictions(of: transcription(change))
    return Dictionary(found.map { ($0.cell?.subject ?? "", $0.kind) }) { first, _ in first }
  }

  @Test func `nothing of itself`() throws { #expect(try kinds { _ in }.isEmpty) }

  @Test func `a number from another column of its line`() throws {
    #expect(try kinds { $0[1].2 = 25 } == ["Åhuset visits": .otherNumbers(["19"])])
  }

  @Test func `a blank where a number stands, or a number where none does`() throws {
    #expect(try kinds { $0[1].3 = nil } == ["Åhuset present": .notBlank("9")])
    #expect(try kinds { $0[2].3 = 40 }.keys.sorted() == ["Skoven present"])
  }

  @Test func `a row that is another's`() throws {
    let kinds = try kinds { $0[3] = ("Lygten", 6, 7, 3) }
    #expect(kinds == ["Lygten visits": .otherName, "Lygten present": .otherName])
  }

  @Test func `a row of its own on another line`() throws {
    let kinds = try kinds { $0[3].1 = 6 }
    #expect(kinds == ["Lygten visits": .elsewhere(5), "Lygten present": .elsewhere(5)])
  }

  @Test func `but has it in any order of the measures`() throws {
    let text = [
      "Hus;Til stede;Besøg", "Møllen;5;12", "Åhuset;9;19", "Skoven;;31", "Lygten;4;8", "Engen;3;7",
    ]
    let found = try DocumentExport(Array(text.joined(separator: "\n").utf8), file: "huse.csv")
      .contradictions(of: transcription { _ in })
    #expect(found.isEmpty)
  }
}
