package import Figures

/// Writes a page as Markdown (CommonMark, with the pipe tables of GitHub's dialect).
package struct Markdown {
  private let book: FigureBook
  private let language: Language
  private let wording: Wording

  package init(_ language: Language, book: FigureBook) {
    self.book = book
    self.language = language
    wording = Wording(language)
  }

  /// The page as text.
  package func text(_ page: Page) -> String { rendered(page).text }

  /// The page as text that remembers which of its stretches are figures.
  package func rendered(_ page: Page) -> CitedText {
    var tableNumber = 0
    var parts: [CitedText] = ["# " + written(page.title, at: .heading)]
    for block in page.blocks {
      switch block {
      case .heading(let level, let phrase):
        let mark = CitedText(String(repeating: "#", count: level) + " ")
        parts.append(mark + written(phrase, at: .heading))
      case .paragraph(let phrase):
        parts.append(written(phrase, at: .block))
      case .list(let phrases):
        parts.append(phrases.map { "- " + written($0, at: .block) }.joined(separator: "\n"))
      case .outline(let lines):
        parts.append(
          lines.map { line in
            CitedText(String(repeating: "  ", count: line.depth) + "- ")
              + written(line.text, at: .block)
          }.joined(separator: "\n"))
      case .messages(let messages):
        parts.append(
          messages.enumerated().map { index, message in
            CitedText("\(index + 1)", .structure) + ". **" + written(message.lead) + "** "
              + written(message.body)
          }.joined(separator: "\n"))
      case .definitions(let definitions):
        parts.append(definitions.map(definition).joined(separator: "\n"))
      case .verbatim(let lines):
        let fence = CitedText(
          String(
            repeating: "`",
            count: max(3, 1 + (lines.map { $0.longestRun(of: UInt8(ascii: "`")) }.max() ?? 0))))
        let shown = lines.map { CitedText($0, .code) }
        parts.append(([fence] + shown + [fence]).joined(separator: "\n"))
      case .table(let table):
        tableNumber += 1
        parts.append(self.table(table, number: tableNumber))
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func definition(_ definition: Definition) -> CitedText {
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

  private func table(_ table: Table, number: Int) -> CitedText {
    let view = TableView(table, book: book, language: language)
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
    return (["**" + span(view.caption(number)) + "**", grid.joined(separator: "\n")] + below)
      .joined(separator: "\n\n")
  }

  private func written(_ phrase: Phrase, at place: MarkdownText.Place = .span) -> CitedText {
    MarkdownText.written(wording.cited(phrase, book), at: place)
  }
}
