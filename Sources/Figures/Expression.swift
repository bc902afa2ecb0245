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

  /// No formula at all: what stands where there is nothing to make a number from.
  package static let nothing = Expression.method("unknown", [])

  /// The operands it names, each once, in the order they appear.
  package var operands: [Expression] {
    let leaves = leaves
    guard leaves.count > 8 else {
      // So few are sooner compared than hashed.
      return leaves.indices.filter { !leaves[..<$0].contains(leaves[$0]) }.map { leaves[$0] }
    }
    var seen = Set<Expression>(minimumCapacity: leaves.count)
    return leaves.filter { seen.insert($0).inserted }
  }

  /// The same, each as often as it stands in the formula.
  package var leaves: [Expression] {
    var leaves: [Expression] = []
    gather(into: &leaves)
    return leaves
  }

  private func gather(into leaves: inout [Expression]) {
    switch self {
    case .constant: break
    case .figure, .assumption, .observation: leaves.append(self)
    case .sum(let terms), .least(let terms), .method(_, let terms):
      for term in terms { term.gather(into: &leaves) }
    case .difference(let first, let second), .product(let first, let second),
      .quotient(let first, let second):
      first.gather(into: &leaves)
      second.gather(into: &leaves)
    }
  }
}

extension Expression {
  /// What stands for an operand in a written formula.
  package enum Notation: Sendable {
    /// Its name: `present_2026[nabo] / visits_2026[nabo]`.
    case names
    /// Its value: `15 / 37`.
    case values
  }

  /// The formula as text that a calculator, or a second evaluator, can read.
  package func written(in notation: Notation) -> String {
    var text = ""
    write(to: &text, notation, within: .sum)
    return text
  }

  private enum Tightness: Int { case sum, term, factor }

  private func write(to text: inout String, _ notation: Notation, within outer: Tightness) {
    /// Writes the parts with a mark between, in parentheses where the formula around binds tighter.
    func join(
      _ parts: [Expression], _ mark: String, _ own: Tightness, following: Tightness
    ) {
      let isLoose = own.rawValue < outer.rawValue
      if isLoose { text += "(" }
      for (index, part) in parts.enumerated() {
        if index > 0 { text += mark }
        part.write(to: &text, notation, within: index == 0 ? own : following)
      }
      if isLoose { text += ")" }
    }
    func call(_ name: String, _ terms: [Expression]) {
      text += name + "("
      for (index, term) in terms.enumerated() {
        if index > 0 { text += ", " }
        term.write(to: &text, notation, within: .sum)
      }
      text += ")"
    }
    switch self {
    case .constant(let value): text += plainNumber(value)
    case .figure(let name, let outcome):
      if notation == .names { name.write(to: &text) } else { text += outcome.plain }
    case .assumption(let assumption):
      // A default stands in no file, where its id could be looked up: it is the number itself.
      text +=
        notation == .names && !assumption.isDefault
        ? assumption.id : plainNumber(assumption.value)
    case .observation(let observation, let outcome):
      let terms =
        notation == .names
        ? observation.terms : observation.addends?.map(plainNumber) ?? [outcome.plain]
      let isLoose = terms.count > 1 && outer != .sum
      text += isLoose ? "(" : ""
      text += terms.joined(separator: " + ") + (isLoose ? ")" : "")
    case .sum(let terms) where terms.isEmpty: text += "0"
    // A sum inside a sum keeps its brackets: in floating point the order of adding matters.
    case .sum(let terms): join(terms, " + ", .sum, following: .term)
    case .difference(let first, let second): join([first, second], " - ", .sum, following: .term)
    case .product(let first, let second): join([first, second], " * ", .term, following: .factor)
    case .quotient(let first, let second): join([first, second], " / ", .term, following: .factor)
    case .least(let terms): call("least", terms)
    case .method(let name, let terms): call(name, terms)
    }
  }
}

extension Expression {
  /// Why the formula has no answer although every operand has a value.
  package var unanswered: Phrase {
    switch self {
    case .quotient:
      Phrase(da: "der kan ikke divideres med nul", en: "nothing can be divided by zero")
    case .method(let name, _):
      Method.named(name)?.unanswered
        ?? Phrase(
          da: "metoden \(name) har intet svar for disse tal",
          en: "the method \(name) has no answer for these numbers")
    default:
      Phrase(da: "formlen har intet svar", en: "the formula has no answer")
    }
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
