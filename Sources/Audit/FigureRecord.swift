import Document
package import Figures
package import JSON

/// A figure as one line of `figures.csv`, and as one object of any `--json` that carries figures.
package struct FigureRecord: Sendable {
  /// The headings of `figures.csv`.
  package static let columns = [
    "metric", "subject", "value", "unit", "status", "reason", "low", "high", "counted", "expected",
    "printed", "formula",
  ]

  private let figure: Figure

  package init(_ figure: Figure) { self.figure = figure }

  /// The cells under `columns`: plain numbers with full precision, empty where there is none.
  package var cells: [String] {
    [
      figure.name.metric.id, figure.name.subject.id, figure.outcome.value.map(plainNumber) ?? "",
      figure.unit.text, figure.status.rawValue, reason ?? "",
      figure.interval.map { plainNumber($0.low) } ?? "",
      figure.interval.map { plainNumber($0.high) } ?? "",
      figure.coverage.map { String($0.counted) } ?? "",
      figure.coverage.map { String($0.expected) } ?? "", printed,
      figure.formula,
    ]
  }

  /// The same as JSON; `value` is null unless there is one.
  package var json: JSONOutput {
    .object([
      "metric": .string(figure.name.metric.id), "subject": .string(figure.name.subject.id),
      "value": .finite(figure.outcome.value), "unit": .string(figure.unit.text),
      "status": .string(figure.status.rawValue),
      "reason": .string(orNull: reason),
      "low": .finite(figure.interval?.low), "high": .finite(figure.interval?.high),
      "counted": figure.coverage.map { .integer($0.counted) } ?? .null,
      "expected": figure.coverage.map { .integer($0.expected) } ?? .null,
      "printed": .string(printed), "formula": .string(figure.formula),
    ])
  }

  /// The Danish text, with ordinary blanks so that it can be searched for.
  private var printed: String {
    Wording(.danish).text(figure, .value).unicodeScalars.reduce(into: "") { text, scalar in
      text.unicodeScalars.append(scalar == "\u{a0}" ? " " : scalar)
    }
  }

  private var reason: String? {
    figure.outcome.absence.map { absence in
      absence.reasons.map(\.english.words).joined(separator: "; ")
    }
  }
}

extension JSONOutput {
  /// The number, or null when there is none.
  package static func finite(_ value: Double?) -> JSONOutput {
    value.flatMap(FiniteNumber.init).map(JSONOutput.number) ?? .null
  }
}
