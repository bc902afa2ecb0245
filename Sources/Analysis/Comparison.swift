package import Figures

/// How scenarios differ from a base, and which of them another beats.
package struct Comparison: Sendable {
  package let base: Scenario
  package let entries: [Entry]

  /// One scenario held against the base.
  package struct Entry: Sendable {
    package let scenario: Scenario
    /// The figures that differ, in the order of the metrics.
    package let changes: [Change]
    /// The margin to the frame, what is not kept of it, in whole øre; nil where no budget was made.
    package let margin: Change?
    /// The compared scenarios that are no worse on any of the three aims and better on one.
    package let dominatedBy: [Scenario]
  }

  /// A figure that differs from the base's.
  package struct Change: Sendable {
    package let metric: Metric
    /// Nil where it does not arise in the base, as the cost of new venues where none opens.
    package let baseFigure: Figure?
    package let figure: Figure
    /// Nil where either has no value.
    package let difference: Double?
    /// The difference as a share of the base's value; nil where that is zero or missing.
    package let share: Double?
  }

  package init(_ scenarios: [Scenario], with base: Scenario, in book: FigureBook) {
    self.base = base
    entries = scenarios.map { scenario in
      let changes = Metric.all.compactMap { metric -> Change? in
        guard let own = book[metric, scenario.subject] else { return nil }
        guard let other = book[metric, base.subject] else {
          return Change(
            metric: metric, baseFigure: nil, figure: own, difference: nil, share: nil)
        }
        guard !own.outcome.agrees(with: other.outcome) else { return nil }
        var difference: Double?
        if let value = own.outcome.value, let reference = other.outcome.value {
          difference = value - reference
        }
        let reference = other.outcome.value ?? 0
        return Change(
          metric: metric, baseFigure: other, figure: own, difference: difference,
          share: reference == 0 ? nil : difference.map { $0 / reference })
      }
      return Entry(
        scenario: scenario, changes: changes, margin: book.margin(of: scenario, with: base),
        dominatedBy: scenarios.filter { $0 != scenario && book.dominates($0, scenario) })
    }
  }
}

extension Outcome {
  /// Whether two outcomes are the same but for the last bits of a sum.
  fileprivate func agrees(with other: Outcome) -> Bool {
    guard let value, let reference = other.value else { return self == other }
    return abs(value - reference) <= 1e-9 * max(abs(value), abs(reference))
  }
}

extension FigureBook {
  /// What a scenario frees of the frame and what the base does, to the øre.
  fileprivate func margin(of scenario: Scenario, with base: Scenario) -> Comparison.Change? {
    let freed = BudgetLine.Sum.freed
    guard let own = self[.budget, freed.subject(in: scenario.subject)],
      let other = self[.budget, freed.subject(in: base.subject)]
    else { return nil }
    let amounts = [own, other].compactMap { $0.outcome.value.flatMap { Money(kroner: $0) } }
    let difference = amounts.count == 2 ? (amounts[0] - amounts[1]).kroner : nil
    let reference = other.outcome.value ?? 0
    return Comparison.Change(
      metric: .budget, baseFigure: other, figure: own, difference: difference,
      share: reference == 0 ? nil : difference.map { $0 / reference })
  }

  /// Whether the first scenario frees as much without losing visits, loses as few, and keeps as much in the
  /// worst-hit centre, and does better on one of them.
  fileprivate func dominates(_ first: Scenario, _ second: Scenario) -> Bool {
    func aims(_ scenario: Scenario) -> [Double]? {
      let values = [
        self[.freedWithoutLosingVisits, scenario.subject]?.outcome.value,
        self[.lostVisits, scenario.subject]?.outcome.value.map { -$0 },
        self[.keptInWorstCentre, scenario.subject]?.outcome.value,
      ].compactMap(\.self)
      return values.count == 3 ? values : nil
    }
    guard let one = aims(first), let other = aims(second) else { return false }
    let pairs = zip(one, other)
    return pairs.allSatisfy { $0 >= $1 - 1e-9 * max(1, abs($1)) }
      && pairs.contains { $0 > $1 + 1e-9 * max(1, abs($1)) }
  }
}
