package import Base
package import Figures
import Study

extension WhatIfSession {
  /// Every plan within the limits: how many, which of them nothing beats, and where the named scenarios stand. Nil where
  /// the limits leave no plan. `detail` tells whether the plans that are found are computed one by one.
  package func everyPlan(
    within asked: PlanLimits, _ detail: FrontierDetail, _ book: inout FigureBook
  ) throws(Problem) -> EveryPlanFound? {
    guard let every = EveryPlan(on: asked.own.inputs, within: asked.limits) else {
      throw asked.obstacle
    }
    if every.feasible == 0 { return nil }
    guard detail == .counts || every.frontier.count <= EveryPlanFound.mostListed else {
      throw Problem(
        .configuration, at: nil, found: "\(every.frontier.count) plans that nothing beats",
        expected: "at most \(EveryPlanFound.mostListed), where each is computed for itself",
        advice:
          "--keep, --close and --open CENTRE=NUMBER leave fewer; without --json and --explain they are counted"
      )
    }
    asked.record(results, &book)
    let isRecorded = asked.areTheStudys && book[.efficientPlans, .all] != nil
    let search = PlanSearch(subject: isRecorded ? .all : .asked)
    if !isRecorded { record(every, search, &book) }
    let dominance = results.scenarios.filter { !$0.closed.isEmpty && $0.isAmongEveryPlan }.map {
      self.dominance(of: $0, every, asked, detail, &book)
    }
    return EveryPlanFound(
      search: search,
      followsFromFiguresAlone: every.followsFromFiguresAlone && asked.leavesAllFree,
      dominance: dominance,
      closing: zip(results.venues, every.closedShares).filter { $1 > 0 }.map(\.0),
      frontier: detail == .counts
        ? []
        : every.frontier.enumerated().map { number, plan in
          recordFound("efficient/\(number + 1)", plan.closed, asked, &book)
        })
  }

  /// The best plans that free at least so much, in kr. a year, and lose at most so many daily visits, five at most; or what
  /// keeps all from it.
  package func plans(
    freeing free: Double?, losing lose: Double?, within asked: PlanLimits,
    _ book: inout FigureBook
  ) throws(Problem) -> PlansSought {
    guard let seek = GoalSeek(on: asked.own.inputs) else { throw asked.obstacle }
    asked.record(results, &book)
    let goals =
      [free.map(Goal.freeAtLeast), lose.map(Goal.loseAtMost)].compactMap(\.self) + asked.goals
    // Who asks for an amount alone wants it at the least harm; else the most that can be had within the limits. Where there
    // is no money, nothing can be freed.
    let aim: GoalSeek.Aim =
      (free != nil && lose == nil) || !context.hasMoney ? .losingFewest : .freeingMost
    switch seek.answer(to: goals, best: PlansSought.most, by: aim) {
    case .collision(let clashes): return .collision(clashes.map { record($0, &book) })
    case .noPlan: return .none
    case .tooManyPlans: throw asked.obstacle
    case .plans(let plans):
      return .plans(
        plans.enumerated().map { number, plan in
          recordFound("found/\(number + 1)", plan.closed, asked, &book)
        }, first: aim == .losingFewest ? .losingFewest : .freeingMost)
    }
  }

  /// What keeps every plan from the limits.
  package func obstacle(
    to asked: PlanLimits, _ book: inout FigureBook
  ) throws(Problem) -> PlansSought {
    try plans(freeing: nil, losing: nil, within: asked, &book)
  }

  private func dominance(
    of scenario: Scenario, _ every: EveryPlan, _ asked: PlanLimits, _ detail: FrontierDetail,
    _ book: inout FigureBook
  ) -> EveryPlanFound.Dominance {
    let closed = results.set(of: scenario.closed)
    var dominatedBy: Scenario?
    if case .dominated(let by) = every.dominance(of: closed), let best = by.first {
      // Not the subject under which the study keeps the plan that is best within its own limits.
      let id = "beats/\(scenario.id)"
      dominatedBy =
        detail == .plans
        ? recordFound(id, best.closed, asked, &book) : found(id, best.closed, asked)
    }
    return EveryPlanFound.Dominance(
      of: scenario,
      isFeasible: asked.limits.allow(closed, among: asked.own.inputs.sites),
      dominatedBy: dominatedBy)
  }

