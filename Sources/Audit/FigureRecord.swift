package import Base
import Document
package import Figures

/// A figure as one line of `figures.csv`, and as one object of any `--json` that carries figures.
package struct FigureRecord: Hashable, Sendable {
  /// Where the list stands among the reports.
  package static let file = "figures.csv"

  /// The columns of the list; the first two name a figure.
  static let fields: [TableDescription.Column] = [
    .init("metric"), .init("subject"), .init("value", .number), .init("unit"),
    .init("status", allowed: Status.allCases.map(\.rawValue)), .init("reason"),
    .init("low", .number), .init("high", .number), .init("counted", .integer),
    .init("expected", .integer), .init("printed"), .init("formula"),
  ]
  package static let columns = fields.map(\.name)

  package let metric: String
  package let subject: String
  /// A plain number with full precision; empty where there is none, as are the ends and the counts.
  package let value: String
  package let unit: String
  package let status: String
  package let reason: String
  package let low: String
  package let high: String
  package let counted: String
  package let expected: String
  /// The text in the study's first language, with ordinary blanks so that it can be searched for.
  package let printed: String
  package let formula: String

  package init(_ figure: Figure, in words: StudyWords) {
    metric = figure.name.metric.id
    subject = figure.name.subject.id
    value = figure.outcome.value.map(plainNumber) ?? ""
    unit = words.text(of: figure.unit)
    status = figure.status.rawValue
    reason =
      figure.outcome.absence.map { absence in
        absence.reasons.map { words.plain($0, in: .english) }.joined(separator: "; ")
      } ?? ""
    low = figure.interval.map { plainNumber($0.low) } ?? ""
    high = figure.interval.map { plainNumber($0.high) } ?? ""
    counted = figure.coverage.map { String($0.counted) } ?? ""
    expected = figure.coverage.map { String($0.expected) } ?? ""
    printed = Wording(words.first, words).text(figure, .value).withOrdinaryBlanks
    formula = figure.formula
  }

  private init(_ row: RecordFile.Row) {
    metric = row["metric"]
    subject = row["subject"]
    value = row["value"]
    unit = row["unit"]
    // What the source gives was called published before it was said that not every source is.
    status = row["status"] == "published" ? Status.stated.rawValue : row["status"]
    reason = row["reason"]
    low = row["low"]
    high = row["high"]
    counted = row["counted"]
    expected = row["expected"]
    printed = row["printed"]
    formula = row["formula"]
  }

  /// The figures of a list, in its order. A list that cannot be read is a problem.
  package static func read(_ bytes: [UInt8], file: String) throws(Problem) -> [FigureRecord] {
    try RecordFile(
      bytes, file: file, needing: ["metric", "subject", "value", "formula"],
      meant: "a list of figures that a run wrote"
    ).rows.map(FigureRecord.init)
  }

  /// The cells under `columns`.
  package var cells: [String] {
    [
      metric, subject, value, unit, status, reason, low, high, counted, expected, printed, formula,
    ]
  }

  /// The same as JSON; what is not there is null.
  package var json: JSONOutput {
    .object([
      "metric": .string(metric), "subject": .string(subject), "value": .finite(Double(value)),
      "unit": .string(unit), "status": .string(status),
      "reason": .string(orNull: reason.isEmpty ? nil : reason), "low": .finite(Double(low)),
      "high": .finite(Double(high)), "counted": .integer(orNull: Int(counted)),
      "expected": .integer(orNull: Int(expected)), "printed": .string(printed),
      "formula": .string(formula),
    ])
  }

  /// `visits_2026[nabo]`.
  package var name: String { "\(metric)[\(subject)]" }

  /// The ids its subject is put together from, but for the reading: those of `no-amager/nabo@fixed_share=0` are `no-amager`
  /// and `nabo`.
  var subjectParts: [String] {
    subject.prefix { $0 != "@" }.split(separator: "/").map(String.init)
  }
}

extension String {
  /// With a blank that may break in place of each that may not.
  fileprivate var withOrdinaryBlanks: String {
    utf8.contains(0xA0)
      ? String(UnicodeScalarView(unicodeScalars.map { $0 == "\u{a0}" ? " " : $0 })) : self
  }
}

extension JSONOutput {
  /// The number, or null when there is none.
  package static func finite(_ value: Double?) -> JSONOutput {
    value.flatMap(FiniteNumber.init).map(JSONOutput.number) ?? .null
  }
}
