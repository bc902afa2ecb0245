import Audit
import Document
import Figures
import Ingest
import JSON
import SQLite

/// Lists the scenarios, tries a plan, or compares some.
func showScenarios(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let pipeline = try Pipeline(invocation.folder)
  try invocation.scenarioVerb?.checkAnalyses(among: pipeline.settings.stages.analysis)
  let workbench = try pipeline.workbench(in: Database(.memory))
  switch invocation.scenarioVerb {
  case .list: return list(workbench, invocation, console)
  case .show: return try showPlan(workbench, invocation, console)
  case .showLines: return showLines(workbench, console)
  case .compare:
    return try compare(Array(invocation.operands.dropFirst()), workbench, invocation, console)
  case .stress: return try stress(workbench, invocation, console)
  case .ranking: return try showRanking(workbench, invocation, console)
  case .reinvest: return try reinvest(workbench, invocation, console)
  case .frontier: return try showFrontier(workbench, invocation, console)
  case .seek: return try seek(workbench, invocation, console)
  case .criteria: return try showCriteria(workbench, invocation, console)
  case nil:
    throw Problem(.configuration, at: nil, found: "no question", expected: ScenarioVerb.names)
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
  private static let ofPlans = ["ground", "utilisation", "scenarios"]
}

private func list(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) -> ExitCode {
  let scenarios = workbench.dossier.scenarios
  let wording = Wording(invocation.language)
  let width = (scenarios.map(\.id.count).max() ?? 0) + 2
  console.show(
    scenarios.flatMap {
      $0.id.padded(to: width).followed(by: wording.plain($0.title, workbench.dossier.book))
    },
    .object(["version": .integer(1), "scenarios": .array(scenarios.map(\.json))]))
  return .ok
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

extension Scenario {
  /// What the plan asks, as a line of standard input may say it again.
  var asked: JSONOutput {
    let merged = moves.mergers.flatMap(\.venues)
    let lists: [(String, JSONOutput?)] = [
      ("close", .array(closed.filter { !merged.contains($0) }.map(JSONOutput.string))),
      ("merge", moves.mergers.isEmpty ? nil : mergers),
      ("open", moves.openings.isEmpty ? nil : openings),
      ("withdraw", moves.withdrawals.isEmpty ? nil : withdrawals),
      ("stagger", moves.staggered.isEmpty ? nil : .array(moves.staggered.map(JSONOutput.string))),
      ("keep", kept.isEmpty ? nil : .array(kept.map(JSONOutput.string))),
      ("set", settings.isEmpty ? nil : ownValues),
    ]
    return .object(lists.compactMap { key, value in value.map { JSONOutput.Member(key, $0) } })
  }

  private var mergers: JSONOutput {
    .array(
      moves.mergers.map {
        .object([
          "venues": .array($0.venues.map(JSONOutput.string)), "into": .string($0.receiver),
        ])
      })
  }

  private var openings: JSONOutput {
    .array(
      moves.openings.map { opening in
        .object(
          [
            JSONOutput.Member("id", .string(opening.venue.id)),
            JSONOutput.Member("name", .string(opening.venue.name)),
            JSONOutput.Member("centre", .string(opening.venue.centre)),
          ]
            + [
              ("cost", opening.kroner), ("latitude", opening.location?.latitude),
              ("longitude", opening.location?.longitude),
            ]
            .compactMap { key, value in value.map { JSONOutput.Member(key, .finite($0)) } })
      })
  }

  private var withdrawals: JSONOutput {
    .object(moves.withdrawals.map { JSONOutput.Member($0.venue, .finite($0.share)) })
  }

  private var ownValues: JSONOutput {
    .object(settings.map { JSONOutput.Member($0.assumption, .finite($0.value)) })
  }

  var json: JSONOutput {
    .object([
      "id": .string(id), "title": .string(title.danish.words),
      "title_en": .string(title.english.words), "close": .array(closed.map(JSONOutput.string)),
      "merge": mergers, "open": openings, "withdraw": withdrawals,
      "stagger": .array(moves.staggered.map(JSONOutput.string)),
      "keep": .array(kept.map(JSONOutput.string)),
      "set": ownValues,
      "place": .string(place.description),
    ])
  }
}
