package import Base
package import Figures

/// A transcription held against a document that is a table itself, such as a spreadsheet saved as CSV.
extension Crosscheck {
  /// Each cell is looked for among those of its line, each of which is read as a spreadsheet shows numbers; where the line has
  /// it not, the one other line that has all of its row is where it moved to.
  package init(_ transcription: Transcription, with table: SpreadsheetRecords) {
    let reading = TableReading(table, of: transcription.rows)
    let end = table.records.last?.line ?? 0
    self.init(
      results: transcription.rows.flatMap(reading.results),
      lineOnly: transcription.lineOnly.count,
      beyondEnd: transcription.lineOnly.filter { $0.documentLine > end })
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

extension CrosscheckResult {
  /// What a table surely does not have on the line that was recorded; nil where it has it.
  fileprivate var asContradiction: Contradiction.Kind? {
    switch (status, line, remark) {
    case (.match, _, _), (.ambiguous, _, _): nil
    case (.moved, let line?, _): .elsewhere(line)
    case (_, _, .otherName): .otherName
    case (_, nil, _): .beyondEnd
    default:
      if cell.content == .blank, let printed {
        .notBlank(printed)
      } else {
        .otherNumbers(printed.map { [$0] } ?? [])
      }
    }
  }

  /// The same as a contradiction; nil where the cell is on its line.
  var contradiction: Contradiction? {
    asContradiction.map { kind in
      if case .words = cell.content, case .otherNumbers = kind {
        return Contradiction(place: cell.place, cell: cell, line: recordedLine, kind: .noName)
      }
      return Contradiction(place: cell.place, cell: cell, line: recordedLine, kind: kind)
    }
  }
}
