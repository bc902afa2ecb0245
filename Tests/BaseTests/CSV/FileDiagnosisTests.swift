import Base
import Testing

private let fields = #"{"name": "venue_id"}, {"name": "value", "type": "number"}, {"name": "note"}"#
private let comma = #", "dialect": {"delimiter": ","}"#

private func messages(_ bytes: [UInt8], dialect: String = comma) throws -> [String] {
  try Reading(resource(fields, dialect: dialect), bytes).messages
}

private func messages(_ text: String, dialect: String = comma) throws -> [String] {
  try messages(Array(text.utf8), dialect: dialect)
}

/// Windows-1252 has the Danish letters where ISO 8859-1 has them.
private func windows(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}

private func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
  text.utf16.flatMap { unit -> [UInt8] in
    let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    return isBigEndian ? bytes.reversed() : bytes
  }
}

@Suite struct `A file of another kind than its description is told by its cause` {
  @Test func `semicolons where commas are said`() throws {
    #expect(
      try messages("venue_id;value;note\nnabo;37;a, b and c\n") == [
        ":1: found cells split at \";\", expected \",\" as inputs/datapackage.json says; "
          + "write \"delimiter\": \";\" in the dialect of \"a\" in inputs/datapackage.json, "
          + "or save the file with commas"
      ])
  }

  @Test func `commas where semicolons are said`() throws {
    let found = try messages(
      "venue_id,value,note\nnabo,37,a\n", dialect: #", "dialect": {"delimiter": ";"}"#)
    #expect(found.count == 1)
    #expect(found.first?.contains(#"found cells split at ",", expected ";""#) == true)
    #expect(found.first?.hasSuffix("or save the file with semicolons") == true)
  }

  @Test func `semicolons, decimal commas and Windows-1252 at once`() throws {
    #expect(
      try messages(windows("venue_id;value;note\r\nnabo;37,5;Nørrebro\r\n")) == [
        ":1: found text in Windows-1252 (\"Nørrebro\" in line 2), cells split at \";\" and "
          + "decimal commas (\"37,5\" in line 2), "
          + "expected UTF-8, \",\" as inputs/datapackage.json says and decimal points; "
          + "save the file as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8 converts it); "
          + "write \"delimiter\": \";\" in the dialect of \"a\" in inputs/datapackage.json, "
          + "or save the file with commas; "
          + "write \"decimalChar\": \",\" in \"value\" there"
      ])
  }

  @Test(arguments: [
    ("\t", "found cells split at tabs, expected"), ("|", "found cells split at \"|\", expected"),
  ])
  func `what no description can say`(delimiter: String, words: String) throws {
    for dialect in ["", comma] {
      let text = "venue_id,value,note\nnabo,37,a\n".replacing(",", with: delimiter)
      let found = try messages(text, dialect: dialect)
      #expect(found.count == 1)
      #expect(found.first?.contains(words) == true)
      #expect(found.first?.hasSuffix("save the file with commas") == true)
    }
  }

  @Test(arguments: 1...10) func `title lines before the names`(count: Int) throws {
    let titles = (1...count).map { $0 == 2 ? "\n" : "Brugertal \($0), hele året\n" }.joined()
    let found = try messages(titles + "venue_id,value,note\nnabo,37,a\n")
    let lines = count == 1 ? "line 1" : "lines 1-\(count)"
    #expect(
      found == [
        ":\(count + 1): found the names of the columns in line \(count + 1), "
          + "expected them in line 1; delete \(lines)"
      ])
  }

  @Test(arguments: [
    (Array("PK\u{3}\u{4}xl/workbook.xml".utf8), "an Excel workbook (.xlsx)"),
    (Array("PK\u{3}\u{4}other".utf8), "a zip archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "an old Excel workbook (.xls)"),
    (Array("%PDF-1.7\n%âãÏÓ\n".utf8), "a PDF"),
    (Array("\u{FEFF}\n<!DOCTYPE html>\n<html>\n".utf8), "a page of HTML"),
    (Array("<table><tr><td>venue_id</td></tr>".utf8), "a page of HTML"),
    (Array("<?xml version=\"1.0\"?>\n<rows/>".utf8), "XML"),
    ([0x1F, 0x8B, 8, 0, 0], "a file packed by gzip"),
    (Array("[{\"venue_id\": \"nabo\"}]".utf8), "JSON"),
    (Array("SQLite format 3\u{0}".utf8), "an SQLite database"),
    (Array("version https://git-lfs.github.com/spec/v1\n".utf8), "a pointer that Git LFS left"),
    ([UInt8](repeating: 0, count: 4096), "nothing but zero bytes"),
  ])
  func `a file that is no table at all`(bytes: [UInt8], kind: String) throws {
    let found = try messages(bytes)
    #expect(found.count == 1)
    #expect(found.first?.contains("found \(kind)") == true, "\(found)")
  }

  @Test(arguments: [false, true]) func `UTF-16, with and without a mark`(isBigEndian: Bool) throws {
    for mark in ["", "\u{FEFF}"] {
      for delimiter in [",", "\t"] {
        let text = "\(mark)venue_id,value,note\nnabo,37,Nørrebro\n".replacing(",", with: delimiter)
        let found = try messages(utf16(text, isBigEndian: isBigEndian))
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(":1: found UTF-16") == true, "\(found)")
        #expect(found.first?.contains("iconv -f UTF-16") == true)
        #expect(found.first?.contains("split at tabs") == (delimiter == "\t"))
      }
    }
  }

  @Test func `names in capitals or with blanks`() throws {
    #expect(
      try messages("VENUE_ID,\"Value \",note\nnabo,37,a\n") == [
        ":1: found the columns \"VENUE_ID\", \"Value \", expected \"venue_id\", \"value\"; "
          + "write the names as the schema does: case, blanks and what cannot be seen count"
      ])
  }

  @Test func `empty columns after the last, in the header or in the rows`() throws {
    let header = try messages("venue_id,value,note,,\nnabo,37,a,,\n")
    #expect(header.count == 1)
    #expect(header.first?.contains("found 2 columns without a name at the end") == true)
    let rows = try messages("venue_id,value,note\nnabo,37,a,\npinta,3,b,\namadeus,4,c,\n")
    #expect(
      rows == [
        ":2: found 4 cells, those beyond the last column empty, expected 3, one for each column; "
          + "delete the delimiters at the end of the row",
        ":3: found 4 cells, those beyond the last column empty, expected 3, one for each column; "
          + "delete the delimiters at the end of the row",
        ":4: found 4 cells, those beyond the last column empty, expected 3, one for each column; "
          + "delete the delimiters at the end of the row",
      ])
  }

  @Test func `a name that is wrong for a reason of its own is told beside the cause`() throws {
    let found = try messages("venue_id;valu;note\nnabo;37;a\n")
    #expect(found.count == 3)
    #expect(found.first?.contains("split at \";\"") == true)
    #expect(found.dropFirst().first?.contains("did you mean \"value\"?") == true)
  }

  @Test func `whole lines in quotes`() throws {
    let found = try messages("\"venue_id,value,\"\"note\"\"\"\n\"nabo,37,a\"\n")
    #expect(found.count == 1)
    #expect(found.first?.contains("found each line in quotes as a whole") == true, "\(found)")
  }

  @Test func `a file without the names at all`() throws {
    #expect(
      try messages("nabo,37,a\npinta,3,b\n") == [
        ":1: found \"nabo,37,a\", with 0 of 3 columns, "
          + "expected the names venue_id, value, note; "
          + "write them in line 1, if it is the right file"
      ])
  }

  @Test func `Windows-1252 where the names match is told once, with a word`() throws {
    let bytes = windows("venue_id,value,note\nnabo,37,Nørrebro\npinta,3,b\nøst,4,Østerbro\n")
    var problems = Problems(.folded)
    readTable(try resource(fields, dialect: comma), from: .bytes(bytes), problems: &problems) { _ in
    }
    #expect(
      problems.list.map(\.description) == [
        "inputs/a.csv:2:3 note: found bytes that are not UTF-8, which are \"Nørrebro\" in "
          + "Windows-1252, expected UTF-8; save the file as UTF-8 "
          + "(iconv -f WINDOWS-1252 -t UTF-8 converts it); and 2 more like it "
          + "(line 4 venue_id \"øst\"; line 4 \"Østerbro\"): "
          + "vifte check --all lists each"
      ])
  }

  @Test func `what is sound is not diagnosed`() throws {
    for nothing in ["", "\u{FEFF}", "\n\n\r\n"] {
      #expect(
        try messages(nothing) == [
          ":1: found an empty file, expected a line with the names of the columns"
        ])
    }
    #expect(try messages("\u{FEFF}venue_id,value,note\r\n").isEmpty)
    #expect(try messages("\"venue_id\",\"value\",\"note\"\rnabo,37.5,\"a;b\"\r").isEmpty)
    #expect(try messages("venue_id;value;note\nnabo;37;a\n", dialect: "").isEmpty)
    let one = try resource(#"{"name": "p"}"#, dialect: comma)
    #expect(Reading(one, "p\na;b\n").messages.isEmpty)
  }

  @Test func `any beginning is looked at without harm`() throws {
    var numbers = RepeatableNumbers(state: 17)
    let pieces: [[UInt8]] = [
      [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], Array("PK\u{3}\u{4}".utf8), [0x0A], [0x22], [0xE6],
      Array("venue_id".utf8), Array(",".utf8), Array(";".utf8), Array("value".utf8), [0x80], [0x81],
      Array("note".utf8), Array("\t".utf8), [0x0D],
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...12, using: &numbers)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &numbers) ?? [] }
      _ = try messages(bytes)
    }
  }
}

