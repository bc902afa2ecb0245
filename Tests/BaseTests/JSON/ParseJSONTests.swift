import Base
import Testing

private func parse(_ text: String) throws -> JSONValue {
  try parseJSON(Array(text.utf8), file: "a.json")
}

private func refusal(_ bytes: [UInt8]) -> String? {
  do throws(Problem) {
    _ = try parseJSON(bytes, file: "a.json")
    return nil
  } catch {
    return error.description
  }
}

private func nested(_ depth: Int) -> String {
  String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
}

@Suite struct ParseJSONTests {
  @Test func `lines are counted from the one the text stands on`() {
    #expect(throws: Problem.self) {
      try parseJSON(Array("1 2".utf8), file: "a.json", line: 1 << 40)
    }
    do throws(Problem) {
      _ = try parseJSON(Array("[\n1 2]".utf8), file: "a.json", line: 1 << 40)
    } catch {
      #expect(error.place == Place(file: "a.json", line: 1 << 40 + 1, column: 3))
    }
  }

  @Test(arguments: [
    "", " ", "[1,]", "[,1]", "[1 2]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{'a':1}", "{1:1}", "{,}",
    "01", "-01", "-", "+1", ".5", "1.", "1.e1", "1e", "1e+", "0x1", "1_0", "NaN", "Infinity",
    "-Inf",
    "1e999", "-1e400", "nul", "True", "truex", "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"",
    "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\n\"", "\"\\ud800\\ud800\"", "\"a\nb\"", "\"\u{0}\"",
    "\"\u{1F}\"", "[", "]", "{", "[\"a\"", "{\"a\":", "1 2", "{} x", "[1]]", "/* */1", "// a\n1",
    "\u{FEFF}\u{FEFF}1", "\u{A0}1", "\u{C}1", "\u{FEFF}", "[1:2]", "{\"a\":1 \"b\":2}",
    "\"\\U0041\"",
  ])
  func `text outside the grammar is refused`(text: String) {
    #expect(refusal(Array(text.utf8)) != nil)
  }

  @Test(arguments: [
    "0", "-0", "1e5", "1E+5", "0e1", "1.5e-7", "123456789012345678901234567890", "1e-999", "\"\"",
    "[]", "{}", " [ ] ", "\r\n{\t}\n", "null", "\u{FEFF}1", "\"\u{7F}\"", "\"\u{2028}\"",
    "{\"\":0}", "\"\\/\"", "\"\\ud834\\udd1e\"", "\"\\uFFFF\"", "\"\\u0000\"",
  ])
  func `text inside the grammar is read`(text: String) {
    #expect(refusal(Array(text.utf8)) == nil)
  }

  @Test func `escapes mean their characters`() throws {
    let value = try parse(#""\"\\\/\b\f\n\r\tA\u00e6\uD834\uDD1E""#)
    #expect(value.string == "\"\\/\u{8}\u{C}\n\r\tAæ\u{1D11E}")
  }

  @Test func `nesting is read to a depth of 64 and no further`() {
    #expect(refusal(Array(nested(64).utf8)) == nil)
    #expect(
      refusal(Array(nested(65).utf8))
        == "a.json:1:65: found nesting deeper than 64, "
        + "expected at most 64 arrays and objects inside each other")
    #expect(refusal(Array(String(repeating: "{\"a\":[", count: 100_000).utf8)) != nil)
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE6, 0x97], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused where they stand`(bytes: [UInt8]) throws {
    let text = Array("[\n\"æ".utf8) + bytes + Array("\"]".utf8)
    let message = try #require(refusal(text))
    #expect(message.hasPrefix("a.json:2:3: found the byte 0x"))
  }

  /// Among few keys and among many, whichever of them it is.
  @Test(arguments: [(2, 1), (12, 1), (13, 1), (13, 12), (14, 13), (40, 1), (40, 39)])
  func `a key written again is told with the place of the first`(count: Int, first: Int) {
    let keys = (1..<count).map { "k\($0)" } + ["k\(first)"]
    let text = "{" + keys.map { "\"\($0)\": 0" }.joined(separator: ",\n") + "}"
    let column = first == 1 ? 2 : 1
    #expect(
      refusal(Array(text.utf8))?.hasPrefix(
        "a.json:\(count):1 k\(first): found the key again, first at a.json:\(first):\(column), ")
        == true)
  }

  @Test func `a key written twice is refused with both places`() {
    #expect(
      refusal(Array("{\"a\": 1,\n \"\\u0061\": 2}".utf8))
        == "a.json:2:2 a: found the key again, first at a.json:1:2, "
        + "expected each key once in an object")
  }

  @Test func `a message names what stands where something else should`() {
    #expect(refusal([]) == "a.json:1:1: found the end of the file, expected a value")
    #expect(refusal(Array("[1 æ]".utf8)) == "a.json:1:4: found \"æ\", expected a comma or ]")
    #expect(
      refusal(Array("{\"a\": \"b".utf8))
        == "a.json:1:7: found a string that is never closed, expected a closing quote")
  }

  @Test func `each line break is one line, and a column counts characters`() throws {
    let value = try parse("[\n\r\n\r \"æøå\", 7]")
    let elements = try #require(value.elements)
    #expect(elements.map(\.place.description) == ["a.json:4:2", "a.json:4:9"])
  }

  @Test func `members keep their order and their places`() throws {
    let members = try #require(try parse("{\"z\": 1, \"a\": [true]}").members)
    #expect(members.map(\.key) == ["z", "a"])
    #expect(members.map(\.keyPlace.column) == [2, 10])
    #expect(members.map(\.value.place.column) == [7, 15])
  }

  @Test func `a whole number keeps all its digits`() throws {
    #expect(try parse("9007199254740993").integer == 9_007_199_254_740_993)
    #expect(try parse("1.0").integer == nil)
    #expect(try parse("1e3").integer == nil)
    #expect(try parse("9223372036854775808").integer == nil)
  }

  @Test func `the kind of the problem is the caller's`() {
    #expect(throws: Problem.self) {
      do throws(Problem) {
        _ = try parseJSON([], file: "a.json", kind: .file)
      } catch {
        #expect(error.kind == .file)
        throw error
      }
    }
  }
}

@Suite struct `A JSON text has so many values as people write` {
  @Test func `a million is the most, and the first beyond is told`() throws {
    let most = "[" + String(repeating: "1,", count: 999_998) + "1]"
    #expect(try parseJSON(Array(most.utf8), file: "x.json").elements?.count == 999_999)
    #expect(throws: Problem.self) {
      try parseJSON(Array(("[" + most + "]").utf8), file: "x.json")
    }
  }
}
