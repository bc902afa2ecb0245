package import Audit
package import Base
package import Document
package import Figures
import Pages

/// Every file of `reports/`, made in memory from the results.
package struct Edition {
  /// The version of the program, in the manifest.
  package static let program = "vifte 1"

  /// One file, made in memory.
  package struct File {
    /// Relative to the reports' folder.
    package let path: String
    package let bytes: [UInt8]
    let sha256: String

    init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
      sha256 = SHA256.hexadecimal(bytes)
    }
  }

  /// Every file, in the order of the bytes of their paths; the manifest and the checksums last.
  package let files: [File]
  /// What the files are, with their digests.
  package let manifest: Manifest
  /// Which figure stands where.
  package let citations: CitationIndex

  /// Composes the reports the study asks for, Word files in the look of a template where one is given. A report that cites
  /// a figure nobody made is a problem.
  package init(
    _ results: StudyResults, cells: [CellRecord], reports names: [String],
    as formats: [ReportFormat], inTheLookOf template: WordTemplate? = nil
  ) throws(Problems) {
    let words = results.book.words
    let reports = Report.pages(of: names, results)
    let made = try Report.papers(of: results, beside: reports) + reports
    let pages = made.map { made in
      made.page.disclosing(results).under(editionNotice(results, on: made.entry))
    }
    try Edition.checkCitations(pages, results.book)
    var files: [File] = []
    var contents: [(path: String, content: CitedContent)] = []
    var listed: [CitationRecord] = []
    let hasAnnex = names.contains(Annex.name)
    let whatIf = formats.contains(.html) ? WhatIfPage(results) : nil
    let site = Site(
      title: results.markedTitle,
      pages: made.map(\.entry).distinct + (whatIf == nil ? [] : [WhatIfPage.entry])
        + (hasAnnex ? [Annex.entry] : []))
    let printed =
      hasAnnex || formats.contains(.markdown)
      ? Edition.printed(pages, results.book, of: site) : [:]
    // Of the pages as they are printed; so it comes last.
    let annex =
      hasAnnex
      ? Annex(results, pages: printed.mapValues { $0.compactMap(\.self) }).page
        .disclosing(results).under(
          editionNotice(results, on: Annex.entry))
      : nil
    let all = pages + [annex].compactMap(\.self)
    func add(_ text: CitedText, _ path: String) {
      files.append(File(path: path, bytes: Array(text.text.utf8)))
    }
    let asked = ReportFormat.ofPages.filter(formats.contains)
    for language in words.languages {
      let html = HTML(language, book: results.book, in: site)
      func rendered(_ page: Page, at place: Int, as format: ReportFormat) -> CitedText? {
        switch format {
        case .markdown:
          let ready = printed[language, default: []]
          return (ready.indices.contains(place) ? ready[place]?.text : nil)
            ?? Markdown.rendered(page, of: site, in: language, book: results.book)
        case .html: return html.rendered(page)
        case .csv, .docx: return nil
        }
      }
      for (place, page) in all.enumerated() where page.languages.contains(language) {
        for format in asked {
          guard let text = rendered(page, at: place, as: format) else { continue }
          let path = "\(language.rawValue)/\(page.fileName[language])\(format.fileEnding)"
          add(text, path)
          // The annex is made of figures by their names, and needs no list of them.
          if format == asked.first, pages.indices.contains(place) {
            listed += text.citations(on: path)
          }
          contents.append((path, format == asked.first ? .page(text) : .twin(text)))
        }
        // Those who hold the figures to account ask about lines, which a Word file has none of.
        if formats.contains(.docx), page.fileName.readers == .committee {
          let report = made.indices.contains(place) ? made[place].entry.report : nil
          let paper = results.papers.first { $0.name == report && $0.language == language }
          let bytes = Word(
            language, book: results.book, in: site, case: paper?.header.caseNumber ?? "",
            template: template
          ).rendered(page)
          let name = page.fileName[language] + ReportFormat.docx.fileEnding
          files.append(File(path: "\(language.rawValue)/\(name)", bytes: bytes))
        }
        // What a chart prints, the table beside it says; in HTML it is part of the page.
        guard asked.contains(.markdown) else { continue }
        for chart in page.chartFiles(in: language, of: site, book: results.book) {
          let path = "\(language.rawValue)/\(chart.path)"
          guard !files.contains(where: { $0.path == path }) else { continue }
          add(chart.text, path)
          contents.append((path, .twin(chart.text)))
        }
      }
      if formats.contains(.html) {
        let text = html.index()
        let path = "\(language.rawValue)/index\(ReportFormat.html.fileEnding)"
        add(text, path)
        contents.append((path, .page(text)))
      }
      if let whatIf {
        let name = WhatIfPage.entry.name[language] + ReportFormat.html.fileEnding
        let text = whatIf.text(in: language, beside: site)
        files.append(File(path: "\(language.rawValue)/\(name)", bytes: Array(text.utf8)))
      }
    }
    var tables: [TableDescription] = []
    func add(_ table: Table, of page: Page, _ style: CSVStyle, _ rows: [[TableFile.Cell]]) {
      let path =
        (style == .machine ? "" : "excel/") + table.id + ReportFormat.csv.fileEnding
      let file = Edition.csv("tables/\(path)", style, rows.map { $0.map(\.value) })
      files.append(file)
      contents.append((file.path, .table(rows, style)))
      tables.append(
        TableDescription(
          table, under: page.title, style, rows, path: path, bytes: file.bytes.count,
          sha256: file.sha256, book: results.book))
    }
    var told: Set<String> = []
    for page in formats.contains(.csv) ? pages : [] {
      // A paper may place a table of another page.
      for table in page.tables where told.insert(table.id).inserted {
        add(table, of: page, .machine, TableFile.machine(table, book: results.book))
        add(
          table, of: page, words.first == .danish ? .excel : .englishExcel,
          TableFile.spreadsheet(table, book: results.book))
      }
    }
    let figures = results.book.ordered
    files.append(
      Edition.list(
        FigureRecord.file, FigureRecord.columns, figures.map { FigureRecord($0, in: words).cells }))
    contents.append((FigureRecord.file, .figures(figures, words)))
    files.append(Edition.list(CellRecord.file, CellRecord.columns, cells.map(\.cells)))
    let findings = results.findings.map { FindingRecord($0, results.book).cells }
    files.append(Edition.list(FindingRecord.file, FindingRecord.columns, findings))
    contents.append((FindingRecord.file, .findings(results.findings, results.book)))
    files.append(
      Edition.list(CitationRecord.file, CitationRecord.columns, listed.map(\.cells)))
    self.citations = CitationIndex(contents)
    files += Edition.packages(of: tables, and: files, results)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let entries = files.map(\.entry)
    manifest = Manifest(
      program: Edition.program, edition: results.edition, profile: results.disclosure.profile,
      inputs: results.inputs.map {
        Manifest.Entry(path: $0.path, sha256: $0.sha256, withheld: $0.withheld)
      },
      outputs: entries)
    let manifestFile = File(path: Manifest.fileName, bytes: Array(manifest.text.utf8))
    let sums = checksumLines(entries + [manifestFile.entry])
    self.files = files + [manifestFile, File(path: Edition.checksums, bytes: Array(sums.utf8))]
  }

  /// Whether a run may have written a file of that path; what only a manifest says may be anybody's.
  package static func mayHold(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, !name.hasPrefix(".") else { return false }
    let folder = parts.dropLast().joined(separator: "/")
    if pageFolders.contains(folder) {
      let content = ReportFormat(ofFile: name)?.content
      return content == .pages || content == .documents
    }
    if parts.dropLast().last == Chart.folder,
      pageFolders.contains(parts.dropLast(2).joined(separator: "/"))
    {
      return name.hasSuffix(Chart.fileEnding)
    }
    if folder == "tables" || folder == "tables/excel" {
      return ReportFormat(ofFile: name)?.content == .tables
        || folder == "tables" && name == package
    }
    return folder.isEmpty
      && (RecordPackage.files + [package, Manifest.fileName, checksums]).contains(name)
  }

  /// The folders of pages.
  private static let pageFolders = Language.allCases.flatMap { language in
    Page.Readers.allCases.map { readers in
      readers[language].map { "\(language.rawValue)/\($0)" } ?? language.rawValue
    }
  }

  /// The file of checksums, which `sha256sum` reads.
  package static let checksums = "SHA256SUMS"

  /// The pages as Markdown, whose lines the annex names.
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

  private static func list(_ path: String, _ columns: [String], _ rows: [[String]]) -> File {
    var text = CSVText(.machine)
    text.add(columns)
    for row in rows { text.add(row) }
    return File(path: path, bytes: text.bytes)
  }

  private static func csv(_ path: String, _ style: CSVStyle, _ rows: [[CSVValue]]) -> File {
    var text = CSVText(style)
    for row in rows { text.add(row) }
    return File(path: path, bytes: text.bytes)
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

extension [Site.Entry] {
  /// Each page once: a paper has one in each of its languages.
  fileprivate var distinct: [Site.Entry] {
    var seen: Set<String> = []
    return filter { seen.insert($0.report).inserted }
  }
}

extension Edition.File {
  fileprivate var entry: Manifest.Entry {
    Manifest.Entry(path: path, sha256: sha256)
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
