import Base
import Figures
import Testing

@testable import Document

@Suite struct `A page as a Word file` {
  @Test func `is an archive of parts that are XML, each of a known type and each referred to`()
    throws
  {
    let word = try WordSample()
    let types = try word.part("[Content_Types].xml").all("Override").compactMap { $0["PartName"] }
    for name in word.reader.names {
      _ = try word.part(name)
      #expect(
        name.hasSuffix(".rels") || ["[Content_Types].xml", "customXml/item1.xml"].contains(name)
          || types.contains("/" + name))
    }
    #expect(types.allSatisfy { word.reader.names.contains(String($0.dropFirst())) })
    let relations = try word.part("word/_rels/document.xml.rels").elements
    #expect(
      relations.compactMap { $0["Target"] }
        .allSatisfy {
          word.reader.names.contains($0.hasPrefix("../") ? String($0.dropFirst(3)) : "word/" + $0)
        })
    let used = try word.document().every("w:sectPr").flatMap(\.elements).compactMap { $0["r:id"] }
    #expect(Set(used).isSubset(of: Set(relations.compactMap { $0["Id"] })) && !used.isEmpty)
  }

  @Test func `is the same bytes each time, without clock and author`() throws {
    let word = try WordSample()
    #expect(try word.bytes == WordSample().bytes)
    let core = try word.part("docProps/core.xml")
    #expect(core.elements.map(\.name) == ["dc:title", "dc:language"])
    #expect(core.elements.map(\.text) == ["Side", "da-DK"])
  }

  @Test func `has real headings, lists, captions and quotations`() throws {
    let word = try WordSample()
    let styles = try word.part("word/styles.xml").all("w:style")
    let names = Dictionary(
      uniqueKeysWithValues: styles.map {
        ($0["w:styleId"] ?? "", $0.first("w:name")?["w:val"] ?? "")
      })
    let paragraphs = try word.document().all("w:p")
    let shown = paragraphs.map { "\(names[$0.style ?? ""] ?? "?"): \($0.words)" }
    for expected in [
      "Title: Side", "heading 1: Første afsnit", "heading 2: Tabeller", "List Paragraph: et",
      "Quote: Det sagde de.", "caption: Tabel 1. Besøg", "caption: Figur 1. Søjler",
      "caption: Tabel 2. Bred", "HTML Preformatted: vifte run  --quiet", "Term: Andel (share)",
      "Meaning: del af allea / b", "Table Note: Kilde: S.",
    ] { #expect(shown.contains(expected), "\(expected)") }
    #expect(!shown.contains { $0.hasPrefix("?") })
    // No style is defined twice, and each is based on one that is there.
    #expect(names.count == styles.count)
    #expect(styles.compactMap { $0.first("w:basedOn")?["w:val"] }.allSatisfy { names[$0] != nil })
  }

  @Test func `keeps the first two points of a list together, and the last two`() throws {
    func kept(_ count: Int) throws -> [Bool] {
      try WordSample([.list((0..<count).map { Phrase("\($0)") })]).document().all("w:p").dropFirst()
        .map { $0.first("w:pPr")?.first("w:keepNext") != nil }
    }
    #expect(try kept(1) == [false])
    #expect(try kept(2) == [true, false])
    #expect(try kept(5) == [true, false, false, true, false])
  }

  @Test func `numbers its captions by fields and begins each list with one`() throws {
    let word = try WordSample()
    let fields = try word.document().every("w:fldSimple").map { ($0["w:instr"] ?? "") + $0.words }
    #expect(
      fields == [" SEQ Tabel \\* ARABIC 1", " SEQ Figur \\* ARABIC 1", " SEQ Tabel \\* ARABIC 2"])
    let numbers = try word.document().all("w:p").compactMap {
      $0.first("w:pPr")?.first("w:numPr")?.first("w:numId")?["w:val"]
    }
    // Points share one list; the three numbered ones do not.
    #expect(Set(numbers).count == 4)
    let lists = try word.part("word/numbering.xml").all("w:num")
    #expect(Set(numbers).isSubset(of: Set(lists.compactMap { $0["w:numId"] })))
    #expect(lists.count { !$0.every("w:startOverride").isEmpty } == 3)
  }

  @Test
  func
    `has tables whose first row comes again, whose rows stay whole and whose numbers stand to the right`()
    throws
  {
    let table = try #require(try WordSample().document().first("w:tbl"))
    let rows = table.all("w:tr")
    #expect(rows.map { $0.every("w:tblHeader").count } == [1, 0, 0])
    #expect(rows.allSatisfy { $0.every("w:cantSplit").count == 1 })
    #expect(rows[1].every("w:p").map(\.style) == ["TableText", "TableNumber"])
    #expect(rows[2].words == "Pinta..")
    let properties = try #require(table.first("w:tblPr"))
    #expect(properties.first("w:tblCaption")?["w:val"] == "Besøg")
    #expect(properties.first("w:tblDescription")?["w:val"] == "Kolonner: Tilbud; Besøg (Oplyst).")
    let grid = table.every("w:gridCol").compactMap { $0["w:w"].flatMap { Int($0) } }
    #expect(grid == rows[0].every("w:tcW").compactMap { $0["w:w"].flatMap { Int($0) } })
    // A small table with its caption before and its notes after it is one block that is not parted.
    let keeping = table.every("w:p").map { $0.first("w:pPr")?.first("w:keepNext") != nil }
    #expect(keeping.allSatisfy { $0 })
  }

  @Test func `turns the sheet for a table of more than seven columns alone, with its heading`()
    throws
  {
    let body = try WordSample().document()
    let turned = body.every("w:pgSz").map { $0["w:orient"] == "landscape" }
    #expect(turned == [false, true, false])
    let sections = body.elements.split(whereSeparator: { !$0.every("w:sectPr").isEmpty })
    let across = try #require(sections.dropFirst().first)
    #expect(across.first?.words == "På tværs")
    #expect(across.contains { $0.name == "w:tbl" })
    #expect(sections.first?.last?.words != "På tværs")
  }

  @Test(arguments: Language.allCases)
  func `has every number it cites as a control that says which it is`(language: Language) throws {
    let word = try WordSample(WordSample.blocks, language)
    let controls = try word.document().every("w:sdt")
    let shown = controls.map { control -> String in
      let tag = control.first("w:sdtPr")?.first("w:tag")?["w:val"] ?? ""
      return "\(tag.dropFirst(6)) \(control.words)"
    }
    // As the page for a browser has them, which draws the chart more than once.
    let cited = word.cited.pieces.compactMap { piece -> String? in
      guard case .figure(let name, let form) = piece.nature else { return nil }
      return "\(name)|\(form.label) \(piece.text)"
    }
    let charted = "plan_visits[nabo]|value 37"
    #expect(shown.filter { $0 != charted }.sorted() == cited.filter { $0 != charted }.sorted())
    // Two sentences and the chart.
    #expect(shown.count { $0 == charted } == 3)
    let ids = controls.compactMap { $0.first("w:sdtPr")?.first("w:id")?["w:val"] }
    #expect(Set(ids).count == controls.count)
    #expect(
      controls.allSatisfy { ($0.first("w:sdtPr")?.first("w:alias")?["w:val"] ?? "").count > 3 })
  }

  @Test func `keeps a tag that is longer than Word takes in its list alone`() throws {
    let name = FigureName(.planVisits, Subject(String(repeating: "langt-navn/", count: 8)))
    var list = WordTagList("side", .danish)
    let long = WordTag(name, .printed(.value))
    let short = WordTag(FigureName(.planVisits, "a"), .printed(.precise(decimals: 2)))
    #expect(list.add(short).control == "vifte:plan_visits[a]|precise 2")
    let written = list.add(long)
    #expect(written.control == "vifte:#2" && written.bookmark == "_vifte2")
    let tag = WordTagList.tag(ofControl: "vifte:#2", in: list)
    #expect(tag == long && tag?.figure == name.description && tag?.form == "value")
    #expect(list.tag(ofBookmark: "_vifte1") == short && list.tag(ofBookmark: "_Toc1") == nil)
    #expect(WordTagList.tag(ofControl: "other", in: list) == nil)
    #expect(WordTagList.tag(ofControl: "vifte:#3", in: list) == nil)
    #expect(WordTagList.tag(ofControl: "vifte:#2", in: nil) == nil)
    #expect(WordTagList.tag(ofControl: "vifte:a[b]|bare", in: nil)?.content == "a[b]|bare")
  }

  @Test func `lists every number it cites, for programs that keep no tags`() throws {
    let word = try WordSample()
    let list = try word.part("customXml/item1.xml")
    #expect(list["page"] == "side" && list["language"] == "da")
    let body = try word.document()
    let names = body.every("w:bookmarkStart").compactMap { $0["w:name"] }
    #expect(names == list.all("cited").map { "_vifte\($0["number"] ?? "")" })
    let tags = body.every("w:tag").compactMap { $0["w:val"] }
    #expect(tags == list.all("cited").map { "vifte:\($0["as"] ?? "")" })
    #expect(body.every("w:bookmarkEnd").count == names.count)
  }

  @Test(arguments: [
    "<b>&\"'", "a\u{0}b\u{1}c", "]]>", "æøå 𝕏 \u{a0}", String(repeating: "x", count: 300),
  ])
  func `shows words of the data as they are, wherever they stand`(words: String) throws {
    let phrase = Phrase(words)
    let word = try WordSample(
      [
        .heading(2, phrase), .paragraph(phrase), .list([phrase]), .numbered([phrase]),
        .quotation(phrase), .outline([OutlineLine(0, phrase)]),
        .messages([Message(phrase, phrase)]),
        .definitions([Definition(term: phrase, id: words, meaning: phrase, formula: words)]),
        .verbatim([words]),
        .table(
          Table(
            id: "t", caption: phrase, columns: [Table.Column("a", phrase)],
            rows: [Table.Row([.words(phrase)])], notes: [phrase], source: phrase)),
      ], title: phrase, case: words)
    let expected = words.unicodeScalars.map { $0.value >= 0x20 ? String($0) : "\u{FFFD}" }.joined()
    let body = try word.document()
    #expect(body.words.ranges(of: expected).count == 19)
    #expect(try word.part("docProps/core.xml").first("dc:title")?.text.contains(expected) == true)
    #expect(try word.part("word/vifte-header.xml").words.contains(expected))
  }

  @Test func `has the number of the case above and the number of the page below, or a slot for it`()
    throws
  {
    let filled = try WordSample(case: "2015-0042")
    #expect(try filled.part("word/vifte-header.xml").words == "Sagsnr.: 2015-0042")
    #expect(try filled.part("word/vifte-footer.xml").words == "Side 1 af 1")
    let fields = try filled.part("word/vifte-footer.xml").every("w:fldSimple").map { $0["w:instr"] }
    #expect(fields == [" PAGE ", " NUMPAGES "])
    let empty = try WordSample(WordSample.blocks, .english)
    #expect(try empty.part("word/vifte-header.xml").words == "Case no.: __________________")
    #expect(try empty.part("word/vifte-footer.xml").words == "Page 1 of 1")
    #expect(try empty.text("word/styles.xml").contains("<w:lang w:val=\"en-GB\""))
    #expect(try empty.text("word/settings.xml").contains("<w:themeFontLang w:val=\"en-GB\"/>"))
  }

  @Test func `draws a chart of shapes and text, and describes it`() throws {
    let body = try WordSample().document()
    let drawing = try #require(body.every("w:drawing").first)
    #expect(drawing.every("wp:docPr").first?["descr"] == "En søjle på 37.")
    #expect(drawing.every("wps:wsp").count == 9)
    #expect(drawing.every("wps:txbx").map(\.words) == ["37 besøg", "Et tilbud & et til", "midt"])
    #expect(drawing.every("a:pattFill").count == 1 && drawing.every("a:prstDash").count == 1)
    #expect(drawing.every("a:blip").isEmpty)
    // Labels stand in the letters they were measured in.
    let styles = try WordSample().part("word/styles.xml").all("w:style")
    let label = styles.first { $0["w:styleId"] == "ChartLabel" }
    #expect(label?.every("w:rFonts").first?["w:ascii"] == "Arial")
    #expect(drawing.every("wps:txbx").allSatisfy { $0.every("w:p").map(\.style) == ["ChartLabel"] })
    let ids =
      drawing.every("wps:cNvPr").compactMap { $0["id"] }
      + drawing.every("wp:docPr").compactMap { $0["id"] }
    #expect(Set(ids).count == 10)
    // It is no broader than the text, and no shape reaches out of it.
    let sheet = WordSheet.usual
    let extent = try #require(drawing.every("wp:extent").first?["cx"].flatMap { Int($0) })
    #expect(extent <= sheet.textWidth * 635)
  }

  @Test func `tells without a source, notes or rows what there is`() throws {
    let word = try WordSample([
      .table(Table(id: "t", columns: [Table.Column("a", Phrase("A"))], rows: []))
    ])
    #expect(try word.document().every("w:tr").count == 1)
    #expect(try WordSample([]).document().elements.map(\.name) == ["w:p", "w:sectPr"])
  }
}

