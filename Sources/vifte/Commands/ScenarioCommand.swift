import Assembly
import Base
import Document
import Figures
import Model
import Pages
import SQLite
import Study

/// Lists the scenarios, tries a plan, or compares some.
func showScenarios(_ invocation: Invocation, _ console: Console) throws -> Reply {
  let pipeline = try Pipeline(invocation.folder)
  try invocation.scenarioVerb?.checkAnalyses(among: pipeline.settings.stages.analysis)
  let workbench = try pipeline.workbench(in: Database(.memory), making: invocation.extent)
  if invocation.scenarioVerb == .showLines {
    return Reply(nil, in: invocation.language, showLines(workbench, console))
  }
  let (answer, code) = try answer(workbench, invocation)
  let shown =
    try invocation.values[.explain]?.last.map {
      try explanation(of: $0, in: answer, workbench, invocation)
    } ?? answer
  return Reply(shown, in: invocation.language, code)
}

private func answer(
  _ workbench: Workbench, _ invocation: Invocation
) throws -> (answer: Answer, code: ExitCode) {
  let dossier = workbench.dossier
  switch invocation.scenarioVerb {
  case .list: return (scenarioList(dossier.scenarios, citing: dossier.book), .ok)
  case .show: return (try showPlan(workbench, invocation), .ok)
  case .compare: return (try compare(workbench, invocation), .ok)
  case .stress: return (try stress(workbench, invocation), .ok)
  case .ranking: return (rankingAnswer(dossier), .ok)
  case .reinvest: return (try reinvest(workbench, invocation), .ok)
  case .frontier: return try frontier(workbench, invocation)
  case .seek: return try seek(workbench, invocation)
  case .criteria: return (CriteriaAnswer(dossier).answer, .ok)
  case .showLines, nil:
    throw Problem(.configuration, at: nil, found: "no question", expected: ScenarioVerb.names)
  }
}

extension Invocation {
  /// The figures the question rests on; an explanation looks at all there are, and an annex says how the edition stands.
  fileprivate var extent: Pipeline.Extent {
    guard values[.explain] == nil, values[.report] == nil else { return .everything }
    return switch scenarioVerb {
    case .showLines, .stress, .reinvest: .analyses(Set(ScenarioVerb.ofPlans + ["budget"]))
    case .frontier, .seek: .analyses(Set(ScenarioVerb.ofPlans + ["every-plan"]))
    case .show, .compare: .analyses(Set(ScenarioVerb.ofPlans + ["budget", "uncertainty"]))
    case .list, .ranking, .criteria, nil: .everything
    }
  }
}

extension ScenarioVerb {
  /// Refuses a question that rests on analyses which the study leaves out.
  fileprivate func checkAnalyses(among stages: [String]) throws(Problems) {
    var problems = Problems()
    for name in analyses where !stages.contains(name) {
      problems.add(
        Problem(
          .configuration, at: Place(file: StudyFolder.settings), field: "stages.analysis",
          found: "no stage \(quoted(name))",
          expected: "the analysis, on which vifte scenario \(rawValue) rests"))
    }
    try problems.throwIfAny()
  }

  private var analyses: [String] {
    switch self {
    case .ranking: ["uncertainty"]
    case .criteria: ["criteria"]
    case .reinvest: ScenarioVerb.ofPlans + ["budget"]
    case .list, .show, .showLines, .compare, .stress, .frontier, .seek: ScenarioVerb.ofPlans
    }
  }

  /// What a plan is reckoned from.
  fileprivate static let ofPlans = ["ground", "utilisation", "scenarios"]
}

/// The plan the command line describes: a scenario or a file, and what the options add to it.
func sketch(_ invocation: Invocation, _ workbench: Workbench) throws -> Sketch {
  try sketch(invocation.operands.dropFirst().first, invocation, workbench)
}

/// The same for one of several operands.
func sketch(
  _ operand: String?, _ invocation: Invocation, _ workbench: Workbench
) throws -> Sketch {
  var problems = Problems()
  let wishes = invocation.wishes(workbench.names, &problems)
  try problems.throwIfAny()
  guard let operand else { return Sketch(id: workbench.freeID, wishes: wishes) }
  guard operand.hasSuffix(".json") else {
    let id = workbench.scenario(named: operand)?.id ?? operand
    guard let named = workbench.resolver.sketch(id) else {
      throw workbench.unknownScenario(operand)
    }
    if wishes.isEmpty { return named }
    return Sketch(id: workbench.freeID, base: Sketch.Named(id), wishes: wishes)
  }
  let bytes = try FileSystem.read(operand)
  let read = Sketch.read(bytes, file: operand, id: workbench.freeID, problems: &problems)
  guard let read, problems.list.isEmpty else { throw problems }
  return read.adding(wishes)
}
