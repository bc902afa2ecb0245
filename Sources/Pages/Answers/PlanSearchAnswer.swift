import Audit
import Base
import Document
import Figures

extension StudyResults {
  /// The limits plans were looked through in, on one line, and the locks.
  func limits(_ search: PlanSearch) -> [Block] {
    let centres = centres.map { centre -> Phrase in
      let least = search.leastOpen(centre)
      return Phrase(
        da: "\(centre.name) \(.leastOpenPerCentre, least, .bare)",
        en: "\(centre.name) \(.leastOpenPerCentre, least, .bare)")
    }
    let line = Phrase(
      da: "Mindst åbne \(.venues): \(joined(centres.map(\.danish), ", "))",
      en: "\(capital: .venues) open at least: \(joined(centres.map(\.english), ", "))")
    return ([line] + [lockWords].compactMap(\.self)).map(Block.paragraph)
  }

  func leastOpenRecord(_ search: PlanSearch, _ book: FigureBook) -> JSONOutput {
    .object(
      centres.map {
        .init($0.id, .finite(book[.leastOpenPerCentre, search.leastOpen($0)]?.outcome.value))
      })
  }

  /// The names of the venues a plan closes.
  func closings(of plan: Scenario) -> Phrase {
    plan.closed.isEmpty
      ? Phrase(da: "ingen", en: "none")
      : Phrase(plan.closed.compactMap { venue($0)?.name }.joined(separator: ", "))
  }

  func record(_ plan: Scenario, _ book: FigureBook) -> JSONOutput {
    func value(_ metric: Metric) -> JSONOutput {
      .finite(book[metric, plan.subject]?.outcome.value)
    }
    return .object([
      "close": .array(plan.closed.map(JSONOutput.string)),
      "displaced_visits": value(.displacedVisits), "freed_net": value(.freedNet),
      "freed_by_fewer_addresses": value(.freedByFewerAddresses),
      "lost_visits": value(.lostVisits), "kept_in_worst_centre": value(.keptInWorstCentre),
    ])
  }
}
