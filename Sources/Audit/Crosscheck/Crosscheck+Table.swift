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

/// What the lines of a table say of the rows that were transcribed from it.
private struct TableReading {
  private let lines: [Int: TableLine]
  private let all: [TableLine]
  /// The lines on which each name stands.
  private let named: [MatchingName: [TableLine]]
  /// Whether the lines name what their numbers are of: for half of the rows of numbers or more, a line has both. Else they go
  /// by something that was not transcribed, such as a code, and the numbers alone can be looked for.
  private var goesByNames = false

  init(_ table: SpreadsheetRecords, of rows: [TranscribedRow]) {
    let read = table.records.map { TableLine($0) }
    lines = Dictionary(read.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    all = read
    named = read.reduce(into: [:]) { named, line in
      for name in line.names { named[name, default: []].append(line) }
    }
    let ofNumbers = rows.filter { !$0.labels.isEmpty }
    let both = ofNumbers.count { row in
      candidates(row).contains { line in row.cells.allSatisfy(line.holds) }
    }
    goesByNames = both > 0 && 2 * both >= ofNumbers.count
  }

  /// The lines that name what a row of numbers is of.
  private func candidates(_ row: TranscribedRow) -> [TableLine] {
    row.labels.flatMap { named[$0, default: []] }
  }

  func results(of row: TranscribedRow) -> [CrosscheckResult] {
    func results(
      _ status: CrosscheckResult.Status, on line: Int?, _ remark: CrosscheckResult.Remark? = nil
    ) -> [CrosscheckResult] {
      row.cells.map {
        CrosscheckResult($0, status, recorded: row.documentLine, line: line, remark)
      }
    }
    let isNamed = goesByNames && !row.labels.isEmpty
    func isOfRow(_ line: TableLine) -> Bool {
      !isNamed || row.labels.contains(where: line.names.contains)
    }
    let own = lines[row.documentLine]
    if let own, isOfRow(own), row.cells.allSatisfy(own.holds) {
      return results(.match, on: own.line)
    }
    // A number alone may stand anywhere.
    let isTelling = isNamed || row.cells.count > 1 || row.kind == .name
    let others = Set(
      (isNamed ? candidates(row) : isTelling ? all : []).filter { line in
        row.cells.allSatisfy(line.holds)
      }.map(\.line))
    if others.count == 1, let other = others.first { return results(.moved, on: other) }
    guard let own else { return results(.notFound, on: nil) }
    guard isOfRow(own) else { return results(.differs, on: own.line, .otherName) }
    return row.cells.map { cell in
      own.holds(cell)
        ? CrosscheckResult(cell, .match, recorded: row.documentLine, line: own.line)
        : CrosscheckResult(
          cell, .differs, recorded: row.documentLine, line: own.line, .otherNumbers(own.shown))
    }
  }
}

extension TranscribedRow {
  /// The names that a line of a table may have for what its numbers are of.
  fileprivate var labels: [MatchingName] {
    if case .tableRow(let labels) = kind { labels.map { MatchingName($0) } } else { [] }
  }
}

/// A line of a table, as it can be compared.
private struct TableLine {
  let line: Int
  let names: Set<MatchingName>
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
