import Base
package import Figures

/// Writes a page as Markdown (CommonMark, with the pipe tables of GitHub's dialect).
package struct Markdown {
  private let book: FigureBook
  private let wording: Wording

  private init(_ book: FigureBook, _ wording: Wording) {
    self.book = book
    self.wording = wording
  }

  /// A page of a set, which has no pages where it stands alone, as text that remembers which of its stretches are figures.
  package static func rendered(
    _ page: Page, of site: Site, in language: Language, book: FigureBook
  ) -> CitedText {
    Markdown(book, Wording(language, book.words, on: page.fileName, of: site)).rendered(page)
  }

  /// The page as text that remembers which of its stretches are figures.
  private func rendered(_ page: Page) -> CitedText {
    var (tableNumber, chartNumber) = (0, 0)
    var text = "# " + written(page.title, at: .heading)
    for block in page.blocks {
      text.append(wording: "\n\n")
      switch block {
      case .heading(let level, let phrase):
        text.append(wording: String(repeating: "#", count: level) + " ")
        text += written(phrase, at: .heading)
      case .paragraph(let phrase):
        text += written(phrase, at: .block)
      case .list(let phrases):
        text.append(lines: phrases) { phrase, text in
          text.append(wording: "- ")
          text += written(phrase, at: .block)
        }
      case .numbered(let phrases):
        text.append(lines: phrases.enumerated()) { item, text in
          text.append("\(item.offset + 1)", .structure)
          text.append(wording: ". ")
          text += written(item.element, at: .block)
        }
      case .quotation(let phrase):
        text.append(wording: "> ")
        text += written(phrase, at: .block)
      case .outline(let lines):
        text.append(lines: lines) { line, text in
          text.append(wording: String(repeating: "  ", count: line.depth) + "- ")
          text += written(line.text, at: .block)
        }
      case .messages(let messages):
        text.append(lines: messages.enumerated()) { message, text in
          text.append("\(message.offset + 1)", .structure)
          text.append(wording: ". **")
          text += written(message.element.lead)
          text.append(wording: "** ")
          text += written(message.element.body)
        }
      case .definitions(let definitions):
        text.append(lines: definitions) { definition, text in text += written(definition) }
      case .verbatim(let lines):
        let fence = String(
          repeating: "`",
          count: max(3, 1 + (lines.map { $0.longestRun(of: UInt8(ascii: "`")) }.max() ?? 0)))
        text.append(wording: fence + "\n")
        for line in lines {
          text.append(line, .code)
          text.append(wording: "\n")
        }
        text.append(wording: fence)
      case .table(let table):
        tableNumber += 1
        text += written(table, number: tableNumber)
      case .chart(let chart):
        chartNumber += 1
        text += written(chart, number: String(chartNumber), of: page)
      }
    }
    text.append(wording: "\n")
    return text
  }

  private func written(_ definition: Definition) -> CitedText {
    var text: CitedText = "- **"
    text += written(definition.term)
    text += "** ("
    text += MarkdownText.code(CitedText(definition.id, .code))
    text += "): "
    text += written(definition.meaning)
    guard let formula = definition.formula else { return text }
    text += "\\\n  "
    return text + MarkdownText.code(CitedText(formula, .code))
  }

  /// The picture is a file of its own beside the page.
  private func written(_ chart: Chart, number: String, of page: Page) -> CitedText {
    let view = ChartView(chart, book: book, wording: wording)
    func span(_ text: CitedText) -> CitedText { MarkdownText.written(text, at: .span) }
    let told = [view.description, view.twin(on: page)].compactMap(\.self)
    let image = CitedText("![") + span(view.description) + "](" + CitedText(chart.file) + ")"
    let below = [told.joined(separator: " "), view.source].filter { !$0.isEmpty }.map(span)
    return (["**" + span(view.caption(number)) + "**", image] + below).joined(separator: "\n\n")
  }

  private func written(_ table: Table, number: Int) -> CitedText {
    let view = TableView(table, book: book, wording: wording)
    func line(_ cells: [CitedText]) -> CitedText {
      var line: CitedText = "| "
      for (index, text) in cells.enumerated() {
        if index > 0 { line += " | " }
        line += text
      }
      return line + " |"
    }
    func cell(_ text: CitedText) -> CitedText { MarkdownText.written(text, at: .cell) }
    let rule = table.columns.map { column -> CitedText in
      column.isNumeric ? "---:" : "---"
    }
    let rows = view.rows.map { row in
      line(
        row.cells.map { cell($0.text) }.map {
          row.weight == .total && !$0.isEmpty ? "**" + $0 + "**" : $0
        })
    }
    let grid = [line(view.headings.map(cell)), line(rule)] + rows
    func span(_ text: CitedText) -> CitedText { MarkdownText.written(text, at: .span) }
    let below = [view.remarks, view.source].filter { !$0.isEmpty }.map(span)
    return
      (["**" + span(view.caption(String(number))) + "**", grid.joined(separator: "\n")] + below)
      .joined(separator: "\n\n")
  }

  private func written(_ phrase: Phrase, at place: MarkdownText.Place = .span) -> CitedText {
    MarkdownText.written(wording.cited(phrase, book), at: place)
  }
}

extension CitedText {
  /// Each item on a line of its own, written straight on: a page may have thousands.
  fileprivate mutating func append<Items: Sequence>(
    lines items: Items, _ write: (Items.Element, inout CitedText) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { append(wording: "\n") }
      write(item, &self)
    }
  }
}
