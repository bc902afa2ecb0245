package import Figures
import JSON
package import Tabular

/// A table as rows of cells for a CSV file.
///
/// The machine's copy has full precision, and beside each figure its status and name; the spreadsheet's copy has
/// the printed numbers under the Danish headings.
package enum TableFile {
  package static func machine(_ table: Table, book: FigureBook) -> [[CSVValue]] {
    let headings = table.columns.flatMap { column in
      switch column.content {
      case .words: [column.id]
      case .figures(.coverage): ["\(column.id)_counted", "\(column.id)_expected"]
      case .figures(.interval): ["\(column.id)_low", "\(column.id)_high"]
      case .figures(.fraction): ["\(column.id)_part", "\(column.id)_whole"]
      case .figures: [column.id, "\(column.id)_status", "\(column.id)_figure"]
      }
    }
    let rows = table.rows.map { row in
      zip(row.cells, table.columns).flatMap { cell, column in
        switch cell {
        case .words(let phrase):
          [.text(Wording(.english).plain(phrase, book))]
            + Array(repeating: CSVValue.null, count: width(of: column) - 1)
        case .figure(let name): machine(name, book[name], column.form)
        }
      }
    }
    return [headings.map(CSVValue.text)] + rows
  }

  /// How many columns of the machine's copy a column takes.
  private static func width(of column: Table.Column) -> Int {
    switch column.content {
    case .words: 1
    case .figures(.coverage), .figures(.interval), .figures(.fraction): 2
    case .figures: 3
    }
  }

  private static func machine(
    _ name: FigureName, _ figure: Figure?, _ form: Form
  ) -> [CSVValue] {
    switch form {
    case .coverage: [integer(figure?.coverage?.counted), integer(figure?.coverage?.expected)]
    case .fraction: [integer(figure?.fraction?.part), integer(figure?.fraction?.whole)]
    case .interval: [number(figure?.interval?.low), number(figure?.interval?.high)]
    case .value, .bare, .precise, .presence:
      [
        number(figure?.outcome.value), .text(figure?.status.rawValue ?? ""),
        .text(name.description),
      ]
    }
  }

  package static func spreadsheet(_ table: Table, book: FigureBook) -> [[CSVValue]] {
    let wording = Wording(.danish)
    let headings = table.columns.flatMap { column in
      let title = wording.plain(column.title, book)
      return column.content == .figures(.interval) ? ["\(title), fra", "\(title), til"] : [title]
    }
    let rows = table.rows.map { row in
      zip(row.cells, table.columns).flatMap { cell, column in
        switch cell {
        case .words(let phrase):
          [.text(wording.plain(phrase, book))]
            + Array(
              repeating: CSVValue.null, count: column.content == .figures(.interval) ? 1 : 0)
        case .figure(let name):
          book[name].map { spreadsheet($0, column.form, wording) } ?? [.text(name.description)]
        }
      }
    }
    return [headings.map(CSVValue.text)] + rows
  }

  /// An interval is two cells: as one text, a spreadsheet would read `3-9` as a date.
  private static func spreadsheet(
    _ figure: Figure, _ form: Form, _ wording: Wording
  ) -> [CSVValue] {
    let absent = (Mark(figure, form) == .hidden ? Mark.hidden : Mark.missing).rawValue
    func printed(_ value: Double?) -> CSVValue {
      value.flatMap { wording.rounded($0, figure, form) }.map(CSVValue.number) ?? .text(absent)
    }
    switch form {
    case .interval: return [printed(figure.interval?.low), printed(figure.interval?.high)]
    case .value, .bare, .precise: return [printed(figure.outcome.value)]
    case .presence, .coverage, .fraction: return [.text(wording.text(figure, form))]
    }
  }

  private static func integer(_ value: Int?) -> CSVValue { value.map(CSVValue.integer) ?? .null }

  private static func number(_ value: Double?) -> CSVValue {
    value.flatMap(FiniteNumber.init).map(CSVValue.number) ?? .null
  }
}

extension Wording {
  /// The number a reader sees, in the unit it is printed in.
  fileprivate func rounded(_ value: Double, _ figure: Figure, _ form: Form) -> FiniteNumber? {
    Double(number(value, figure, form, in: .plain)).flatMap(FiniteNumber.init)
  }
}
