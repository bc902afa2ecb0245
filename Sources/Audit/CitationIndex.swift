package import Base
package import Document
package import Figures

/// One place where a report shows a figure.
package struct Citation: Hashable, Sendable {
  package let figure: FigureName
  /// Relative to the reports' folder; in a CSV file the column is the number of the cell.
  package let place: Place
  /// The text that stands there.
  package let printed: String
  package let form: CitedForm
}

/// What a file of the reports holds, as far as it shows figures.
package enum CitedContent: Sendable {
  case page(CitedText)
  /// A page that another says in another format: its lines can be asked about, and its places are not told a second time.
  case twin(CitedText)
  /// A row takes as many lines as its cells need; each line holds the whole row.
  case table([[TableFile.Cell]], CSVStyle)
  /// After the headings one row each, every cell of it about the figure.
  case figures([Figure], StudyWords)
  /// The list of all findings, whose messages cite figures in both languages. Its places are not told: the page of findings
  /// says the same.
  case findings([Finding], FigureBook)
}

/// Which figure stands where in a set of reports; looked up when it is asked for.
package struct CitationIndex: Sendable {
  /// By their paths below the reports' folder, in the order a reader takes them up.
  private let contents: [(path: String, content: CitedContent)]

  package init(_ contents: [(path: String, content: CitedContent)]) { self.contents = contents }

  /// The reports in their order.
  package var paths: [String] { contents.map(\.path) }

  /// The lines of a report, or nil if there is none of that path.
  package func lines(of path: String) -> [CitedLine]? {
    contents.first { $0.path == path }.map { lines(of: $0.content) }
  }

  /// Every place where one of the figures is shown, report by report; a row of a file once, for its first cell.
  package func citations(of figures: Set<FigureName>) -> [FigureName: [Citation]] {
    var citations: [FigureName: [Citation]] = [:]
    func isWanted(_ nature: CitedText.Nature) -> Bool {
      if case .figure(let name, _) = nature { figures.contains(name) } else { false }
    }
    func add(_ name: FigureName, _ form: CitedForm, _ place: Place, _ printed: String) {
      citations[name, default: []].append(
        Citation(figure: name, place: place, printed: printed, form: form))
    }
    for (path, content) in contents {
      switch content {
      case .twin, .findings: break
      case .page(let page):
        for shown in page.shown(where: isWanted) {
          guard case .figure(let name, let form) = shown.nature else { continue }
          add(name, form, Place(file: path, line: shown.line, column: shown.column), shown.text)
        }
      case .table(let rows, let style):
        for (line, row) in numbered(rows) {
          var told: Set<FigureName> = []
          for (column, cell) in row.enumerated() {
            guard case .figure(let name, let form) = cell.content, figures.contains(name),
              told.insert(name).inserted
            else { continue }
            add(
              name, form, Place(file: path, line: line, column: column + 1),
              cell.value.shown(style))
          }
        }
      case .figures(let listed, _):
        for (index, figure) in listed.enumerated() where figures.contains(figure.name) {
          add(
            figure.name, .field(FigureRecord.columns[0]),
            Place(file: path, line: index + 2, column: 1), figure.name.metric.id)
        }
      }
    }
    return citations
  }

  private func lines(of content: CitedContent) -> [CitedLine] {
    switch content {
    case .page(let page), .twin(let page): page.lines
    case .table(let rows, let style): lines(of: rows, style)
    case .figures(let figures, let words):
      lines(
        of: [headings(FigureRecord.columns)]
          + figures.map { figure in
            zip(FigureRecord.columns, FigureRecord(figure, in: words).cells).map { heading, cell in
              TableFile.Cell(.text(cell), .figure(figure.name, .field(heading)))
            }
          }, .machine)
    case .findings(let findings, let book):
      lines(
        of: [headings(FindingRecord.columns)]
          + findings.map { finding in
            zip(FindingRecord.columns, FindingRecord(finding, book).cells).map { heading, cell in
              let text =
                switch heading {
                case "message": Wording(.danish, book.words).cited(finding.message, book)
                case "message_en": Wording(.english, book.words).cited(finding.message, book)
                default: CitedText(cell, heading.hasPrefix("waiver") ? .words : .code)
                }
              return TableFile.Cell(.text(cell), .words(text))
            }
          }, .machine)
    }
  }

  private func headings(_ columns: [String]) -> [TableFile.Cell] {
    columns.map { TableFile.Cell(.text($0), .words(CitedText($0, .code))) }
  }

  private func lines(of rows: [[TableFile.Cell]], _ style: CSVStyle) -> [CitedLine] {
    rows.flatMap { row in
      let pieces = row.enumerated().flatMap { index, cell -> [CitedLine.Piece] in
        switch cell.content {
        case .nothing: []
        case .figure(let name, let form):
          [
            CitedLine.Piece(
              column: index + 1, text: cell.value.shown(style), nature: .figure(name, form))
          ]
        case .words(let text):
          text.pieces.map {
            CitedLine.Piece(column: index + 1, text: $0.text, nature: $0.nature)
          }
        }
      }
      return Array(repeating: CitedLine(pieces: pieces), count: row.lineCount)
    }
  }

  /// The rows, each with the line it begins on.
  private func numbered(
    _ rows: [[TableFile.Cell]]
  ) -> [(line: Int, row: [TableFile.Cell])] {
    var line = 1
    return rows.map { row in
      defer { line += row.lineCount }
      return (line, row)
    }
  }
}

extension [TableFile.Cell] {
  /// How many lines the row takes.
  fileprivate var lineCount: Int {
    1
      + reduce(0) { sum, cell in
        guard case .text(let text) = cell.value else { return sum }
        return sum + text.utf8.count { $0 == UInt8(ascii: "\n") }
      }
  }
}

extension CSVValue {
  /// The cell's text before it is quoted.
  fileprivate func shown(_ style: CSVStyle) -> String {
    switch self {
    case .null: ""
    case .integer(let integer): String(integer)
    case .number(let number): number.text(style)
    case .text(let text): text
    }
  }
}
