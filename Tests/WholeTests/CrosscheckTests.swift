import Audit
import Base
import Figures
import Foundation
import Testing

/// What makes no difference to a reader.
private enum Encoding: CaseIterable {
  case carriageReturnLineFeeds, carriageReturns, byteOrderMark, marksApart, noBreakSpaces,
    noFinalLineEnd,
    quotationMarks, hyphens

  func applied(to text: String) -> String {
    switch self {
    case .carriageReturnLineFeeds: text.replacing("\n", with: "\r\n")
    case .carriageReturns: text.replacing("\n", with: "\r")
    case .byteOrderMark: "\u{FEFF}" + text
    case .marksApart: text.decomposedStringWithCanonicalMapping
    case .noBreakSpaces: text.replacing(" ", with: "\u{A0}")
    case .noFinalLineEnd: String(text.dropLast())
    case .quotationMarks: text.replacing("\u{201D}", with: "\"")
    case .hyphens: text.replacing("-", with: "\u{2010}")
    }
  }
}

@Suite struct `A crosscheck finds every transcribed cell` {
  @Test func `on its line, and leaves the column of a lone number to a person`() throws {
    let results = try Paper.crosscheck().results
    let lone = results.filter { $0.status == .ambiguous }
    #expect(
      lone.map(\.cell.subject) == ["Åhuset 2013", "Åhuset 2015", "Skoven 2013", "Skoven 2015"])
    #expect(lone.allSatisfy { $0.remark == .columnFromBlanks })
    #expect(results.count { $0.status == .match } == results.count - 4)
    #expect(results.allSatisfy { $0.line == $0.recordedLine && $0.printed == nil })
  }

  @Test(arguments: Encoding.allCases)
  fileprivate func `however the text is encoded`(encoding: Encoding) throws {
    #expect(try Paper.changes(encoding.applied(to: Paper.text)) == [:])
  }

  @Test(arguments: [1, 3, 50])
  func `as a block that moved when lines come before it`(count: Int) throws {
    let above = (0..<count).map { "side \($0) af 31, fem til syv" }.joined(separator: "\n")
    #expect(try Paper.changes(above + "\n" + Paper.text, shift: count) == [:])
  }

  @Test func `when a name is broken with a hyphen`() throws {
    let broken = Paper.with(21, "Hede- og Strand-\nhuset 28  16 ")
    #expect(
      try Paper.changes(broken) == [
        "Hede- og Strandhuset 2013": "moved", "Hede- og Strandhuset 2015": "moved",
        "ÅHUSET": "moved", "Lygten": "moved",
      ])
  }

  @Test(
    arguments: [
      (3, "tyve møder med i alt ca. 1.250 deltagere og to", [:]),
      (3, "Der er holdt 2 møder med 1250 deltagere", [:]),
      (3, "Der er holdt 2 møder med 1,25 tusind deltagere", [:]),
      (4, "i 2014. Rammen er 12.500.000 kr., og 1/3 af den", [:]),
      (4, "i 2014. Rammen er 12,5 mia. kr., og 1/3 af den", ["frame": "differs"]),
      (5, "gik den 4. maj 2014 til andre. 1:1 er altid på arbejde.", [:]),
    ] as [(Int, String, [String: String])])
  func `in any way a number is printed`(line: Int, text: String, changes: [String: String]) throws {
    #expect(try Paper.changes(Paper.with(line, text)) == changes)
  }
}

