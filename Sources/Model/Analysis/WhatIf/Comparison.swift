import Base
package import Figures
import Study

extension WhatIfSession {
  /// Holds plans against a base, and enters how they differ and where two of them change places. The plans' own figures
  /// have to be in the book.
  package func compared(
    _ plans: [Scenario], with base: Scenario, _ book: inout FigureBook
  ) -> ComparedPlans {
    // Where plans change places is told of the money they free.
    let pairs = context.hasMoney ? try? switchingValues(plans, base, book) : nil
    let differing = plans.map { recordDifferences(of: $0, from: base, &book) }
    for plan in plans {
      // A plan that does not differ in what another does differs by nought, where both have a number.
      for metric in differing.flatMap(\.self)
      where [plan, base].allSatisfy({ book[metric, $0.subject]?.outcome.value != nil }) {
        recordDifference(of: plan, from: base, metric, &book)
      }
    }
    return ComparedPlans(
      base: base,
      plans: plans.enumerated().map { index, plan in
        for other in plans[(index + 1)...] where context.hasMoney {
          recordLead(of: plan, over: other, &book)
        }
        return ComparedPlans.Plan(
          scenario: plan, differing: differing[index],
          dominatedBy: plans.filter {
            $0 != plan && $0.ownValues == plan.ownValues && book.dominates($0, plan)
          },
          pairs: pairs?[index].map { record($0, &book) })
      })
  }

  /// For each plan, against the base and against those named after it: each pair once.
  private func switchingValues(
    _ plans: [Scenario], _ base: Scenario, _ book: FigureBook
  ) throws(Problems) -> [[SwitchingValues]] {
    var all: [[SwitchingValues]] = []
    for (index, plan) in plans.enumerated() {
      var own: [SwitchingValues] = []
      for other in [base] + plans[(index + 1)...] {
        own.append(try SwitchingValues(plan, against: other, context, book))
      }
      all.append(own)
    }
    return all
  }

  /// Enters the differences, and tells the metrics that differ.
  private func recordDifferences(
    of plan: Scenario, from base: Scenario, _ book: inout FigureBook
  ) -> [Metric] {
    var differing: [Metric] = []
    for metric in book.metrics {
      guard let own = book[metric, plan.subject] else { continue }
      guard let other = book[metric, base.subject] else {
        differing.append(metric)
        continue
      }
      guard !own.outcome.agrees(with: other.outcome) else { continue }
      differing.append(metric)
      recordDifference(of: plan, from: base, metric, &book)
    }
    recordMargin(of: plan, from: base, &book)
    return differing
  }

  private func recordDifference(
    of plan: Scenario, from base: Scenario, _ metric: Metric, _ book: inout FigureBook
  ) {
    guard let unit = book[metric, plan.subject]?.unit else { return }
    let difference = book.traced(metric, plan.subject) - book.traced(metric, base.subject)
    record(difference, of: plan, from: base, metric, unit, &book)
  }

  /// What the plan frees of the frame less what the base does, to the øre.
  private func recordMargin(
    of plan: Scenario, from base: Scenario, _ book: inout FigureBook
  ) {
    let freed = [plan, base].map { BudgetLine.Sum.freed.subject(in: $0.subject) }
    guard freed.allSatisfy({ book[.budget, $0] != nil }) else { return }
    let amounts = freed.map { book.traced(.budget, $0) }
    record(
      Traced.less(amounts[0], [amounts[1]]), of: plan, from: base, .budget, Metric.budget.unit,
      &book)
  }

  private func record(
    _ difference: Traced, of plan: Scenario, from base: Scenario, _ metric: Metric, _ unit: Unit,
    _ book: inout FigureBook
  ) {
    let subject = plan.against(base, metric)
    guard book[.difference, subject] == nil else { return }
    book.record(difference.named(FigureName(.difference, subject)), unit: unit)
    let reference =
      metric == .budget
      ? book.traced(.budget, BudgetLine.Sum.freed.subject(in: base.subject))
      : book.traced(metric, base.subject)
    // A share differs by percentage points; a per cent of a per cent would be taken for them.
    guard !unit.isOfShares, let value = reference.outcome.value, value != 0
    else { return }
    book.record(
      (book.traced(.difference, subject) / reference)
        .named(FigureName(.relativeDifference, subject)))
  }

  /// How much more one plan frees than another, where that has not been entered.
  private func recordLead(
    of plan: Scenario, over other: Scenario, _ book: inout FigureBook
  ) {
    let lead = book.traced(.freedNet, plan.subject) - book.traced(.freedNet, other.subject)
    record(lead, of: plan, from: other, .freedNet, Metric.freedNet.unit, &book)
  }

  private func record(
    _ values: SwitchingValues, _ book: inout FigureBook
  ) -> ComparedPlans.Pair {
    recordLead(of: values.first, over: values.second, &book)
    let conditions = values.values.map { value -> ComparedPlans.Condition in
      let subject = values.first.switching(with: values.second, value.assumption)
      var side: ComparedPlans.Side?
      if case .at(let limit) = value.switching {
        let operands = [
          book.traced(.freedNet, values.first.subject),
          book.traced(.freedNet, values.second.subject),
          book.traced(.assumption, Subject(value.assumption.id)),
        ]
        // A plan may be named twice, or be its own base.
        if book[.switchingValue, subject] == nil {
          book.record(
            Traced.method("switching_value", of: operands) { _ in limit }.assumed
              .named(FigureName(.switchingValue, subject)))
        }
        if limit > 0, limit < 1 { side = value.assumption.value > limit ? .above : .below }
      }
      return ComparedPlans.Condition(
        assumption: value.assumption, switching: side, holds: value.holds)
    }
    // Less than half an øre is the rounding of sums.
    let lead: ComparedPlans.Lead =
      abs(values.lead) < 0.005 ? .same : values.lead > 0 ? .more : .less
    return ComparedPlans.Pair(other: values.second, lead: lead, conditions: conditions)
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
  /// Whether the first scenario dominates the second; never where one of the three aims has no number.
  fileprivate func dominates(_ first: Scenario, _ second: Scenario) -> Bool {
    guard let one = objectives(first), let other = objectives(second) else { return false }
    return one.dominates(other)
  }

  private func objectives(_ scenario: Scenario) -> Objectives? {
    guard let freed = self[.freedByFewerAddresses, scenario.subject]?.outcome.value,
      let lost = self[.lostVisits, scenario.subject]?.outcome.value,
      let kept = self[.keptInWorstCentre, scenario.subject]?.outcome.value
    else { return nil }
    return Objectives(freed: freed, lost: lost, kept: kept)
  }
}
