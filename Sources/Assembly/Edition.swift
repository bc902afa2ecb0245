package import Audit
package import Base
import Document
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
  }

  /// Every file, in the order of the bytes of their paths; the manifest and the checksums last.
  package let files: [File]
  /// What the files are, with their digests.
  package let manifest: Manifest
  /// Which figure stands where.
  package let citations: CitationIndex

  /// Composes the reports the study asks for. A report that cites a figure nobody made is a problem.
  package init(
    _ results: StudyResults, cells: [CellRecord], reports names: [String],
    as formats: [ReportFormat]
  ) throws(Problems) {
    let words = results.book.words
    let made = Report.pages(of: names, results)
    let pages = made.map { made in
      made.page.disclosing(results).under(editionNotice(results, on: made.entry))
    }
    try Edition.checkCitations(pages, results.book)
    var files: [File] = []
    var contents: [(path: String, content: CitedContent)] = []
    var listed: [CitationRecord] = []
    let hasAnnex = names.contains(Annex.name)
    let site = Site(
      title: results.title,
      pages: made.map(\.entry) + (hasAnnex ? [Annex.entry] : []))
    let printed =
      hasAnnex || formats.contains(.markdown)
      ? Edition.printed(pages, results.book, of: site) : [:]
    // Of the pages as they are printed; so it comes last.
    let annex =
      hasAnnex
      ? Annex(results, pages: printed).page.disclosing(results).under(
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
          return ready.indices.contains(place)
            ? ready[place].text
            : Markdown.rendered(page, of: site, in: language, book: results.book)
        case .html: return html.rendered(page)
        case .csv: return nil
        }
      }
      for (place, page) in all.enumerated() {
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
      }
      if formats.contains(.html) {
        let text = html.index()
        let path = "\(language.rawValue)/index\(ReportFormat.html.fileEnding)"
        add(text, path)
        contents.append((path, .page(text)))
      }
    }
    func add(_ path: String, _ style: CSVStyle, _ rows: [[TableFile.Cell]]) {
      files.append(Edition.csv(path, style, rows.map { $0.map(\.value) }))
      contents.append((path, .table(rows, style)))
    }
    for table in formats.contains(.csv) ? pages.flatMap(\.tables) : [] {
      let name = table.id + ReportFormat.csv.fileEnding
      add("tables/\(name)", .machine, TableFile.machine(table, book: results.book))
      add(
        "tables/excel/\(name)", words.first == .danish ? .excel : .englishExcel,
        TableFile.spreadsheet(table, book: results.book))
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
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let entries = files.map(\.entry)
    manifest = Manifest(
      program: Edition.program, edition: results.edition,
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
      return ReportFormat(ofFile: name)?.content == .pages
    }
    if folder == "tables" || folder == "tables/excel" {
      return ReportFormat(ofFile: name)?.content == .tables
    }
    return folder.isEmpty && (lists + [Manifest.fileName, checksums]).contains(name)
  }

  /// The folders of pages.
  private static let pageFolders = Language.allCases.flatMap { language in
    Page.Readers.allCases.map { readers in
      readers[language].map { "\(language.rawValue)/\($0)" } ?? language.rawValue
    }
  }

  /// What is read by whatever looks back at a run.
  private static let lists = [
    FigureRecord.file, CellRecord.file, FindingRecord.file, CitationRecord.file,
  ]

  /// The file of checksums, which `sha256sum` reads.
  package static let checksums = "SHA256SUMS"

  /// The pages as Markdown, whose lines the annex names.
  private static func printed(
    _ pages: [Page], _ book: FigureBook, of site: Site
  ) -> [Language: [(file: String, text: CitedText)]] {
    Dictionary(
      uniqueKeysWithValues: book.words.languages.map { language in
        (
          language,
          pages.map {
            (
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

extension Edition.File {
  fileprivate var entry: Manifest.Entry {
    Manifest.Entry(path: path, sha256: SHA256.hexadecimal(bytes))
  }
}

extension Page {
  /// The same page with what it has to say of small counts above all else.
  fileprivate func disclosing(_ results: StudyResults) -> Page {
    disclosureNotice(results, on: self).map(under) ?? self
  }
}