@Suite struct `A crosscheck names exactly what was changed` {
  /// Every group of digits on a line with transcribed cells, and the cell it belongs to; none for one that is no cell.
  @Test func `one number at a time`() throws {
    let rows = Set(Paper.transcription.rows.map(\.documentLine)).sorted()
    var named: [String] = []
    for number in rows {
      let line = Paper.lines[number - 1]
      for match in line.matches(of: /[0-9]+/) {
        let old = String(line[match.range])
        let new = "\((Int(old) ?? 0) + 60)"
        let changed = line.replacingCharacters(in: match.range, with: new)
        let changes = try Paper.changes(Paper.with(number, changed))
        #expect(changes.count <= 1, "\(changed)")
        #expect(changes.values.allSatisfy { $0 == "differs" }, "\(changed)")
        named += changes.keys
      }
    }
    // 1.250 and 12,5 are two groups each; the day of the date is no cell.
    #expect(
      named == [
        "participants", "participants", "year", "frame", "frame", "upper", "lower", "Møllen 2013",
        "Møllen 2015", "Åhuset 2015", "Det lange hus ved broen 2013",
        "Det lange hus ved broen 2015", "Skoven 2013", "Hede- og Strandhuset 2013",
        "Hede- og Strandhuset 2015",
      ])
  }

  @Test func `one row at a time`() throws {
    for number in Set(Paper.transcription.rows.map(\.documentLine)) {
      let own = Set(
        Paper.transcription.rows.filter { $0.documentLine == number }.flatMap(\.cells).map(
          \.subject))
      let changes = try Paper.changes(Paper.with(number, ""))
      #expect(Set(changes.keys) == own, "line \(number)")
      #expect(changes.values.allSatisfy { $0 == "not found" }, "line \(number)")
    }
  }

  @Test func `a row taken out with its line, and what stood below it as a block`() throws {
    let results = try Paper.crosscheck(Paper.with(9, nil)).results
    for result in results {
      switch result.recordedLine {
      case ..<9: #expect(result.status == .match, "\(result.cell.subject)")
      case 9: #expect(result.status == .notFound, "\(result.cell.subject)")
      default:
        #expect(result.line == result.recordedLine - 1, "\(result.cell.subject)")
        #expect(result.status == .moved || result.status == .ambiguous, "\(result.cell.subject)")
      }
    }
  }

  @Test func `a line put in anywhere moves what stands below it, and nothing else`() throws {
    for above in 0..<Paper.lines.count where !(13..<17).contains(above) {
      var lines = Paper.lines
      lines.insert("Noget helt andet.", at: above)
      for result in try Paper.crosscheck(lines.joined(separator: "\n")).results {
        let shift = result.recordedLine > above ? 1 : 0
        #expect(
          result.line == result.recordedLine + shift, "\(result.cell.subject) below \(above)")
        #expect(
          result.status == .ambiguous || result.status == (shift == 0 ? .match : .moved),
          "\(result.cell.subject) below \(above)")
      }
    }
  }

  @Test func `a name`() throws {
    #expect(try Paper.changes(Paper.with(9, "Mølren 12  5 ")) == ["Møllen": "differs"])
    #expect(try Paper.changes(Paper.with(23, "Åhuset, ")) == ["ÅHUSET": "differs"])
    #expect(try Paper.changes(Paper.with(24, "Noget helt andet")) == ["Lygten": "not found"])
  }

  @Test func `two rows that changed places`() throws {
    var lines = Paper.lines
    lines.swapAt(8, 20)
    let changes = try Paper.changes(lines.joined(separator: "\n"))
    #expect(
      changes == [
        "Møllen": "moved", "Møllen 2013": "moved", "Møllen 2015": "moved",
        "Hede- og Strandhuset": "moved", "Hede- og Strandhuset 2013": "moved",
        "Hede- og Strandhuset 2015": "moved",
      ])
  }

  @Test func `a number that another line prints too is still gone`() throws {
    let text = Paper.with(9, "Møllen 12 ") + "Der er 5 huse, og 5 er nok.\n"
    #expect(try Paper.changes(text)["Møllen 2015"] == "not found")
  }
}

@Suite struct `A document may set a name in other characters` {
  /// What a document prints on its first line is the name, and two numbers in columns stand below each other.
  private func changes(_ name: String, printed: String) -> [CrosscheckResult] {
    func row(_ kind: TranscribedRow.Kind, _ line: Int, _ contents: [TranscribedCell.Content])
      -> TranscribedRow
    {
      TranscribedRow(
        kind: kind, documentLine: line,
        cells: contents.map {
          TranscribedCell(place: Place(file: "x.csv"), subject: name, content: $0)
        })
    }
    let transcription = Transcription(
      document: Paper.transcription.document,
      rows: [
        row(.name, 1, [.words(name)]),
        row(.tableRow(labels: [name]), 1, [.number(44), .number(9)]),
        row(.tableRow(labels: ["Andet"]), 2, [.number(12), .number(7)]),
        row(.tableRow(labels: ["Tredje"]), 3, [.blank, .number(5)]),
      ], lineOnly: [])
    func padded(_ text: String) -> String {
      text + String(repeating: " ", count: max(1, 30 - text.unicodeScalars.count))
    }
    let text =
      padded(printed) + "44        9\n" + padded("Andet") + "12        7\n" + padded("Tredje")
      + "          5\n"
    return Crosscheck(transcription, with: TextExport(text)).results
  }

