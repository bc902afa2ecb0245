import Analysis
import Audit
import Document
import Figures
import Ingest
import JSON
import Planning

/// Every plan there is: how many, which of them nothing beats, and where the named scenarios stand.
func showFrontier(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  let dossier = workbench.dossier
  let (limits, own) = try plans(workbench, invocation)
  guard let every = EveryPlan(on: own.setting.ground, within: limits) else {
    throw Problem(
      .configuration, at: nil, found: "\(dossier.venues.count) venues",
      expected: "at most \(EveryPlan.mostSites), so that every plan can be looked at")
  }
  let wording = Wording(invocation.language)
  func plain(_ danish: Sentence, _ english: Sentence) -> String {
    wording.plain(Phrase(da: danish, en: english), dossier.book)
  }
  func count(_ value: Int) -> String { wording.text(Double(value), in: .items) }
  let head = [
    plain(
      "\(count(every.feasible)) af \(count(every.sets)) planer holder grænserne; \(count(every.frontier.count)) af dem overgås af ingen.",
      "\(count(every.feasible)) of \(count(every.sets)) plans keep the limits; nothing beats \(count(every.frontier.count)) of them."
    )
  ]
  let poverty =
    every.followsFromFiguresAlone
    ? [
      plain(
        "Det følger alene af besøgstallene: i hvert center lukkes de laveste først. Afstand, stand og kapacitet mangler.",
        "That follows from the visit figures alone: in each centre the lowest close first. Distance, condition and capacity are missing."
      )
    ] : []
  let named = dossier.scenarios.filter { !$0.closed.isEmpty }.map { scenario -> String in
    let title = wording.plain(scenario.title, dossier.book)
    switch every.standing(of: closedSet(scenario.closed, dossier)) {
    case .efficient: return "  \(title): " + plain("overgås af ingen", "nothing beats it")
    case .dominated(let by):
      let better = by.first.map { names($0.closed, dossier) } ?? ""
      return "  \(title): " + plain("overgås af at lukke \(better)", "beaten by closing \(better)")
    }
  }
  let shares = zip(dossier.venues, every.closedShares).filter { $1 > 0 }.map { venue, share in
    "  \(venue.name.padded(to: 42))\(wording.text(share, in: .share))"
  }
  console.show(
    head + poverty + ["", plain("Scenarierne", "The scenarios")] + named
      + [
        "",
        plain(
          "Hvor ofte et tilbud lukkes i de planer, ingen overgår",
          "How often a venue closes in the plans nothing beats"),
      ]
      + shares + workbench.caution(wording),
    .object([
      "version": .integer(1), "plans": .integer(every.sets), "feasible": .integer(every.feasible),
      "follows_from_figures_alone": .bool(every.followsFromFiguresAlone),
      "frontier": .array(every.frontier.map { $0.json(dossier) }),
      "closed_share": .object(
        zip(dossier.venues, every.closedShares).map { JSONOutput.Member($0.id, .finite($1)) }),
    ]))
  return .ok
}

/// The best plans that reach what is asked, or what collides.
func seek(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  let dossier = workbench.dossier
  var problems = Problems()
  let free = invocation.number(.free, from: 0, &problems)
  let lose = invocation.number(.lose, from: 0, &problems)
  try problems.throwIfAny()
  let (limits, own) = try plans(workbench, invocation)
  guard let seek = GoalSeek(on: own.setting.ground) else {
    throw Problem(
      .configuration, at: nil, found: "\(dossier.venues.count) venues",
      expected: "at most \(EveryPlan.mostSites), so that every plan can be looked at")
  }
  let goals =
    [free.map { Goal.freeAtLeast($0 * 1_000_000) }, lose.map(Goal.loseAtMost)].compactMap(\.self)
    + limits.leastOpen.enumerated().filter { $1 > 0 }.map {
      Goal.keepOpen(atLeast: $1, inGroup: $0)
    }
    + limits.keptOpen.sites.map { Goal.leaveOpen(site: $0) }
    + limits.keptClosed.sites.map { Goal.close(site: $0) }
  let wording = Wording(invocation.language)
  switch seek.answer(to: goals, best: 5) {
  case .plans(let plans):
    console.show(
      plans.flatMap { plan in
        [names(plan.closed, dossier), "  " + summary(plan, wording)]
      } + workbench.caution(wording),
      .object(["version": .integer(1), "plans": .array(plans.map { $0.json(dossier) })]))
    return .ok
  case .collision(let clashes):
    let words = clashes.map { clash in "  " + clash.words(dossier, wording) }
    let head = wording.plain(
      Phrase(
        da: "Ingen plan opfylder det hele. Disse krav kan ikke opfyldes sammen:",
        en: "No plan does all of it. These cannot be had together:"), dossier.book)
    console.show(
      [head] + words,
      .object([
        "version": .integer(1), "plans": .array([]),
        "collision": .array(clashes.map { .string($0.words(dossier, wording)) }),
      ]))
    return .data
  }
}

