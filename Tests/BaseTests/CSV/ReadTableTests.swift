import Base
import Testing

private let twoTexts = #"{"name": "p"}, {"name": "q"}"#

@Suite struct ReadTableTests {
  @Test func `quotes, doubled quotes and line breaks are undone`() throws {
    let reading = Reading(
      try resource(twoTexts), "p,q\n\"a,b\",\"say \"\"hi\"\"\"\n\"1\n2\r\n3\",x\ny,z\n")
    #expect(reading.rows == [#"2: "a,b" "say "hi"""#, #"3: "1\n2\r\n3" "x""#, #"6: "y" "z""#])
    #expect(reading.messages.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `each kind of line end is one`(lineEnd: String) throws {
    let text = ["p,q", "a,b", "\"c\",\"\"", "d,e"].joined(separator: lineEnd)
    let rows = [#"2: "a" "b""#, #"3: "c" null"#, #"4: "d" "e""#]
    #expect(Reading(try resource(twoTexts), text).rows == rows)
    #expect(Reading(try resource(twoTexts), text + lineEnd).rows == rows)
    #expect(Reading(try resource(twoTexts), text + lineEnd + lineEnd).rows == rows)
  }

  @Test func `a byte-order mark and semicolons are found out`() throws {
    let reading = Reading(try resource(twoTexts), "\u{FEFF}p;q\n1,5;x\n")
    #expect(reading.rows == [#"2: "1,5" "x""#])
  }

  @Test func `a table may be empty, a file may not`() throws {
    let table = try resource(twoTexts)
    #expect(Reading(table, "p,q").messages.isEmpty)
    #expect(Reading(table, "p,q\n").rows.isEmpty)
    let message = ":1: found an empty file, expected a line with the names of the columns"
    #expect(Reading(table, "").messages == [message])
    #expect(Reading(table, "\u{FEFF}").messages == [message])
  }

  @Test func `every fault in the file is told, and sound rows are still delivered`() throws {
    let reading = Reading(
      try resource(twoTexts),
      "p,q\na\nb,5\"x\nc,d\n\"e\"f,g\nh,i,j\n\nk\u{0},l\nm,n\n\"o,p\nq,r\n")
    #expect(reading.rows == [#"4: "c" "d""#, #"9: "m" "n""#, #"11: "q" "r""#])
    #expect(reading.count.delivered == 3)
    #expect(reading.count.refused == 7)
    #expect(
      reading.messages == [
        ":2: found 1 cell, expected 2, one for each column",
        ":3:2 q: found a quote inside an unquoted cell, expected quotes only around a whole cell; "
          + "put the cell in quotes and write each quote inside it twice",
        ":5:1 p: found text after a closing quote, expected the end of the cell there; "
          + "write each quote inside a quoted cell twice",
        ":6: found 3 cells, expected 2, one for each column; "
          + "put a cell that holds the delimiter in quotes",
        ":7: found blank row 7, expected a value in each row; "
          + "delete it: a spreadsheet leaves such rows where cells were cleared",
        ":8:1 p: found a zero byte, expected text; save the file as UTF-8 text",
        ":10:1 p: found a quote that is never closed, expected a closing quote; "
          + "the next line is read as a new row",
      ])
  }

  @Test func `an unclosed quote is told where it was opened`() throws {
    let reading = Reading(try resource(twoTexts), "p,q\n\"a\nb\",\"c\nd,e\n")
    #expect(reading.messages.first?.hasPrefix(":3:2 q: found a quote that is never closed") == true)
    #expect(reading.rows == [#"4: "d" "e""#])
  }

  @Test func `a cell longer than a mebibyte ends at its line`() throws {
    let table = try resource(twoTexts)
    let long = String(repeating: String(repeating: "x", count: 999) + "\n", count: 1_200)
    for blockSize in [1 << 12, 1 << 22] {
      let quotedText = Array("p,q\na,\"b\n\(long)c,d\n".utf8)
      let reading = Reading(table, quotedText, blockSize: blockSize)
      #expect(reading.messages.first?.hasPrefix(":2:2 q: found a cell longer than 1 MiB") == true)
      #expect(reading.rows == ["1203: \"c\" \"d\""])
      let plain = String(repeating: "x", count: 1_200_000)
      let plainReading = Reading(table, Array("p,q\na,\(plain)\nc,d\n".utf8), blockSize: blockSize)
      #expect(plainReading.messages.count == 1)
      #expect(plainReading.rows == ["3: \"c\" \"d\""])
    }
  }

  @Test func `a cell of just under a mebibyte is read`() throws {
    let text = "p,q\n" + String(repeating: "x", count: 1 << 20) + ",\"y\"\n"
    let reading = Reading(try resource(twoTexts), Array(text.utf8), blockSize: 100)
    #expect(reading.count.delivered == 1)
  }

  @Test func `bytes that are not UTF-8 are told by line and cell`() throws {
    let bytes = Array("p,q\na,æ\nb,".utf8) + [0xE6, 0x0A] + Array("x_,ø\n".utf8)
    let reading = Reading(try resource(twoTexts), bytes)
    #expect(reading.count.delivered == 2)
    #expect(
      reading.messages == [
        ":3:2 q: found bytes that are not UTF-8, which are \"æ\" in Windows-1252, expected UTF-8; "
          + "save the file as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8 converts it)"
      ])
  }

  @Test func `text is delivered in normal form C`() throws {
    let table = try resource(#"{"name": "p", "constraints": {"enum": ["é"], "maxLength": 1}}"#)
    let reading = Reading(table, "p\n\"e\u{301}\"\n\u{E9}\n")
    #expect(reading.count.delivered == 2)
    #expect(reading.rows.map { $0.utf8.count } == [7, 7])
  }

  @Test func `a file that cannot be opened is a problem of kind file`() throws {
    var problems = Problems()
    readTable(try resource(twoTexts), from: .file(path: "/nowhere/a.csv"), problems: &problems) {
      _ in
    }
    #expect(problems.list.map(\.kind) == [.file])
    #expect(problems.description.contains("No such file or directory"))
  }

  @Test func `what the closure throws ends the reading`() throws {
    struct Enough: Error {}
    var problems = Problems()
    var rows = 0
    let table = try resource(twoTexts)
    #expect(throws: Enough.self) {
      try readTable(table, from: .bytes(Array("p,q\n1,2\n3,4\n".utf8)), problems: &problems) { _ in
        rows += 1
        throw Enough()
      }
    }
    #expect(rows == 1)
  }
}

@Suite struct HeaderTests {
  @Test func `columns are found by name, and those that begin with x_ are passed over`() throws {
    let reading = Reading(try resource(twoTexts), "x_a,q,p\n1,2,3\n")
    #expect(reading.rows == [#"2: "3" "2""#])
  }

  @Test func `missing, unknown and repeated columns are told at once`() throws {
    let table = try resource(#"{"name": "venue_id"}, {"name": "year"}"#)
    #expect(
      Reading(table, "venue_di,year,year\n").messages == [
        ":1:1 venue_di: found the column \"venue_di\", expected a column of the schema, "
          + "or one that begins with x_; did you mean \"venue_id\"?",
        ":1:3 year: found a second column named \"year\", expected each name once",
        ":1 venue_id: found no column \"venue_id\", "
          + "expected a column for each field of the schema",
      ])
  }
}
