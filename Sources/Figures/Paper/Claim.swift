import Base

/// What a sentence claims of figures: `lost_visits[a] < lost_visits[b] and visits[all] >= 400`.
///
/// Comparisons of figures and constants, joined by `and`, `or` and `not`; `not` binds closest, then `and`.
package indirect enum Claim: Hashable, Sendable {
  case comparison(Operand, Comparison, Operand)
  case and(Claim, Claim)
  case or(Claim, Claim)
  case not(Claim)

  package enum Operand: Hashable, Sendable {
    /// A figure by its name.
    case figure(String)
    /// A number as it is computed with: a share of one, an amount in whole units.
    case constant(Double)
  }

  package enum Comparison: String, CaseIterable, Sendable {
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case notEqual = "!="
    case less = "<"
    case greater = ">"
    case equal = "="

    func holds(_ first: Double, _ second: Double) -> Bool {
      switch self {
      case .lessOrEqual: first <= second
      case .greaterOrEqual: first >= second
      case .notEqual: first != second
      case .less: first < second
      case .greater: first > second
      case .equal: first == second
      }
    }
  }

  /// What came of trying it.
  package enum Verdict: Hashable, Sendable {
    case holds
    case fails
    /// Some figure it rests on has no value, which no answer can be made of.
    case unknown
  }

  /// The names of its figures, each once, in their order.
  package var figures: [String] {
    var names: [String] = []
    for case .figure(let name) in operands where !names.contains(name) { names.append(name) }
    return names
  }

  private var operands: [Operand] {
    switch self {
    case .comparison(let first, _, let second): [first, second]
    case .and(let first, let second), .or(let first, let second): first.operands + second.operands
    case .not(let claim): claim.operands
    }
  }

  /// Whether it holds of the values a figure's name gives; a figure without a value leaves the whole unknown, whatever the
  /// rest says: a sentence about it has nothing to stand on.
  package func verdict(_ value: (String) -> Double?) -> Verdict {
    guard figures.allSatisfy({ value($0) != nil }) else { return .unknown }
    return holds { value($0) ?? .nan } ? .holds : .fails
  }

  private func holds(_ value: (String) -> Double) -> Bool {
    func number(_ operand: Operand) -> Double {
      switch operand {
      case .figure(let name): value(name)
      case .constant(let constant): constant
      }
    }
    return switch self {
    case .comparison(let first, let comparison, let second):
      comparison.holds(number(first), number(second))
    case .and(let first, let second): first.holds(value) && second.holds(value)
    case .or(let first, let second): first.holds(value) || second.holds(value)
    case .not(let claim): !claim.holds(value)
    }
  }
}
