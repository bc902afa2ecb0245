import Audit
import Base
import Document
import Figures
import Pages

/// The pages and tables of the reports, put together from the results, before any of them is a file.
struct EditionPages {
  /// The pages in their order, those of papers first and the annex last.
  let pages: [Page]
  /// What the pages are of, in their order; the annex is of none.
  let entries: [Site.Entry]
  /// The pages a reader may be led to.
  let site: Site
  /// The formats in which pages are text, in their order. Those who hold the figures to account ask about lines of the first.
  let textFormats: [ReportFormat]
  /// The page on which plans are tried; nil where the study has none.
  let whatIf: WhatIfPage?
  private let results: StudyResults
  private let formats: [ReportFormat]
  /// The pages as Markdown, whose lines the annex names; empty where nothing asks for it.
  private let printed: [Language: [(file: String, text: CitedText)?]]

  /// Composes the reports of these names. One that cites a figure nobody made is a problem.
  init(
    _ results: StudyResults, reports names: [String], as formats: [ReportFormat]
  ) throws(Problems) {
    self.results = results
    self.formats = formats
    textFormats = ReportFormat.ofPages.filter(formats.contains)
    let reports = Report.pages(of: names, results)
    let made = try Report.papers(of: results, beside: reports) + reports
    entries = made.map(\.entry)
    let pages = made.map { made in
      made.page.disclosing(results).under(editionNotice(results, on: made.entry))
    }
    try EditionPages.checkCitations(pages, results.book)
    whatIf = formats.contains(.html) ? WhatIfPage(results) : nil
    let hasAnnex = names.contains(Annex.name)
    site = Site(
      title: results.markedTitle,
      pages: entries.distinct + (whatIf == nil ? [] : [WhatIfPage.entry])
        + (hasAnnex ? [Annex.entry] : []))
    printed =
      hasAnnex || formats.contains(.markdown)
      ? EditionPages.printed(pages, results.book, of: site) : [:]
    // Of the pages as they are printed; so it comes last.
    let annex =
      hasAnnex
      ? Annex(results, pages: printed.mapValues { $0.compactMap(\.self) }).page
        .disclosing(results).under(editionNotice(results, on: Annex.entry))
      : nil
    self.pages = pages + [annex].compactMap(\.self)
  }

  /// A page, or the index of them, as a text file.
  struct Text {
    /// Relative to the reports' folder.
    let path: String
    let text: CitedText
    /// Whether its places are told: a page in a further format says what the first does.
    let isTold: Bool
    /// Whether the list of citations has it. The annex is made of figures by their names, and needs no list of them.
    let isListed: Bool
  }

  /// The pages of a language in some of the formats in which they are text.
  func texts(in language: Language, as formats: ArraySlice<ReportFormat>) -> [Text] {
    let html = HTML(language, book: results.book, in: site)
    var texts: [Text] = []
    for (place, page) in pages.enumerated() where page.languages.contains(language) {
      for format in formats {
        guard let text = text(at: place, in: language, as: format, html) else { continue }
        let isTold = format == textFormats.first
        texts.append(
          Text(
            path: "\(language.rawValue)/\(page.fileName[language])\(format.fileEnding)", text: text,
            isTold: isTold, isListed: isTold && entries.indices.contains(place)))
      }
    }
    if self.formats.contains(.html) {
      texts.append(
        Text(
          path: "\(language.rawValue)/index\(ReportFormat.html.fileEnding)", text: html.index(),
          isTold: true, isListed: false))
    }
    return texts
  }

  private func text(
    at place: Int, in language: Language, as format: ReportFormat, _ html: HTML
  ) -> CitedText? {
    switch format {
    case .markdown:
      let ready = printed[language, default: []]
      return (ready.indices.contains(place) ? ready[place]?.text : nil)
        ?? Markdown.rendered(pages[place], of: site, in: language, book: results.book)
    case .html: return html.rendered(pages[place])
    case .csv, .docx: return nil
    }
  }

  /// A table as a file for machines, or for a spreadsheet.
  struct TableText {
    let table: Table
    let page: Page
    let style: CSVStyle
    let rows: [[TableFile.Cell]]
    /// Relative to the folder of tables.
    let path: String
  }

  /// Every table of the pages, once for machines and once for a spreadsheet; none where the study asks for no such files.
  var tables: [TableText] {
    guard formats.contains(.csv) else { return [] }
    let spreadsheet: CSVStyle =
      results.book.words.first == .danish ? .excel : .englishExcel
    var told: Set<String> = []
    return pages.prefix(entries.count).flatMap { page in
      // A paper may place a table of another page.
      page.tables.filter { told.insert($0.id).inserted }.flatMap { table in
        [
          (CSVStyle.machine, TableFile.machine(table, book: results.book), ""),
          (spreadsheet, TableFile.spreadsheet(table, book: results.book), "excel/"),
        ].map { style, rows, folder in
          TableText(
            table: table, page: page, style: style, rows: rows,
            path: folder + table.id + ReportFormat.csv.fileEnding)
        }
      }
    }
  }

  /// Which figure stands where in the reports.
  var citations: CitationIndex {
    let told = results.book.words.languages.flatMap { texts(in: $0, as: textFormats.prefix(1)) }
    return CitationIndex(
      told.map { ($0.path, .page($0.text)) } + tables.map(\.content)
        + [(FigureRecord.file, .figures(results.book.ordered, results.book.words))])
  }

  private static func printed(
    _ pages: [Page], _ book: FigureBook, of site: Site
  ) -> [Language: [(file: String, text: CitedText)?]] {
    Dictionary(
      uniqueKeysWithValues: book.words.languages.map { language in
        (
          language,
          pages.map {
            guard $0.languages.contains(language) else { return nil }
            return (
              $0.fileName[language] + ReportFormat.markdown.fileEnding,
              Markdown.rendered($0, of: site, in: language, book: book)
            )
          }
        )
      })
  }

  private static func checkCitations(_ pages: [Page], _ book: FigureBook) throws(Problems) {
    var problems = Problems()
    for page in pages {
      var told: Set<FigureName> = []
      for name in page.citations where book[name] == nil && told.insert(name).inserted {
        problems.add(
          Problem(
            .configuration, at: nil, field: "report \(page.fileName.english)",
            found: "a citation of \(name)", expected: "a figure that an analysis made",
            advice: "does pipeline.json run the analysis, and do the inputs hold what it needs?"))
      }
    }
    try problems.throwIfAny()
  }
}

extension EditionPages.TableText {
  /// Its file among the reports, with what of it shows figures.
  var content: (path: String, content: CitedContent) { ("tables/\(path)", .table(rows, style)) }
}

extension [Site.Entry] {
  /// Each page once: a paper has one in each of its languages.
  fileprivate var distinct: [Site.Entry] {
    var seen: Set<String> = []
    return filter { seen.insert($0.report).inserted }
  }
}

extension Page {
  /// The same page with what it has to say of small counts.
  fileprivate func disclosing(_ results: StudyResults) -> Page {
    let own =
      results.disclosure.profile == .ownHouse ? chartsDescribed(after: ownHouseNotice) : self
    let noted = disclosureNote(results, on: self).map(own.over) ?? own
    return disclosureNotice(results, on: self).map(noted.under) ?? noted
  }
}
