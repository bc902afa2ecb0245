import Base
import Testing

private func text(_ style: CSVStyle, _ rows: [[CSVValue]]) -> String {
  var text = CSVText(style)
  for row in rows { text.add(row) }
  return String(decoding: text.bytes, as: UTF8.self)
}

private func number(_ value: Double) throws -> CSVValue {
  .number(try #require(FiniteNumber(value)))
}

@Suite struct CSVTextTests {
  @Test func `programs get points, commas and plain text`() throws {
    let rows: [[CSVValue]] = [
      [.text("name"), .text("value")], [.text("a,b;\"c\"\n"), try number(-1_234.5)],
      [.text("=1"), .null], [.text(""), .integer(-7)],
    ]
    #expect(text(.machine, rows) == "name,value\n\"a,b;\"\"c\"\"\n\",-1234.5\n=1,\n,-7\n")
  }

  @Test func `a spreadsheet gets semicolons, commas and no formulas but texts`() throws {
    let rows: [[CSVValue]] = [
      [.text("=1+1"), .text("@a \"b\""), .text("\tb"), .text("a;b")],
      [try number(-0.5), .integer(-3), try number(1_000_000), .null, .text("a-b"), .text("\r=1")],
    ]
    let expected = [
      #""=""=1+1""";"=""@a """"b""""""";"=""<tab>b""";"a;b""#,
      #"-0,5;-3;1000000;;a-b;"=""<return>=1""""#, "",
    ].joined(separator: "\r\n")
      .replacing("<tab>", with: "\t").replacing("<return>", with: "\r")
    #expect(text(.excel, rows) == "\u{FEFF}" + expected)
  }

  @Test(arguments: [
    "7-9-13", "0045", "12E5", "1 e 5", "jan-2015", "MARCH1", "1. maj", "maj 2015", "2015-06-24",
    "2015-06-24T10:00Z", "onsdag 5", "1/2", "3-9", "10:30", "1:30 PM", "kl. 9", "5%", "5 %",
    "12 kr.",
    "kr. 12", "DKK 12", "€5", "(5)", "12-", "1.000", "1,5", "1 000", "20150624101", "00", "٤٥",
    "１２",
    "=1+1", "+45", "-", "- ny", "-x", "@x", "\tx", " 0045", "x ", " ", "'0045", "#N/A", "＝1+1",
    "TRUE", "SAND", "sandt", "Falsk", "False",
  ])
  func `a spreadsheet is told that a text is one`(_ words: String) {
    let quoted = "\"=\"\"\(words)\"\"\""
    #expect(text(.excel, [[.text(words)]]) == "\u{FEFF}\(quoted)\r\n")
  }

  @Test(arguments: [
    "Nabo", "1. maj-huset", "Workshop 1", "14 af 19", "12 pct.", "G linje 345", "sep-okt", "..",
    "·",
    "R&R", "Æ 1", "2015", "0", "7", "½ time", "Sandt nok", "True North", "",
  ])
  func `what a spreadsheet shows as it is stays as it is`(_ words: String) {
    #expect(text(.excel, [[.text(words), .integer(1)]]) == "\u{FEFF}\(words);1\r\n")
  }

  @Test func `a long text is a sum of texts that a spreadsheet takes`() {
    let words = "-" + String(repeating: "æ", count: 600)
    let cell = text(.excel, [[.text(words)]]).dropFirst().replacing("\"\"", with: "'")
    let parts = cell.split(separator: "'").filter { !"&\"=\r\n".contains($0.first ?? "&") }
    #expect(parts.joined() == words)
    #expect(parts.allSatisfy { $0.count <= 255 })
  }

  @Test func `what is written for programs is read back the same`() throws {
    let table = try resource(
      #"{"name": "p"}, {"name": "q"}"#, more: #", "missingValues": []"#)
    let pieces = ["a", ",", ";", "\"", "\r", "\n", "æ", " ", "'", "="]
    var numbers = RepeatableNumbers(state: 5)
    var output = CSVText(.machine)
    output.add(["p", "q"])
    var written: [String] = []
    for _ in 0..<500 {
      let cells = (0..<2).map { _ in
        (0..<Int.random(in: 0...5, using: &numbers))
          .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      }
      output.add(cells)
      written.append(cells.joined(separator: "|"))
    }
    var read: [String] = []
    var problems = Problems()
    readTable(table, from: .bytes(output.bytes), problems: &problems) { row in
      read.append([row.string(0), row.string(1)].compactMap(\.self).joined(separator: "|"))
    }
    #expect(problems.list.isEmpty)
    #expect(read.map { Array($0.utf8) } == written.map { Array($0.utf8) })
  }

  @Test func `a row of one empty cell is a row when it is read`() throws {
    let table = try resource(#"{"name": "p"}"#)
    #expect(Reading(table, text(.machine, [[.text("p")], [.null]])).rows == ["2: null"])
  }
}
