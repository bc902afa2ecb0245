package import Base
package import Document
import Figures

/// A stretch of a page that is no wording, as one line of `citations.csv`: a figure, a place, or a number of the page's own.
package struct CitationRecord: Hashable, Sendable {
  /// Where the list stands among the reports.
  package static let file = "citations.csv"

  /// The columns of the list.
  static let fields: [TableDescription.Column] = [
    .init("page"), .init("line", .integer), .init("column", .integer), .init("figure"),
    .init("form"), .init("printed"),
  ]
  package static let columns = fields.map(\.name)

  /// What `form` says of a stretch that is no figure.
  package static let place = "place"
  package static let number = "number"

  /// Relative to the reports' folder.
  package let page: String
  /// From 1, as is the character.
  package let line: Int
  package let column: Int
  /// The name of the figure; empty for a place or a number.
  package let figure: String
  package let form: String
  /// The text that stands there, letter by letter.
  package let printed: String

  package init?(_ shown: CitedText.Shown, on page: String) {
    switch shown.nature {
    case .figure(let name, let form):
      figure = name.description
      self.form = form.label
    case .place:
      figure = ""
      form = CitationRecord.place
    case .structure:
      figure = ""
      form = CitationRecord.number
    case .words, .code, .strong, .emphasis, .address, .link, .lineBreak, .markup, .recorded:
      return nil
    }
    self.page = page
    line = shown.line
    column = shown.column
    printed = shown.text
  }

  private init?(_ row: RecordFile.Row) {
    guard let line = Int(row["line"]), let column = Int(row["column"]) else { return nil }
    page = row["page"]
    self.line = line
    self.column = column
    figure = row["figure"]
    form = row["form"]
    printed = row["printed"]
  }

  /// The citations of a list, in its order. A list that cannot be read is a problem.
  package static func read(_ bytes: [UInt8], file: String) throws(Problem) -> [CitationRecord] {
    try RecordFile(
      bytes, file: file, needing: columns, meant: "a list of citations that a run wrote"
    ).rows.compactMap(CitationRecord.init)
  }

  /// The cells under `columns`.
  package var cells: [String] {
    [page, String(line), String(column), figure, form, printed]
  }
}

extension CitedText {
  /// What the page shows of figures, places and numbers of its own, in the order of its lines.
  package func citations(on page: String) -> [CitationRecord] {
    shown.compactMap { CitationRecord($0, on: page) }
  }
}
