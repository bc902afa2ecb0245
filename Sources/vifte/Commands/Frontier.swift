import Analysis
import Audit
import Document
import Figures
import JSON
import Planning

/// Every plan there is: how many, which of them nothing beats, and where the named scenarios stand.
func showFrontier(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  let dossier = workbench.dossier
  let asked = try PlanLimits(workbench, invocation)
  let ground = asked.own.setting.ground
  guard let every = EveryPlan(on: ground, within: asked.limits), let seek = GoalSeek(on: ground)
  else { throw asked.obstacle }
  let wording = Wording(invocation.language)
  if every.feasible == 0 {
    switch seek.answer(to: asked.goals, best: 1) {
    case .collision(let clashes): return tell(clashes, dossier, wording, console)
    case .noPlan: return tellNoPlan(dossier, wording, console)
    case .plans, .tooManyPlans: break
    }
  }
  let standings = dossier.scenarios.filter { !$0.closed.isEmpty && $0.onlyCloses }.map { scenario in
    (scenario: scenario, standing: every.standing(of: dossier.set(of: scenario.closed)))
  }
  var page = asked.lines(wording) + counts(every, dossier, wording)
  for (scenario, standing) in standings { page += lines(scenario, standing, asked, wording) }
  page += shares(every, dossier, wording)
  page += workbench.caution(wording).flatMap { $0.wrapped() }
  console.show(
    page,
    .object([
      "version": .integer(1), "least_open": asked.json,
      "plans": .integer(orNull: every.sets),
      "feasible": .integer(every.feasible),
      "follows_from_figures_alone": .bool(every.followsFromFiguresAlone),
      "frontier": .array(every.frontier.map { $0.json(dossier) }),
      "scenarios": .array(standings.map { json($0.scenario, $0.standing, asked) }),
      "closed_share": .object(
        zip(dossier.venues, every.closedShares).map { JSONOutput.Member($0.id, .finite($1)) }),
    ]))
  return .ok
}

private func counts(_ every: EveryPlan, _ dossier: Dossier, _ wording: Wording) -> [String] {
  func count(_ value: Int) -> String { wording.text(Double(value), in: .plans) }
  let all = every.sets.map(count)
  let (danish, english) = (all.map { " af \($0)" } ?? "", all.map { " of \($0)" } ?? "")
  let head = Phrase(
    da:
      "\(count(every.feasible))\(danish) planer holder grænserne; \(count(every.frontier.count)) af dem overgås af ingen.",
    en:
      "\(count(every.feasible))\(english) plans keep the limits; nothing beats \(count(every.frontier.count)) of them."
  )
  let poverty = Phrase(
    da:
      "Det følger alene af besøgstallene: i hvert center lukkes de laveste først. Afstand, stand og plads mangler.",
    en:
      "That follows from the visit figures alone: in each centre the lowest close first. Distance, condition and capacity are missing."
  )
  return (every.followsFromFiguresAlone ? [head, poverty] : [head])
    .flatMap { wording.plain($0, dossier.book).wrapped() }
    + ["", wording.plain(Phrase(da: "Scenarierne", en: "The scenarios"), dossier.book)]
}

/// Where a scenario stands, and whether it keeps the limits itself.
private func lines(
  _ scenario: Scenario, _ standing: Planning.Standing, _ asked: PlanLimits, _ wording: Wording
) -> [String] {
  let dossier = asked.dossier
  let place: Phrase =
    switch standing {
    case .efficient: Phrase(da: "overgås af ingen", en: "nothing beats it")
    case .dominated(let by):
      by.first.map { dossier.names($0.closed, wording.language) }.map {
        Phrase(da: "overgås af at lukke \($0)", en: "beaten by closing \($0)")
      } ?? Phrase("")
    }
  let breach = Phrase(da: "; holder ikke grænserne", en: "; breaks the limits")
  let keeps = asked.keeps(scenario)
  let text =
    "  " + wording.plain(scenario.title, dossier.book) + ": " + wording.plain(place, dossier.book)
    + (keeps ? "" : wording.plain(breach, dossier.book))
  return text.wrapped(hanging: 2)
}

private func shares(_ every: EveryPlan, _ dossier: Dossier, _ wording: Wording) -> [String] {
  let head = Phrase(
    da: "Hvor ofte et tilbud lukkes i de planer, ingen overgår",
    en: "How often a venue closes in the plans nothing beats")
  return ["", wording.plain(head, dossier.book)]
    + tableLines(
      zip(dossier.venues, every.closedShares).filter { $1 > 0 }.map { venue, share in
        ["  \(venue.name)", wording.text(share, in: .share)]
      }, atLeast: [40, 10])
}

private func json(_ scenario: Scenario, _ standing: Planning.Standing, _ asked: PlanLimits)
  -> JSONOutput
{
  let better: [ValuedPlan] =
    switch standing {
    case .efficient: []
    case .dominated(let by): by
    }
  return .object([
    "id": .string(scenario.id), "keeps_limits": .bool(asked.keeps(scenario)),
    "beaten_by": better.first?.json(asked.dossier) ?? .null,
  ])
}

extension PlanLimits {
  /// Whether a scenario keeps the limits itself.
  fileprivate func keeps(_ scenario: Scenario) -> Bool {
    limits.allow(dossier.set(of: scenario.closed), among: own.setting.sites)
  }
}
