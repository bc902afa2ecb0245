import Base
import Document
import Figures
import Testing

@Suite struct TerminalTests {
  private func shown(_ blocks: [Block], width: Int = 80) -> [String] {
    Terminal(.danish, book: FigureBook(), width: width)
      .rendered(Answer(Phrase(""), blocks, record: .null)).text.components
  }

  private func row(_ words: String...) -> Table.Row {
    Table.Row(words.map { .words(Phrase($0)) })
  }

  private func table(_ titles: [String], _ rows: [Table.Row], numeric: Int) -> Block {
    .table(
      Table(
        id: "t",
        columns: titles.enumerated().map { place, title in
          Table.Column(
            title, Phrase(title), place < titles.count - numeric ? .words : .figures(.value))
        }, rows: rows))
  }

  @Test func `a chart is told in words, with the table that holds its figures`() {
    let chart = Chart(
      id: "c", caption: Phrase("Billede"), description: Phrase("Fund."), twin: "t"
    ) { _, _, breadth in Drawing(width: breadth.width, height: 1, shapes: []) }
    #expect(shown([.chart(chart)]) == ["Billede", "Fund.", "Det samme står i tabellen t."])
  }

  @Test(arguments: [
    ("Åhuset", 6), ("A\u{30A}huset", 6), ("漢字", 4), ("a\u{200B}b\u{AD}", 2), ("e\u{301}", 1),
    ("한", 2), ("👩‍👩‍👧", 2), ("Ａ", 2), ("", 0), ("…→", 2),
  ])
  func `a text is as wide as a terminal shows it`(text: String, columns: Int) {
    #expect(text.columnCount == columns)
  }

  /// A text with a wide letter is measured letter by letter; the others, which are counted at once, come to the same.
  @Test func `A letter takes as many columns alone as beside a wide one`() {
    let scalars = (0x20..<0x3000).compactMap(Unicode.Scalar.init).filter { String($0).isSimple }
    #expect(scalars.count > 600)
    for scalar in scalars {
      #expect("世\(scalar)".columnCount == 2 + String(scalar).columnCount, "\(scalar.value)")
    }
    #expect(!"\u{AD}".isSimple && !"e\u{301}".isSimple && !"\n".isSimple)
  }

  @Test func `numbers stand right below each other, two blanks apart at least`() {
    let block = table(
      ["", "antal", ""], [row("a", "1", "22"), row("漢", "333", "1.234.567")], numeric: 2)
    #expect(
      shown([block]) == ["    antal", "a       1         22", "漢    333  1.234.567"])
  }

  @Test func `words too long for their column go on in the next line, and no line is too wide`() {
    let long = "Et meget langt navn, som ingen spalte har plads til, og som må brydes over linjer"
    let lines = shown([table(["Tilbud", "antal"], [row(long, "7"), row("b", "12")], numeric: 1)])
    #expect(lines[0] == "Tilbud" + String(repeating: " ", count: 69) + "antal")
    #expect(lines[1].hasSuffix("    7") && lines.last?.hasSuffix("   12") == true)
    #expect(lines.allSatisfy { $0.columnCount <= 80 })
  }

  @Test func `columns there is no room for follow below, with the first one again`() {
    let lines = shown(
      [table(["x", "en", "to", "tre"], [row("a", "11111", "22222", "33333")], numeric: 3)],
      width: 17)
    #expect(
      lines == ["x     en     to", "a  11111  22222", "", "x    tre", "a  33333"])
  }

  @Test func `a cell of several lines keeps to its column`() {
    let two = Phrase(da: "\("et")\(Sentence.lineBreak)\("to")", en: "")
    let rows = [Table.Row([.words(Phrase("a")), .words(two), .words(Phrase("b"))])]
    let columns = ["x", "y", "z"].map { Table.Column($0, Phrase("")) }
    #expect(
      shown([.table(Table(id: "t", columns: columns, rows: rows))]) == ["a  et  b", "   to"])
  }

  @Test func `a word wider than the window stands whole`() {
    let long = String(repeating: "9", count: 50)
    #expect(
      shown([table(["a", "b"], [row("a", long)], numeric: 1)], width: 40).last == "a  \(long)")
    #expect(shown([.paragraph(Phrase("a \(long) b"))], width: 40) == ["a", long, "b"])
  }

  @Test func `lines of an outline are set in, and hang where they go on`() {
    let lines = shown(
      [
        .heading(2, Phrase("Over")),
        .outline([
          OutlineLine(0, Phrase("øverst")),
          OutlineLine(1, Phrase("under dette står mere end linjen")),
        ]), .paragraph(Phrase("slut")),
      ], width: 20)
    #expect(
      lines == ["Over", "øverst", "  under dette står", "    mere end linjen", "", "slut"])
  }

  @Test func `what would steer the terminal is shown as it is spelt`() {
    #expect(shown([.paragraph(Phrase("a\u{1B}[2Jb"))]) == ["a\\u001B[2Jb"])
  }
}

extension String {
  fileprivate var components: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
