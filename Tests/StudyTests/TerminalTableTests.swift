import Testing

@testable import vifte

@Suite struct TerminalTableTests {
  @Test(arguments: [
    ("Åhuset", 6), ("A\u{30A}huset", 6), ("漢字", 4), ("a\u{200B}b\u{AD}", 2), ("e\u{301}", 1),
    ("한", 2), ("👩‍👩‍👧", 2), ("Ａ", 2), ("", 0), ("…→", 2),
  ])
  func `a text is as wide as a terminal shows it`(text: String, columns: Int) {
    #expect(text.columnCount == columns)
    #expect(text.padded(to: 9).columnCount == 9 && text.leftPadded(to: 9).columnCount == 9)
  }

  @Test func `numbers stand below each other, two blanks apart at least`() {
    let lines = tableLines([["a", "1", "22"], ["漢", "333", "1.234.567"]], atLeast: [6, 3, 3])
    #expect(lines == ["a         1         22", "漢      333  1.234.567"])
  }

  @Test func `words with no room stand above their numbers`() {
    let name = "Et meget langt navn, som ingen spalte har plads til, og som må brydes over linjer"
    let lines = tableLines([["Tilbud", "antal"], [name, "7"]], atLeast: [10, 12])
    #expect(lines.first == "Tilbud" + String(repeating: " ", count: 69) + "antal")
    #expect(
      lines.dropFirst().dropLast().joined(separator: " ").split(separator: " ")
        == name.split(separator: " "))
    #expect(lines.last == String(repeating: " ", count: 79) + "7")
    #expect(lines.allSatisfy { $0.columnCount <= 80 })
  }

  @Test func `numbers wider than a terminal are still told apart`() {
    let long = String(repeating: "9", count: 50)
    #expect(tableLines([["a", long, long]], atLeast: [5, 5, 5]).last == "  \(long)  \(long)")
  }
}
