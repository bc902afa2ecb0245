import Answers
import Audit
import Document
import Figures
import Ingest
import JSON
import Reports

/// Shows one plan on one screen, and writes it as an annex where that is asked for.
func showPlan(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  let sketch = try sketch(invocation, workbench)
  let (result, dossier) = try workbench.dossier(of: sketch)
  if let path = invocation.values[.report]?.last {
    try writeAnnex(result.scenario, dossier, to: path, invocation)
  }
  let wording = Wording(invocation.language)
  console.show(
    page(result, dossier, wording) + aliases(sketch, workbench, wording)
      + workbench.caution(wording).flatMap { $0.wrapped() },
    result.json)
  return .ok
}

/// Which venues were meant by names that are not their own.
private func aliases(_ sketch: Sketch, _ workbench: Workbench, _ wording: Wording) -> [String] {
  let known = workbench.resolver.aliases(in: sketch)
  return (known.isEmpty ? [] : [""])
    + known.flatMap { written, venue in
      let phrase = Phrase(
        da: "»\(written)« er læst som \(venue.name).",
        en: "“\(written)” was taken for \(venue.name).")
      return wording.plain(phrase, workbench.dossier.book).wrapped()
    }
}

private func writeAnnex(
  _ scenario: Scenario, _ dossier: Dossier, to path: String, _ invocation: Invocation
) throws {
  guard path.hasSuffix(".md") else {
    throw Problem(
      .configuration, at: nil, field: "--report", found: quoted(path),
      expected: "the name of a new file that ends in .md")
  }
  guard try FileSystem.found(at: path) == nil else {
    throw Problem(
      .file, at: Place(file: path), found: "something of that name", expected: "a new file",
      advice: "name another file, or remove the old one")
  }
  let page = planAnnex(
    scenario, dossier, command: invocation.repeated,
    plan: JSONText(scenario.asked, style: .compact).text)
  // An annex is part of no edition, so it is never called final; but it is no better than the draft it comes from.
  let marked = dossier.edition.kind == .draft ? page.under(editionNotice(dossier)) : page
  let text = Markdown(invocation.language, book: dossier.book).text(marked)
  try FileSystem.write(Array(text.utf8), to: path)
}

/// A plan on one screen: what it does, what it comes to, and on what conditions.
private func page(
  _ result: Workbench.Result, _ dossier: Dossier, _ wording: Wording
) -> [String] {
  let scenario = result.scenario
  func plain(_ phrase: Phrase) -> String { wording.plain(phrase, result.book) }
  func item(_ text: String) -> [String] { text.wrapped(indent: 2, hanging: 2) }
  let names = result.figures.map { plain($0.name.metric.name) }
  let width = (names.map(\.columnCount).max() ?? 0) + 2
  let head = plain(scenario.title).wrapped() + plain(scenario.purpose).wrapped() + [""]
  let moves =
    [
      Phrase(
        da: "Planen \(dossier.moves(of: scenario).danish).",
        en: "The plan \(dossier.moves(of: scenario).english).")
    ]
    + [dossier.hoursNotKnown(scenario)].compactMap(\.self)
  let routes = dossier.routeWords(of: scenario)
  let way = Phrase(da: "Hvor brugerne går hen:", en: "Where the users go:")
  let ways = routes.isEmpty ? [] : [plain(way)] + routes.flatMap { item(plain($0)) }
  let rows = zip(names, result.figures).flatMap {
    $0.padded(to: width).followed(by: wording.text($1, .value))
  }
  let heading = Phrase(da: "Hvis (* sat af planen):", en: "Provided that (* set by the plan):")
  return head + moves.flatMap { plain($0).wrapped() } + ways + [""] + rows
    + loads(result, dossier, wording) + ["", plain(heading)]
    + conditions(result, dossier, wording)
}

/// Visits at the venues that receive somebody, before and after.
private func loads(
  _ result: Workbench.Result, _ dossier: Dossier, _ wording: Wording
) -> [String] {
  let scenario = result.scenario
  let receivers = dossier.routes[scenario.id, default: []].flatMap(\.receivers)
  let ids = dossier.venues.map(\.id) + scenario.moves.openings.map(\.venue.id)
  let rows = ids.filter(receivers.contains).compactMap { id -> (String, String)? in
    guard let load = result.book[.load, scenario.subject / Subject(id)] else { return nil }
    let before = result.book[.planVisits, Subject(id)].map { wording.text($0, .value) } ?? "-"
    return (dossier.name(of: id, in: scenario), "\(before) → \(wording.text(load, .value))")
  }
  guard !rows.isEmpty else { return [] }
  let width = min(rows.map(\.0.columnCount).max() ?? 0, 50) + 2
  let heading = Phrase(
    da: "Daglige besøg, hvor der kommer nogen til:", en: "Daily visits where somebody comes:")
  var lines = ["", wording.plain(heading, result.book)]
  for (name, change) in rows {
    if name.columnCount + 2 <= width {
      lines.append("  \(name.padded(to: width))\(change)")
    } else {
      lines += "  \(name)".wrapped(hanging: 2)
      lines.append(String(repeating: " ", count: width + 2) + change)
    }
  }
  return lines
}

/// The assumptions plans rest on, as the plan reads them.
private func conditions(
  _ result: Workbench.Result, _ dossier: Dossier, _ wording: Wording
) -> [String] {
  dossier.assumptions.filter {
    AssumptionName(rawValue: $0.id)?.bearsOnPlans ?? false
  }.map { assumption in
    let own = FigureName(.assumption, Subject("\(assumption.id)@\(result.scenario.id)"))
    let figure = result.book[own] ?? result.book[.assumption, Subject(assumption.id)]
    let value = figure.map { wording.text($0, .value) } ?? ""
    let mark = result.book[own] == nil ? " " : "*"
    return " \(mark)\(wording.plain(assumption.name, result.book)): \(value)"
  }
}

extension Workbench.Result {
  fileprivate var json: JSONOutput {
    .object([
      "version": .integer(1), "scenario": scenario.json,
      "figures": .array(figures.map { FigureRecord($0).json }),
    ])
  }
}
