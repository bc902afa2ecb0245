/// How a number was made: operations on operands, each operand known by name.
package indirect enum Expression: Hashable, Sendable {
  case constant(Double)
  case figure(FigureName, Outcome)
  case assumption(Assumption)
  case observation(Observation, Outcome)
  case sum([Expression])
  case difference(Expression, Expression)
  case product(Expression, Expression)
  case quotient(Expression, Expression)
  case least([Expression])
  /// The result of a method that is not arithmetic, such as an exact interval or a rank correlation.
  case method(String, [Expression])

  /// The operands it names, each once, in the order they appear.
  package var operands: [Expression] {
    var seen: Set<Expression> = []
    return leaves.filter { seen.insert($0).inserted }
  }

  private var leaves: [Expression] {
    switch self {
    case .constant: []
    case .figure, .assumption, .observation: [self]
    case .sum(let terms), .least(let terms), .method(_, let terms): terms.flatMap(\.leaves)
    case .difference(let first, let second), .product(let first, let second),
      .quotient(let first, let second):
      first.leaves + second.leaves
    }
  }
}

extension Expression {
  /// What stands for an operand in a written formula.
  package enum Notation: Sendable {
    /// Its name: `present[nabo] / visits_per_day[nabo]`.
    case names
    /// Its value: `15 / 37`.
    case values
  }

  /// The formula as text that a calculator, or a second evaluator, can read.
  package func written(in notation: Notation) -> String { written(in: notation, within: .sum) }

  private enum Tightness: Int { case sum, term, factor }

  private func written(in notation: Notation, within outer: Tightness) -> String {
    func joined(_ own: Tightness, _ parts: [(Expression, Tightness)], _ mark: String) -> String {
      let text = parts.map { $0.written(in: notation, within: $1) }.joined(separator: mark)
      return own.rawValue < outer.rawValue ? "(\(text))" : text
    }
    switch self {
    case .constant(let value): return plainNumber(value)
    case .figure(let name, let outcome):
      return notation == .names ? name.description : outcome.plain
    case .assumption(let assumption):
      return notation == .names ? assumption.id : plainNumber(assumption.value)
    case .observation(let observation, let outcome):
      return notation == .names ? observation.label : outcome.plain
    case .sum(let terms) where terms.isEmpty: return "0"
    case .sum(let terms):
      // A sum inside a sum keeps its brackets: in floating point the order of adding matters.
      let parts = terms.enumerated().map { ($1, $0 == 0 ? Tightness.sum : .term) }
      return joined(.sum, parts, " + ")
    case .difference(let first, let second):
      return joined(.sum, [(first, .sum), (second, .term)], " - ")
    case .product(let first, let second):
      return joined(.term, [(first, .term), (second, .factor)], " * ")
    case .quotient(let first, let second):
      return joined(.term, [(first, .term), (second, .factor)], " / ")
    case .least(let terms):
      return "least(\(terms.map { $0.written(in: notation) }.joined(separator: ", ")))"
    case .method(let name, let terms):
      return "\(name)(\(terms.map { $0.written(in: notation) }.joined(separator: ", ")))"
    }
  }
}

extension Expression {
  /// Why the formula has no answer although every operand has a value.
  var unanswered: Phrase {
    switch self {
    case .quotient:
      Phrase(da: "der kan ikke divideres med nul", en: "nothing can be divided by zero")
    case .method(let name, _):
      Phrase(
        da: "metoden \(name) har intet svar for disse tal",
        en: "the method \(name) has no answer for these numbers")
    default:
      Phrase(da: "formlen har intet svar", en: "the formula has no answer")
    }
  }
}

extension Observation {
  /// A short name for formulas: the file, and the line when there is just one.
  package var label: String {
    guard let first = sources.first else { return "nothing" }
    return sources.count == 1
      ? "cell(\(first.place))" : "cells(\(first.place.file), \(sources.count) rows)"
  }
}

extension Outcome {
  /// The plain number, or the kind of absence.
  package var plain: String {
    switch self {
    case .value(let value): plainNumber(value)
    case .absent(let absence): absence.kind.rawValue
    }
  }
}

/// A number with full precision and a decimal point, whole numbers without a fraction: the shortest text
/// that reads back as the same value.
package func plainNumber(_ value: Double) -> String {
  if let whole = Int(exactly: value) { return String(whole) }
  return String(value)
}
