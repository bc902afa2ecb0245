package import Base
package import Figures

/// A table as rows of cells for a CSV file.
///
/// The machine's copy has full precision, and beside each figure its status and name; the spreadsheet's copy has
/// the printed numbers under the Danish headings.
package enum TableFile {
  /// A cell of a CSV file, and what stands in it.
  package struct Cell: Sendable {
    package let value: CSVValue
    package let content: Content

    package enum Content: Sendable {
      /// Words, and the figures they cite.
      case words(CitedText)
      case figure(FigureName, CitedForm)
      case nothing
    }

    package init(_ value: CSVValue, _ content: Content) {
      self.value = value
      self.content = content
    }

    fileprivate init(_ text: CitedText) {
      value = .text(text.text)
      content = .words(text)
    }

    fileprivate init(_ value: CSVValue, _ name: FigureName, _ form: CitedForm) {
      self.value = value
      content = .figure(name, form)
    }

    private init() {
      value = .null
      content = .nothing
    }

    fileprivate static let empty = Cell()
  }

  package static func machine(_ table: Table, book: FigureBook) -> [[Cell]] {
    let rows = table.rows.map { row in
      zip(row.cells, table.columns).flatMap { cell, column in
        switch cell {
        case .words(let phrase):
          [Cell(Wording(.english, book.words).cited(phrase, book))]
            + Array(repeating: Cell.empty, count: column.machineColumns.count - 1)
        case .date(let date): [Cell(CitedText(date, .words))]
        case .figure(let name): machine(name, book[name], column.form)
        }
      }
    }
    return [machineColumns(of: table).map { Cell($0.heading) }] + rows
  }

  private static func machine(_ name: FigureName, _ figure: Figure?, _ form: Form) -> [Cell] {
    func cell(_ value: CSVValue, _ field: String) -> Cell { Cell(value, name, .field(field)) }
    switch form {
    case .coverage:
      return [
        cell(integer(figure?.coverage?.counted), "counted"),
        cell(integer(figure?.coverage?.expected), "expected"),
      ]
    case .fraction:
      return [
        cell(integer(figure?.fraction?.part), "part"),
        cell(integer(figure?.fraction?.whole), "whole"),
      ]
    case .interval, .bareInterval:
      return [
        cell(number(figure?.interval?.low), "low"), cell(number(figure?.interval?.high), "high"),
      ]
    case .value, .bare, .spelled, .millions, .precise, .plain, .signed, .difference, .magnitude:
      return [
        cell(number(figure?.outcome.value), "value"),
        cell(.text(figure?.status.rawValue ?? ""), "status"),
        cell(.text(name.description), "name"),
      ]
    }
  }

  package static func spreadsheet(_ table: Table, book: FigureBook) -> [[Cell]] {
    let wording = Wording(book.words.first, book.words)
    let rows = table.rows.map { row in
      zip(row.cells, table.columns).flatMap { cell, column in
        switch cell {
        case .words(let phrase):
          [Cell(wording.cited(phrase, book))]
            + Array(repeating: Cell.empty, count: column.isOfIntervals ? 1 : 0)
        case .date(let date): [Cell(CitedText(date, .words))]
        case .figure(let name):
          book[name].map { spreadsheet($0, column.form, wording) }
            ?? [Cell(CitedText(name.description))]
        }
      }
    }
    return [spreadsheetColumns(of: table, wording, book).map { Cell($0.heading) }] + rows
  }

  /// An interval is two cells: as one text, a spreadsheet would read `3-9` as a date.
  private static func spreadsheet(
    _ figure: Figure, _ form: Form, _ wording: Wording
  ) -> [Cell] {
    let absent = (Mark(figure, form) == .hidden ? Mark.hidden : Mark.missing).rawValue
    func printed(_ value: Double?, _ form: CitedForm, as shown: Form) -> Cell {
      let number = value.flatMap { wording.rounded($0, figure, shown) }.map(CSVValue.number)
      return Cell(number ?? .text(absent), figure.name, form)
    }
    switch form {
    case .interval, .bareInterval:
      return [
        printed(figure.interval?.low, .field("low, rounded"), as: form),
        printed(figure.interval?.high, .field("high, rounded"), as: form),
      ]
    case .millions:
      return [printed(figure.outcome.value, .field("value, rounded"), as: .bare)]
    case .value, .bare, .spelled, .precise, .plain, .signed, .difference, .magnitude:
      return [printed(figure.outcome.value, .field("value, rounded"), as: form)]
    case .coverage, .fraction:
      return [Cell(.text(wording.text(figure, form)), figure.name, .printed(form))]
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
    Double(spreadsheetNumber(value, figure, form)).flatMap(FiniteNumber.init)
  }
}
