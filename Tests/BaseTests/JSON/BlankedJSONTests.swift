import Testing

@testable import Base

@Suite struct `A JSON file without some of its values` {
  private func form(of text: String, _ places: (Int, Int)...) -> BlankedJSON {
    BlankedJSON(
      Array(text.utf8),
      withoutValuesAt: places.map { Place(file: "package.json", line: $0.0, column: $0.1) })
  }

  @Test func `has nothing where they stood, and all else as it was`() {
    let blanked = form(of: "{\n  \"bytes\": 123,\n  \"hash\": \"a\\\"b\" }\n", (3, 11), (2, 12))
    #expect(
      String(decoding: blanked.bytes, as: UTF8.self) == "{\n  \"bytes\": ,\n  \"hash\":  }\n")
    #expect(blanked.places.map(\.line) == [2, 3])
  }

  @Test(arguments: [("9", "10"), ("123", "4"), ("\"æøå\"", "\"x\"")])
  func `is the same whatever they were, however long`(one: String, other: String) {
    func blanked(_ value: String) -> BlankedJSON {
      let text = "{\"æ\": \(value), \"hash\": \"\(value.filter { $0 != "\"" })\", \"b\": 1}"
      let second = 7 + value.unicodeScalars.count + 10
      return form(of: text, (1, 7), (1, second))
    }
    let (mine, others) = (blanked(one), blanked(other))
    #expect(mine.bytes == others.bytes)
    #expect(mine.places == others.places)
    #expect(String(decoding: mine.bytes, as: UTF8.self) == "{\"æ\": , \"hash\": , \"b\": 1}")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `can be made again from the places it tells`(lineEnd: String) {
    let text = ["{", "\"a\": 12, \"b\": \"34\",", "\"c\": 5}"].joined(separator: lineEnd)
    let first = form(of: text, (2, 6), (2, 15), (3, 6))
    #expect(
      BlankedJSON.bytes(Array(text.utf8), withoutValuesAt: first.places) == first.bytes)
    #expect(
      String(decoding: first.bytes, as: UTF8.self)
        == ["{", "\"a\": , \"b\": ,", "\"c\": }"].joined(separator: lineEnd))
  }

  @Test func `has no part where a place is beyond it`() {
    #expect(form(of: "{}", (7, 1)).places == [])
    #expect(form(of: "{}", (1, 99)).bytes == Array("{}".utf8))
  }
}
