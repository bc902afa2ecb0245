import Testing

@testable import Base

@Suite struct `A number in a spreadsheet` {
  @Test func `is read with a comma and with a point, as far as each can be`() throws {
    func readings(_ text: String) -> [Double?] {
      let number = SpreadsheetNumber(text)
      return [number?.withComma, number?.withPoint]
    }
    #expect(readings("1.234") == [1234, 1.234] && readings("1,234") == [1.234, 1234])
    #expect(readings("1.234,5") == [1234.5, nil] && readings("1,234.5") == [nil, 1234.5])
    #expect(readings("12,5") == [12.5, nil] && readings("0.234") == [nil, 0.234])
    #expect(readings("1\u{A0}234,5") == [1234.5, nil] && readings("1'234") == [1234, 1234])
    #expect(readings("\u{2212}12") == [-12, -12] && readings("1.23.4") == [nil, nil])
    #expect(
      readings("3/4") == [nil, nil] && readings("") == [nil, nil]
        && readings("12 kr") == [nil, nil])
    #expect(try #require(SpreadsheetNumber("1.234")).isAmbiguous)
    #expect(try #require(SpreadsheetNumber("1234")).isAmbiguous == false)
  }
}

@Suite struct `A table that a spreadsheet saved` {
  private let expected = [["Navn", "Tal, år"], ["Æble;t", "1,5"]]

  private func cells(_ bytes: [UInt8]) throws -> [[String]] {
    try SpreadsheetRecords(bytes, file: "s.csv").records.map(\.cells)
  }

  @Test func `is read in any encoding and with any mark between its cells`() throws {
    for mark in [";", "\t", ","] {
      let text = "Navn\(mark)\"Tal, år\"\r\n\"Æble;t\"\(mark)\"1,5\"\r\n"
      let windows = text.unicodeScalars.map { UInt8($0.value) }
      let units: [[UInt8]] = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let utf16: [UInt8] = [0xFF, 0xFE] + units.joined()
      let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + text.utf8
      for bytes in [Array(text.utf8), marked, windows, utf16] {
        #expect(try cells(bytes) == expected)
      }
    }
    #expect(
      try cells(Array("sep=;\nNavn;\"Tal, år\"\nÆblet,;1\n".utf8)) == [
        ["Navn", "Tal, år"], ["Æblet,", "1"],
      ])
  }
}

@Suite struct `A table some of whose cells are filled` {
  @Test func `keeps every other byte`() {
    let text = "id,\"a \"\"b\"\"\",c\r\nx,,\"1,\n2\"\r\ny,3,"
    let raw = RawTable(Array(text.utf8), delimiter: nil)
    let filled = raw.filled(
      [(2, 2, "7"), (4, 3, "a,b")], columns: [("d", "")], added: [["z", "", "\"", "4"]])
    #expect(
      String(decoding: filled, as: UTF8.self)
        == "id,\"a \"\"b\"\"\",c,d\r\nx,7,\"1,\n2\",\r\ny,3,\"a,b\",\r\nz,,\"\"\"\",4\r\n")
    #expect(raw.filled([], added: []) == Array(text.utf8))
  }
}
