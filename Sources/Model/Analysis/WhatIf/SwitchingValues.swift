package import Base
package import Figures
import Study

/// What has to be true for one scenario to free more than another: for each assumption by itself, the value at which the
/// two change places.
package struct SwitchingValues: Sendable {
  package let first: Scenario
  package let second: Scenario
  /// How much more the first frees than the second, net, in kr. a year; below zero, how much less.
  package let lead: Double
  /// One for each assumption that is tried, and then one for each that is a choice, in the order of `pipeline.json`.
  package let values: [Value]

  /// One assumption, moved in both scenarios while the others stay.
  package struct Value: Sendable {
    package let assumption: Assumption
    package let switching: SwitchingValue

    /// Whether whoever is ahead stays ahead over the whole plausible range.
    package var holds: Bool {
      guard case .at(let value) = switching else { return true }
      return value < assumption.range.low || value > assumption.range.high
    }
  }

  /// Computes the two; throws what stands in the way of computing in numbers, such as visits nobody counted.
  package init(
    _ first: Scenario, against second: Scenario, _ context: AnalysisContext, _ book: FigureBook
  ) throws(Problems) {
    self.first = first
    self.second = second
    func read(_ scenario: Scenario) throws(Problems) -> ReadPlan {
      let own = try UncertainInputs(
        context, book, own: scenario.overrides, openings: scenario.moves.openings)
      return ReadPlan(
        Plan(scenario, in: context.catalogue), with: own.inputs,
        own: Set(scenario.overrides.map(\.parameter)))
    }
    let (one, other) = (try read(first), try read(second))
    lead = one.net - other.net
    let tried = context.settings.triedAssumptions.map(\.assumption)
    values = (tried + context.settings.openChoices).compactMap { assumption in
      Parameter(rawValue: assumption.id).map {
        Value(assumption: assumption, switching: one.switching(with: other, as: $0))
      }
    }
  }
}
