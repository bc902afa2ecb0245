import Base
import Document
import Figures
import Testing

@Suite struct TableTests {
  let sample = Sample()

  var table: Table {
    Table(
      id: "sample", caption: Phrase(da: "Prøve", en: "Sample"),
      columns: [
        Table.Column("venue", Phrase(da: "Tilbud | sted", en: "Venue | place")),
        Table.Column("visits", Phrase(da: "Besøg", en: "Visits"), .figures(.bare)),
        Table.Column("money", Phrase(da: "Netto (mio. kr.)", en: "Net"), .figures(.bare)),
      ],
      rows: [
        Table.Row([
          .words(Phrase("Nabo")), .figure(.planVisits, "nabo"), .figure(.freedNet, "today"),
        ]),
        Table.Row(
          [.words(Phrase("Pinta")), .figure(.planVisits, "pinta"), .figure(.freedNet, "plan")],
          .total),
      ],
      notes: [Phrase(da: "En note.", en: "A note.")], source: Phrase("S."))
  }

  func markdown(_ table: Table) -> String {
    let page = Page(
      fileName: .init(da: "p", en: "p"), title: Phrase("Side"), blocks: [.table(table)])
    return Markdown.rendered(
      page, of: Site(title: page.title, pages: []), in: .danish, book: sample.book
    ).text
  }

  @Test func `a table carries caption, marks, legend, note and source`() {
    #expect(
      markdown(table)
        == """
        # Side

        **Tabel 1. Prøve**

        | Tilbud | sted | Besøg (Oplyst) | Netto (mio. kr., Forudsætning) |
        | --- | ---: | ---: |
        | Nabo | 37 | - |
        | **Pinta** | **..** | **7,5** |

        Anm.: .. = oplysning mangler, eller tallet kan ikke beregnes; - = nul. En note.

        Kilde: S.

        """.replacing("Tilbud | sted", with: "Tilbud \\| sted"))
  }

  @Test func `the machine's copy has full precision and a status beside each figure`() {
    let rows = TableFile.machine(table, book: sample.book).map { $0.map(\.value) }
    #expect(
      rows[0]
        == [
          "venue", "visits", "visits_status", "visits_figure", "money", "money_status",
          "money_figure",
        ].map(CSVValue.text))
    #expect(rows[2][1] == .null && rows[2][2] == .text("missing"))
    #expect(rows[2][4] == FiniteNumber(7_505_703.944).map(CSVValue.number))
  }

  @Test func `words of the data never become marks of the page`() {
    let name = "Café *Rose* `x` [y]\n<b>|"
    let table = Table(
      id: "names", caption: Phrase("N"), columns: [Table.Column("name", Phrase("Navn"))],
      rows: [Table.Row([.words(Phrase(name))])], source: Phrase("S"))
    #expect(markdown(table).contains("| Café \\*Rose\\* \\`x\\` \\[y] \\<b>\\| |"))
  }

  @Test func `the spreadsheet's copy has printed numbers, and words where there is none`() {
    let rows = TableFile.spreadsheet(table, book: sample.book).map { $0.map(\.value) }
    #expect(rows[1][2] == FiniteNumber(0).map(CSVValue.number))
    #expect(rows[2][1] == .text(".."))
    #expect(rows[2][2] == FiniteNumber(7.5).map(CSVValue.number))
  }

  @Test func `an interval is two cells, so that no spreadsheet reads a date`() {
    let table = Table(
      id: "i", caption: Phrase("I"),
      columns: [Table.Column("share", Phrase("Andel"), .figures(.interval))],
      rows: [Table.Row([.figure(.userShare, "all")])], source: Phrase("S"))
    let rows = TableFile.spreadsheet(table, book: sample.book).map { $0.map(\.value) }
    #expect(rows[0] == [.text("Andel, fra"), .text("Andel, til")])
    #expect(rows[1] == [33, 41].compactMap(FiniteNumber.init).map(CSVValue.number))
  }
}
