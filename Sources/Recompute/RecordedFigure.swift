import Base
import Figures

/// The one name of a figure, as figures.csv has it in two cells.
struct RecordedName: Hashable {
  let metric: String
  let subject: String

  init(_ metric: String, _ subject: String) {
    self.metric = metric
    self.subject = subject
  }

  var text: String { "\(metric)[\(subject)]" }
}

/// One line of figures.csv.
struct RecordedFigure {
  let name: RecordedName
  let line: Int
  /// Nil where there is none.
  let value: Double?
  let unit: String
  let status: String
  let reason: String
  let low: Double?
  let high: Double?
  let counted: Double?
  let printed: String
  /// Nil where the text is no formula; a fault tells why.
  let formula: Formula?

  /// Whether it is an assumption of the settings, or a weight, as it stands.
  var isAssumption: Bool {
    if case .operand(.assumption)? = formula?.steps.first { true } else { false }
  }
}

/// What figures.csv and cells.csv say, and where they cannot be read.
struct Recorded {
  private(set) var figures: [RecordedFigure] = []
  private(set) var byName: [RecordedName: RecordedFigure] = [:]
  private(set) var cells: [Place: RecordedCell] = [:]
  private(set) var cellsInOrder: [RecordedCell] = []
  private(set) var faults: [Fault] = []

  private static let figureColumns = [
    "metric", "subject", "value", "unit", "status", "reason", "low", "high", "counted", "expected",
    "printed", "formula",
  ]
  private static let cellColumns = [
    "file", "line", "column", "value", "document", "document_line",
  ]

  init(figures: [UInt8], cells: [UInt8]) {
    for record in records(figures, "figures.csv", Recorded.figureColumns) { addFigure(record) }
    for record in records(cells, "cells.csv", Recorded.cellColumns) { addCell(record) }
  }

  private mutating func records(
    _ bytes: [UInt8], _ file: String, _ columns: [String]
  ) -> [Records.Record] {
    let records = Records(bytes).all
    guard let header = records.first else {
      faults.append(
        Fault(file, line: nil, Phrase(da: "filen er tom", en: "the file is empty")))
      return []
    }
    guard header.cells == columns else {
      faults.append(
        Fault(
          file, line: header.line,
          Phrase(
            da: "overskrifterne er ikke \(code: columns.joined(separator: ","))",
            en: "the headings are not \(code: columns.joined(separator: ","))")))
      return []
    }
    for record in records.dropFirst() where record.cells.count != columns.count {
      faults.append(
        Fault(
          file, line: record.line,
          Phrase(
            da:
              "\(numbers: [record.cells.count]) celler, hvor der skulle være \(numbers: [columns.count])",
            en:
              "\(numbers: [record.cells.count]) cells where there should be \(numbers: [columns.count])"
          )))
    }
    return records.dropFirst().filter { $0.cells.count == columns.count }
  }
}

extension Recorded {
  private mutating func addFigure(_ record: Records.Record) {
    let cells = record.cells
    let name = RecordedName(cells[0], cells[1])
    func fault(_ words: Phrase) {
      faults.append(Fault("figures.csv", line: record.line, figure: name.text, words))
    }
    func number(_ place: Int) -> Double? {
      let text = cells[place]
      if text.isEmpty { return nil }
      guard let number = Double(text), number.isFinite else {
        fault(
          Phrase(
            da: "\(code: quotation(text)) er intet tal", en: "\(code: quotation(text)) is no number"
          ))
        return nil
      }
      return number
    }
    var formula: Formula?
    do throws(FormulaFault) {
      formula = try Formula(cells[11])
    } catch {
      fault(
        Phrase(
          da: "formlen kan ikke læses ved tegn \(numbers: [error.position]): \(error.words.danish)",
          en:
            "the formula cannot be read at character \(numbers: [error.position]): \(error.words.english)"
        ))
    }
    let figure = RecordedFigure(
      name: name, line: record.line, value: number(2), unit: cells[3], status: cells[4],
      reason: cells[5], low: number(6), high: number(7), counted: number(8), printed: cells[10],
      formula: formula)
    if byName.updateValue(figure, forKey: name) != nil {
      fault(Phrase(da: "tallet står der to gange", en: "the figure stands twice"))
    }
    figures.append(figure)
  }

  private mutating func addCell(_ record: Records.Record) {
    let cells = record.cells
    let place = Place(file: cells[0], line: Int(cells[1]), column: Int(cells[2]))
    let cell = RecordedCell(place: place, line: record.line, value: cells[3])
    cellsInOrder.append(cell)
    if self.cells.updateValue(cell, forKey: place) != nil {
      faults.append(
        Fault(
          "cells.csv", line: record.line,
          Phrase(da: "\(place) står der to gange", en: "\(place) stands twice")))
    }
  }
}

/// One line of cells.csv.
struct RecordedCell {
  let place: Place
  let line: Int
  let value: String
}
