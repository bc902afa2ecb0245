/// A number that knows how it came about, what it rests on and, when there is none, why.
///
/// Absence in, absence out: no operation turns a missing operand into a number.
package struct Traced: Scalar, Hashable {
  package let outcome: Outcome
  package let basis: Basis
  package let precision: Precision
  /// How later formulas refer to it.
  package let expression: Expression
  /// Its own name and making, once it has been named.
  package let definition: Definition?

  package struct Definition: Hashable, Sendable {
    package let name: FigureName
    package let expression: Expression
  }

  package init(
    _ outcome: Outcome, _ basis: Basis, precision: Precision = .exact, expression: Expression,
    definition: Definition? = nil
  ) {
    self.outcome = outcome
    self.basis = basis
    self.precision = precision
    self.expression = expression
    self.definition = definition
  }

  /// A number read from the inputs.
  package init(
    observed outcome: Outcome, _ basis: Basis, precision: Precision = .exact,
    from observation: Observation
  ) {
    self.init(
      outcome, basis, precision: precision, expression: .observation(observation, outcome))
  }

  /// An assumption's value; it is no better than its kind says.
  package init(_ assumption: Assumption) {
    let basis: Basis =
      switch assumption.kind {
      case .published: .stated
      case .derived: .derived
      case .assumption, .valueJudgement: .assumed
      }
    self.init(.value(assumption.value), basis, expression: .assumption(assumption))
  }

  package static func constant(_ value: Double) -> Traced {
    Traced(.value(value), .given, expression: .constant(value))
  }

  package func isExactly(_ value: Double) -> Bool { outcome.value == value }

  package func named(_ name: @autoclosure () -> FigureName) -> Traced {
    let name = name()
    return Traced(
      outcome, basis, precision: precision, expression: .figure(name, outcome),
      definition: Definition(name: name, expression: expression))
  }

  package static func + (first: Traced, second: Traced) -> Traced {
    Traced.combine([first, second], .sum([first.expression, second.expression])) { $0[0] + $0[1] }
  }

  package static func - (first: Traced, second: Traced) -> Traced {
    Traced.combine([first, second], .difference(first.expression, second.expression)) {
      $0[0] - $0[1]
    }
  }

  package static func * (first: Traced, second: Traced) -> Traced {
    Traced.combine([first, second], .product(first.expression, second.expression)) { $0[0] * $0[1] }
  }

  /// Division by zero has no answer, and says so.
  package static func / (first: Traced, second: Traced) -> Traced {
    Traced.combine([first, second], .quotient(first.expression, second.expression)) {
      $0[1] == 0 ? nil : $0[0] / $0[1]
    }
  }

  package static func sum(_ terms: [Traced]) -> Traced {
    combine(terms, .sum(terms.map(\.expression))) { $0.reduce(0, +) }
  }

  package static func least(_ first: Traced, _ others: [Traced]) -> Traced {
    combine([first] + others, .least(([first] + others).map(\.expression))) { $0.min() }
  }

  /// The result of a method that is not arithmetic, traced to its operands; undefined where the method
  /// gives nil.
  package static func method(
    _ name: String, of operands: [Traced], _ compute: ([Double]) -> Double?
  ) -> Traced {
    combine(operands, .method(name, operands.map(\.expression)), compute)
  }

  private static func combine(
    _ operands: [Traced], _ expression: Expression, _ compute: ([Double]) -> Double?
  ) -> Traced {
    func result(_ outcome: Outcome) -> Traced {
      Traced(
        outcome, max(operands.map(\.basis).max() ?? .given, .derived),
        precision: operands.contains { $0.precision == .approximate } ? .approximate : .exact,
        expression: expression)
    }
    let absences = operands.compactMap(\.outcome.absence)
    if absences.isEmpty {
      let value = compute(operands.compactMap(\.outcome.value))
      if let value, value.isFinite { return result(.value(value)) }
      let reason = value == nil ? expression.unanswered : Absence.tooLarge
      return result(.absent(Absence(.undefined, [reason])))
    }
    let kind: Absence.Kind = absences.contains { $0.kind == .hidden } ? .hidden : .undefined
    return result(.absent(Absence(kind, joined(absences.map(\.reasons)))))
  }

  /// The reasons of operands, each once; what lacks a great many things names the first.
  private static func joined(_ reasons: [[Phrase]]) -> [Phrase] {
    if reasons.count == 1 { return reasons[0] }
    var told: Set<Phrase> = [Absence.further]
    let all = reasons.joined().filter { told.insert($0).inserted }
    let isShortened = all.count > mostReasons || reasons.contains { $0.last == Absence.further }
    return isShortened ? all.prefix(mostReasons) + [Absence.further] : all
  }

  private static let mostReasons = 10
}

extension Traced {
  /// The same number, marked as resting on a choice that no source makes.
  package var assumed: Traced {
    Traced(
      outcome, .assumed, precision: precision, expression: expression, definition: definition)
  }
}

extension Absence {
  /// What stands for the reasons that are left out.
  package static let further = Phrase(da: "og flere grunde", en: "and further reasons")

  /// Why there is no number where every operand has one and the operation an answer.
  package static let tooLarge = Phrase(
    da: "resultatet er for stort et tal til at regne med",
    en: "the result is too large a number to compute with")
}
