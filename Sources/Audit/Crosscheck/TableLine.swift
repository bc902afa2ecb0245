import Base
import Figures

/// A line of a table, as it can be compared.
struct TableLine {
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