@Suite struct `The columns of a table on paper` {
  private func columns(_ texts: [[String]], in room: Int) -> WordColumns {
    WordColumns(texts.map { $0.map { WordColumns.Cell(text: $0) } }, in: room, breadth: .own)
  }

  @Test func `hold every word whole where there is room, and all of the text where there is more`()
  {
    var numbers = SplitMix(state: 7)
    for _ in 0..<300 {
      let room = 6_000 + Int(numbers.next() % 8_000)
      let texts = (0..<Int(1 + numbers.next() % 9)).map { _ in
        (0..<4).map { _ in
          (0..<Int(1 + numbers.next() % 6)).map { _ in
            String(repeating: "n", count: Int(1 + numbers.next() % 14))
          }.joined(separator: " ")
        }
      }
      let shown = columns(texts, in: room)
      let sum = shown.widths.reduce(0, +)
      #expect(sum <= room && shown.widths.count == texts.count)
      let size = shown.size ?? 18
      let needed = texts.map { texts in
        texts.flatMap { $0.split(separator: " ") }.map { letterWidth(of: $0) * size / 100 }.max()
          ?? 0
      }
      let fits = needed.reduce(0, +) + texts.count * 180 <= room * 90 / 100
      if fits {
        #expect(zip(shown.widths, needed).allSatisfy { $0 >= $1 + 160 })
      }
    }
  }

