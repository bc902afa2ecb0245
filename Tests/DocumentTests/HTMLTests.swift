import Document
import Figures
import Testing

@Suite struct `A page as HTML` {
  private let sample = Sample()

  private func page(
    _ blocks: Block..., title: Phrase = Phrase("Side"), in language: Language = .danish
  ) -> String {
    let page = Page(fileName: .init(da: "side", en: "page"), title: title, blocks: blocks)
    let site = Site(
      title: Phrase(da: "Studie", en: "Study"), pages: [page.entry(of: "side", annex: nil)])
    return HTML(language, book: sample.book, in: site).rendered(page).text
  }

  @Test(arguments: [
    ("<b>Nabo</b>", "&lt;b&gt;Nabo&lt;/b&gt;"), ("R&R", "R&amp;R"), ("&lt;", "&amp;lt;"),
    ("</style><script>", "&lt;/style&gt;&lt;script&gt;"), ("\"a\" 'b'", "\"a\" 'b'"),
    ("*a* `b` [c](d)", "*a* `b` [c](d)"),
  ])
  func `shows words of the data as they are, wherever they stand`(words: String, html: String) {
    let shown = page(
      .paragraph(Phrase(words)), .list([Phrase(words)]), .heading(2, Phrase(words)),
      .messages([Message(Phrase(words), Phrase(words))]), .verbatim([words]),
      .definitions([
        Definition(term: Phrase(words), id: words, meaning: Phrase(words), formula: words)
      ]), title: Phrase(words))
    // The title stands in the head as well.
    #expect(shown.ranges(of: html).count == 12)
    #expect(html == words || !shown.contains(words))
  }

