package import Base
package import Figures
import Study

extension WhatIfSession {
  /// Tries plans under other assumptions and in random draws, and enters what they come to. The plans' own figures have
  /// to be in the book; visits that are missing and not filled in are told.
  package func stressed(
    _ plans: [Scenario], seed: UInt64, _ book: inout FigureBook
  ) throws(Problems) -> StressedPlans {
    let settings = context.settings.uncertainty
    let test = try StressTest(
      plans, context, book, seed: seed, draws: settings.draws)
    let mark = seed == settings.seed ? "" : "@seed=\(seed)"
    let reading = UncertaintyReading(context, mark: mark)
    recordDraws(settings, seed: seed, reading, &book)
    for trial in test.trials {
      let scenario = trial.scenario
      if book[.uncertainLostVisits, reading.marked(scenario.subject)] == nil {
        reading.recordSpread(of: scenario, trial.outcomes, &book)
      }
      if context.hasMoney { reading.recordSwings(.freedNet, of: scenario, trial, &book) }
      reading.recordSwings(.lostVisits, of: scenario, trial, &book)
      if !scenario.changesNothing { recordFillings(of: scenario, &book) }
    }
    let ordered = OrderedTrial.each(
      of: test.trials.map { trial in
        let isKnown = settings.visitValues.allSatisfy { worth in
          book[knowledge(of: trial.scenario, worth, reading)] != nil
        }
        return trial.scenario.changesNothing || isKnown ? nil : trial
      })
    return StressedPlans(
      plans: test.trials.map { trial in
        StressedPlans.Plan(
          scenario: trial.scenario, spread: reading.marked(trial.scenario.subject),
          netSwings: context.hasMoney ? moving(trial.tornado { $0.net }) : [],
          lostSwings: moving(trial.tornado { $0.lost }))
      }, draws: reading.marked(.all),
      visitValues: context.hasMoney
        ? settings.visitValues.map { worth in
          recordKnowledge(worth, plans, ordered, reading, &book)
        } : [],
      mark: mark)
  }

  /// Enters what missing counts move, with what the plan comes to under every fill as far as that is not in the book.
  private func recordFillings(of scenario: Scenario, _ book: inout FigureBook) {
    for filling in context.otherFillings(book) {
      let reading = ScenarioReading.filling(filling, context)
      if book[.lostVisits, Subject(scenario.id + reading.countsMark)] == nil {
        reading.with(scenario).recordReading(of: scenario, &book)
      }
    }
    if context.hasMoney { recordFillingSwing(.freedNet, of: scenario, context, &book) }
    recordFillingSwing(.lostVisits, of: scenario, context, &book)
  }

  /// The assumptions whose swing is more than the rounding of sums.
  private func moving(_ tornado: Tornado) -> [Assumption] {
    tornado.swings.filter { !($0.width <= 1e-9 * max(1, abs(tornado.base))) }.compactMap { swing in
      results.assumptions.first { $0.id == swing.range.parameter.rawValue }
    }
  }

  private func recordDraws(
    _ settings: Settings.Uncertainty, seed: UInt64, _ reading: UncertaintyReading,
    _ book: inout FigureBook
  ) {
    if book[.draws, .all] == nil {
      book.record(settings.drawn.named(FigureName(.draws, .all)))
    }
    guard book[.randomSeed, reading.marked(.all)] == nil else { return }
    let traced = seed == settings.seed ? settings.seeded : Traced.asked(Double(seed))
    book.record(traced.named(FigureName(.randomSeed, reading.marked(.all))))
  }

  /// Enters what it is worth to know more before each plan, at one value of a lost visit, where that has not been entered.
  private func recordKnowledge(
    _ value: Double, _ plans: [Scenario], _ trials: [OrderedTrial?], _ reading: UncertaintyReading,
    _ book: inout FigureBook
  ) -> Subject {
    let worth = Subject(plainNumber(value))
    if book[.visitValue, worth] == nil {
      book.record(
        context.settings.uncertainty.visitValue(value).named(FigureName(.visitValue, worth)))
    }
    for case (let plan, let trial?) in zip(plans, trials)
    where book[knowledge(of: plan, value, reading)] == nil {
      reading.recordKnowledge(of: plan, trial, valuingLostVisitAt: value, &book)
    }
    return worth
  }

  private func knowledge(
    of plan: Scenario, _ worth: Double, _ reading: UncertaintyReading
  ) -> FigureName {
    FigureName(
      .valueOfInformation, reading.marked(plan.subject / Subject(plainNumber(worth))))
  }
}
