package import Base
package import Figures
package import Study

/// A study's results, and what is needed to compute a plan nobody has named yet.
package struct WhatIfSession {
  package let results: StudyResults
  package let context: AnalysisContext
  package let resolver: ScenarioResolver

  package init(results: StudyResults, context: AnalysisContext, resolver: ScenarioResolver) {
    self.results = results
    self.context = context
    self.resolver = resolver
  }

  /// The names venues and centres go by.
  package var names: KnownNames { resolver.names }

  /// The assumptions plans rest on, in the order of `pipeline.json`.
  package var assumptions: [Assumption] {
    results.assumptions.filter { assumption in
      guard let parameter = Parameter(rawValue: assumption.id) else { return false }
      return parameter.bearsOnPlans && (context.hasMoney || !parameter.isOfMoney)
    }
  }

  /// A plan and what it comes to.
  package struct Result {
    package let scenario: Scenario
    /// The plan's own figures, in the order of `figures.csv`.
    package let figures: [Figure]
    /// The figures, with those of the study they cite.
    package let book: FigureBook
  }

  /// The plan a request describes: one of the study's own, or one that goes by no id of theirs. Throws all that is wrong with it.
  package func resolved(_ request: PlanRequest) throws(Problems) -> Scenario {
    let scenario = try limits(request)
    var problems = Problems()
    if let named = results.scenarios.first(where: { $0.id == scenario.id }), named != scenario {
      problems.add(
        Problem(
          .configuration, at: request.place, field: "id", found: quoted(named.id),
          expected: "an id that no scenario of pipeline.json has"))
    }
    resolver.checkLocked(scenario, at: request.place, problems: &problems)
    try problems.throwIfAny()
    return scenario
  }

  /// What a request closes and keeps, where that is asked of every plan and is no plan of its own.
  package func limits(_ request: PlanRequest) throws(Problems) -> Scenario {
    var problems = Problems()
    if let told = untold(request) { problems.add(told) }
    try problems.throwIfAny()
    let scenario = resolver.scenario(request, problems: &problems)
    try problems.throwIfAny()
    return scenario
  }

  /// The fault of asking for a plan that is left out, or for one that extends it; nil where there is none. A plan of the study
  /// that is told of may extend one that is not.
  private func untold(_ request: PlanRequest) -> Problem? {
    guard results.scenarios.allSatisfy({ $0.id != request.id }) else { return nil }
    let asked = [request.id] + resolver.bases(of: request)
    return asked.first(where: context.mark.plansLeftOut.contains).map(withheldPlan)
  }

  /// What to say of a plan that is left out.
  package func withheldPlan(_ id: String) -> Problem {
    Problem(
      .configuration, at: nil, found: quoted(id),
      expected: "a plan of which can be told: which venues it closes may tell of withheld counts",
      advice: "--profile intern tells of it, for the administration alone")
  }

  /// Computes a plan; throws all that is wrong with it.
  package func result(of request: PlanRequest) throws(Problems) -> Result {
    let scenario = try resolved(request)
    if results.scenarios.contains(scenario) { return result(of: scenario) }
    var book = FigureBook(continuing: results.book)
    compute(scenario, into: &book)
    let figures = book.ordered.filter { $0.name.subject == scenario.subject }
    return Result(scenario: scenario, figures: figures, book: book)
  }

  /// Computes a plan with the visits at each venue, as results of their own; throws all that is wrong with it.
  package func results(of request: PlanRequest) throws(Problems) -> (
    result: Result, results: StudyResults
  ) {
    let result = try result(of: request)
    let reading = ScenarioReading.chosen(context).with(result.scenario)
    var book = result.book
    if results.scenarios.allSatisfy({ $0.id != result.scenario.id }) {
      for share in context.settings.conventions.fixedShareReadings {
        ScenarioReading.fixedShare(share, context).with(result.scenario)
          .recordReading(of: result.scenario, &book)
      }
    }
    let routes = [result.scenario.id: reading.routes(of: result.scenario, book)]
    return (
      Result(scenario: result.scenario, figures: result.figures, book: book),
      results.with([result.scenario], routes: routes, book: book)
    )
  }

  /// Enters what a plan that the study does not name comes to.
  package func compute(_ scenario: Scenario, into book: inout FigureBook) {
    let reading = ScenarioReading.chosen(context).with(scenario)
    reading.recordReading(of: scenario, &book)
    reading.recordLoads(of: scenario, &book)
    recordYears(of: scenario, &book)
    if context.settings.stages.analysis.contains("budget") {
      BudgetReading(context, scenario).record(&book)
    }
  }

  /// An id for a plan without one, which no scenario of the study has.
  package var freeID: String { freeID(besides: results.scenarios.map(\.id)) }

  /// An id for a plan without one, which is none of these and nothing else's.
  package func freeID(besides taken: [String]) -> String {
    (1...10_000).lazy.map { $0 == 1 ? "plan" : "plan-\($0)" }.first {
      !taken.contains($0) && !resolver.isTaken($0)
    } ?? "plan"
  }

  /// What a scenario of the study came to.
  package func result(of scenario: Scenario) -> Result {
    let figures = results.book.ordered.filter { $0.name.subject == scenario.subject }
    return Result(scenario: scenario, figures: figures, book: results.book)
  }
}
