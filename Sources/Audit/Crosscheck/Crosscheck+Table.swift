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
  /// In which cell of its line the numbers of a kind stand, where nearly all of them stand in the same.
  private var columns: [Kind: Int] = [:]

  /// What a number is, whatever it is of: the column of the table it was entered in, and the measure or the round.
  private struct Kind: Hashable {
    let file: String
    let column: Int?
    let about: Substring

    init(_ cell: TranscribedCell) {
      (file, column) = (cell.place.file, cell.place.column)
      about = cell.subject.drop { $0 != " " }
    }
  }

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
    learnColumns(ofNumbers)
  }

  /// Learns where the numbers of each kind stand, from three rows or more.
  private mutating func learnColumns(_ rows: [TranscribedRow]) {
    var places: [Kind: [Int: Int]] = [:]
    var counts: [Kind: Int] = [:]
    for row in rows {
      guard let own = lines[row.documentLine] else { continue }
      for cell in row.cells where cell.content != .blank {
        let kind = Kind(cell)
        counts[kind, default: 0] += 1
        for place in own.places(of: cell) { places[kind, default: [:]][place, default: 0] += 1 }
      }
    }
    for (kind, found) in places {
      let most = found.values.max() ?? 0
      let best = found.filter { $0.value == most }.map(\.key)
      guard best.count == 1, most >= 3, 5 * most >= 4 * counts[kind, default: 0] else { continue }
      columns[kind] = best.first
    }
  }

  /// Whether a line has a cell, in its column where that is known.
  private func has(_ cell: TranscribedCell, on line: TableLine) -> Bool {
    guard let column = columns[Kind(cell)] else { return line.holds(cell) }
    return cell.content == .blank
      ? line.number(at: column) == nil : line.places(of: cell).contains(column)
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
    if let own, isOfRow(own), row.cells.allSatisfy({ has($0, on: own) }) {
      return results(.match, on: own.line)
    }
    // A number alone may stand anywhere.
    let isTelling = isNamed || row.cells.count > 1 || row.kind == .name
    let others = Set(
      (isNamed ? candidates(row) : isTelling ? all : []).filter { line in
        row.cells.allSatisfy { has($0, on: line) }
      }.map(\.line))
    if others.count == 1, let other = others.first { return results(.moved, on: other) }
    guard let own else { return results(.notFound, on: nil) }
    guard isOfRow(own) else { return results(.differs, on: own.line, .otherName) }
    return row.cells.map { cell in
      let printed = columns[Kind(cell)].flatMap(own.text)
      return has(cell, on: own)
        ? CrosscheckResult(cell, .match, recorded: row.documentLine, line: own.line)
        : CrosscheckResult(
          cell, .differs, recorded: row.documentLine, line: own.line, printed: printed,
          printed == nil ? .otherNumbers(own.shown) : nil)
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
  private let cells: [String]
  private let numbers: [SpreadsheetNumber?]

  init(_ record: TextRecord) {
    line = record.line
    cells = record.cells
    names = Set(cells.map { MatchingName($0) })
    numbers = cells.map { SpreadsheetNumber($0) }
  }

  /// The number in a cell; nil where none stands there.
  func number(at place: Int) -> SpreadsheetNumber? {
    numbers.indices.contains(place) ? numbers[place] : nil
  }

  /// What stands in a cell; nil where nothing does.
  func text(at place: Int) -> String? {
    cells.indices.contains(place) && !cells[place].isEmpty ? cells[place] : nil
  }

  /// The cells in which a number stands.
  func places(of cell: TranscribedCell) -> [Int] {
    guard case .number(let value) = cell.content else { return [] }
    return numbers.indices.filter {
      numbers[$0]?.withPoint == value || numbers[$0]?.withComma == value
    }
  }

  /// Whether one of its cells says the same; of a number that is not known, whether some cell says none.
  func holds(_ cell: TranscribedCell) -> Bool {
    switch cell.content {
    case .words(let words): names.contains(MatchingName(words))
    case .number: !places(of: cell).isEmpty
    case .blank: numbers.contains { $0 == nil }
    }
  }

  /// The numbers it prints, as far as they can be read in one way.
  var shown: [Double] {
    numbers.compactMap(\.self).compactMap { $0.isAmbiguous ? nil : $0.withPoint ?? $0.withComma }
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
