package import Figures

/// Writes a page as one HTML file that needs nothing beside it: no network, no script, no other file.
///
/// What changes from page to page stands one piece to a line, so that
/// `explain FILE:LINE` finds a number.
package struct HTML {
  let book: FigureBook
  let language: Language
  let wording: Wording
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
    file(title: page.title) { text in
      write(heading: page.title, to: &text)
      writeContents(of: page, to: &text)
      var (tables, headings, charts) = (0, 0, 0)
      for block in page.blocks {
        switch block {
        case .heading(let level, let phrase):
          headings += 1
          text.append("<h", number: String(level), "")
          text.append(" id=\"s", number: String(headings), "\">")
          write(phrase, to: &text)
          text.append("</h", number: String(level), ">\n")
        case .table(let table):
          tables += 1
          write(table, String(tables), to: &text)
        case .chart(let chart):
          charts += 1
          write(chart, String(charts), of: page, to: &text)
        default: write(block, to: &text)
        }
      }
    }
  }

  /// Where a page has more than two sections, a list that leads to them.
  private func writeContents(of page: Page, to text: inout HTMLText) {
    let headings = page.blocks.compactMap { block in
      if case .heading(let level, let phrase) = block {
        (level: level, phrase: phrase)
      } else {
        nil
      }
    }
    guard headings.filter({ $0.level == 2 }).count > 2 else { return }
    text.append("<nav aria-label=\"" + words(da: "På denne side", en: "On this page") + "\"><ul>\n")
    for (index, heading) in headings.enumerated() where heading.level == 2 {
      text.append("<li><a href=\"#s", number: String(index + 1), "\">")
      write(heading.phrase, to: &text)
      text.append("</a></li>\n")
    }
    text.append("</ul></nav>\n")
  }

  /// The page that leads to all others.
  package func index() -> CitedText {
    file(title: site.title) { text in
      write(heading: site.title, to: &text)
      for readers in Page.Readers.allCases {
        let pages = site.pages.filter {
          $0.name.readers == readers && $0.languages.contains(language)
        }
        guard !pages.isEmpty else { continue }
        if readers == .audit {
          text.append("<h", number: "2", ">")
          text.append(words(da: "Til revision", en: "For the audit"))
          text.append("</h", number: "2", ">\n")
        }
        text.append("<ul>\n")
        for page in pages {
          text.append("<li><a href=\"\(page.name[language]).html\">")
          write(page.title, to: &text)
          text.append("</a></li>\n")
        }
        text.append("</ul>\n")
      }
    }
  }

  /// Whether the page, or the list of pages, is there in a language too.
  private func isWritten(in language: Language) -> Bool {
    site.pages.allSatisfy {
      $0.name[self.language] != place[self.language] || $0.languages.contains(language)
    }
  }

  private func write(heading title: Phrase, to text: inout HTMLText) {
    text.append("<h", number: "1", ">")
    write(title, to: &text)
    text.append("</h", number: "1", ">\n")
  }

  /// A whole file around what stands on the page.
  private func file(title: Phrase, _ body: (inout HTMLText) -> Void) -> CitedText {
    // The way up to the folder of the language.
    let up = place.readers[language] == nil ? "" : "../"
    let other: Language = language == .danish ? .english : .danish
    let otherName = other == .danish ? "Dansk" : "English"
    let isIndex = place[language] == "index"
    let home =
      isIndex
      ? [] : ["<a href=\"\(up)index.html\">\(words(da: "Alle sider", en: "All pages"))</a>"]
    let translation =
      book.words.languages.contains(other) && isWritten(in: other)
      ? [
        "<a href=\"\(up)../\(other.rawValue)/\(place[other]).html\" lang=\"\(other.rawValue)\" hreflang=\"\(other.rawValue)\">\(otherName)</a>"
      ] : []
    var text = HTMLText()
    text.append("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n")
    text.append(unread: "<meta charset=\"utf-8\">")
    text.append("\n")
    text.append(unread: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    text.append("\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
    write(title, to: &text)
    if !isIndex {
      text.append(" – ")
      write(site.title, to: &text)
    }
    text.append("</title>\n<style>\n")
    text.append(unread: HTMLStyle.text)
    text.append(
      "\n</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">"
        + words(da: "Gå til indholdet", en: "Skip to the content")
        + "</a>\n<header>\n<p>")
    write(site.title, to: &text)
    text.append(
      "</p>\n<nav aria-label=\"" + words(da: "Sider", en: "Pages") + "\">"
        + (home + translation).joined(separator: " ")
        + "</nav>\n</header>\n<main id=\"main\">\n")
    body(&text)
    text.append("</main>\n</body>\n</html>\n")
    return text.cited
  }

  private func write(_ block: Block, to text: inout HTMLText) {
    switch block {
    case .heading, .table, .chart: break
    case .paragraph(let phrase): write("<p>", phrase, "</p>\n", to: &text)
    case .list(let phrases):
      text.append("<ul>\n")
      for phrase in phrases { write("<li>", phrase, "</li>\n", to: &text) }
      text.append("</ul>\n")
    case .numbered(let phrases):
      text.append("<ol>\n")
      for phrase in phrases { write("<li>", phrase, "</li>\n", to: &text) }
      text.append("</ol>\n")
    case .quotation(let phrase):
      write("<blockquote><p>", phrase, "</p></blockquote>\n", to: &text)
    case .outline(let lines): write(lines, to: &text)
    case .messages(let messages):
      text.append("<ol>\n")
      for message in messages {
        write("<li><strong>", message.lead, "</strong> ", to: &text)
        write("", message.body, "</li>\n", to: &text)
      }
      text.append("</ol>\n")
    case .definitions(let definitions):
      text.append("<dl>\n")
      for definition in definitions {
        write("<dt>", definition.term, " (", to: &text)
        text.append(code: definition.id)
        write(")</dt>\n<dd>", definition.meaning, "", to: &text)
        if let formula = definition.formula {
          text.append("<br>")
          text.append(code: formula)
        }
        text.append("</dd>\n")
      }
      text.append("</dl>\n")
    case .verbatim(let lines):
      text.append("<pre><code>")
      for (index, line) in lines.enumerated() {
        if index > 0 { text.append("\n") }
        text.append(line, .code)
      }
      text.append("</code></pre>\n")
    }
  }

  private func write(_ lines: [OutlineLine], to text: inout HTMLText) {
    var open = 0
    for line in lines {
      // Whoever skips a step down is set in by one.
      let depth = min(line.depth, open) + 1
      for _ in 0..<max(0, open - depth) { text.append("</li></ul>\n") }
      text.append(open >= depth ? "</li>\n" : "<ul>\n")
      open = depth
      text.append("<li>")
      write(line.text, to: &text)
      text.append("\n")
    }
    for _ in 0..<open { text.append("</li></ul>\n") }
  }

  /// Drawn for both breadths; the style sheet shows one of them, and the other is not read aloud either.
  private func write(
    _ chart: Chart, _ number: String, of page: Page, to text: inout HTMLText
  ) {
    let view = ChartView(chart, book: book, wording: wording)
    text.append("<figure class=\"chart\" id=\"f", number: number, "\">\n<figcaption>")
    text.append(view.caption(number))
    text.append("</figcaption>\n")
    for breadth in Chart.Breadth.allCases {
      text.append(svg: view.part(breadth, id: "f\(number)-\(breadth)"))
    }
    text.append("<div class=\"notes\">\n<p>")
    text.append(view.description)
    switch page.twin(of: chart, wording) {
    case .here(let tables):
      text.append(" " + view.tableWords + " ")
      for (index, table) in tables.enumerated() {
        text.append(index == 0 ? "" : view.and)
        text.append("<a href=\"#t", number: table, "\">")
        text.append(view.tableWord + " ")
        text.append(table, .structure)
        text.append("</a>")
      }
      text.append(".")
    case .elsewhere(let tables, let page):
      text.append(CitedText(" " + view.tableWords + " ") + view.reference(tables, page) + ".")
    case nil: break
    }
    text.append("</p>\n")
    if !view.source.isEmpty {
      text.append("<p>")
      text.append(view.source)
      text.append("</p>\n")
    }
    text.append("</div>\n</figure>\n")
  }

  private func write(
    _ before: String, _ phrase: Phrase, _ after: String, to text: inout HTMLText
  ) {
    text.append(before)
    write(phrase, to: &text)
    text.append(after)
  }

  private func write(_ phrase: Phrase, to text: inout HTMLText) {
    text.append(wording.cited(phrase, book))
  }

  private func words(da danish: String, en english: String) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}
