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

    /// The value of a parameter in each draw.
    func values(of parameter: Parameter) -> [Double] { draws.values(of: parameter) }

    /// Whether what the plan frees or loses hangs on a parameter at all.
    func isMoved(by parameter: Parameter) -> Bool {
      [{ $0.net }, { $0.lost }].contains { (figure: @escaping (Consequences<Double>) -> Double) in
        tornado(figure).swings.contains { $0.range.parameter == parameter && $0.width != 0 }
      }
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
