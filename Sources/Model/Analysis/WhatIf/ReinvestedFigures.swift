package import Figures
import Study

extension WhatIfSession {
  /// Holds the amounts a planner would reinvest, in kr. a year by the id of the option, against what a plan frees, and enters
  /// each, their sum and what is left. The plan's budget has to be in the book.
  package func reinvested(
    _ scenario: Scenario, given amounts: [String: Money], _ book: inout FigureBook
  ) -> Reinvestment {
    let plan = scenario.subject
    let options = results.reinvestment
    book.record(
      Traced.inOere([book.traced(.frame, .all)]).named(FigureName(.frameInOere, plan)))
    for option in options {
      let amount =
        amounts[option.id].map { Traced.asked($0.kroner) }
        ?? book.traced(.reinvestmentPrice, option.subject)
      book.record(amount.named(FigureName(.reinvestmentAmount, plan / option.subject)))
    }
    let known = options.map { book.traced(.reinvestmentAmount, plan / $0.subject) }
      .filter { $0.outcome.value != nil }
    let isPartial = known.count < options.count
    let freed = book.traced(.budget, BudgetLine.Sum.freed.subject(in: plan))
    func answer(_ remainder: Reinvestment.Remainder, restsOnLostVisits: Bool = false)
      -> Reinvestment
    {
      Reinvestment(
        scenario: scenario, options: options, remainder: remainder,
        restsOnLostVisits: restsOnLostVisits)
    }
    if !known.isEmpty {
      book.record(Traced.inOere(known).named(FigureName(.reinvested, plan)))
    }
    guard freed.outcome.value != nil else { return answer(.nothingFreed) }
    // Nobody chose among the options: then one without a price may cost anything.
    guard !known.isEmpty, !(amounts.isEmpty && isPartial) else { return answer(.unpriced) }
    let reinvested = book.traced(.reinvested, plan)
    let without = book.traced(
      .budget, BudgetLine.freedByFewerAddresses.subject(in: plan))
    book.record(Traced.less(freed, [reinvested]).named(FigureName(.leftOfFreed, plan)))
    book.record(Traced.less(reinvested, [freed]).named(FigureName(.beyondFrame, plan)))
    book.record(
      Traced.less(reinvested, [without]).named(FigureName(.beyondFewerAddresses, plan)))
    book.record(
      Traced.less(.least(reinvested, [freed]), [without])
        .named(FigureName(.paidByLostVisits, plan)))
    func isAboveZero(_ metric: Metric) -> Bool { (book[metric, plan]?.outcome.value ?? 0) > 0 }
    return answer(
      isAboveZero(.beyondFrame) ? .exceeded : .left(ifNothingElse: isPartial),
      restsOnLostVisits: isAboveZero(.paidByLostVisits))
  }
}
