import Base
import Figures
import Testing

@testable import Study

@Suite struct `A paper` {
  private func read(_ text: String, _ language: Language = .danish) throws -> Paper {
    var problems = Problems()
    let paper = PaperReader.paper(
      Array(text.utf8), name: "note", language: language, file: "papers/note.da.md",
      header: Paper.Header(level: nil, meeting: nil, caseNumber: nil, annexes: []),
      problems: &problems)
    try problems.throwIfAny()
    return try #require(paper)
  }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let problems as Problems {
      return problems.list.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  private func contents(_ block: Paper.Block?) -> [Paper.Inline.Content] {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines), .quotation(let inlines):
      inlines.map(\.content)
    case .list(let items), .numbered(let items): items.flatMap { $0.map(\.content) }
    case .insert, nil: []
    }
  }

  @Test func `has a title, headings, paragraphs, lists and quotations`() throws {
    let paper = try read(
      """
      # Titel

      Et afsnit
      over flere linjer.

      ## 1. Løsning

      - et punkt
        med mere
      - et til

      1. **at** udvalget drøfter
      2. at det ses

      > sagt af andre

      {table economy}
      """)
    #expect(paper.title.map(\.content) == [.text("Titel")])
    #expect(paper.blocks.count == 6)
    #expect(contents(paper.blocks[0]) == [.text("Et afsnit "), .text("over flere linjer.")])
    #expect(contents(paper.blocks[1]) == [.text("1. Løsning")])
    #expect(contents(paper.blocks[2]) == [.text("et punkt "), .text("med mere"), .text("et til")])
    #expect(
      contents(paper.blocks[3]) == [
        .text("at"), .text(" udvalget drøfter"), .text("at det ses"),
      ])
    #expect(contents(paper.blocks[4]) == [.text("sagt af andre")])
    guard case .insert(let insert) = paper.blocks[5] else {
      Issue.record("no insert")
      return
    }
    #expect(insert.kind == .table && insert.id == "economy" && insert.place.line == 17)
  }

  @Test func `cites figures in their forms, other things by their ids, and numbers as meant`()
    throws
  {
    let paper = try read(
      "# T\n\nI {= 2015} kom {present_2015[all]} eller {freed_net[a] | bare} til {venue nabo}, *ja*."
    )
    #expect(
      contents(paper.blocks.first) == [
        .text("I "), .meant("2015"), .text(" kom "),
        .figure(name: "present_2015[all]", form: ""), .text(" eller "),
        .figure(name: "freed_net[a]", form: "bare"), .text(" til "),
        .reference(kind: "venue", id: "nabo"), .text(", "), .text("ja"), .text("."),
      ])
    #expect(paper.typedNumbers().isEmpty)
    #expect(paper.meantNumbers.map(\.text) == ["2015"])
  }

  @Test(
    arguments: [
      ("Der kom 14 i 2015.", ["14", "2015"]), ("Der kom to og 3,5.", ["to", "3,5"]),
      ("En af dem kom ofte.", []), ("Toogtyve kom, så tolv.", ["Toogtyve", "tolv"]),
      ("To millioner eller nul.", ["To", "millioner"]),
      ("Det koster 1.000-2.000.", ["1.000-2.000"]),
      ("Der kom to-tre, 3 mio. kr. og 4 mia.", ["to-tre", "3", "mio", "4", "mia"]),
      ("Mamma Mia ligger i byen. {slot 47-besøg}", ["47-besøg"]),
      ("Punkt 1\\. er nr. 2\\.", ["1", "2"]),
    ])
  func `tells the numbers typed by hand`(text: String, numbers: [String]) throws {
    #expect(try read("# T\n\n\(text)").typedNumbers().map(\.text) == numbers)
  }

  @Test func `tells English numbers in words from two upward`() throws {
    let paper = try read("# T\n\nOne of twenty-two came, two stayed to see.", .english)
    #expect(paper.typedNumbers().map(\.text) == ["twenty-two", "two"])
  }

  @Test func `tells where each typed number stands, on whichever line`() throws {
    let paper = try read(
      "# 3. budgetopfølgning\n\n## 24. juni: 5 år\n\nDer kom {a[b]}\nog 7 og **to\nog 8** i \\* 9.\n\n- et\n  og 11\n"
    )
    #expect(
      paper.typedNumbers().map { "\($0.text) \($0.place.line ?? 0):\($0.place.column ?? 0)" }
        == ["5 3:14", "7 6:4", "to 6:11", "8 7:4", "9 7:13", "11 10:6"])
    // The number of a heading is printed and is none of the study's.
    #expect(paper.title.map(\.content) == [.text("3. budgetopfølgning")])
  }

  @Test func `has one list where items stand with empty lines between them`() throws {
    let paper = try read(
      "# T\n\n1. a\n\n2. b\n\n<!-- claim: a[x] < 1 -->\n3. c\n\nSlut.\n\n- d\n\n- e\n")
    #expect(paper.blocks.map { contents($0).count } == [3, 1, 2])
    #expect(paper.claims.map { paper.spoken($0.sentence) } == ["c"])
    #expect(try read("# T\n\n1. a\n1. b\n").blocks.count == 1)
  }

  @Test func `guards the sentence after a claim`() throws {
    let paper = try read(
      "# T\n\n<!-- claim: a[x] < b[x] and not c[all] = 0.5 -->\nDet er færre.\n\n- et\n<!-- claim: a[x] > 1 -->\n- to ting\n"
    )
    #expect(
      paper.claims.map { "\($0.claim)" } == ["(a[x] < b[x] and not c[all] = 0.5)", "a[x] > 1"])
    #expect(paper.claims.map { paper.spoken($0.sentence) } == ["Det er færre.", "to ting"])
    #expect(paper.claims.map(\.place.line) == [3, 7])
  }

  @Test func `takes letters in two encodings for the same`() throws {
    #expect(try read("# Ærø").title == read("# \u{c6}r\u{f8}").title)
    #expect(try read("# Å").title.map(\.content) == read("# A\u{30a}").title.map(\.content))
  }

  @Test(
    arguments: [
      ("Uden titel.", "papers/note.da.md:1: found no title, expected a first line such as # Title"),
      ("# T\n\n| a |\n", "papers/note.da.md:3:1: found a table of typed cells"),
      ("# T\n\n```\n", "papers/note.da.md:3:1: found a block of code"),
      ("# T\n\nEt <b>ord</b>.", "papers/note.da.md:3:4: found HTML"),
      ("# T\n\nEt `ord`.", "papers/note.da.md:3:4: found code"),
      ("# T\n\nEt {ord uden ende", "papers/note.da.md:3:4: found an opening bracket"),
      ("# T\n\nEt {a b c}.", "papers/note.da.md:3:4: found \"{a b c}\""),
      ("# T\n\n**Et ord.", "papers/note.da.md:3:1: found emphasis that does not end"),
      ("# T\n\n[her](javascript:x)", "papers/note.da.md:3:7: found \"javascript:x\""),
      ("# T\n\n![billede](x)", "papers/note.da.md:3:1: found a picture"),
      ("# T\n\nOrd \u{202e}vendt.", "papers/note.da.md:3:5: found"),
      ("# T\n\n<!-- claim: a[x] <> 2 -->\nOrd.", "papers/note.da.md:3:19 claim: found"),
      (
        "# T\n\n<!-- claim: a[x] < 2 -->\n",
        "papers/note.da.md:3:6 claim: found no sentence after it"
      ),
      (
        "# T\n\nBesluttet den\n21. januar.",
        "papers/note.da.md:4:1: found the number 21. at the start"
      ),
      ("# T\n\nPunkter:\n1. et", "papers/note.da.md:4:1: found the number 1. at the start"),
      ("# T\n\n5. et", "papers/note.da.md:3:1: found the number 5., expected the number 1."),
      ("# T\n\n1. et\n3. to", "papers/note.da.md:4:1: found the number 3., expected the number 2."),
      ("# T\n\n- et\n  - to", "papers/note.da.md:4:1: found a list in a list"),
      ("# T\n\n- et\n  den\n  21. maj", "papers/note.da.md:5:1: found a list in a list"),
      ("# T\n\n- et\nto", "papers/note.da.md:4:1: found words right below an item"),
      ("# T\n\n+ et", "papers/note.da.md:3:1: found a list marked with +"),
      ("# T\n\n1) et", "papers/note.da.md:3:1: found a list numbered with )"),
      ("# T\n\n>et", "papers/note.da.md:3:1: found a quotation without a blank"),
      ("# T\n\nEt ***ord***.", "papers/note.da.md:3:4: found three stars"),
      ("# T\n\nEt ~~ord~~.", "papers/note.da.md:3:4: found struck-out words"),
      ("# T\n\nEt&nbsp;ord.", "papers/note.da.md:3:3: found a sign by its name"),
      ("# T\n\nEt ord  \nmere.", "papers/note.da.md:3:8: found blanks at the end of a line"),
      ("# T\u{61c}\n", "papers/note.da.md:1:4: found"),
      ("# T\u{2060}\n", "papers/note.da.md:1:4: found"),
      (
        "# T\n\n<!-- Claim: a[x] < 1 -->\nOrd.",
        "papers/note.da.md:3:6: found \"Claim\", expected claim:"
      ),
      ("# T\n\n<!-- claims: a[x] < 1 -->\nOrd.", "papers/note.da.md:3:6: found \"claims\""),
      ("# T\n\n<!-- claim a[x] < 1 -->\nOrd.", "papers/note.da.md:3:6: found \"claim\""),
      ("# T\n\n<!-- påstand: a[x] < 1 -->\nOrd.", "papers/note.da.md:3:6: found \"påstand\""),
      (
        "# T\n\n<!-- claim: a[x] < 2 -->\n## H\n\nOrd.",
        "papers/note.da.md:3:6 claim: found no sentence after it"
      ),
      (
        "# T\n\n<!-- claim: a[x] < 2 -->\n{table x}\n\nOrd.",
        "papers/note.da.md:3:6 claim: found no sentence after it"
      ),
      (
        "# T\n\n<!-- claim: a[x] < 2 -->\n\nOrd.",
        "papers/note.da.md:3:6 claim: found no sentence after it"
      ),
      ("# T\n\n<!-- uden ende", "papers/note.da.md:3:1: found a comment that does not end"),
      ("# T\n\n# To", "papers/note.da.md:3:1: found \"# To\""),
    ])
  func `refuses what it does not know, with its place`(text: String, beginning: String) {
    let faults = faults(text)
    #expect(faults.contains { $0.hasPrefix(beginning) }, "\(faults)")
  }

  @Test func `refuses what is no text, and what is too long`() {
    var problems = Problems()
    let header = Paper.Header(level: nil, meeting: nil, caseNumber: nil, annexes: [])
    for bytes in [[0xff, 0xfe, 0x41], [UInt8](repeating: 0x41, count: 1_000_001)] {
      _ = PaperReader.paper(
        bytes, name: "n", language: .danish, file: "n.md", header: header, problems: &problems)
    }
    #expect(problems.list.count == 2)
    #expect(faults("# " + String(repeating: "x", count: 10_000)).count == 1)
  }

  @Test func `does not fall over any cut of itself`() throws {
    let text =
      "# T\n\n<!-- claim: (a[x] < 2 or not b[y] >= 3) -->\n1. **at** {a[x] | bare} *x* [o](https://o.dk) \\{\n\n> q\n\n{table t}\n"
    #expect(faults(text).isEmpty)
    for length in 0..<text.count { _ = faults(String(text.prefix(length))) }
  }
}
