import Base
import Document
import Figures

/// What the page holds of the named plans, the budget and what a search adds up.
extension WhatIfData {
  func preset(_ scenario: Scenario) -> JSONOutput {
    let merged = scenario.moves.mergers.flatMap(\.venues)
    let isOffered = scenario.moves.openings.allSatisfy(script.openings.contains)
    return .object([
      "id": .string(scenario.id), "title": text(scenario.title), "purpose": text(scenario.purpose),
      "kind": .string(scenario.kind.rawValue),
      "plan": !isOffered
        ? .null
        : .object([
          "close": ids(scenario.closed.filter { !merged.contains($0) }),
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
      "reason": isOffered ? .null : text(WhatIfWords.otherOpening),
    ])
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

  var additive: JSONOutput {
    guard script.isAdditive else { return .null }
    func name(_ metric: Metric) -> JSONOutput {
      .string(FigureName(metric, script.plan).description)
    }
    let hasMoney = results.conventions.hasMoney
    return .object([
      "freed": hasMoney ? name(.freedNet) : .null,
      "fewer": hasMoney ? name(.freedByFewerAddresses) : .null, "lost": name(.lostVisits),
      "same": .string(Parameter.retainSameCentre.rawValue),
      "other": .string(Parameter.retainOtherCentre.rawValue),
    ])
  }
}