/// The limits and the setting the options describe.
private func plans(
  _ workbench: Workbench, _ invocation: Invocation
) throws -> (Limits, PlanSetting) {
  var problems = Problems()
  let dossier = workbench.dossier
  let least = invocation.leastOpen(dossier.centres, &problems)
  try problems.throwIfAny()
  let asked = try workbench.resolved(sketch(invocation, workbench))
  let limits = Limits(
    leastOpen: least, keptOpen: closedSet(asked.kept, dossier),
    keptClosed: closedSet(asked.closed, dossier))
  return (
    limits, try PlanSetting(workbench.material, dossier.book, own: asked.settings)
  )
}

private func closedSet(_ ids: [String], _ dossier: Dossier) -> SiteSet {
  SiteSet(dossier.venues.indices.filter { ids.contains(dossier.venues[$0].id) })
}

private func names(_ set: SiteSet, _ dossier: Dossier) -> String {
  set.count == 0 ? "-" : set.sites.map { dossier.venues[$0].name }.joined(separator: ", ")
}

private func summary(_ plan: ValuedPlan, _ wording: Wording) -> String {
  let words = Phrase(
    da:
      "netto \(wording.text(plan.measures.net, in: .kronerPerYear)), uden tab \(wording.text(plan.measures.withoutLosingVisits, in: .kronerPerYear)), mistede besøg \(wording.text(plan.measures.lost, in: .visitsPerDay))",
    en:
      "net \(wording.text(plan.measures.net, in: .kronerPerYear)), without loss \(wording.text(plan.measures.withoutLosingVisits, in: .kronerPerYear)), lost visits \(wording.text(plan.measures.lost, in: .visitsPerDay))"
  )
  return words[wording.language].words
}

extension ValuedPlan {
  fileprivate func json(_ dossier: Dossier) -> JSONOutput {
    .object([
      "close": .array(closed.sites.map { .string(dossier.venues[$0].id) }),
      "freed_net": .finite(measures.net),
      "freed_without_losing_visits": .finite(measures.withoutLosingVisits),
      "lost_visits": .finite(measures.lost), "kept_in_worst_centre": .finite(keptInWorstGroup),
    ])
  }
}

extension GoalSeek.Clash {
  fileprivate func words(_ dossier: Dossier, _ wording: Wording) -> String {
    let phrase: Phrase =
      switch goal {
      case .freeAtLeast(let amount):
        Phrase(
          da:
            "frigør mindst \(wording.text(amount, in: .kronerPerYear)); med de andre krav højst \(wording.text(attainable ?? 0, in: .kronerPerYear))",
          en:
            "free at least \(wording.text(amount, in: .kronerPerYear)); with the others at most \(wording.text(attainable ?? 0, in: .kronerPerYear))"
        )
      case .loseAtMost(let visits):
        Phrase(
          da:
            "mist højst \(wording.text(visits, in: .visitsPerDay)) besøg; med de andre krav mindst \(wording.text(attainable ?? 0, in: .visitsPerDay))",
          en:
            "lose at most \(wording.text(visits, in: .visitsPerDay)) visits; with the others at least \(wording.text(attainable ?? 0, in: .visitsPerDay))"
        )
      case .keepOpen(let count, let group):
        Phrase(
          da: "mindst \(count.description) åbne i \(dossier.centres[group].name)",
          en: "at least \(count.description) open in \(dossier.centres[group].name)")
      case .leaveOpen(let site):
        Phrase(
          da: "\(dossier.venues[site].name) bliver åbent",
          en: "\(dossier.venues[site].name) stays open")
      case .close(let site):
        Phrase(da: "\(dossier.venues[site].name) lukkes", en: "\(dossier.venues[site].name) closes")
      }
    return phrase[wording.language].words
  }
}
