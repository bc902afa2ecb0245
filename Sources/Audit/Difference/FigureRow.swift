package import Figures
import Tabular

/// A line of `figures.csv`, as it is written.
package struct FigureRow: Hashable, Sendable {
  package let metric: String
  package let subject: String
  package let value: String
  package let unit: String
  package let status: String
  package let reason: String
  package let low: String
  package let high: String
  package let counted: String
  package let expected: String
  /// The Danish text.
  package let printed: String
  package let formula: String

  /// `visits_per_day[nabo]`.
  package var name: String { "\(metric)[\(subject)]" }

  /// The ids its subject is put together from, but for the reading: those of `no-amager/nabo@fixed_share=0` are `no-amager`
  /// and `nabo`.
  var subjectParts: [String] {
    subject.prefix { $0 != "@" }.split(separator: "/").map(String.init)
  }

  private init(_ cells: [String], _ columns: [String: Int]) {
    func cell(_ name: String) -> String {
      columns[name].flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
    }
    metric = cell("metric")
    subject = cell("subject")
    value = cell("value")
    unit = cell("unit")
    status = cell("status")
    reason = cell("reason")
    low = cell("low")
    high = cell("high")
    counted = cell("counted")
    expected = cell("expected")
    printed = cell("printed")
    formula = cell("formula")
  }

  /// The figures of a file, in its order. A damaged file, one that breaks off, or one that is no list of figures is a problem.
  package static func read(_ bytes: [UInt8], file: String) throws(Problem) -> [FigureRow] {
    let records = try readRecords(bytes, file: file)
    let names = records.first?.cells ?? []
    guard ["metric", "subject", "value", "formula"].allSatisfy(names.contains) else {
      throw Problem(
        .file, at: Place(file: file, line: 1), found: "other columns",
        expected: "a list of figures that a run wrote")
    }
    let columns = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    if let odd = records.first(where: { $0.cells.count != names.count }) {
      throw Problem(
        .file, at: Place(file: file, line: odd.line), found: "\(odd.cells.count) cells",
        expected: "\(names.count)")
    }
    guard bytes.last == UInt8(ascii: "\n") else {
      throw Problem(
        .file, at: Place(file: file, line: records.last?.line),
        found: "a last line that breaks off", expected: "a line break at its end")
    }
    return records.dropFirst().map { FigureRow($0.cells, columns) }
  }
}
