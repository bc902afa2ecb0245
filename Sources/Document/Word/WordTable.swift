import Base
import Figures

extension WordBody {
  /// A table whose heading stands on every page it runs over and whose rows stay whole; a small one stays on one page.
  mutating func table(
    _ table: Table, _ view: TableView, in room: Int, _ flow: Paragraph.Flow
  ) -> String {
    let heads = view.headings.map { WordColumns.Cell($0, .bold) }
    let lines = view.rows.map { row in
      row.cells.map { WordColumns.Cell($0.text, row.weight == .total ? .bold : .plain) }
    }
    let columns = WordColumns(
      heads.indices.map { column in [heads[column]] + lines.map { $0[column] } }, in: room,
      breadth: styles.breadth)
    let isNumber = table.columns.map(\.isNumeric)
    let headings = view.headings.enumerated().map { place, heading in
      cell(
        heading, isNumber[place] ? .tableNumberHeading : .tableHeading, columns.widths[place],
        .withNext, Look(size: columns.size))
    }
    let height = lines.reduce(columns.height(of: heads)) { $0 + columns.height(of: $1) }
    let rows = view.rows.enumerated().map { index, row in
      let rest = view.rows.count - index - 1
      // Its heading stays with the first row; the last row stays with the notes, and has rows above it on its page.
      let isKept = height <= WordBody.small || rest < WordBody.together
      let flow = rest == 0 ? flow : isKept ? .withNext : Paragraph.Flow.free
      let cells = row.cells.enumerated().map { place, content in
        cell(
          content.text, isNumber[place] ? .tableNumber : .tableText, columns.widths[place], flow,
          Look(row.weight == .total ? .strong : nil, size: columns.size))
      }
      return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
    }
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="\(styles[.tableGrid].asXMLValue)"/><w:tblW w:w="\(columns.widths.reduce(0, +))" \
      w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>\
      </w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" \
      w:noVBand="0"/><w:tblCaption w:val="\(wording.plain(table.caption, book).asXMLValue)"/>\
      <w:tblDescription w:val="\(description(view).asXMLValue)"/></w:tblPr><w:tblGrid>\
      \(columns.widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>\
      <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(headings.joined())</w:tr>\(rows.joined())</w:tbl>
      """
  }

  /// How many lines a table has that stands on one page with all that stands around it.
  private static let small = 16
  /// How many rows stand on the last page of a table at least.
  private static let together = 3

  /// What somebody who does not see the table hears of it before its cells.
  private func description(_ view: TableView) -> String {
    let columns = wording.language == .danish ? "Kolonner: " : "Columns: "
    return columns + view.headings.map(\.text).joined(separator: "; ") + "."
  }

  private mutating func cell(
    _ text: CitedText, _ style: WordStyle, _ width: Int, _ flow: Paragraph.Flow, _ look: Look
  ) -> String {
    """
    <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/></w:tcPr>\
    \(paragraph(Paragraph(style, flow), runs(text, look)))</w:tc>
    """
  }
}

extension WordColumns.Cell {
  /// A cell with a text as a run writes it.
  fileprivate init(_ text: CitedText, _ letters: Letters) {
    self.init(text: text.piecesWithCountsWhole.map(\.text).joined(), letters: letters)
  }
}