  @Test func `are as broad as their text and no broader`() {
    #expect(columns([["i"], ["i"]], in: 9_000).widths.reduce(0, +) < 600)
    #expect(columns([], in: 9_000).widths.isEmpty)
  }

  @Test func `hold short texts on one line while another column has room`() {
    let long = Array(repeating: "words", count: 60).joined(separator: " ")
    let texts = [
      ["Counted", "14\u{a0}of\u{a0}19", "-"], ["Value", "a higher value", "-"],
      ["Method", long, long],
    ]
    for room in stride(from: 4_000, through: 12_000, by: 500) {
      let shown = columns(texts, in: room)
      for (texts, width) in zip(texts.prefix(2), shown.widths) {
        #expect(width >= letterWidth(of: texts[1]) * 18 / 100 + 160, "\(room)")
      }
      #expect(shown.widths.reduce(0, +) <= room)
    }
  }

  @Test func `have room for bold letters in every row that has them`() {
    let cells = ["Post", "ikke oplyst"].map { WordColumns.Cell(text: $0) }
    let bold = WordColumns.Cell(text: "ikke oplyst", letters: .bold)
    let (plain, total) = (
      WordColumns([cells], in: 9_000, breadth: .own).widths[0],
      WordColumns([cells + [bold]], in: 9_000, breadth: .own).widths[0]
    )
    // A bold letter of Helvetica is up to a tenth broader.
    #expect(plain < total && total >= letterWidth(of: bold.text) * 110 * 18 / 10_000 + 160)
  }

