import Base
import Testing

private func randomText(_ numbers: inout RepeatableNumbers) -> String {
  let pieces = ["a", ",", ";", "\"", "\r", "\n", "æ", "\r\n", "\"\""]
  let count = Int.random(in: 0...24, using: &numbers)
  return (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
}

@Suite struct FuzzTests {
  /// All rows have two cells or are refused, so a header of two columns is put first.
  @Test(arguments: [(",", ","), (";", ";")] as [(String, Unicode.Scalar)])
  func `the reader and the plain parser agree at every block size`(
    delimiter: String, scalar: Unicode.Scalar
  ) throws {
    let table = try resource(
      #"{"name": "p"}, {"name": "q"}"#, more: #", "missingValues": []"#,
      dialect: #", "dialect": {"delimiter": "\#(delimiter)"}"#)
    var numbers = RepeatableNumbers(state: 7)
    for _ in 0..<4_000 {
      let text = "p\(delimiter)q\n" + randomText(&numbers)
      var parser = ReferenceParser(text, delimiter: scalar)
      let records = parser.records().dropFirst()
      let rows = records.filter { !$0.isFaulty && $0.cells.count == 2 }
        .map { "\($0.line): " + $0.cells.map { quoted($0) }.joined(separator: " ") }
      let whole = Reading(table, Array(text.utf8))
      #expect(whole.rows == rows, "\(quoted(text))")
      #expect(whole.count.refused == records.count - rows.count, "\(quoted(text))")
      for blockSize in [1, 2, 3, 7, 64] {
        let reading = Reading(table, Array(text.utf8), blockSize: blockSize)
        #expect(reading == whole, "\(quoted(text)) in blocks of \(blockSize)")
      }
    }
  }

  @Test func `a table of one column agrees too`() throws {
    let table = try resource(#"{"name": "p"}"#, more: #", "missingValues": []"#)
    var numbers = RepeatableNumbers(state: 11)
    for _ in 0..<2_000 {
      let text = "p\n" + randomText(&numbers)
      var parser = ReferenceParser(text, delimiter: ",")
      let rows = parser.records().dropFirst().filter { !$0.isFaulty && $0.cells.count == 1 }
        .map { "\($0.line): " + quoted($0.cells[0]) }
      #expect(Reading(table, text).rows == rows, "\(quoted(text))")
    }
  }

  @Test func `any bytes at all are read without harm`() throws {
    let table = try resource(#"{"name": "p"}, {"name": "q"}"#)
    var numbers = RepeatableNumbers(state: 13)
    let pieces: [UInt8] = [
      0, 0x0A, 0x0D, 0x22, 0x2C, 0x61, 0x80, 0xC3, 0xA6, 0xCC, 0x81, 0xFF, 0xEF,
    ]
    for _ in 0..<4_000 {
      var bytes = Array("p,q\n".utf8)
      for _ in 0..<20 { bytes.append(pieces.randomElement(using: &numbers) ?? 0) }
      let whole = Reading(table, bytes)
      #expect(Reading(table, bytes, blockSize: 3) == whole)
      #expect(whole.rows.count == whole.count.delivered)
      #expect((whole.count.refused == 0) == whole.messages.isEmpty)
    }
  }
}
