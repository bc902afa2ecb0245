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

  /// Finds and reckons each plan; throws all that is wrong with them.
  init(_ words: [String], _ wishes: Sketch.Wishes, _ workbench: Workbench) throws {
    var problems = Problems()
    var scenarios: [Scenario] = []
    var book = FigureBook(continuing: workbench.dossier.book)
    for word in words {
      guard word.hasSuffix(".json") else {
        if let scenario = workbench.scenario(named: word) {
          scenarios.append(scenario)
        } else {
          problems.add(workbench.unknownScenario(word))
        }
        continue
      }
      do {
        let scenario = try NamedPlans.read(word, scenarios, workbench, &problems)
        guard let scenario else { continue }
        workbench.reckon(scenario, into: &book)
        scenarios.append(scenario)
      } catch let found as Problems {
        for problem in found.list { problems.add(problem) }
      } catch let problem as Problem {
        problems.add(problem)
      }
    }
    var compared = Array(scenarios.dropLast())
    if !wishes.isEmpty {
      let taken = (workbench.dossier.scenarios + scenarios).map(\.id)
      do throws(Problems) {
        let plan = try workbench.resolved(
          Sketch(id: workbench.freeID(besides: taken), wishes: wishes))
        workbench.reckon(plan, into: &book)
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
    _ file: String, _ earlier: [Scenario], _ workbench: Workbench, _ problems: inout Problems
  ) throws -> Scenario? {
    let taken = (workbench.dossier.scenarios + earlier).map(\.id)
    var own = Problems()
    let sketch = Sketch.read(
      try FileSystem.read(file), file: file, id: workbench.freeID(besides: taken), problems: &own)
    guard let sketch, own.list.isEmpty else { throw own }
    let scenario = try workbench.resolved(sketch)
    guard taken.contains(scenario.id) else { return scenario }
    problems.add(
      Problem(
        .configuration, at: sketch.place, field: "id", found: quoted(scenario.id),
        expected: "an id that no other plan has"))
    return nil
  }
}

extension Workbench {
  /// The scenario a name surely stands for.
  func scenario(named name: String) -> Scenario? {
    let id = resolver.scenarioID(named: name)
    return dossier.scenarios.first { $0.id == id }
  }

  /// What to say of a name that no scenario has.
  func unknownScenario(_ name: String) -> Problem {
    Problem(
      .configuration, at: nil, found: quoted(name), expected: "the id of a scenario",
      advice: suggestion(for: name, among: dossier.scenarios.map(\.id)))
  }
}
