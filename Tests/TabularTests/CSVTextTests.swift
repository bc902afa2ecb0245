import Figures
import JSON
import Tabular
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

  @Test func `a spreadsheet gets semicolons, commas and no formulas`() throws {
    let rows: [[CSVValue]] = [
      [.text("=1+1"), .text("+1"), .text("-x"), .text("@a"), .text("\tb"), .text("a;b")],
      [try number(-0.5), .integer(-3), try number(1_000_000), .null, .text("a-b"), .text("\r=1")],
    ]
    #expect(
      text(.excel, rows)
        == "\u{FEFF}'=1+1;'+1;'-x;'@a;'\tb;\"a;b\"\r\n-0,5;-3;1000000;;a-b;\"'\r=1\"\r\n")
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
