import Audit
import Base
import Document
import Figures
import Testing

@Suite struct `A Word file that somebody has edited` {
  private let book: FigureBook = {
    var book = FigureBook()
    func add(_ metric: Metric, _ subject: Subject, _ number: Double) {
      book.record(
        Traced(.value(number), .stated, precision: .exact, expression: .constant(number))
          .named(FigureName(metric, subject)))
    }
    add(.planVisits, "nabo", 37)
    add(.planVisits, "pinta", 0)
    add(.freedNet, "plan", 7_505_703.944)
    return book
  }()

  /// The page as a run writes it, in a study in which so many come to Nabo.
  private func page(_ further: [Block] = [], file name: String = "side") -> [UInt8] {
    let page = Page(
      fileName: .init(da: name, en: name), title: Phrase("Side"),
      blocks: [
        .heading(2, Phrase(da: "Besøg", en: "Visits")),
        .paragraph(
          Phrase(
            da: "Der kommer \(.planVisits, "nabo") om dagen, og det frigør \(.freedNet, "plan").",
            en: "")),
        .table(
          Table(
            id: "t", caption: Phrase("Tabel"),
            columns: [
              Table.Column("venue", Phrase("Tilbud")),
              Table.Column("visits", Phrase("Besøg"), .figures(.value)),
            ],
            rows: [
              Table.Row([.words(Phrase("Nabo")), .figure(.planVisits, "nabo")]),
              Table.Row([.words(Phrase("Pinta")), .figure(.planVisits, "pinta")]),
            ])),
      ] + further)
    let site = Site(title: Phrase("Studie"), pages: [])
    return Word(.danish, book: book, in: site).rendered(page)
  }

  /// The file with other words in a part of it.
  private func edited(
    _ bytes: [UInt8], _ part: String = "word/document.xml", _ change: (String) -> String
  ) throws -> WordReading {
    let reader = try ZipReader(bytes)
    var zip = ZipFile()
    for name in reader.names {
      let text = String(decoding: try reader.file(name), as: UTF8.self)
      let changed = name == part ? change(text) : text
      #expect(name != part || changed != text)
      zip.add(name, Array(changed.utf8))
    }
    return try WordReading(zip.bytes, file: "edited.docx")
  }

  private func comparison(_ file: WordReading) throws -> WordComparison {
    let today = try WordReading(page(), file: "da/side.docx")
    return WordComparison(file, with: today, beside: [today])
  }

  /// Those that do not agree, each in a few words.
  private func told(_ file: WordReading) throws -> [String] {
    try comparison(file).results.filter { $0.status != .agrees }
      .map { "\($0.status) \($0.tag.figure): \($0.found ?? "-") / \($0.expected ?? "-")" }
  }

  @Test func `says which page it is, and that all its numbers agree where nobody has`() throws {
    let file = try WordReading(page(), file: "a.docx")
    #expect(file.page == "side" && file.language == .danish)
    #expect(file.citations.map(\.text) == ["37", "7,5 mio. kr.", "37", "-"])
    #expect(file.citations.map(\.place.heading) == Array(repeating: "Besøg", count: 4))
    #expect(file.citations.map(\.place.paragraph) == [1, 1, 4, 5])
    #expect(file.citations[0].place.words == "Der kommer 37 om dagen, og det frigør 7,5 mio. kr.")
    #expect(file.citations[3].place.words == "Pinta -")
    let result = try comparison(file)
    #expect(result.isMatch && result.results.count == 4)
  }

