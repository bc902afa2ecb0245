package import Figures

/// Writes a page as one HTML file that needs nothing beside it: no network, no script, no other file.
///
/// Every text is escaped here and nowhere else. What changes from page to page stands one piece to a line, so that
/// `explain FILE:LINE` finds a number.
package struct HTML {
  private let book: FigureBook
  private let language: Language
  private let wording: Wording
  private let site: Site
  private let place: Page.FileName

  package init(_ language: Language, book: FigureBook, in site: Site) {
    self.init(language, book, site, on: Page.FileName(da: "index", en: "index"))
  }

  /// What writes one of the pages.
  private init(_ language: Language, _ book: FigureBook, _ site: Site, on place: Page.FileName) {
    self.book = book
    self.language = language
    wording = Wording(language, book.words, on: place, of: site)
    self.site = site
    self.place = place
  }

  /// The page as text that remembers which of its stretches are figures.
  package func rendered(_ page: Page) -> CitedText {
    HTML(language, book, site, on: page.fileName).written(page)
  }

  private func written(_ page: Page) -> CitedText {
    var body = [heading(page.title)]
    var (tables, headings) = (0, 0)
    var contents: [CitedText] = []
    for block in page.blocks {
      switch block {
      case .heading(let level, let phrase):
        headings += 1
        let (mark, name) = (number(level), number(headings))
        let text = written(phrase)
        body.append("<h" + mark + " id=\"s" + name + "\">" + text + "</h" + mark + ">")
        if level == 2 {
          contents.append("<li><a href=\"#s" + name + "\">" + text + "</a></li>")
        }
      case .table(let table):
        tables += 1
        body += self.table(table, tables)
      default: body += written(block)
      }
    }
    let list =
      contents.count > 2
      ? [CitedText("<nav aria-label=\"\(words(da: "På denne side", en: "On this page"))\"><ul>")]
        + contents + ["</ul></nav>"] : []
    body.insert(contentsOf: list, at: 1)
    return file(title: page.title, body)
  }

  /// The page that leads to all others.
  package func index() -> CitedText {
    let groups = Page.Readers.allCases.flatMap { readers -> [CitedText] in
      let entries = site.pages.filter { $0.name.readers == readers }.map { page in
        CitedText("<li><a href=\"\(page.name[language]).html\">") + written(page.title)
          + "</a></li>"
      }
      guard !entries.isEmpty else { return [] }
      let heading =
        readers == .audit
        ? [
          "<h" + number(2) + ">" + CitedText(words(da: "Til revision", en: "For the audit")) + "</h"
            + number(2) + ">"
        ] : []
      return heading + ["<ul>"] + entries + ["</ul>"]
    }
    return file(title: site.title, [heading(site.title)] + groups)
  }

  private func heading(_ title: Phrase) -> CitedText {
    "<h" + number(1) + ">" + written(title) + "</h" + number(1) + ">"
  }

  private func file(title: Phrase, _ body: [CitedText]) -> CitedText {
    // The way up to the folder of the language.
    let up = place.readers[language] == nil ? "" : "../"
    let other: Language = language == .danish ? .english : .danish
    let otherName = other == .danish ? "Dansk" : "English"
    let isIndex = place[language] == "index"
    let home: [CitedText] =
      isIndex
      ? []
      : [
        CitedText("<a href=\"\(up)index.html\">\(words(da: "Alle sider", en: "All pages"))</a>")
      ]
    let links =
      home
      + (book.words.languages.contains(other)
        ? [
          CitedText(
            "<a href=\"\(up)../\(other.rawValue)/\(place[other]).html\" lang=\"\(other.rawValue)\" hreflang=\"\(other.rawValue)\">\(otherName)</a>"
          )
        ] : [])
    let head: [CitedText] = [
      "<!DOCTYPE html>", CitedText("<html lang=\"\(language.rawValue)\">"), "<head>",
      CitedText("<meta charset=\"utf-8\">", .markup),
      CitedText(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", .markup),
      "<meta name=\"color-scheme\" content=\"light dark\">",
      "<title>" + written(title) + (isIndex ? "" : " – " + written(site.title)) + "</title>",
      "<style>", CitedText(HTMLStyle.text, .markup), "</style>", "</head>", "<body>",
      CitedText(
        "<a class=\"skip\" href=\"#main\">\(words(da: "Gå til indholdet", en: "Skip to the content"))</a>"
      ),
      "<header>", "<p>" + written(site.title) + "</p>",
      CitedText("<nav aria-label=\"\(words(da: "Sider", en: "Pages"))\">")
        + links.joined(separator: " ") + "</nav>",
      "</header>", "<main id=\"main\">",
    ]
    return (head + body + ["</main>", "</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  private func written(_ block: Block) -> [CitedText] {
    switch block {
    case .heading, .table: []
    case .paragraph(let phrase): ["<p>" + written(phrase) + "</p>"]
    case .list(let phrases):
      ["<ul>"] + phrases.map { "<li>" + written($0) + "</li>" } + ["</ul>"]
    case .outline(let lines): outline(lines)
    case .messages(let messages):
      ["<ol>"]
        + messages.map { message in
          "<li><strong>" + written(message.lead) + "</strong> " + written(message.body) + "</li>"
        } + ["</ol>"]
    case .definitions(let definitions):
      ["<dl>"]
        + definitions.flatMap { definition -> [CitedText] in
          [
            "<dt>" + written(definition.term) + " (" + code(definition.id) + ")</dt>",
            "<dd>" + written(definition.meaning)
              + (definition.formula.map { "<br>" + code($0) } ?? "") + "</dd>",
          ]
        } + ["</dl>"]
    case .verbatim(let lines):
      ["<pre><code>" + lines.map { escaped($0, .code) }.joined(separator: "\n") + "</code></pre>"]
    }
  }

  private func outline(_ lines: [OutlineLine]) -> [CitedText] {
    var written: [CitedText] = []
    var open = 0
    for line in lines {
      // Whoever skips a step down is set in by one.
      let depth = min(line.depth, open) + 1
      written += Array(repeating: "</li></ul>", count: max(0, open - depth))
      if open >= depth { written.append("</li>") } else { written.append("<ul>") }
      open = depth
      written.append("<li>" + self.written(line.text))
    }
    return written + Array(repeating: "</li></ul>", count: open)
  }

  private func table(_ table: Table, _ place: Int) -> [CitedText] {
    let number = number(place)
    let view = TableView(table, book: book, wording: wording)
    let isNumber = table.columns.map(\.isNumeric)
    func cell(_ place: Int, _ cell: TableView.Cell) -> CitedText {
      let text = cell.mark.map { heard($0, cell.text) } ?? written(cell.text)
      // What has no place to break would push the table over the edge of a sheet.
      let isLong = cell.text.text.split(separator: " ").contains { $0.utf8.count > 30 }
      if place == 0 {
        return (isLong ? "<th scope=\"row\" class=\"long\">" : "<th scope=\"row\">") + text
          + "</th>"
      }
      return (isNumber[place] ? "<td class=\"n\">" : isLong ? "<td class=\"long\">" : "<td>")
        + text + "</td>"
    }
    let headings = zip(view.headings, isNumber).map { heading, isNumber in
      (isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">") + written(heading)
        + "</th>"
    }
    let rows = view.rows.flatMap { row -> [CitedText] in
      [row.weight == .total ? "<tr class=\"total\">" : "<tr>"]
        + row.cells.enumerated().map { cell($0.offset, $0.element) } + ["</tr>"]
    }
    // A sheet has room for seven columns; a table of more is printed across it.
    let kind = table.columns.count > 7 ? "table wide" : "table"
    let below = [view.remarks, view.source].filter { !$0.isEmpty }.map {
      "<p>" + written($0) + "</p>"
    }
    return [
      CitedText("<div class=\"\(kind)\">"),
      CitedText("<div class=\"scroll\" role=\"region\" tabindex=\"0\"", .markup)
        + " aria-labelledby=\"t" + number + "\">",
      "<table aria-describedby=\"n" + number + "\">",
      "<caption id=\"t" + number + "\">" + written(view.caption(place)) + "</caption>", "<thead>",
      "<tr>",
    ] + headings + ["</tr>", "</thead>", "<tbody>"] + rows + ["</tbody>", "</table>", "</div>"]
      + ["<div class=\"notes\" id=\"n" + number + "\">"] + below + [
        "</div>", "</div>",
      ]
  }

  /// A mark for the eye, and words for the ear.
  private func heard(_ mark: Mark, _ text: CitedText) -> CitedText {
    CitedText("<span aria-hidden=\"true\">") + written(text)
      + CitedText("</span><span class=\"heard\">\(mark.spoken[language].words)</span>")
  }

  private func number(_ value: Int) -> CitedText { CitedText(String(value), .structure) }

  private func code(_ text: String) -> CitedText { "<code>" + escaped(text, .code) + "</code>" }

  private func written(_ phrase: Phrase) -> CitedText { written(wording.cited(phrase, book)) }

  private func written(_ text: CitedText) -> CitedText {
    text.pieces.reduce(into: CitedText()) { result, piece in
      switch piece.nature {
      case .code: result += code(piece.text)
      case .strong: result += "<strong>" + escaped(piece.text, .strong) + "</strong>"
      case .link(let path):
        result +=
          CitedText("<a href=\"\(path).html\">") + escaped(piece.text, piece.nature) + "</a>"
      case .lineBreak: result += CitedText("<br>\n", .lineBreak)
      case let nature: result += escaped(piece.text, nature)
      }
    }
  }

  private func escaped(_ text: String, _ nature: CitedText.Nature?) -> CitedText {
    var shown = text
    if text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) {
      shown = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;")
    }
    return nature.map { CitedText(shown, $0) } ?? CitedText(shown)
  }

  private func words(da danish: String, en english: String) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}
