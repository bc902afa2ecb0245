import Base
import Document
import Figures

/// What the page holds of the named plans, the budget and what a search adds up.
extension WhatIfData {
  func preset(_ scenario: Scenario) -> JSONOutput {
    let merged = scenario.moves.mergers.flatMap(\.venues)
    let reason = reasonNotOffered(scenario)
    return .object([
      "id": .string(scenario.id), "title": text(scenario.title), "purpose": text(scenario.purpose),
      "titles": inEachLanguage(scenario.title), "purposes": inEachLanguage(scenario.purpose),
      "kind": .string(scenario.kind.rawValue),
      "plan": reason != nil
        ? .null
        : .object([
          "close": ids(scenario.closed.filter { !merged.contains($0) }),
          "keep": ids(scenario.kept),
          "merge": .array(
            scenario.moves.mergers.map { merger in
              .object(["sites": ids(merger.venues), "into": .string(merger.receiver)])
            }),
          "withdraw": .object(
            scenario.moves.withdrawals.map { JSONOutput.Member($0.venue, number($0.share)) }),
          "open": ids(scenario.moves.openings.map(\.venue.id)),
        ]),
      "settings": .object(
        scenario.overrides.map { JSONOutput.Member($0.parameter.rawValue, number($0.value)) }),
      "reason": reason.map(text) ?? .null,
    ])
  }

  /// Why a plan cannot be shown as it is; nil where it can.
  private func reasonNotOffered(_ scenario: Scenario) -> Phrase? {
    if !scenario.moves.openings.allSatisfy(script.openings.contains) {
      return WhatIfWords.otherOpening
    }
    if !scenario.moves.staggered.isEmpty { return WhatIfWords.staggered }
    if scenario.timing != nil { return WhatIfWords.timed }
    let moved = Set(script.assumptions.map(\.id))
    return scenario.overrides.allSatisfy { moved.contains($0.parameter.rawValue) }
      ? nil : WhatIfWords.otherParameter
  }

  func frameLine(_ line: PlanScript.FrameLine) -> JSONOutput? {
    guard let index = index(of: line.line) else { return nil }
    let (name, side, isHatched, isPart): (Phrase, String, Bool, Bool) =
      switch line.part {
      case .line(let line): (line.name, line.side.rawValue, line == .freedByLostVisits, false)
      case .following: (WhatIfWords.following, BudgetLine.Sum.kept.rawValue, false, true)
      case .total: (BudgetLine.Sum.total.name, BudgetLine.Sum.total.rawValue, false, false)
      }
    return .array([text(name), .string(side), .bool(isHatched), .bool(isPart), index])
  }

  /// What a plan that only closes is the sum of, and how it is added up; null where no plan is.
  var additive: JSONOutput {
    guard let search = script.search else { return .null }
    func name(_ metric: Metric) -> JSONOutput {
      .string(FigureName(metric, script.plan).description)
    }
    let hasMoney = results.conventions.hasMoney
    return .object([
      "freed": hasMoney ? name(.freedNet) : .null,
      "fewer": hasMoney ? name(.freedByFewerAddresses) : .null, "lost": name(.lostVisits),
      "same": .string(Parameter.retainSameCentre.rawValue),
      "other": .string(Parameter.retainOtherCentre.rawValue),
      "mostFree": .integer(search.mostFree), "gridBits": .integer(search.gridBits),
      "slack": number(search.slack),
    ])
  }
}
