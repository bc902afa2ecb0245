package import Figures
import SQLite
import Study

extension Analysis {
  /// The frame after each scenario, in whole øre: what is kept and where, what is freed, and what is left of it once
  /// the reinvestments have their price.
  static let budget = Analysis(
    name: "budget", tables: ["documents", "centres", "venues", "measures", "counts"],
    furtherTables: ["facts"], foundations: ["ground", "scenarios"], needs: .frame
  ) { _, context, book throws(DatabaseError) in
    for option in context.settings.reinvestment { book.record(option.price) }
    for scenario in context.scenarios { BudgetReading(context, scenario).record(&book) }
    let today = context.scenarios.first { $0.moves == .none && $0.overrides.isEmpty }
    let headline = context.scenarios.first { $0.id == context.settings.headline }
    // Each øre of a venue hangs on all venues, so they are shared out only where a report prints them.
    for scenario in context.scenarios where scenario == today || scenario == headline {
      BudgetReading(context, scenario).recordVenues(&book)
    }
  }
}

/// The frame as it is spent after one scenario, read off what the scenario comes to.
package struct BudgetReading {
  private let context: AnalysisContext
  private let scenario: Scenario

  package init(_ context: AnalysisContext, _ scenario: Scenario) {
    self.context = context
    self.scenario = scenario
  }

  /// Enters the lines, their sums and what reinvestment leaves; the scenario's consequences must be in the book.
  package func record(_ book: inout FigureBook) {
    let plan = scenario.subject
    let inputs = inputs(book)
    let amounts = frameParts(inputs, book)
    for line in BudgetLine.allCases {
      book.record(
        amounts.part(line).named(FigureName(.budgetUnrounded, line.subject(in: plan))))
    }
    let parts = BudgetLine.allCases.map { book.traced(.budgetUnrounded, $0.subject(in: plan)) }
    let total = BudgetLine.Sum.total.subject(in: plan)
    book.record(Traced.sum(parts).named(FigureName(.budgetUnrounded, total)))
    let shares = shared(
      book.traced(.frame, .all), over: parts, addingUpTo: book.traced(.budgetUnrounded, total))
    for (line, share) in zip(BudgetLine.allCases, shares) {
      book.record(share.named(FigureName(.budget, line.subject(in: plan))))
    }
    for sum in BudgetLine.Sum.allCases {
      let lines = sum.lines.map { book.traced(.budget, $0.subject(in: plan)) }
      book.record(Traced.inOere(lines).named(FigureName(.budget, sum.subject(in: plan))))
    }
    recordChange(&book)
    guard !context.settings.reinvestment.isEmpty else { return }
    let freed = book.traced(.budget, BudgetLine.Sum.freed.subject(in: plan))
    let prices = context.settings.reinvestment.map {
      book.traced(.reinvestmentPrice, $0.subject)
    }
    book.record(Traced.less(freed, prices).named(FigureName(.leftAfterReinvestment, plan)))
  }

  /// Enters what is kept less the frame, and that with what is freed: nought, as long as nothing is added to the frame.
  private func recordChange(_ book: inout FigureBook) {
    let plan = scenario.subject
    func amount(_ sum: BudgetLine.Sum) -> Traced { book.traced(.budget, sum.subject(in: plan)) }
    let (kept, total) = (
      BudgetLine.Sum.kept.subject(in: plan), BudgetLine.Sum.total.subject(in: plan)
    )
    book.record(
      Traced.less(amount(.kept), [book.traced(.frame, .all)]).named(FigureName(.budgetChange, kept))
    )
    book.record(
      Traced.inOere([book.traced(.budgetChange, kept), amount(.freed)])
        .named(FigureName(.budgetChange, total)))
  }

  /// Enters what is kept at the open venues, shared out over them; the lines and the scenario's loads must be in the
  /// book.
  fileprivate func recordVenues(_ book: inout FigureBook) {
    let plan = scenario.subject
    let inputs = inputs(book)
    let old = open.map { context.catalogue.venues[$0] }
    let venues = old + scenario.moves.openings.map(\.venue)
    let costs = open.map(frameParts(inputs, book).keptCost(of:)) + newCosts(inputs)
    let arriving = arrivingPeople(inputs, book)
    for (number, (venue, cost)) in zip(venues, costs).enumerated() {
      book.record(
        after(cost, at: venue, arriving?[number], inputs, book).named(
          FigureName(.venueCostAfter, plan / venue.subject)))
    }
    let parts = venues.map { book.traced(.venueCostAfter, plan / $0.subject) }
    book.record(Traced.sum(parts).named(FigureName(.venueCostAfter, plan / .all)))
    let budgets = shared(
      book.traced(.budget, BudgetLine.Sum.venues.subject(in: plan)), over: parts,
      addingUpTo: book.traced(.venueCostAfter, plan / .all))
    for (venue, budget) in zip(venues, budgets) {
      book.record(budget.named(FigureName(.venueBudget, plan / venue.subject)))
    }
  }

  /// What the scenario is computed from, with the values it sets itself.
  private func inputs(_ book: FigureBook) -> ModelInputs<Traced> {
    ScenarioReading.chosen(context).with(scenario).inputs(book, scenario)
  }

  /// The numbers of the venues that stay open.
  private var open: [Int] {
    context.catalogue.venues.indices.filter {
      !scenario.closed.contains(context.catalogue.venues[$0].id)
    }
  }

  /// What the lines are made of, with the scenario's consequences as the book has them.
  private func frameParts(
    _ inputs: ModelInputs<Traced>, _ book: FigureBook
  ) -> FrameParts<Traced> {
    let (plan, reading) = (scenario.subject, ScenarioReading.chosen(context).with(scenario))
    return FrameParts(
      plan: reading.plan(scenario), inputs: inputs, terms: reading.terms(scenario, book),
      following: book.traced(.moneyFollowingUsers, plan),
      newSites: scenario.moves.openings.isEmpty ? nil : book.traced(.newVenueCost, plan),
      freedByFewerAddresses: book.traced(.freedByFewerAddresses, plan),
      freedByLostVisits: book.traced(.freedByLostVisits, plan))
  }

  /// The share that is withdrawn from a venue that stays open with less.
  private func withdrawn(from venue: Venue, _ book: FigureBook) -> Traced? {
    scenario.moves.withdrawals.contains { $0.venue == venue.id }
      ? book.traced(.withdrawnShare, scenario.subject / venue.subject) : nil
  }

  /// What each venue the plan opens costs before anybody comes.
  private func newCosts(_ inputs: ModelInputs<Traced>) -> [Traced] {
    scenario.moves.openings.map { opening in
      opening.statedCost(in: scenario)
        ?? inputs.evenPart(times: inputs.parameters[.fixedShare])
    }
  }

  /// What a venue costs once the users have moved: the money goes where they go. Where none follows them, nothing need
  /// be known of the visits.
  private func after(
    _ cost: Traced, at venue: Venue, _ arriving: Traced?, _ inputs: ModelInputs<Traced>,
    _ book: FigureBook
  ) -> Traced {
    let plan = scenario.subject
    let following = book.traced(.moneyFollowingUsers, plan)
    guard following.outcome.value != 0 else { return .sum([cost]) }
    // With given grants a visit takes along what its own venue got for it, which the loads do not tell.
    guard context.settings.conventions.allocation != .given else {
      let reason = Phrase(
        da: "det er ikke regnet ud, hvor oplyste tilskud følger brugerne hen",
        en: "where given grants follow the users is not computed")
      return Traced(
        .absent(Absence(.undefined, [reason])), .derived, expression: .nothing)
    }
    if let arriving { return cost + following * arriving }
    let load = book.traced(.load, plan / venue.subject)
    guard let stays = visitsThatStay(at: venue, inputs, book) else {
      return cost + following * load / book.traced(.retainedVisits, plan)
    }
    return cost + following * (load - stays) / book.traced(.retainedVisits, plan)
  }

  /// What share of the people whose cost follows them comes to each venue that is open after the plan, the new ones last; nil
  /// where cost follows visits.
  private func arrivingPeople(
    _ inputs: ModelInputs<Traced>, _ book: FigureBook
  ) -> [Traced]? {
    guard let people = inputs.drivers?.amounts else { return nil }
    let reading = ScenarioReading.chosen(context).with(scenario)
    let ways = reading.plan(scenario).ways(on: inputs, reading.terms(scenario, book))
    let coming = ways.flatMap { $0.arriving(of: people[$0.origin]) }
    let all = Traced.sum(coming.map(\.amount))
    let sites = open + scenario.moves.openings.indices.map { inputs.sites.count + $0 }
    return sites.map { site in
      .sum(coming.filter { $0.receiver == site }.map(\.amount)) / all
    }
  }

  /// The visits of a venue's own users after the plan, grown as the loads are; nil for a new venue.
  private func visitsThatStay(
    at venue: Venue, _ inputs: ModelInputs<Traced>, _ book: FigureBook
  ) -> Traced? {
    guard let site = context.catalogue.venues.firstIndex(of: venue) else { return nil }
    let visits = inputs.visits[site]
    let own =
      withdrawn(from: venue, book).map { visits * (.constant(1) - inputs.closing($0)) } ?? visits
    return inputs.growth.map { own * $0 } ?? own
  }
}

