import Base
import Figures
import Model
import Study

/// Plans named on the command line, scenarios of the study and files of plans nobody has named yet, with one that options
/// describe, and the base they are held against.
struct NamedPlans {
  /// In the order they were named, the one that options describe last.
  let compared: [Scenario]
  /// The last one named; nil where none is.
  let base: Scenario?
  /// The figures of the study and of the plans in files.
  let book: FigureBook

  /// Finds and computes each plan; throws all that is wrong with them.
  init(_ words: [String], _ changes: PlanRequest.Changes, _ session: WhatIfSession) throws {
    var problems = Problems()
    var scenarios: [Scenario] = []
    var book = FigureBook(continuing: session.results.book)
    for word in words {
      guard word.hasSuffix(".json") else {
        if let scenario = session.scenario(named: word) {
          scenarios.append(scenario)
        } else {
          problems.add(session.unknownScenario(word))
        }
        continue
      }
      do {
        let scenario = try NamedPlans.read(word, scenarios, session, &problems)
        guard let scenario else { continue }
        session.compute(scenario, into: &book)
        scenarios.append(scenario)
      } catch let found as Problems {
        for problem in found.list { problems.add(problem) }
      } catch let problem as Problem {
        problems.add(problem)
      }
    }
    var compared = Array(scenarios.dropLast())
    if !changes.isEmpty {
      let taken = (session.results.scenarios + scenarios).map(\.id)
      do throws(Problems) {
        let plan = try session.resolved(
          PlanRequest(id: session.freeID(besides: taken), changes: changes))
        session.compute(plan, into: &book)
        compared.append(plan)
      } catch {
        for problem in error.list { problems.add(problem) }
      }
    }
    try problems.throwIfAny()
    self.compared = compared
    base = scenarios.last
    self.book = book
  }

  /// The plan of a file; nil, with a problem, where its id is taken.
  private static func read(
    _ file: String, _ earlier: [Scenario], _ session: WhatIfSession, _ problems: inout Problems
  ) throws -> Scenario? {
    let taken = (session.results.scenarios + earlier).map(\.id)
    var own = Problems()
    let request = PlanRequest.read(
      try FileSystem.read(file), file: file, id: session.freeID(besides: taken), problems: &own)
    guard let request, own.list.isEmpty else { throw own }
    guard taken.contains(request.id) else { return try session.resolved(request) }
    problems.add(
      Problem(
        .configuration, at: request.place, field: "id", found: quoted(request.id),
        expected: "an id that no other plan has"))
    return nil
  }
}

extension WhatIfSession {
  /// The scenario a name surely stands for.
  func scenario(named name: String) -> Scenario? {
    let id = resolver.scenarioID(named: name)
    return results.scenarios.first { $0.id == id }
  }

  /// What to say of a name that no scenario has.
  func unknownScenario(_ name: String) -> Problem {
    if let id = resolver.scenarioID(named: name), context.mark.plansLeftOut.contains(id) {
      return withheldPlan(id)
    }
    return Problem(
      .configuration, at: nil, found: quoted(name), expected: "the id of a scenario",
      advice: suggestion(for: name, among: results.scenarios.map(\.id)))
  }
}
