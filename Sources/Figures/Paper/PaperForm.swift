/// What of a figure a paper may ask for, by the word after the stroke: `{visits[all] | bare}`.
package enum PaperForm: String, CaseIterable, Sendable {
  /// The value with its unit, as without a word.
  case unit
  case bare
  /// A whole number from one to ten in words.
  case words
  case millions
  case range
  case bareRange = "bare-range"
  /// How many were counted, of how many.
  case of
  /// A share as its two counts.
  case fraction
  case signed
  case difference
  case magnitude
  /// The value under every answer to how many continue elsewhere.
  case readings

  /// How the value is printed under each reading.
  package var form: Form {
    switch self {
    case .unit, .readings: .value
    case .bare: .bare
    case .words: .spelled
    case .millions: .millions
    case .range: .interval
    case .bareRange: .bareInterval
    case .of: .coverage
    case .fraction: .fraction
    case .signed: .signed
    case .difference: .difference
    case .magnitude: .magnitude
    }
  }

  /// What a figure must have for it; nil where any will do.
  package func lacking(_ figure: Figure) -> String? {
    guard figure.outcome.value != nil else { return nil }
    return switch self {
    case .range, .bareRange: figure.interval == nil ? "a figure with an interval" : nil
    case .of: figure.coverage == nil ? "a figure that says how many were counted" : nil
    case .fraction: figure.fraction == nil ? "a share of counts" : nil
    case .unit, .bare, .words, .millions, .signed, .difference, .magnitude, .readings: nil
    }
  }
}