  @Test(arguments: [
    ("Offside", "O\u{FB00}side"), ("Afficeret", "A\u{FB03}ceret"), ("fiskeren", "\u{FB01}skeren"),
    ("Café fløjt", "Café \u{FB02}øjt"), ("Snaffle", "Sna\u{FB04}e"), ("stald", "\u{FB05}ald"),
    ("Rosten", "Ro\u{FB06}en"), ("Aktiv-huset", "Aktiv\u{2013}huset"),
    ("Aktiv \u{2013} Nord", "Aktiv - Nord"), ("Åse's hus", "Åse\u{2019}s hus"),
    ("Åse's hus", "Åse\u{B4}s hus"), ("Hus \"A\"", "Hus \u{201E}A\u{201C}"),
    ("Værestedet", "Være\u{AD}stedet"), ("Hus...", "Hus\u{2026}"),
  ])
  func `and prints it all the same`(name: String, printed: String) {
    for result in changes(name, printed: printed) where result.status != .match {
      #expect(result.remark == .columnFromBlanks, "\(name) \(result)")
    }
    #expect(changes(name, printed: printed).count { $0.status == .match } >= 5, "\(name)")
  }

  @Test func `but not other letters`() {
    #expect(changes("Offside", printed: "O\u{FB01}side").first?.status == .differs)
  }

  @Test func `broken at a soft hyphen`() throws {
    let broken = Paper.with(21, "Hede- og Strand\u{AD}\nhuset 28  16 ")
    #expect(try Paper.changes(broken)["Hede- og Strandhuset"] == nil)
  }
}

@Suite struct `Only blanks tell the column of a lone number` {
  private func results(_ text: String, _ name: String) throws -> [CrosscheckResult] {
    try Paper.crosscheck(text).results.filter { $0.cell.subject.hasPrefix(name + " ") }
  }

  @Test func `and when they are collapsed, nothing does`() throws {
    let collapsed = Paper.text.replacing(/\ +/, with: " ")
    for name in ["Åhuset", "Skoven"] {
      let results = try results(collapsed, name)
      #expect(results.allSatisfy { $0.status == .ambiguous && $0.remark == .columnLost })
    }
    #expect(Set(try Paper.changes(collapsed).keys).count == 4)
  }

  @Test(arguments: [("Åhuset", 11, "Åhuset 9   "), ("Skoven", 19, "Skoven  7 ")])
  func `and when they say the other column, both cells differ`(
    name: String, line: Int, text: String
  ) throws {
    let results = try results(Paper.with(line, text), name)
    #expect(results.allSatisfy { $0.status == .differs && $0.remark == .otherColumn })
    #expect(try Paper.changes(Paper.with(line, text)).count == 2)
  }

  @Test func `in columns set apart, their place does`() throws {
    var lines = Paper.lines
    lines[8] = "Møllen                  12         5"
    lines[10] = "Åhuset                             9"
    lines[16] = "                        31         4"
    lines[18] = "Skoven                   7"
    lines[20] = "Hede- og Strandhuset    28        16"
    #expect(try Paper.changes(lines.joined(separator: "\n")) == [:])
    lines[10] = "Åhuset                   9"
    #expect(
      try Paper.changes(lines.joined(separator: "\n"))
        == ["Åhuset 2013": "differs", "Åhuset 2015": "differs"])
  }

  @Test func `a blank that is filled differs`() throws {
    #expect(
      try Paper.changes(Paper.with(11, "Åhuset 3  9 "))
        == ["Åhuset 2013": "differs", "Åhuset 2015": "match"])
  }
}
