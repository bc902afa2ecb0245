package import Document
package import Figures
import JSON
package import Tabular

/// One place where a report shows a figure.
package struct Citation: Hashable, Sendable {
  package let figure: FigureName
  /// Relative to the reports' folder; in a CSV file the column is the number of the cell.
  package let place: Place
  /// The text that stands there.
  package let printed: String
  package let form: CitedForm
}

/// Which figure stands where in a set of reports.
package struct CitationIndex: Sendable {
  /// The lines of each report, by its path below the reports' folder.
  private var reports: [String: [CitedLine]] = [:]
  /// The reports in the order they were added.
  package private(set) var paths: [String] = []
  /// The pages and lists that say what another says.
  private var twins: Set<String> = []

  package init() {}

  /// Adds a page.
  package mutating func add(_ page: CitedText, path: String) {
    paths.append(path)
    reports[path] = page.lines
  }

  /// Adds a page that says in another format what one says that was added: its lines can be asked about, and its places
  /// are not told a second time.
  package mutating func add(_ page: CitedText, twinPath path: String) {
    add(page, path: path)
    twins.insert(path)
  }

  /// Adds a table's file. A row takes as many lines as its cells need; each line holds the whole row.
  package mutating func add(_ rows: [[TableFile.Cell]], _ style: CSVStyle, path: String) {
    add(rows.map { row in row.map { ($0.value, $0.content) } }, style, path)
  }

  /// Adds the file of all figures: after the headings one row each, every cell of it about the figure.
  package mutating func add(_ figures: [Figure], path: String) {
    let headings = FigureRecord.columns
    let first = headings.map { heading in
      (CSVValue.text(heading), TableFile.Cell.Content.words(CitedText(heading, .code)))
    }
    let rows = figures.map { figure in
      zip(headings, FigureRecord(figure).cells).map { heading, cell in
        (CSVValue.text(cell), TableFile.Cell.Content.figure(figure.name, .field(heading)))
      }
    }
    add([first] + rows, .machine, path)
  }

  /// Adds the list of all findings, whose messages cite figures in both languages. Its places are not told: the page of
  /// findings says the same.
  package mutating func add(_ findings: [Finding], citing book: FigureBook, path: String) {
    let headings = FindingRecord.columns
    let first = headings.map { heading in
      (CSVValue.text(heading), TableFile.Cell.Content.words(CitedText(heading, .code)))
    }
    let rows = findings.map { finding in
      zip(headings, FindingRecord(finding, book).cells).map { heading, cell in
        let text =
          switch heading {
          case "message": Wording(.danish).cited(finding.message, book)
          case "message_en": Wording(.english).cited(finding.message, book)
          default: CitedText(cell, heading.hasPrefix("waiver") ? .words : .code)
          }
        return (CSVValue.text(cell), TableFile.Cell.Content.words(text))
      }
    }
    add([first] + rows, .machine, path)
    twins.insert(path)
  }

  private mutating func add(
    _ rows: [[(value: CSVValue, content: TableFile.Cell.Content)]], _ style: CSVStyle,
    _ path: String
  ) {
    var lines: [CitedLine] = []
    for row in rows {
      var breaks = 0
      var pieces: [CitedLine.Piece] = []
      for (index, cell) in row.enumerated() {
        if case .text(let text) = cell.value {
          breaks += text.utf8.count { $0 == UInt8(ascii: "\n") }
        }
        switch cell.content {
        case .nothing: break
        case .figure(let name, let form):
          pieces.append(
            CitedLine.Piece(
              column: index + 1, text: cell.value.shown(style), nature: .figure(name, form)))
        case .words(let text):
          pieces += text.pieces.map {
            CitedLine.Piece(column: index + 1, text: $0.text, nature: $0.nature)
          }
        }
      }
      lines += Array(repeating: CitedLine(pieces: pieces), count: breaks + 1)
    }
    paths.append(path)
    reports[path] = lines
  }

  /// The lines of a report, or nil if there is none of that path.
  package func lines(of path: String) -> [CitedLine]? { reports[path] }

  /// Every place where a figure is shown, report by report; a row of a file once, for its first cell.
  package var citations: [FigureName: [Citation]] {
    var citations: [FigureName: [Citation]] = [:]
    for path in paths where !twins.contains(path) {
      for (index, line) in reports[path, default: []].enumerated() {
        for piece in line.pieces {
          guard case .figure(let name, let form) = piece.nature else { continue }
          let place = Place(file: path, line: index + 1, column: piece.column)
          if case .field = form, let last = citations[name]?.last?.place,
            last.file == path, last.line == index + 1
          {
            continue
          }
          citations[name, default: []].append(
            Citation(figure: name, place: place, printed: piece.text, form: form))
        }
      }
    }
    return citations
  }
}

extension CSVValue {
  /// The cell's text before it is quoted.
  fileprivate func shown(_ style: CSVStyle) -> String {
    switch self {
    case .null: ""
    case .integer(let integer): String(integer)
    case .number(let number):
      style == .excel ? number.text.replacing(".", with: ",") : number.text
    case .text(let text): text
    }
  }
}
