import Base
import Document
import Figures

/// A page of every kind of block, as a Word file that is read again.
struct WordSample {
  let sample = Sample()
  let reader: ZipReader
  let bytes: [UInt8]
  let cited: CitedText

  init(
    _ blocks: [Block] = WordSample.blocks, title: Phrase = Phrase("Side"),
    _ language: Language = .danish, case caseNumber: String = "", template: WordTemplate? = nil
  ) throws {
    let page = Page(fileName: .init(da: "side", en: "page"), title: title, blocks: blocks)
    let site = Site(
      title: Phrase(da: "Studie", en: "Study"), pages: [page.entry(of: "side", annex: nil)])
    bytes = Word(language, book: sample.book, in: site, case: caseNumber, template: template)
      .rendered(page)
    reader = try ZipReader(bytes)
    cited = HTML(language, book: sample.book, in: site).rendered(page)
  }

  func text(_ part: String) throws -> String {
    String(decoding: try reader.file(part), as: UTF8.self)
  }

  func part(_ name: String) throws -> XMLElement { try readXML(try reader.file(name)) }

  func document() throws -> XMLElement {
    try part("word/document.xml").elements.first ?? part("word/document.xml")
  }

  static let table = Table(
    id: "t", caption: Phrase(da: "Besøg", en: "Visits"),
    columns: [
      Table.Column("venue", Phrase(da: "Tilbud", en: "Venue")),
      Table.Column("visits", Phrase(da: "Besøg", en: "Visits"), .figures(.bare)),
    ],
    rows: [
      Table.Row([.words(Phrase("Nabo")), .figure(.planVisits, "nabo")]),
      Table.Row([.words(Phrase("Pinta")), .figure(.planVisits, "pinta")], .total),
    ], notes: [Phrase(da: "En note.", en: "A note.")], source: Phrase("S."))

  static let wide = Table(
    id: "w", caption: Phrase(da: "Bred", en: "Wide"),
    columns: (1...9).map { Table.Column("c\($0)", Phrase("Kolonne \($0)"), .figures(.value)) },
    rows: [
      Table.Row((1...9).map { _ in .figure(.freedNet, "plan") })
    ])

  static let chart = Chart(
    id: "c", caption: Phrase(da: "Søjler", en: "Bars"),
    description: Phrase(
      da: "En søjle på \(.planVisits, "nabo").", en: "A bar of \(.planVisits, "nabo")."),
    twin: "t", source: Phrase("S.")
  ) { wording, book, breadth in
    Drawing(
      width: breadth.width, height: 200,
      shapes: [
        .rectangle(.init(.init(150, 20), width: 300, height: 30), .solid(.first)),
        .rectangle(.init(.init(150, 60), width: 200, height: 30), .hatched(.second)),
        .rectangle(.init(.init(150, 100), width: 100, height: 30), .open(.ink)),
        .line([.init(150, 10), .init(150, 150)], .init(.ink, width: 1)),
        .line([.init(300, 10), .init(300, 150)], .init(.faint, width: 1, .dashed)),
        .circle(center: .init(500, 115), radius: 6, .solid(.first)),
        .group([
          .label(
            .init(
              wording.cited(
                Phrase(da: "\(.planVisits, "nabo") besøg", en: "\(.planVisits, "nabo") visits"),
                book),
              at: .init(458, 40))),
          .label(.init(CitedText("Et tilbud & et til"), at: .init(142, 40), anchor: .end)),
          .label(.init(CitedText("midt"), at: .init(300, 170), anchor: .middle, weight: .strong)),
        ]),
      ])
  }

  static let blocks: [Block] = [
    .paragraph(
      Phrase(
        da: "Der kom \(.planVisits, "nabo") og frigøres \(.freedNet, "plan").",
        en: "\(.planVisits, "nabo") came, \(.freedNet, "plan") freed.")),
    .heading(2, Phrase(da: "Første afsnit", en: "First section")),
    .list([Phrase("et"), Phrase(da: "to \(code: "a<b")", en: "two")]),
    .numbered([Phrase("første"), Phrase("anden")]),
    .numbered([Phrase("igen første")]),
    .quotation(Phrase(da: "Det sagde de.", en: "They said so.")),
    .outline([OutlineLine(0, Phrase("øverst")), OutlineLine(1, Phrase("under"))]),
    .messages([
      Message(
        Phrase("Kort."),
        Phrase(da: "\(.userShare, "all", .interval) af alle.", en: "\(.userShare, "all") of all."))
    ]),
    .definitions([
      Definition(
        term: Phrase("Andel"), id: "share", meaning: Phrase("del af alle"), formula: "a / b")
    ]),
    .heading(3, Phrase(da: "Tabeller", en: "Tables")),
    .paragraph(Phrase(da: "Her er en:", en: "Here is one:")),
    .table(table), .chart(chart),
    .heading(2, Phrase(da: "På tværs", en: "Across")),
    .table(wide),
    .heading(2, Phrase(da: "Til sidst", en: "At last")),
    .verbatim(["vifte run", "  --quiet"]),
  ]
}

extension XMLElement {
  /// Every element of a name below it, in the order of the text.
  func every(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.every(name) }
  }

  /// The text that can be seen in it.
  var words: String {
    elements.filter { $0.name != "mc:Fallback" }
      .map { $0.name == "w:t" ? $0.text : $0.words }.joined()
  }

  var style: String? { first("w:pPr")?.first("w:pStyle")?["w:val"] }
}
