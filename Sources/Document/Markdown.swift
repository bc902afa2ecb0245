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
    var parts: [CitedText] = ["# " + plain(page.title)]
    for block in page.blocks {
      switch block {
      case .heading(let level, let phrase):
        parts.append(CitedText(String(repeating: "#", count: level) + " ") + plain(phrase))
      case .paragraph(let phrase):
        parts.append(plain(phrase))
      case .list(let phrases):
        parts.append(phrases.map { "- " + plain($0) }.joined(separator: "\n"))
      case .messages(let messages):
        parts.append(
          messages.enumerated().map { index, message in
            CitedText("\(index + 1)", .structure) + ". **" + plain(message.lead) + "** "
              + plain(message.body)
          }.joined(separator: "\n"))
      case .definitions(let definitions):
        parts.append(definitions.map(definition).joined(separator: "\n"))
      case .verbatim(let lines):
        let shown = lines.map { CitedText($0.replacing("```", with: "` ` `"), .code) }
        parts.append((["```"] + shown + ["```"]).joined(separator: "\n"))
      case .table(let table):
        tableNumber += 1
        parts.append(self.table(table, number: tableNumber))
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func definition(_ definition: Definition) -> CitedText {
    var text: CitedText = "- **"
    text += plain(definition.term)
    text += "** (`"
    text.append(definition.id, .code)
    text += "`): "
    text += plain(definition.meaning)
    guard let formula = definition.formula else { return text }
    text += "\\\n  `"
    text.append(formula, .code)
    return text + "`"
  }

  private func table(_ table: Table, number: Int) -> CitedText {
    let view = TableView(
      table, book: book, language: language, escape: Markdown.escaped)
    func line(_ cells: [CitedText]) -> CitedText {
      var line: CitedText = "| "
      for (index, text) in cells.enumerated() {
        if index > 0 { line += " | " }
        line += cell(text)
      }
      return line + " |"
    }
    let rule = table.columns.map { column -> CitedText in
      column.content == .words || column.content == .figures(.presence) ? "---" : "---:"
    }
    let rows = view.rows.map { row in
      line(row.texts.map { row.weight == .total && !$0.isEmpty ? "**" + $0 + "**" : $0 })
    }
    let grid = [line(view.headings), line(rule)] + rows
    let caption =
      CitedText("**\(words(da: "Tabel", en: "Table")) ") + CitedText("\(number)", .structure) + ". "
      + plain(table.caption) + "**"
    return [caption, grid.joined(separator: "\n"), below(table, view)].joined(separator: "\n\n")
  }

  /// What stands under a table: the legend and the notes, then the source.
  private func below(_ table: Table, _ view: TableView) -> CitedText {
    let notes = table.notes.map(plain)
    let legend: [CitedText] =
      view.legend.isEmpty ? [] : [CitedText(view.legend.joined(separator: "; ") + ".")]
    let remarks = (legend + notes).joined(separator: " ")
    let source = CitedText("\(words(da: "Kilde", en: "Source")): ") + plain(table.source)
    return remarks.isEmpty
      ? source : CitedText("\(words(da: "Anm.", en: "Note")): ") + remarks + "\n\n" + source
  }

  /// Words of the data with the characters escaped that Markdown would read, and on one line.
  private static func escaped(_ words: String) -> String {
    guard words.utf8.contains(where: "\\`*_<[|\n\r".utf8.contains) else { return words }
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n", "\r": text += " "
      case "\\", "`", "*", "_", "<", "[": text += "\\" + String(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// A cell's text with the bars that would end it escaped.
  private func cell(_ text: CitedText) -> CitedText {
    text.text.utf8.contains(UInt8(ascii: "|"))
      ? text.spelt { $0.replacing("|", with: "\\|") } : text
  }

  private func plain(_ phrase: Phrase) -> CitedText {
    wording.cited(phrase, book, escape: Markdown.escaped)
  }

  private func words(da danish: String, en english: String) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}