  /// Enters how many plans there are within limits that are not the study's, and how often each venue closes.
  private func record(_ every: EveryPlan, _ search: PlanSearch, _ book: inout FigureBook) {
    if book[.plans, .all] == nil {
      let venues = book.traced(.venues, .all)
      book.record(
        Traced.method("sets_of_venues", of: [venues]) { _ in every.sets.map(Double.init) }
          .named(FigureName(.plans, .all)))
    }
    let operands = results.centres.flatMap { centre in
      [
        book.traced(.leastOpenPerCentre, search.leastOpen(centre)),
        book.traced(.venues, centre.subject),
      ]
    }
    book.record(
      Traced.method("plans_within_limits", of: operands + book.locks) { _ in
        Double(every.feasible)
      }.assumed.named(FigureName(.plansWithinLimits, search.subject)))
    let visits = results.venues.map { book.traced(.planVisits, $0.subject) }
    let efficient = Traced.method(
      "efficient_plans",
      of: [book.traced(.plansWithinLimits, search.subject), book.traced(.frameOnVenues, .all)]
        + visits + context.peopleFollowed(book)
    ) { _ in Double(every.frontier.count) }
    book.record(efficient.assumed.named(FigureName(.efficientPlans, search.subject)))
    for (venue, share) in zip(results.venues, every.closedShares) {
      book.record(
        Traced.method(
          "closed_when_efficient",
          of: [
            book.traced(.efficientPlans, search.subject), book.traced(.planVisits, venue.subject),
          ]
        ) { _ in share }.assumed
          .named(FigureName(.closedWhenEfficient, search.closedShare(venue))))
    }
  }

  /// Enters a plan that was found, by the scenarios' own formulas.
  private func recordFound(
    _ id: String, _ closed: SiteSet, _ asked: PlanLimits, _ book: inout FigureBook
  ) -> Scenario {
    let plan = found(id, closed, asked)
    ScenarioReading.chosen(context).with(plan).recordReading(of: plan, &book)
    return plan
  }

  private func found(_ id: String, _ closed: SiteSet, _ asked: PlanLimits) -> Scenario {
    let ids = closed.sites.map { results.venues[$0].id }
    return Scenario(
      id: id, title: Phrase(id), purpose: Phrase(""), moves: .closing(ids),
      kept: [], overrides: asked.asked.overrides, place: asked.asked.place)
  }

  private func record(
    _ clash: GoalSeek.Clash, _ book: inout FigureBook
  ) -> PlansSought.Demand {
    switch clash.goal {
    case .freeAtLeast(let amount):
      record(
        .freeAtLeast, amount, clash.attainable, .moneyPerYear, orIn: .moneyToTheHundredth, &book)
    case .loseAtMost(let visits):
      record(.loseAtMost, visits, clash.attainable, .visits, orIn: .number, &book)
    case .keepOpen(_, let group): .keepOpen(results.centres[group])
    case .leaveOpen(let site): .leaveOpen(results.venues[site])
    case .close(let site): .close(results.venues[site])
    }
  }

  /// Enters what was asked and what is possible, in a unit that prints more digits where the two would read alike.
  private func record(
    _ demand: PlansSought.Demand, _ amount: Double, _ attainable: Double?, _ unit: Unit,
    orIn finer: Unit, _ book: inout FigureBook
  ) -> PlansSought.Demand {
    let subject = Subject(demand.id)
    // Both units print one decimal: of millions, and of visits.
    let step = unit == .moneyPerYear ? 100_000.0 : 0.1
    let isAlike = attainable.map { ($0 / step).rounded() == (amount / step).rounded() } ?? false
    let own = isAlike ? finer : unit
    book.record(Traced.asked(amount).named(FigureName(.asked, subject)), unit: own)
    let operands = [book.traced(.asked, subject), book.traced(.planVisits, .all)]
    book.record(
      Traced.method("attainable", of: operands) { _ in attainable }.assumed
        .named(FigureName(.attainable, subject)), unit: own)
    return demand
  }
}

/// Whether the plans that are found are only named and counted, or computed one by one.
package enum FrontierDetail: Sendable { case counts, plans }
