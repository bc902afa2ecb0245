/// What reports are written as.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// Pages for reading as text.
  case markdown
  /// Pages for a browser and a printer, each a file that needs no other.
  case html
  /// Tables, for programs and for a spreadsheet.
  case csv

  /// What a file holds that is written in it.
  package enum Content: Sendable {
    case pages, tables
  }

  /// How the names of its files end, and no others'.
  package var fileEnding: String {
    switch self {
    case .markdown: ".md"
    case .html: ".html"
    case .csv: ".csv"
    }
  }

  package var content: Content {
    switch self {
    case .markdown, .html: .pages
    case .csv: .tables
    }
  }

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
