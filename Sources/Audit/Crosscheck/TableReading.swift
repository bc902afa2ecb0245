import Base
import Figures

/// What the lines of a table say of the rows that were transcribed from it.
struct TableReading {
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
