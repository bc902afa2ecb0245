package import Base
package import Figures
import Study

/// Plans tried under other assumptions and in many random draws, the same draws for all of them.
package struct StressTest: Sendable {
  /// One for each plan, in their order.
  package let trials: [Trial]
  /// The draws around the study's own assumptions.
  package let draws: Draws

  /// One plan on trial.
  package struct Trial: Sendable {
    package let scenario: Scenario
    /// What it comes to in each draw, read with the values it sets itself.
    package let outcomes: Outcomes
    private let plan: Plan
    private let own: UncertainInputs
    private let draws: Draws

    fileprivate init(_ scenario: Scenario, _ plan: Plan, _ own: UncertainInputs, in draws: Draws) {
      self.scenario = scenario
      self.plan = plan
      self.own = own
      self.draws = draws
      outcomes = draws.outcomes(of: plan)
    }

    /// The draws in the order of each parameter that what the plan frees or loses hangs on at all, with everything as in the first
    /// draw: where missing counts are filled in by a mean, an effect may cancel that does not where counts vary.
    fileprivate var orders: [Parameter: DrawOrder] {
      let inputs = draws.inputs(inDraw: 0)
      let figures: [(Consequences<Double>) -> Double] = [{ $0.net }, { $0.lost }]
      let swings = figures.flatMap {
        Tornado(of: plan, on: inputs, over: own.ranges, figure: $0).swings
      }
      let moving = Set(swings.filter { $0.width != 0 }.map(\.range.parameter))
      return Dictionary(
        uniqueKeysWithValues: moving.map { ($0, DrawOrder(of: draws.values(of: $0))) })
    }

    /// How far a figure of the plan moves when each assumption alone goes to the ends of its range.
    package func tornado(_ figure: (Consequences<Double>) -> Double) -> Tornado {
      Tornado(of: plan, on: own.inputs, over: own.ranges, figure: figure)
    }
  }

  /// Tries the plans. Visits that are missing and not filled in are told, since no plan can then be computed in numbers.
  package init(
    _ scenarios: [Scenario], _ context: AnalysisContext, _ book: FigureBook, seed: UInt64,
    draws: Int
  ) throws(Problems) {
    let common = try UncertainInputs(context, book)
    let drawn = Draws(
      seed: seed, count: draws, around: common.inputs, visits: common.evidence,
      parameters: common.ranges)
    var trials: [Trial] = []
    for scenario in scenarios {
      let plan = Plan(scenario, in: context.catalogue)
      if scenario.overrides.isEmpty, scenario.moves.openings.isEmpty {
        trials.append(Trial(scenario, plan, common, in: drawn))
      } else {
        let own = try UncertainInputs(
          context, book, own: scenario.overrides, openings: scenario.moves.openings)
        trials.append(
          Trial(scenario, plan, own, in: drawn.around(own.inputs, parameters: own.ranges)))
      }
    }
    self.trials = trials
    self.draws = drawn
  }
}

/// A plan on trial with its draws in order of each thing that is worth knowing: found once, and asked at every value of a
/// lost visit.
struct OrderedTrial: Sendable {
  let outcomes: Outcomes
  /// By how many visits the plan displaces.
  let displaced: DrawOrder
  /// By each parameter that it hangs on.
  let parameters: [Parameter: DrawOrder]

  init(_ trial: StressTest.Trial) {
    outcomes = trial.outcomes
    // Draws in which as many move are alike, whatever the last bits of their sums.
    displaced = DrawOrder(of: trial.outcomes.displaced.map { ($0 * 1e6).rounded() })
    parameters = trial.orders
  }
}
