import Figures

extension HTML {
  /// A table with its notes, by its number on the page.
  func write(_ table: Table, _ number: String, to text: inout HTMLText) {
    let view = TableView(table, book: book, wording: wording)
    let isNumber = table.columns.map(\.isNumeric)
    // A sheet has room for seven columns; a table of more is printed across it. Where most columns are numbers, there is room
    // for what the rows are about.
    let kind =
      isNumber.count > 7
      ? "table wide" : isNumber.count { $0 } * 2 > isNumber.count ? "table counts" : "table"
    // A table that is torn in two is hard to read where it is short, and leaves half a sheet empty where it is long.
    let length = table.rows.count <= 8 ? " whole" : ""
    text.append("<div class=\"" + kind + length + "\">\n")
    text.append(unread: "<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
    text.append(" aria-labelledby=\"t", number: number, "\">\n")
    text.append("<table aria-describedby=\"n", number: number, "\">\n")
    text.append("<caption id=\"t", number: number, "\">")
    // What stays in view when the table is moved aside.
    text.append("<span>")
    text.append(view.caption(number))
    text.append("</span></caption>\n<thead>\n<tr>\n")
    for (heading, isNumber) in zip(view.headings, isNumber) {
      text.append(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
      text.append(heading)
      text.append("</th>\n")
    }
    text.append("</tr>\n</thead>\n<tbody>\n")
    for row in view.rows {
      text.append(row.weight == .total ? "<tr class=\"total\">\n" : "<tr>\n")
      for (place, cell) in row.cells.enumerated() {
        write(cell, place == 0 ? .subject : isNumber[place] ? .number : .words, to: &text)
      }
      text.append("</tr>\n")
    }
    text.append("</tbody>\n</table>\n</div>\n<div class=\"notes\" id=\"n", number: number, "\">\n")
    for note in [view.remarks, view.source] where !note.isEmpty {
      text.append("<p>")
      text.append(note)
      text.append("</p>\n")
    }
    text.append("</div>\n</div>\n")
  }

  /// What a cell is for whoever goes through the table: what its row is about, a number, or words.
  private enum CellRole { case subject, number, words }

  private func write(_ cell: TableView.Cell, _ role: CellRole, to text: inout HTMLText) {
    // What has no place to break would push the table over the edge of a sheet.
    let isLong = role != .number && cell.text.text.longestWord > 30
    // In a column that is out of sight on a small screen, sentences would make a row higher than the screen.
    let isProse = role == .words && cell.text.text.utf8.count > 80
    switch role {
    case .subject: text.append(isLong ? "<th scope=\"row\" class=\"long\">" : "<th scope=\"row\">")
    case .number: text.append("<td class=\"n\">")
    case .words where isProse:
      text.append(isLong ? "<td class=\"long prose\">" : "<td class=\"prose\">")
    case .words: text.append(isLong ? "<td class=\"long\">" : "<td>")
    }
    if let mark = cell.mark {
      // A mark for the eye, and words for the ear.
      text.append("<span aria-hidden=\"true\">")
      text.append(cell.text)
      text.append("</span><span class=\"heard\">" + mark.spoken[language].words + "</span>")
    } else {
      text.append(cell.text)
    }
    text.append(role == .subject ? "</th>\n" : "</td>\n")
  }
}

extension String {
  /// How many bytes its longest run without a blank has.
  fileprivate var longestWord: Int {
    var (longest, run) = (0, 0)
    for byte in utf8 {
      run = byte == UInt8(ascii: " ") ? 0 : run + 1
      longest = max(longest, run)
    }
    return longest
  }
}
