package import Base
package import Figures

/// A transcription held against a document that is a table itself, such as a spreadsheet saved as CSV.
extension Crosscheck {
  /// Each cell is looked for among those of its line, each of which is read as a spreadsheet shows numbers; where the line has
  /// it not, the one other line that has all of its row is where it moved to.
  package init(_ transcription: Transcription, with table: SpreadsheetRecords) {
    let lines = Dictionary(
      table.records.map { ($0.line, TableLine($0)) }, uniquingKeysWith: { first, _ in first })
    let all = table.records.compactMap { lines[$0.line] }
    let results = transcription.rows.flatMap { row -> [CrosscheckResult] in
      let own = lines[row.documentLine]
      if let own, row.cells.allSatisfy(own.holds) {
        return row.cells.map {
          CrosscheckResult($0, .match, recorded: row.documentLine, line: row.documentLine)
        }
      }
      let others = row.cells.count > 1 ? all.filter { row.cells.allSatisfy($0.holds) } : []
      if others.count == 1, let other = others.first {
        return row.cells.map {
          CrosscheckResult($0, .moved, recorded: row.documentLine, line: other.line)
        }
      }
      return row.cells.map { cell in
        guard let own else {
          return CrosscheckResult(cell, .notFound, recorded: row.documentLine, line: nil)
        }
        return own.holds(cell)
          ? CrosscheckResult(cell, .match, recorded: row.documentLine, line: own.line)
          : CrosscheckResult(
            cell, .differs, recorded: row.documentLine, line: own.line, .otherNumbers(own.shown))
      }
    }
    let end = table.records.last?.line ?? 0
    self.init(
      results: results, lineOnly: transcription.lineOnly.count,
      beyondEnd: transcription.lineOnly.filter { $0.documentLine > end })
  }
}

/// A line of a table, as it can be compared.
private struct TableLine {
  let line: Int
  private let names: Set<MatchingName>
  private let numbers: [SpreadsheetNumber]
  private let isAnyBlank: Bool

  init(_ record: TextRecord) {
    line = record.line
    names = Set(record.cells.map { MatchingName($0) })
    let read = record.cells.map { SpreadsheetNumber($0) }
    numbers = read.compactMap(\.self)
    isAnyBlank = read.contains { $0 == nil }
  }

  /// Whether one of its cells says the same; of a number that is not known, whether some cell says none.
  func holds(_ cell: TranscribedCell) -> Bool {
    switch cell.content {
    case .words(let words): names.contains(MatchingName(words))
    case .number(let value): numbers.contains { $0.withPoint == value || $0.withComma == value }
    case .blank: isAnyBlank
    }
  }

  /// The numbers it prints, as far as they can be read in one way.
  var shown: [Double] {
    numbers.compactMap { $0.isAmbiguous ? nil : $0.withPoint ?? $0.withComma }
  }
}

extension TextExport {
  /// The lines of a table, for showing where on it something stands.
  init(of table: SpreadsheetRecords) {
    let texts = Dictionary(
      table.records.map { ($0.line, $0.cells.joined(separator: table.delimiter.rawValue)) },
      uniquingKeysWith: { first, _ in first })
    let last = table.records.last?.line ?? 0
    self.init((1...max(1, last)).map { texts[$0] ?? "" }.joined(separator: "\n"))
  }
}