  @Test func `spells code, wording that stands out and line breaks`() {
    let phrase = Phrase(
      da: "\(strong: "Husk:") \(code: "a<b")\(Sentence.lineBreak)slut", en: "")
    #expect(
      page(.paragraph(phrase)).contains(
        "<p><strong>Husk:</strong> <code>a&lt;b</code><br>\nslut</p>"))
  }

  private func chart(_ twin: String, further: String? = nil) -> Chart {
    Chart(
      id: "c", caption: Phrase("Billede"), description: Phrase("Fund & forbehold"), twin: twin,
      further: further
    ) { _, _, breadth in Drawing(width: breadth.width, height: 10, shapes: []) }
  }

  @Test func `shows a chart for wide and narrow windows, told in words, and leads to its table`() {
    let table = Block.table(Table(id: "t", columns: [], rows: []))
    let shown = page(.chart(chart("t")), table, .chart(chart("none")))
    #expect(shown.ranges(of: "<svg class=\"wide\"").count == 2)
    #expect(shown.ranges(of: "<svg class=\"narrow\"").count == 2)
    #expect(shown.contains("<figcaption>Figur 1. Billede</figcaption>"))
    #expect(shown.contains("<figcaption>Figur 2. Billede</figcaption>"))
    #expect(
      shown.contains(
        "<p>Fund &amp; forbehold Det samme står i <a href=\"#t1\">tabel 1</a>.</p>"))
    #expect(shown.contains("<p>Fund &amp; forbehold</p>"))
  }

  @Test func `leads to both tables of a chart whose figures stand in two`() {
    let tables = ["t", "u"].map { Block.table(Table(id: $0, columns: [], rows: [])) }
    let shown = page(tables[0], .chart(chart("u", further: "t")), tables[1])
    #expect(
      shown.contains(
        "Det samme står i <a href=\"#t1\">tabel 1</a> og <a href=\"#t2\">tabel 2</a>.</p>"))
  }

  @Test func `leads to the table of a chart on another page`() {
    let paper = Page(
      fileName: .init(da: "notat", en: "note"), title: Phrase("Notat"), blocks: [.chart(chart("t"))]
    )
    let annex = Page(
      fileName: .init(da: "bilag", en: "annex", for: .audit), title: Phrase("Bilag"),
      blocks: [
        .table(Table(id: "first", columns: [], rows: [])),
        .table(Table(id: "t", columns: [], rows: [])),
      ])
    let site = Site(
      title: Phrase("Studie"),
      pages: [paper.entry(of: "paper", annex: nil), annex.entry(of: "annex", annex: 3)])
    let html = HTML(.danish, book: sample.book, in: site).rendered(paper).text
    #expect(
      html.contains("Det samme står i tabel 2 i <a href=\"revision/bilag.html\">bilag 3</a>."))
    let markdown = Markdown.rendered(paper, of: site, in: .danish, book: sample.book).text
    #expect(markdown.contains("![Fund & forbehold](charts/c.svg)"))
    #expect(markdown.contains("Det samme står i tabel 2 i [bilag 3](revision/bilag.md)."))
  }

  @Test func `has a table whose missing values can be heard, tied to its notes`() {
    let table = Table(
      id: "t", caption: Phrase("Prøve"),
      columns: [
        Table.Column("venue", Phrase(da: "Tilbud", en: "Venue")),
        Table.Column("visits", Phrase(da: "Besøg", en: "Visits"), .figures(.bare)),
      ],
      rows: [
        Table.Row([.words(Phrase("Nabo")), .figure(.planVisits, "nabo")]),
        Table.Row([.words(Phrase("Pinta")), .figure(.planVisits, "pinta")], .total),
      ], notes: [], source: Phrase("S."))
    let shown = page(.table(table))
    #expect(shown.contains("<caption id=\"t1\"><span>Tabel 1. Prøve</span></caption>"))
    #expect(shown.contains("role=\"region\" tabindex=\"0\" aria-labelledby=\"t1\""))
    #expect(shown.contains("<table aria-describedby=\"n1\">"))
    #expect(shown.contains("<div class=\"notes\" id=\"n1\">"))
    #expect(shown.contains("<th scope=\"row\">Nabo</th>"))
    #expect(
      shown.contains(
        "<span aria-hidden=\"true\">..</span><span class=\"heard\">mangler</span>"))
    #expect(shown.ranges(of: "scope=\"col\"").count == 2)
  }

  @Test func `keeps the two ends of an interval on one line, and cites it as before`() {
    let interval: Phrase = Phrase(da: "Fra \(.userShare, "all", .interval) i alt", en: "")
    #expect(
      page(.paragraph(interval)).contains(
        "<p>Fra <span class=\"i\">33-41\u{a0}pct.</span> i alt</p>"))
    #expect(page(.paragraph(interval)).contains(".i { white-space: nowrap; }"))
    let pair: Phrase = Phrase(
      da: "<\(.planVisits, "nabo", .bare)-\(.planVisits, "nabo")>, \(.planVisits, "nabo")", en: "")
    #expect(
      page(.paragraph(pair)).contains("<p>&lt;<span class=\"i\">37-37</span>&gt;, 37</p>"))
    let site = Site(title: Phrase("Studie"), pages: [])
    let shown = HTML(.danish, book: sample.book, in: site).rendered(
      Page(
        fileName: .init(da: "side", en: "page"), title: Phrase("Side"),
        blocks: [.paragraph(interval), .paragraph(pair)])
    ).shown.filter { if case .figure = $0.nature { true } else { false } }
    #expect(shown.map(\.text) == ["33-41\u{a0}pct.", "37", "37", "37"])
  }

  @Test func `breaks no line in a count of two figures`() {
    let counted: Phrase = Phrase(
      da: "Nord: \(.planVisits, "nabo", .bare) af \(.planVisits, "nabo")", en: "")
    #expect(page(.paragraph(counted)).contains("<p>Nord: <span class=\"i\">37 af 37</span></p>"))
  }

  @Test func `gives sentences in a column that is out of sight the room of a small screen`() {
    let long = String(repeating: "ord ", count: 21)
    let table = Table(
      id: "t", columns: ["Valg", "Valgt", "Grund"].map { Table.Column($0, Phrase($0)) },
      rows: [Table.Row(["a", "b", long].map { .words(Phrase($0)) })])
    let shown = page(.table(table))
    #expect(shown.contains("<td class=\"prose\">\(long)</td>"))
    #expect(shown.contains("<td>b</td>"))
    #expect(shown.contains(".prose:nth-child(n+3) { min-width: 16rem; }"))
  }

  @Test func `breaks no line in a count of a whole or in a per cent`() {
    let counted: Phrase = Phrase(da: "Talt på \(.userShare, "all", .coverage)", en: "")
    #expect(
      page(.paragraph(counted)).contains("<p>Talt på <span class=\"i\">8 af 9</span></p>"))
    let share: Phrase = Phrase(da: "", en: "That is \(.userShare, "all")")
    #expect(
      page(.paragraph(share), in: .english)
        .contains("<p>That is <span class=\"i\">approx.\u{a0}37\u{a0}per cent</span></p>"))
  }

  @Test func `needs no network and no script`() {
    let shown = page(.paragraph(Phrase("x")))
    #expect(!shown.contains("http") && !shown.contains("<script") && !shown.contains("src="))
    #expect(shown.hasPrefix("<!DOCTYPE html>\n<html lang=\"da\">\n"))
    #expect(shown.ranges(of: "<h1>").count == 1 && shown.contains("href=\"#main\""))
  }
}
