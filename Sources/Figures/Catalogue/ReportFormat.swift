/// What reports are written as.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// Pages for reading as text.
  case markdown
  /// Pages for a browser and a printer, each a file that needs no other.
  case html
  /// Tables, for programs and for a spreadsheet.
  case csv
  /// Pages for a committee as Word files, for those who go on writing in them.
  case docx

  /// What a file holds that is written in it.
  package enum Content: Sendable {
    /// Pages whose lines can be told.
    case pages
    case tables
    /// Pages in a file of an office program, which has no lines.
    case documents
  }

  /// How the names of its files end, and no others'.
  package var fileEnding: String {
    switch self {
    case .markdown: ".md"
    case .html: ".html"
    case .csv: ".csv"
    case .docx: ".docx"
    }
  }

  package var content: Content {
    switch self {
    case .markdown, .html: .pages
    case .csv: .tables
    case .docx: .documents
    }
  }

  /// What reports are written as where a study does not say it.
  package static let usual = allCases.filter { $0.content != .documents }

  /// The formats of pages. Where a page is written in several, the first is what is counted, compared and cited.
  package static let ofPages = allCases.filter { $0.content == .pages }

  /// The format of a file, by the ending of its name; nil where the name ends as in no format.
  package init?(ofFile path: String) {
    guard let format = ReportFormat.allCases.first(where: { path.hasSuffix($0.fileEnding) }) else {
      return nil
    }
    self = format
  }
}
