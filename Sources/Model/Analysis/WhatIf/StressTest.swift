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
    fileprivate let draws: Draws
    /// Whether the draws are around values that the plan sets itself.
    fileprivate let hasOwnDraws: Bool

    /// A plan read as the study reads it; `own` are the values where it sets some itself.
    fileprivate init(
      _ scenario: Scenario, _ plan: Plan, _ common: UncertainInputs, own: UncertainInputs? = nil,
      in draws: Draws
    ) {
      self.scenario = scenario
      self.plan = plan
      self.own = own ?? common
      hasOwnDraws = own != nil
      self.draws = own.map { draws.around($0.inputs, parameters: $0.ranges) } ?? draws
      outcomes = self.draws.outcomes(of: plan)
    }

    /// The parameters that what the plan frees or loses hangs on at all, with everything as in the first draw: where missing
    /// counts are filled in by a mean, an effect may cancel that does not where counts vary.
    fileprivate var moving: Set<Parameter> {
      let inputs = draws.inputs(inDraw: 0)
      let figures: [(Consequences<Double>) -> Double] = [{ $0.net }, { $0.lost }]
      let swings = figures.flatMap {
        Tornado(of: plan, on: inputs, over: own.ranges, figure: $0).swings
      }
      return Set(swings.filter { $0.width != 0 }.map(\.range.parameter))
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
        trials.append(Trial(scenario, plan, common, own: own, in: drawn))
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

  /// `shared` are the orders of the draws that several plans are tried in, as far as they are known.
  private init(_ trial: StressTest.Trial, _ shared: inout [Parameter: DrawOrder]) {
    outcomes = trial.outcomes
    // Draws in which as many move are alike, whatever the last bits of their sums.
    displaced = DrawOrder(of: trial.outcomes.displaced.map { ($0 * 1e6).rounded() })
    var parameters: [Parameter: DrawOrder] = [:]
    for parameter in trial.moving {
      let known = trial.hasOwnDraws ? nil : shared[parameter]
      let order = known ?? DrawOrder(of: trial.draws.values(of: parameter))
      parameters[parameter] = order
      if !trial.hasOwnDraws { shared[parameter] = order }
    }
    self.parameters = parameters
  }

  /// Each of the plans on trial that there is one for.
  static func each(of trials: [StressTest.Trial?]) -> [OrderedTrial?] {
    var shared: [Parameter: DrawOrder] = [:]
    return trials.map { trial in trial.map { OrderedTrial($0, &shared) } }
  }
}