  @Test func `counts paragraphs within their heading, as somebody who looks them up does`() throws {
    func paragraph(_ words: String) -> Block {
      .paragraph(Phrase(da: "\(words) \(.planVisits, "nabo")", en: ""))
    }
    let further: [Block] = [
      .heading(3, Phrase(da: "Om \(.planVisits, "nabo")", en: "")), paragraph("Første"),
      paragraph("Anden"), .heading(2, Phrase("Til sidst")), paragraph("Kun"),
    ]
    let places = try WordReading(page(further), file: "a.docx").citations.map(\.place)
    #expect(
      places.map { "\($0.paragraph) \($0.heading)" }.suffix(4) == [
        "0 Om 37", "1 Om 37", "2 Om 37", "1 Til sidst",
      ])
  }

  @Test func `one digit that was changed is told of with its paragraph`() throws {
    let file = try edited(page()) {
      $0.replacing(">37</w:t>", with: ">38</w:t>", maxReplacements: 1)
    }
    #expect(try told(file) == ["differs plan_visits[nabo]: 38 / 37"])
    let result = try #require(try comparison(file).results.first { $0.status == .differs })
    #expect(result.place.paragraph == 1 && result.place.words.hasPrefix("Der kommer 38 om dagen"))
  }

  @Test func `what is marked as inserted counts, and what is marked as deleted does not`() throws {
    let run = "<w:r><w:t xml:space=\"preserve\">37</w:t></w:r>"
    let tracked = """
      <w:del w:id="1" w:author="a"><w:r><w:delText>37</w:delText></w:r></w:del>\
      <w:ins w:id="2" w:author="a"><w:r><w:t>3</w:t></w:r><w:r><w:t>9</w:t></w:r></w:ins>
      """
    let inserted = try edited(page()) { $0.replacing(run, with: tracked, maxReplacements: 1) }
    #expect(try told(inserted) == ["differs plan_visits[nabo]: 39 / 37"])
    let deleted = try edited(page()) {
      $0.replacing(
        run, with: "<w:del w:id=\"1\"><w:r><w:delText>37</w:delText></w:r></w:del>",
        maxReplacements: 1)
    }
    #expect(try told(deleted) == ["missing plan_visits[nabo]: - / 37"])
    let row = try edited(page()) {
      $0.replacing(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>",
        with: "<w:tr><w:trPr><w:cantSplit/><w:del w:id=\"1\"/></w:trPr>", maxReplacements: 1)
    }
    #expect(try told(row) == ["missing plan_visits[nabo]: - / 37"])
  }

  @Test func `a number in several runs and with another blank in it is the same`() throws {
    let file = try edited(page()) {
      $0.replacing(
        "<w:t xml:space=\"preserve\">7,5\u{a0}mio.\u{a0}kr.</w:t>",
        with:
          "<w:t>7</w:t></w:r><w:r><w:t xml:space=\"preserve\">,5 mio. </w:t></w:r><w:r><w:t>kr.</w:t>"
      )
    }
    #expect(try told(file).isEmpty)
  }

  @Test func `a number taken out, one brought in and one of a figure nobody knows are told apart`()
    throws
  {
    let other = page(
      [.paragraph(Phrase(da: "\(.planVisits, "nabo", .fraction)", en: ""))], file: "anden")
    let today = try WordReading(page(), file: "da/side.docx")
    let beside = try WordReading(other, file: "da/anden.docx")
    let brought = WordComparison(beside, with: today, beside: [today, beside])
    #expect(brought.isMatch && brought.results.count == 5)
    let alone = WordComparison(beside, with: today, beside: [today])
    #expect(alone.results.filter { $0.status == .unknown }.map(\.tag.form) == ["fraction"])
    #expect(WordComparison(today, with: beside, beside: []).count(.missing) == 1)
  }

  @Test func `without its list is known by its numbers, without its tags by its bookmarks`() throws
  {
    let listless = try edited(page(), "customXml/item1.xml") { _ in "<x/>" }
    #expect(listless.page == nil && listless.language == nil)
    #expect(listless.likeness(to: try WordReading(page(), file: "a")) == 4)
    let tagless = try edited(page()) { text in
      text.split(separator: "<w:tag ", omittingEmptySubsequences: false).enumerated().map {
        place, part in
        place == 0 ? String(part) : String(part.drop { $0 != ">" }.dropFirst())
      }.joined()
    }
    #expect(tagless.page == "side" && tagless.citations.count == 4)
    #expect(try told(tagless).isEmpty)
    let bare = try edited(page()) { text in
      ["<w:sdt>", "</w:sdt>", "<w:sdtContent>", "</w:sdtContent>"].reduce(text) {
        $0.replacing($1, with: "")
      }.replacing(">37</w:t>", with: ">73</w:t>", maxReplacements: 1)
    }
    #expect(try told(bare) == ["differs plan_visits[nabo]: 73 / 37"])
  }

  @Test func `that is none is refused`() {
    #expect(throws: Problem.self) { try WordReading(Array("hello".utf8), file: "a.docx") }
    #expect(throws: Problem.self) { try WordReading([], file: "a.docx") }
  }
}