extension ReinvestmentOption {
  /// Its price as a figure, missing where `pipeline.json` gives none.
  fileprivate var price: Traced {
    let outcome: Outcome =
      amount.map(Outcome.value)
      ?? .absent(
        Absence(
          .missing,
          [
            Phrase(
              da: "prisen er ikke oplyst: \(name.danish.words.lowercasedFirst)",
              en: "the price is not stated: \(name.english.words.lowercasedFirst)")
          ]))
    return Traced(
      observed: outcome, .assumed,
      from: Observation(
        .setting, query: "the amount of reinvestment \(id)",
        sources: [Source(place: amountPlace)])
    ).named(FigureName(.reinvestmentPrice, subject))
  }
}

/// An amount shared out over parts in whole øre by largest remainder; undefined where the parts do not add up to it.
///
/// Each share cites its own part and the sum of the parts, whose formula names them all.
private func shared(
  _ amount: Traced, over parts: [Traced], addingUpTo sum: Traced
) -> [Traced] {
  var shares: [Int]?
  let values = parts.compactMap(\.outcome.value)
  // A whole øre may be lost to rounding before; more would mean that something is counted twice, or not at all.
  if let value = amount.outcome.value, let total = Money(kroner: value),
    values.count == parts.count,
    abs(values.reduce(0, +) - value) < 0.02 + 1e-12 * abs(value)
  {
    shares = apportioned(total.oere, over: values)
  }
  return parts.indices.map { index in
    Traced.method("largest_remainder", of: [parts[index], sum, amount]) { _ in
      shares.map { Money(oere: $0[index]).kroner }
    }
  }
}

extension Traced {
  /// A sum in whole øre.
  static func inOere(_ amounts: [Traced]) -> Traced {
    .method("sum_in_oere", of: amounts) { values in
      let amounts = values.compactMap { Money(kroner: $0) }
      return amounts.count == values.count ? amounts.reduce(.zero, +).kroner : nil
    }
  }

  /// An amount less others, in whole øre.
  static func less(_ amount: Traced, _ others: [Traced]) -> Traced {
    .method("difference_in_oere", of: [amount] + others) { values in
      let amounts = values.compactMap { Money(kroner: $0) }
      guard amounts.count == values.count, let first = amounts.first else { return nil }
      return amounts.dropFirst().reduce(first, -).kroner
    }
  }
}