@Suite struct `Rows that are none` {
  private let table =
    #"{"name": "p", "constraints": {"required": true}}, {"name": "q", "type": "integer"}"#

  private func read(_ text: String) throws -> Reading { Reading(try resource(table), text) }

  @Test(arguments: [("x,1\n", "y,2\n"), ("x,1\n", "")])
  func `two hundred blank rows are one message, inside and at the end`(
    before: String, after: String
  )
    throws
  {
    let reading = try read("p,q\n" + before + String(repeating: ", \n", count: 200) + after)
    #expect(
      reading.messages == [
        ":3: found blank rows 3-202, expected a value in each row; "
          + "delete them: a spreadsheet leaves such rows where cells were cleared"
      ])
    #expect(reading.count.refused == 200)
  }

  @Test func `a source, a total and the blank row before them are one message`() throws {
    let reading = try read("p,q\nx,1\n,\nI alt,,\nKilde: \"Social\"\n")
    #expect(
      reading.messages == [
        ":3: found rows 3-5 after the table, \"I alt\", expected nothing after its last row; "
          + "delete what is no row: a source, a remark or a total belongs elsewhere"
      ])
  }

  @Test(arguments: ["note-9", "sum_of_all", "total2", "kilde/1", "source-b"])
  func `an id that begins like a remark is none`(id: String) throws {
    let reading = try read("p,q\nx,1\n\(id),many,\n")
    #expect(reading.messages.count == 1)
    #expect(reading.messages.first?.contains("found 3 cells") == true, "\(reading.messages)")
  }

  @Test(arguments: ["Note.", "Total (2015)", "* Kilde: W", "sum", "I alt"])
  func `and a remark is one`(text: String) throws {
    let reading = try read("p,q\nx,1\n\(text),,\n")
    #expect(reading.messages.count == 1)
    #expect(reading.messages.first?.contains("after the table") == true, "\(reading.messages)")
  }

  @Test func `a remark that rows follow is told as the row it was meant as`() throws {
    let reading = try read("p,q\nx,1\nKilde: her\ny,2\n")
    #expect(reading.messages == [":3: found 1 cell, expected 2, one for each column"])
    #expect(reading.rows.count == 2)
  }

  @Test func `many remarks are no margin, and none is lost`() throws {
    let reading = try read("p,q\nx,1\n" + String(repeating: "Kilde: her\n", count: 300))
    #expect(reading.messages.count == 300)
    #expect(reading.count.refused == 300)
  }

  @Test func `a row that breaks a rule is no remark for being the last`() throws {
    #expect(
      try read("p,q\nx,1\ny,many\n").messages == [
        ":3:2 q: found \"many\", expected a whole number"
      ])
  }
}
