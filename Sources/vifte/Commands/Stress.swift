import Analysis
import Document
import Figures
import Ingest
import Planning

/// What plans come to when their assumptions and counts are others: each assumption at the ends of its range, all of
/// them together in random worlds, and what it is at most worth to know more before choosing.
func stress(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  var problems = Problems()
  let settings = workbench.material.settings.uncertainty
  let seed = invocation.wholeNumber(.seed, &problems) ?? settings.seed
  try problems.throwIfAny()
  let plans = try sketches(invocation, workbench).map { try workbench.resolved($0) }
  let test = try StressTest(
    plans.besideToday(workbench.dossier), workbench.material, workbench.dossier.book, seed: seed,
    worlds: settings.worlds)
  let knowledge =
    test.trials.count > 1
    ? settings.visitValues.map { value in
      StressResult.Knowledge(
        lostVisitValue: value, worth: test.valueOfInformation(valuingLostVisitAt: value))
    } : []
  let result = StressResult(plans: plans, test: test, knowledge: knowledge)
  let wording = Wording(invocation.language)
  console.show(
    StressPage(result, workbench.dossier, wording).lines
      + workbench.caution(wording).flatMap { $0.wrapped() }, result.json)
  return .ok
}

/// What a stress test found, and which of its plans were asked about.
struct StressResult {
  let plans: [Scenario]
  let test: StressTest
  /// One for each value of a lost visit; none where there is nothing to compare.
  let knowledge: [Knowledge]

  /// What knowing more before choosing is at most worth, in kr. a year, when a lost daily visit is held worth so many.
  struct Knowledge {
    let lostVisitValue: Double
    let worth: Double?
  }

  /// The plans asked about, without what they are only held against.
  var trials: [StressTest.Trial] { test.trials.filter { plans.contains($0.scenario) } }
}

/// The plans the command line describes: several scenarios, or one with what the options add to it.
private func sketches(
  _ invocation: Invocation, _ workbench: Workbench
) throws -> [Sketch] {
  let operands = Array(invocation.operands.dropFirst())
  guard operands.count > 1 else { return [try sketch(invocation, workbench)] }
  var problems = Problems()
  let asked: [Option] = [.close, .keep, .merge, .new, .withdraw, .stagger, .set]
  for option in asked where invocation.values[option] != nil {
    problems.add(
      Problem(
        .configuration, at: nil, field: "--\(option.rawValue)",
        found: "\(operands.count) scenarios", expected: "one plan, which the option changes"))
  }
  let areChanged = !problems.list.isEmpty
  var found: [Sketch] = []
  var ids: Set<String> = []
  for operand in operands {
    do throws(Problems) {
      let sketch = try named(operand, invocation, workbench)
      // A plan that options change has lost its id.
      let id = areChanged ? operand : sketch.id
      if !ids.insert(id).inserted {
        problems.add(
          Problem(
            .configuration, at: nil, found: "\(quoted(id)) twice",
            expected: "each plan once, with an id of its own"))
      }
      found.append(sketch)
    } catch {
      for problem in error.list { problems.add(problem) }
    }
  }
  try problems.throwIfAny()
  return found
}

/// One of several operands, with every problem gathered.
private func named(
  _ operand: String, _ invocation: Invocation, _ workbench: Workbench
) throws(Problems) -> Sketch {
  do {
    return try sketch(operand, invocation, workbench)
  } catch let problems as Problems {
    throw problems
  } catch let problem as Problem {
    var problems = Problems()
    problems.add(problem)
    throw problems
  } catch {
    var problems = Problems()
    problems.add(
      Problem(.file, at: nil, found: "\(error)", expected: "a scenario or a file of one"))
    throw problems
  }
}

extension [Scenario] {
  /// The plans, with closing nothing before them where none of them does.
  fileprivate func besideToday(_ dossier: Dossier) -> [Scenario] {
    guard !contains(where: \.changesNothing) else { return self }
    let today = dossier.scenarios.first { $0.changesNothing && $0.settings.isEmpty }
    return today.map { [$0] + self } ?? StressTest.compared(self)
  }
}
