import Analysis
import Audit
import Document
import Figures
import Ingest
import JSON

/// Compares scenarios with a base, the last one named: only what differs, in number and per cent.
func compare(
  _ ids: [String], _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  var problems = Problems()
  let scenarios = ids.compactMap { id -> Scenario? in
    let found = workbench.dossier.scenarios.first { $0.id == id }
    if found == nil {
      problems.add(
        Problem(
          .configuration, at: nil, found: quoted(id), expected: "the id of a scenario",
          advice: suggestion(for: id, among: workbench.dossier.scenarios.map(\.id))))
    }
    return found
  }
  try problems.throwIfAny()
  guard let base = scenarios.last else { return .ok }
  let comparison = Comparison(Array(scenarios.dropLast()), with: base, in: workbench.dossier.book)
  console.show(
    page(comparison, workbench.dossier, Wording(invocation.language)), comparison.json)
  return .ok
}

/// One block for each scenario, no wider than a terminal of 80 columns.
private func page(
  _ comparison: Comparison, _ dossier: Dossier, _ wording: Wording
) -> [String] {
  func title(_ scenario: Scenario) -> String { wording.plain(scenario.title, dossier.book) }
  let head = Phrase(da: "Målt mod", en: "Measured against")
  var lines = ["\(wording.plain(head, dossier.book)): \(title(comparison.base))"]
  for entry in comparison.entries {
    lines += ["", title(entry.scenario)]
    for change in entry.changes {
      let name = wording.plain(change.metric.name, dossier.book)
      let value = wording.text(change.figure, .value)
      let by = change.difference.map { wording.difference($0, like: change.figure) } ?? ""
      let share = change.share.map { " (\(wording.percent($0)))" } ?? ""
      lines.append("  \(name.padded(to: 42))\(value.leftPadded(to: 15))  \(by)\(share)")
    }
    if entry.changes.isEmpty {
      lines.append(
        "  " + wording.plain(Phrase(da: "ingen forskel", en: "no difference"), dossier.book))
    }
    if entry.breakEvenIsPast {
      let warning = Phrase(
        da: "Udgiften pr. besøg falder, selv om alle berørte besøg falder bort: intet mål.",
        en: "Cost per visit falls even if every displaced visit ceases: no yardstick.")
      lines.append("  ! " + wording.plain(warning, dossier.book))
    }
    for other in entry.dominatedBy {
      let words = Phrase(
        da:
          "Ringere end »\(title(other))« på alle tre mål: frigjort uden tab, mistede besøg, center.",
        en: "No better than “\(title(other))” on any of: freed without loss, lost visits, centre.")
      lines.append("  ! " + wording.plain(words, dossier.book))
    }
  }
  return lines
}

extension Comparison {
  fileprivate var json: JSONOutput {
    .object([
      "version": .integer(1), "base": .string(base.id),
      "scenarios": .array(
        entries.map { entry in
          .object([
            "id": .string(entry.scenario.id),
            "dominated_by": .array(entry.dominatedBy.map { .string($0.id) }),
            "changes": .array(
              entry.changes.map { change in
                .object([
                  "metric": .string(change.metric.id),
                  "base": .finite(change.baseFigure.outcome.value),
                  "value": .finite(change.figure.outcome.value),
                  "difference": .finite(change.difference), "share": .finite(change.share),
                ])
              }),
          ])
        }),
    ])
  }
}

extension String {
  /// The text with blanks before it, up to a width.
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
