import Analysis
import Answers
import Audit
import Document
import Figures
import JSON
import Planning

/// A stress test as text, no wider than a terminal of 80 columns.
struct StressPage {
  private let result: StressResult
  private let dossier: Dossier
  private let wording: Wording

  init(_ result: StressResult, _ dossier: Dossier, _ wording: Wording) {
    self.result = result
    self.dossier = dossier
    self.wording = wording
  }

  var lines: [String] {
    Array(result.trials.map(block).joined(separator: [""])) + (choice.isEmpty ? [] : [""] + choice)
  }

  private func block(_ trial: StressTest.Trial) -> [String] {
    let net = trial.tornado(\.net)
    let lost = trial.tornado(\.lost)
    let outcomes = trial.outcomes
    return title(trial.scenario).wrapped() + [""]
      + [
        plain(.freedNet) + ": " + wording.text(net.base, in: .kronerPerYear),
        words(
          "Hver forudsætning for sig, fra ende til ende af sit interval:",
          "Each assumption by itself, from end to end of its range:"),
      ] + swings(net, .kronerPerYear)
      + [
        "",
        words("Mistede daglige besøg: ", "Lost daily visits: ")
          + wording.text(lost.base, in: .visitsPerDay),
      ] + swings(lost, .visitsPerDay) + [""] + worlds.wrapped(hanging: 2)
      + [
        (Metric.freedNet, outcomes.net), (.freedWithoutLosingVisits, outcomes.withoutLosingVisits),
        (.lostVisits, outcomes.lost),
      ].flatMap { metric, values in
        ["  \(plain(metric)):"] + spread(values, metric.unit)
      }
  }

  private func swings(_ tornado: Tornado, _ unit: Unit) -> [String] {
    let moving = tornado.swings.filter { $0.width > 1e-9 * max(1, abs(tornado.base)) }
    guard !moving.isEmpty else {
      return ["  " + words("Ingen af dem ændrer noget.", "None of them changes anything.")]
    }
    return moving.flatMap { swing in
      let assumption = dossier.assumptions.first { $0.id == swing.range.name }
      let name = assumption.map { wording.plain($0.name, dossier.book) } ?? swing.range.name
      let low = wording.text(swing.range.low, in: .share)
      let high = wording.text(swing.range.high, in: .share)
      let ends = [
        "    \(low): \(wording.text(swing.atLow, in: unit))",
        "\(high): \(wording.text(swing.atHigh, in: unit))",
      ]
      return "  \(name)".wrapped(hanging: 2)
        + (ends[0].columnCount < 35
          ? [ends[0].padded(to: 36) + ends[1]] : [ends[0], "    " + ends[1]])
    }
  }

  private var worlds: String {
    let count = wording.text(Double(result.test.worlds.count), in: .worlds)
    let seed = result.test.worlds.seed.description
    let low = wording.text(Outcomes.shareOutside, in: .share)
    let high = wording.text(1 - Outcomes.shareOutside, in: .share)
    return words(
      "Alle på én gang, \(count) verdener, frø \(seed): \(low) | midten | \(high)",
      "All at once, \(count) worlds, seed \(seed): \(low) | middle | \(high)")
  }

  private func spread(_ values: [Double], _ unit: Unit) -> [String] {
    let ends =
      Outcomes.spread(of: values).map {
        [$0.low, $0.median, $0.high].map { wording.text($0, in: unit) }
      } ?? ["-"]
    let line = "    " + ends.joined(separator: "  |  ")
    return line.columnCount <= terminalWidth ? [line] : ends.map { "    \($0)" }
  }

  /// What knowing more before choosing is at most worth; nothing where there is one plan alone.
  private var choice: [String] {
    guard !result.knowledge.isEmpty else { return [] }
    let lead = words(
      """
      Hvad er det højst værd at vide mere, før der vælges mellem planerne? Det afhænger af, hvad et mistet dagligt besøg \
      anses for værd om året, og det er et værdivalg, som optællingerne ikke kan afgøre.
      """,
      """
      What is it at most worth to know more before choosing among the plans? That depends on what a lost daily visit is \
      held worth a year, which is a value judgement the counts cannot settle.
      """)
    return lead.wrapped()
      + result.knowledge.flatMap { knowledge in
        let value = wording.text(knowledge.lostVisitValue, in: .kronerPerDailyVisit)
        let worth = knowledge.worth.map { wording.text($0, in: .kronerPerYear) } ?? "-"
        return words("Ved \(value): \(worth)", "At \(value): \(worth)")
          .wrapped(indent: 2, hanging: 4)
      }
  }

  private func title(_ scenario: Scenario) -> String {
    wording.plain(scenario.title, dossier.book)
  }

  private func plain(_ metric: Metric) -> String { wording.plain(metric.name, dossier.book) }

  private func words(_ danish: String, _ english: String) -> String {
    switch wording.language {
    case .danish: danish
    case .english: english
    }
  }
}

extension StressResult {
  /// The same for programs; the plans stand in the order they were compared.
  var json: JSONOutput {
    .object([
      "version": .integer(2), "seed": .string(String(test.worlds.seed)),
      "worlds": .integer(test.worlds.count), "plans": .array(trials.map(\.json)),
      "knowledge": .array(
        knowledge.map {
          .object([
            "lost_visit_value": .finite($0.lostVisitValue),
            "value_of_information": .finite($0.worth),
          ])
        }),
    ])
  }
}

extension StressTest.Trial {
  fileprivate var json: JSONOutput {
    .object([
      "scenario": scenario.json, "freed_net": json(of: tornado(\.net)),
      "lost_visits": json(of: tornado(\.lost)), "freed_net_spread": json(of: outcomes.net),
      "freed_without_losing_visits_spread": json(of: outcomes.withoutLosingVisits),
      "lost_visits_spread": json(of: outcomes.lost),
    ])
  }

  private func json(of tornado: Tornado) -> JSONOutput {
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

  private func json(of values: [Double]) -> JSONOutput {
    let spread = Outcomes.spread(of: values)
    return .object([
      "p05": .finite(spread?.low), "p50": .finite(spread?.median), "p95": .finite(spread?.high),
    ])
  }
}