  @Test func `hold a count of two figures together, and leave a formula as it is`() {
    let text = [
      CitedText("Nord: "), CitedText("1", .structure), CitedText(" af "),
      CitedText("3", .structure),
      CitedText(", "), CitedText("2 of 3", .code), CitedText(" af 9"),
    ].joined()
    #expect(
      text.piecesWithCountsWhole.map(\.text)
        == ["Nord: ", "1", "\u{a0}af\u{a0}", "3", ", ", "2 of 3", "\u{a0}af\u{a0}9"])
  }

  @Test(arguments: [
    ("14 of 19", "14~of~19"), ("City: 2 af 9; Nord: 1 af 3", "City: 2~af~9; Nord: 1~af~3"),
    ("end of 19", "end of 19"), ("19 of them", "19 of them"), (" of ", " of "), ("1 of ", "1 of "),
  ])
  func `hold a count of a whole together`(text: String, whole: String) {
    #expect(text.withCountsWhole == whole.replacing("~", with: "\u{a0}"))
  }

  @Test func `have room for the broad letters a template may have`() {
    // Widths of the bold letters of DejaVu Sans, in thousandths of their height.
    for (word, width) in [
      ("trukket", 4_143), ("Nedlæggelse", 7_349), ("forudsætning", 7_648), ("Sandsynlighed", 8_291),
    ] {
      let cell = WordColumns.Cell(text: word, letters: .bold)
      let shown = WordColumns([[cell]], in: 9_000, breadth: .any).widths[0]
      #expect(shown >= width * 18 / 100 + 160, "\(word)")
    }
  }
}

/// Numbers that look random and are the same in every run (splitmix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
