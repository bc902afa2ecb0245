import Analysis
import Audit
import Document
import Figures
import Ingest
import JSON
import Planning

/// What a plan comes to when its assumptions and counts are others: each assumption at the ends of its range,
/// and all of them together in random worlds.
func stress(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  var problems = Problems()
  let seed = invocation.wholeNumber(.seed, &problems) ?? 2015
  try problems.throwIfAny()
  let result = try workbench.result(of: sketch(invocation, workbench))
  let own = try PlanSetting(
    workbench.material, workbench.dossier.book, own: result.scenario.settings,
    openings: result.scenario.moves.openings)
  let plan = Plan(result.scenario, in: workbench.material.catalogue)
  let test = StressTest(plan, own, seed: seed)
  console.show(
    page(test, result, workbench.dossier, Wording(invocation.language))
      + workbench.caution(Wording(invocation.language)), json(test, result.scenario)
  )
  return .ok
}

/// A plan tried over the ranges of its assumptions and over many worlds.
private struct StressTest {
  static let worlds = 4000

  let seed: UInt64
  let net: Tornado
  let lost: Tornado
  let netSpread: Outcomes.Spread?
  let lostSpread: Outcomes.Spread?

  init(_ plan: Plan, _ own: PlanSetting, seed: UInt64) {
    self.seed = seed
    net = Tornado(of: plan, on: own.setting, over: own.ranges) { $0.net }
    lost = Tornado(of: plan, on: own.setting, over: own.ranges) { $0.lost }
    let outcomes = Worlds(
      seed: seed, count: StressTest.worlds, around: own.setting, visits: own.evidence,
      levers: own.ranges
    ).outcomes(of: plan)
    netSpread = Outcomes.spread(of: outcomes.net)
    lostSpread = Outcomes.spread(of: outcomes.lost)
  }
}

private func page(
  _ test: StressTest, _ result: Workbench.Result, _ dossier: Dossier, _ wording: Wording
) -> [String] {
  func plain(_ phrase: Phrase) -> String { wording.plain(phrase, result.book) }
  func swings(_ tornado: Tornado, _ unit: Unit) -> [String] {
    tornado.swings.filter { $0.width > 1e-9 * max(1, abs(tornado.base)) }.flatMap { swing in
      let assumption = dossier.assumptions.first { $0.id == swing.range.name }
      let name = assumption.map { plain($0.name) } ?? swing.range.name
      let low = wording.text(swing.range.low, in: .share)
      let high = wording.text(swing.range.high, in: .share)
      return [
        "  \(name)",
        "    \(low): \(wording.text(swing.atLow, in: unit))".padded(to: 36)
          + "\(high): \(wording.text(swing.atHigh, in: unit))",
      ]
    }
  }
  func spread(_ spread: Outcomes.Spread?, _ unit: Unit) -> String {
    spread.map {
      [$0.low, $0.median, $0.high].map { wording.text($0, in: unit) }.joined(separator: "  |  ")
    } ?? "-"
  }
  let worlds = Phrase(
    da:
      "Alle på én gang, i \(StressTest.worlds.description) tilfældige verdener (frø \(test.seed.description)): 5 pct. | midten | 95 pct.",
    en:
      "All at once, in \(StressTest.worlds.description) random worlds (seed \(test.seed.description)): 5 per cent | middle | 95 per cent"
  )
  let netTitle = Phrase(da: "Frigjort netto", en: "Freed, net")
  let lostTitle = Phrase(da: "Mistede daglige besøg", en: "Lost daily visits")
  let each = Phrase(
    da: "hver forudsætning for sig, fra den ene ende af intervallet til den anden",
    en: "each assumption by itself, from one end of its range to the other")
  return [
    plain(result.scenario.title), "",
    "\(plain(netTitle)): \(wording.text(test.net.base, in: .kronerPerYear)); \(plain(each))",
  ] + swings(test.net, .kronerPerYear)
    + ["", "\(plain(lostTitle)): \(wording.text(test.lost.base, in: .visitsPerDay))"]
    + swings(test.lost, .visitsPerDay)
    + [
      "", plain(worlds),
      "  \(plain(netTitle)): \(spread(test.netSpread, .kronerPerYear))",
      "  \(plain(lostTitle)): \(spread(test.lostSpread, .visitsPerDay))",
    ]
}

private func json(_ test: StressTest, _ scenario: Scenario) -> JSONOutput {
  func swings(_ tornado: Tornado) -> JSONOutput {
    .object([
      "base": .finite(tornado.base),
      "swings": .array(
        tornado.swings.map { swing in
          .object([
            "assumption": .string(swing.range.name), "low": .finite(swing.range.low),
            "high": .finite(swing.range.high), "at_low": .finite(swing.atLow),
            "at_high": .finite(swing.atHigh),
          ])
        }),
    ])
  }
  func spread(_ spread: Outcomes.Spread?) -> JSONOutput {
    .object([
      "p05": .finite(spread?.low), "p50": .finite(spread?.median), "p95": .finite(spread?.high),
    ])
  }
  return .object([
    "version": .integer(1), "scenario": scenario.json, "seed": .string(String(test.seed)),
    "worlds": .integer(StressTest.worlds), "freed_net": swings(test.net),
    "lost_visits": swings(test.lost), "freed_net_spread": spread(test.netSpread),
    "lost_visits_spread": spread(test.lostSpread),
  ])
}
