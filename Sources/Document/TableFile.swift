package import Figures

/// A table as rows of cells for a CSV file.
///
/// The machine's copy has full precision, a decimal point and a column for each figure's status; the
/// spreadsheet's copy has the printed numbers under the Danish headings.
package enum TableFile {
  package static func machine(_ table: Table, book: FigureBook) -> [[String]] {
    let headings = table.columns.flatMap { column in
      switch column.content {
      case .words: [column.id]
      case .figures(.coverage): ["\(column.id)_counted", "\(column.id)_expected"]
      case .figures(.interval): ["\(column.id)_low", "\(column.id)_high"]
      case .figures(.fraction): ["\(column.id)_part", "\(column.id)_whole"]
      case .figures: [column.id, "\(column.id)_status"]
      }
    }
    let rows = table.rows.map { row in
      zip(row.cells, table.columns).flatMap { cell, column in
        switch cell {
        case .words(let phrase):
          [Wording(.english).plain(phrase, book)]
            + Array(repeating: "", count: column.content == .words ? 0 : 1)
        case .figure(let name): machine(book[name], column.form)
        }
      }
    }
    return [headings] + rows
  }

  private static func machine(_ figure: Figure?, _ form: Form) -> [String] {
    switch form {
    case .coverage:
      [figure?.coverage?.counted, figure?.coverage?.expected].map { $0.map(String.init) ?? "" }
    case .fraction:
      [figure?.fraction?.part, figure?.fraction?.whole].map { $0.map(String.init) ?? "" }
    case .interval:
      [figure?.interval?.low, figure?.interval?.high].map { $0.map(plainNumber) ?? "" }
    case .value, .bare, .precise:
      [figure?.outcome.value.map(plainNumber) ?? "", figure?.status.rawValue ?? ""]
    }
  }

  package static func spreadsheet(_ table: Table, book: FigureBook) -> [[String]] {
    let wording = Wording(.danish)
    let rows = table.rows.map { row in
      zip(row.cells, table.columns).map { cell, column in
        switch cell {
        case .words(let phrase): return wording.plain(phrase, book)
        case .figure(let name):
          guard let figure = book[name] else { return name.description }
          return spreadsheet(figure, column.form, wording)
        }
      }
    }
    return [table.columns.map { wording.plain($0.title, book) }] + rows
  }

  private static func spreadsheet(_ figure: Figure, _ form: Form, _ wording: Wording) -> String {
    let mark = Mark(figure, form)
    if let mark, mark != .zero { return mark.rawValue }
    switch form {
    case .value, .bare, .precise:
      return figure.outcome.value.map {
        wording.number($0, figure, form, in: .spreadsheet)
      } ?? Mark.missing.rawValue
    case .coverage, .fraction, .interval:
      return wording.text(figure, form)
    }
  }
}
