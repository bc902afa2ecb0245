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
    let composed = try EditionPages(results, reports: names, as: formats)
    var files: [File] = []
    var contents: [(path: String, content: CitedContent)] = []
    var listed: [CitationRecord] = []
    func add(_ text: CitedText, _ path: String) {
      files.append(File(path: path, bytes: Array(text.text.utf8)))
    }
    for language in words.languages {
      for text in composed.texts(in: language, as: composed.textFormats[...]) {
        add(text.text, text.path)
        if text.isListed { listed += text.text.citations(on: text.path) }
        contents.append((text.path, text.isTold ? .page(text.text) : .twin(text.text)))
      }
      for (place, page) in composed.pages.enumerated() where page.languages.contains(language) {
        // Those who hold the figures to account ask about lines, which a Word file has none of.
        if formats.contains(.docx), page.fileName.readers == .committee {
          let report =
            composed.entries.indices.contains(place) ? composed.entries[place].report : nil
          let paper = results.papers.first { $0.name == report && $0.language == language }
          let bytes = Word(
            language, book: results.book, in: composed.site, case: paper?.header.caseNumber ?? "",
            template: template
          ).rendered(page)
          let name = page.fileName[language] + ReportFormat.docx.fileEnding
          files.append(File(path: "\(language.rawValue)/\(name)", bytes: bytes))
        }
        // What a chart prints, the table beside it says; in HTML it is part of the page.
        guard composed.textFormats.contains(.markdown) else { continue }
        for chart in page.chartFiles(in: language, of: composed.site, book: results.book) {
          let path = "\(language.rawValue)/\(chart.path)"
          guard !files.contains(where: { $0.path == path }) else { continue }
          add(chart.text, path)
          contents.append((path, .twin(chart.text)))
        }
      }
      if let whatIf = composed.whatIf {
        let name = WhatIfPage.entry.name[language] + ReportFormat.html.fileEnding
        let text = whatIf.text(in: language, beside: composed.site)
        files.append(File(path: "\(language.rawValue)/\(name)", bytes: Array(text.utf8)))
      }
    }
    let tables = composed.tables.map { table in
      let content = table.content
      let file = Edition.csv(content.path, table.style, table.rows.map { $0.map(\.value) })
      files.append(file)
      contents.append(content)
      return TableDescription(
        table.table, under: table.page.title, table.style, table.rows, path: table.path,
        bytes: file.bytes.count, sha256: file.sha256, book: results.book)
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
}

extension Edition.File {
  fileprivate var entry: Manifest.Entry {
    Manifest.Entry(path: path, sha256: sha256)
  }
}
