import Audit
import Digest
import Document
import Figures
import Reports
import Tabular

/// Every file of `reports/`, made in memory from a dossier.
struct Edition {
  /// The version of the program, in the manifest.
  static let program = "vifte 1"

  struct File {
    /// Relative to the reports' folder.
    let path: String
    let bytes: [UInt8]
  }

  let files: [File]
  /// What the files are, with their digests.
  let manifest: Manifest

  /// Composes the reports the study asks for. A report that cites a figure nobody made is a problem.
  init(_ dossier: Dossier, reports names: [String]) throws(Problems) {
    let pages = Report.all.filter { names.contains($0.name) }.map { $0.page(dossier) }
    try Edition.checkCitations(pages, dossier.book)
    var files: [File] = []
    for language in Language.allCases {
      let markdown = Markdown(language, book: dossier.book)
      for page in pages {
        let path = "\(language.rawValue)/\(page.fileName[language]).md"
        files.append(File(path: path, bytes: Array(markdown.text(page).utf8)))
      }
    }
    for table in pages.flatMap(\.tables) {
      let machine = TableFile.machine(table, book: dossier.book)
      files.append(Edition.csv("tables/\(table.id).csv", .machine, machine))
      let spreadsheet = TableFile.spreadsheet(table, book: dossier.book)
      files.append(Edition.csv("tables/excel/\(table.id).csv", .excel, spreadsheet))
    }
    let records = dossier.book.ordered.map { FigureRecord($0).cells.map(CSVValue.text) }
    files.append(
      Edition.csv("figures.csv", .machine, [FigureRecord.columns.map(CSVValue.text)] + records))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let entries = files.map(\.entry)
    manifest = Manifest(
      program: Edition.program,
      inputs: dossier.inputs.map { Manifest.Entry(path: $0.path, sha256: $0.sha256) },
      outputs: entries)
    let manifestFile = File(path: Manifest.fileName, bytes: Array(manifest.text.utf8))
    let sums = checksumLines(entries + [manifestFile.entry])
    self.files = files + [manifestFile, File(path: Edition.checksums, bytes: Array(sums.utf8))]
  }

  static let checksums = "SHA256SUMS"

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
