package import Figures

/// Writes an answer for a terminal: plain lines no wider than its window, the columns of a table beside each other.
///
/// What could steer the terminal stands escaped, here and nowhere else in an answer.
package struct Terminal {
  /// How many columns there are where no window says.
  package static let usualWidth = 80

  private let book: FigureBook
  private let language: Language
  private let wording: Wording
  private let width: Int

  package init(_ language: Language, book: FigureBook, width: Int = usualWidth) {
    self.book = book
    self.language = language
    self.width = width
    wording = Wording(language, book.words)
  }

  /// The answer as text that remembers which of its stretches are figures; no line break at its end.
  package func rendered(_ answer: Answer) -> CitedText {
    var lines = answer.title == Phrase("") ? [] : paragraph(answer.title)
    var isUnderHeading = false
    for block in answer.blocks {
      let own = self.lines(of: block)
      if own.isEmpty { continue }
      if !lines.isEmpty, !isUnderHeading { lines.append("") }
      lines += own
      if case .heading = block { isUnderHeading = true } else { isUnderHeading = false }
    }
    return lines.joined(separator: "\n")
  }

  private func lines(of block: Block) -> [CitedText] {
    switch block {
    case .heading(_, let phrase), .paragraph(let phrase): paragraph(phrase)
    case .list(let phrases): phrases.flatMap { paragraph($0, indent: 2, hanging: 2) }
    case .numbered(let phrases):
      phrases.enumerated().flatMap { index, phrase in
        wrapped(CitedText("\(index + 1)", .structure) + ". " + written(phrase), hanging: 3)
      }
    case .quotation(let phrase): paragraph(phrase, indent: 2, hanging: 0)
    case .chart(let chart):
      paragraph(chart.caption) + paragraph(chart.description)
        + paragraph(
          Phrase(
            da: "Det samme står i tabellen \(code: chart.twin).",
            en: "The same is in the table \(code: chart.twin)."))
    case .outline(let lines):
      lines.flatMap { paragraph($0.text, indent: 2 * $0.depth, hanging: 2) }
    case .messages(let messages):
      messages.enumerated().flatMap { index, message in
        wrapped(
          CitedText("\(index + 1)", .structure) + ". " + written(message.lead) + " "
            + written(message.body), hanging: 3)
      }
    case .definitions(let definitions):
      definitions.flatMap { definition in
        wrapped(
          written(definition.term) + " (" + shown(CitedText(definition.id, .code)) + "): "
            + written(definition.meaning), hanging: 2)
          + (definition.formula.map { wrapped(shown(CitedText($0, .code)), indent: 2, hanging: 2) }
            ?? [])
      }
    case .verbatim(let lines): lines.map { shown(CitedText($0, .code)) }
    case .table(let table): self.table(table)
    }
  }

  private func paragraph(_ phrase: Phrase, indent: Int = 0, hanging: Int = 0) -> [CitedText] {
    phrase[language].isEmpty ? [] : wrapped(written(phrase), indent: indent, hanging: hanging)
  }

  private func wrapped(_ text: CitedText, indent: Int = 0, hanging: Int = 0) -> [CitedText] {
    text.wrapped(to: width, indent: indent, hanging: hanging)
  }

  private func table(_ table: Table) -> [CitedText] {
    let view = TableView(table, book: book, wording: wording, provenances: .untold)
    let grid = TerminalGrid(
      headings: view.headings.map(shown), rows: view.rows.map { $0.cells.map { shown($0.text) } },
      isNumeric: table.columns.map(\.isNumeric))
    let caption = paragraph(table.caption)
    let source = table.source == Phrase("") ? [] : wrapped(shown(view.source))
    let remarks = view.remarks.isEmpty ? [] : wrapped(shown(view.remarks))
    return caption + grid.lines(within: width) + remarks + source
  }

  private func written(_ phrase: Phrase) -> CitedText { shown(wording.cited(phrase, book)) }

  private func shown(_ text: CitedText) -> CitedText {
    let isPlain = text.text.utf8.allSatisfy { 0x20..<0x7F ~= $0 }
    return isPlain
      ? text
      : text.pieces.reduce(into: CitedText()) { result, piece in
        let text = piece.nature == .lineBreak ? piece.text : piece.text.asTerminalLine
        result.append(CitedText(text, piece.nature))
      }
  }
}
