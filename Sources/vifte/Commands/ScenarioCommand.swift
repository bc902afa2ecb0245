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
  let pipeline = try Pipeline(
    invocation.folder, for: invocation.profile,
    papers: invocation.values[.report] == nil ? .unread : .read)
  try invocation.scenarioVerb?.check(pipeline.settings)
  let session = try pipeline.session(in: Database(.memory), making: invocation.extent)
  let language = try invocation.language(of: session.results.book.words)
  if invocation.scenarioVerb == .showLines {
    return Reply(nil, in: language, showLines(session, console))
  }
  let (answer, code) = try answer(session, invocation)
  let shown =
    try invocation.values[.explain]?.last.map {
      try explanation(of: $0, in: answer, session, invocation)
    } ?? answer
  return Reply(shown, in: language, code)
}

private func answer(
  _ session: WhatIfSession, _ invocation: Invocation
) throws -> (answer: Answer, code: ExitCode) {
  let results = session.results
  switch invocation.scenarioVerb {
  case .list: return (scenarioList(results.scenarios, citing: results.book), .ok)
  case .show: return (try showPlan(session, invocation), .ok)
  case .compare: return (try compare(session, invocation), .ok)
  case .stress: return (try stress(session, invocation), .ok)
  case .ranking: return (rankingAnswer(results), .ok)
  case .reinvest: return (try reinvest(session, invocation), .ok)
  case .frontier: return try frontier(session, invocation)
  case .seek: return try seek(session, invocation)
  case .criteria: return (CriteriaAnswer(results).answer, .ok)
  case .showLines, nil:
    throw Problem(.configuration, at: nil, found: "no question", expected: ScenarioVerb.names)
  }
}

extension Invocation {
  /// The figures the question rests on; an explanation looks at all there are, and an annex says how the edition stands.
  fileprivate var extent: Pipeline.Extent {
    guard values[.explain] == nil, values[.report] == nil else { return .everything }
    func analyses(
      beside: [String], _ plans: Pipeline.Extent.NamedPlans = .all, _ readings: Readings = .all
    ) -> Pipeline.Extent {
      .analyses(Set(ScenarioVerb.ofPlans + beside), plans: plans, readings: readings)
    }
    let named = Array(operands.dropFirst())
    // What a file or a line describes is none of the study's plans, whatever it goes by.
    let plans = Pipeline.Extent.NamedPlans.only(named)
    return switch scenarioVerb {
    case .showLines: analyses(beside: ["budget"], .only([]), .chosen)
    case .stress, .reinvest: analyses(beside: ["budget"], plans, .chosen)
    case .frontier, .seek: analyses(beside: ["every-plan"], .all, .chosen)
    case .show where named.isEmpty: analyses(beside: ["budget"], plans)
    case .show, .compare: analyses(beside: ["budget", "uncertainty"], plans)
    case .list, .ranking, .criteria, nil: .everything
    }
  }
}

extension ScenarioVerb {
  /// Refuses a question that rests on what the study does not have, or on analyses that it leaves out.
  fileprivate func check(_ settings: Settings) throws(Problems) {
    var problems = Problems()
    func refuse(_ field: String, found: String, expected: String) {
      problems.add(
        Problem(
          .configuration, at: Place(file: StudyFolder.settings), field: field, found: found,
          expected: expected))
    }
    if [.frontier, .reinvest].contains(self), settings.frame == nil {
      refuse(
        "frame", found: "nothing",
        expected: "the fact that holds the frame: vifte scenario \(rawValue) tells of money")
    }
    if self == .ranking, settings.present == nil {
      refuse(
        "measures.present", found: "nothing",
        expected: "a count of people present, by which vifte scenario ranking tells venues apart")
    }
    if problems.isEmpty {
      for name in analyses where !settings.stages.analysis.contains(name) {
        refuse(
          "stages.analysis", found: "no stage \(quoted(name))",
          expected: "the analysis, on which vifte scenario \(rawValue) rests")
      }
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

  /// What a plan is computed from.
  fileprivate static let ofPlans = ["ground", "utilisation", "scenarios"]
}

/// The plan the command line describes: a scenario or a file, and what the options add to it.
func request(_ invocation: Invocation, _ session: WhatIfSession) throws -> PlanRequest {
  try request(invocation.operands.dropFirst().first, invocation, session)
}

/// The same for one of several operands.
func request(
  _ operand: String?, _ invocation: Invocation, _ session: WhatIfSession
) throws -> PlanRequest {
  var problems = Problems()
  let changes = invocation.changes(session.names, &problems)
  try problems.throwIfAny()
  guard let operand else { return PlanRequest(id: session.freeID, changes: changes) }
  guard operand.hasSuffix(".json") else {
    let id = session.scenario(named: operand)?.id ?? operand
    guard let named = session.resolver.request(id) else {
      throw session.unknownScenario(operand)
    }
    if changes.isEmpty { return named }
    return PlanRequest(id: session.freeID, base: PlanRequest.Named(id), changes: changes)
  }
  let bytes = try FileSystem.read(operand)
  let read = PlanRequest.read(bytes, file: operand, id: session.freeID, problems: &problems)
  guard let read, problems.list.isEmpty else { throw problems }
  return read.adding(changes)
}
