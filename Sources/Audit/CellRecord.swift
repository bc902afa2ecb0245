package import Base
package import Figures

/// A place of the inputs that figures were read from, with what stands there: one line of `cells.csv`.
package struct CellRecord: Hashable, Sendable {
  /// Where the list stands among the reports.
  package static let file = "cells.csv"

  /// The columns of the list.
  static let fields: [TableDescription.Column] = [
    .init("file"), .init("line", .integer), .init("column", .integer), .init("value"),
    .init("document"), .init("document_line", .integer),
  ]
  package static let columns = fields.map(\.name)

  package let source: Source
  /// The text of the cell as it stands; for a row without a cell the cells that tell it from other rows, with a
  /// slash between; for a setting the number. Empty where nothing stands.
  package let value: String

  package init(_ source: Source, value: String) {
    self.source = source
    self.value = value
  }

  private init(_ row: RecordFile.Row) {
    source = Source(
      place: Place(
        file: row["file"], line: Int(row["line"]), column: Int(row["column"])),
      document: row["document"].isEmpty ? nil : row["document"],
      documentLine: Int(row["document_line"]))
    value = row["value"]
  }

  /// The places of a list, in its order. A list that cannot be read is a problem.
  package static func read(_ bytes: [UInt8], file: String) throws(Problem) -> [CellRecord] {
    try RecordFile(
      bytes, file: file, needing: ["file", "line", "column", "value"],
      meant: "a list of cells that a run wrote"
    ).rows.map(CellRecord.init)
  }

  /// The cells under `columns`.
  package var cells: [String] {
    [
      source.place.file, source.place.line.map(String.init) ?? "",
      source.place.column.map(String.init) ?? "", value, source.document ?? "",
      source.documentLine.map(String.init) ?? "",
    ]
  }
}

/// Every place figures were read from, once, with the cells that tell a counted row from others.
package struct CitedPlaces: Sendable {
  package struct Cited: Sendable {
    package let source: Source
    package let key: [Int]
  }

  /// By file: the places in the order of line and cell.
  package let byFile: [String: [Cited]]

  /// Gathers them from the formulas of all figures.
  package init(_ book: FigureBook) {
    var found: [Place: Cited] = [:]
    for operand in book.ordered.lazy.flatMap(\.expression.leaves) {
      guard case .observation(let observation, _) = operand else { continue }
      for source in observation.sources where found[source.place] == nil {
        found[source.place] = Cited(source: source, key: observation.reading.key)
      }
    }
    byFile = Dictionary(grouping: found.values, by: \.source.place.file).mapValues { cited in
      cited.sorted { first, second in
        let (one, other) = (first.source.place, second.source.place)
        return (one.line ?? 0, one.column ?? 0) < (other.line ?? 0, other.column ?? 0)
      }
    }
  }
}

extension Observation.Reading {
  fileprivate var key: [Int] {
    switch self {
    case .rows(let key), .distinct(let key): key
    case .cell, .sum, .setting: []
    }
  }
}
