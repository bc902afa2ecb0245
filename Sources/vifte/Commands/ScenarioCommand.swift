import Audit
import Document
import Figures
import JSON
import SQLite

/// Lists the scenarios, or shows what one of them comes to.
func showScenarios(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let pipeline = try Pipeline(invocation.folder)
  let dossier = try pipeline.dossier(in: Database(.memory))
  let wording = Wording(invocation.language)
  switch (invocation.operands.first, invocation.operands.dropFirst().first) {
  case ("list", nil):
    let width = (dossier.scenarios.map(\.id.count).max() ?? 0) + 2
    console.show(
      dossier.scenarios.map {
        "\($0.id.padded(to: width))\(wording.plain($0.title, dossier.book))"
      },
      .object([
        "version": .integer(1), "scenarios": .array(dossier.scenarios.map(\.json)),
      ]))
    return .ok
  case ("show", let id?):
    guard let scenario = dossier.scenarios.first(where: { $0.id == id }) else {
      throw Problem(
        .configuration, at: nil, found: quoted(id), expected: "the id of a scenario",
        advice: suggestion(for: id, among: dossier.scenarios.map(\.id)))
    }
    let figures = dossier.book.ordered.filter { $0.name.subject == scenario.subject }
    console.show(
      page(scenario, figures, dossier, wording),
      .object([
        "version": .integer(1), "scenario": scenario.json,
        "figures": .array(figures.map { FigureRecord($0).json }),
      ]))
    return .ok
  default:
    throw Problem(
      .configuration, at: nil, found: invocation.operands.map { quoted($0) }.joined(separator: " "),
      expected: "vifte scenario\(Verb.scenario.operands)")
  }
}

private func page(
  _ scenario: Scenario, _ figures: [Figure], _ dossier: Dossier, _ wording: Wording
) -> [String] {
  let closed = dossier.venues.filter { scenario.closed.contains($0.id) }.map(\.name)
  let closes = Phrase(da: "Lukker", en: "Closes")
  let none = Phrase(da: "ingen", en: "none")
  let names = figures.map { wording.plain($0.name.metric.name, dossier.book) }
  let width = (names.map(\.count).max() ?? 0) + 2
  let head = [
    wording.plain(scenario.title, dossier.book), wording.plain(scenario.purpose, dossier.book),
    wording.plain(closes, dossier.book) + ": "
      + (closed.isEmpty ? wording.plain(none, dossier.book) : closed.joined(separator: ", ")), "",
  ]
  let rows = zip(names, figures).map { $0.padded(to: width) + wording.text($1, .value) }
  let conditions = dossier.assumptions.map { assumption in
    let value = dossier.book[.assumption, Subject(assumption.id)].map {
      wording.text($0, .value)
    }
    return "  \(wording.plain(assumption.name, dossier.book)): \(value ?? "")"
  }
  let heading = Phrase(da: "Hvis:", en: "Provided that:")
  return head + rows + ["", wording.plain(heading, dossier.book)] + conditions
}

extension Scenario {
  fileprivate var json: JSONOutput {
    .object([
      "id": .string(id), "title": .string(title.danish.words),
      "title_en": .string(title.english.words), "close": .array(closed.map(JSONOutput.string)),
      "place": .string(place.description),
    ])
  }
}
