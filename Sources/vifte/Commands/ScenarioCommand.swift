import Audit
import Document
import Figures
import Ingest
import JSON
import SQLite

/// Lists the scenarios, tries a plan, or compares some.
func showScenarios(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
  let workbench = try Pipeline(invocation.folder).workbench(in: Database(.memory))
  let words = invocation.operands.dropFirst()
  switch (invocation.operands.first, words.count) {
  case ("list", 0): return list(workbench, invocation, console)
  case ("show", 1) where words.first == "-": return showLines(workbench, console)
  case ("show", 0...1):
    let result = try workbench.result(of: sketch(invocation, workbench))
    console.show(
      page(result, workbench.dossier, Wording(invocation.language)), result.json)
    return .ok
  case ("stress", 0...1): return try stress(workbench, invocation, console)
  case ("frontier", 0): return try showFrontier(workbench, invocation, console)
  case ("seek", 0): return try seek(workbench, invocation, console)
  case ("compare", 2...): return try compare(Array(words), workbench, invocation, console)
  default:
    throw Problem(
      .configuration, at: nil,
      found: invocation.operands.map { quoted($0) }.joined(separator: " "),
      expected: "vifte scenario\(Verb.scenario.operands)")
  }
}

private func list(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) -> ExitCode {
  let scenarios = workbench.dossier.scenarios
  let wording = Wording(invocation.language)
  let width = (scenarios.map(\.id.count).max() ?? 0) + 2
  console.show(
    scenarios.map {
      "\($0.id.padded(to: width))\(wording.plain($0.title, workbench.dossier.book))"
    },
    .object(["version": .integer(1), "scenarios": .array(scenarios.map(\.json))]))
  return .ok
}

/// The plan the command line describes: a scenario or a file, and what the options add to it.
func sketch(_ invocation: Invocation, _ workbench: Workbench) throws -> Sketch {
  let operand = invocation.operands.dropFirst().first
  var problems = Problems()
  let wishes = invocation.wishes(&problems)
  try problems.throwIfAny()
  guard let operand else { return Sketch(id: workbench.freeID, wishes: wishes) }
  guard operand.hasSuffix(".json") else {
    guard let named = workbench.resolver.sketch(operand) else {
      throw Problem(
        .configuration, at: nil, found: quoted(operand), expected: "the id of a scenario",
        advice: suggestion(for: operand, among: workbench.dossier.scenarios.map(\.id)))
    }
    if wishes.isEmpty { return named }
    return Sketch(id: workbench.freeID, base: Sketch.Named(operand), wishes: wishes)
  }
  let bytes = try FileSystem.read(operand)
  let read = Sketch.read(bytes, file: operand, id: workbench.freeID, problems: &problems)
  guard let read, problems.list.isEmpty else { throw problems }
  return read.adding(wishes)
}

/// Reckons one plan for each line of standard input, each a JSON object, and answers a line for each.
private func showLines(_ workbench: Workbench, _ console: Console) -> ExitCode {
  var worst = ExitCode.ok
  var number = 0
  while let line = readLine() {
    number += 1
    if line.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) { continue }
    do throws(Problems) {
      var problems = Problems()
      let sketch = Sketch.read(
        Array(line.utf8), file: "standard input", line: number, id: workbench.freeID,
        problems: &problems)
      guard let sketch, problems.list.isEmpty else { throw problems }
      console.show(JSONText(try workbench.result(of: sketch).json, style: .compact).text)
    } catch {
      let answer = JSONOutput.object([
        "version": .integer(1), "problems": .array(error.list.map(\.json)),
      ])
      console.show(JSONText(answer, style: .compact).text)
      worst = .configuration
    }
  }
  return worst
}

/// A plan on one screen: what it does, what it comes to, and on what conditions.
private func page(
  _ result: Workbench.Result, _ dossier: Dossier, _ wording: Wording
) -> [String] {
  let scenario = result.scenario
  let closed = dossier.venues.filter { scenario.closed.contains($0.id) }.map(\.name)
  let closes = Phrase(da: "Lukker", en: "Closes")
  let none = Phrase(da: "ingen", en: "none")
  let names = result.figures.map { wording.plain($0.name.metric.name, result.book) }
  let width = (names.map(\.count).max() ?? 0) + 2
  let head = [
    wording.plain(scenario.title, result.book), wording.plain(scenario.purpose, result.book),
    wording.plain(closes, result.book) + ": "
      + (closed.isEmpty ? wording.plain(none, result.book) : closed.joined(separator: ", ")), "",
  ]
  let rows = zip(names, result.figures).map { $0.padded(to: width) + wording.text($1, .value) }
  let conditions = dossier.assumptions.map { assumption in
    let own = FigureName(.assumption, Subject("\(assumption.id)@\(scenario.id)"))
    let figure = result.book[own] ?? dossier.book[.assumption, Subject(assumption.id)]
    let value = figure.map { wording.text($0, .value) } ?? ""
    let mark = result.book[own] == nil ? " " : "*"
    return " \(mark)\(wording.plain(assumption.name, result.book)): \(value)"
  }
  let heading = Phrase(da: "Hvis (* sat af planen):", en: "Provided that (* set by the plan):")
  return head + rows + ["", wording.plain(heading, result.book)] + conditions
}

extension Workbench.Result {
  fileprivate var json: JSONOutput {
    .object([
      "version": .integer(1), "scenario": scenario.json,
      "figures": .array(figures.map { FigureRecord($0).json }),
    ])
  }
}

extension Scenario {
  var json: JSONOutput {
    .object([
      "id": .string(id), "title": .string(title.danish.words),
      "title_en": .string(title.english.words), "close": .array(closed.map(JSONOutput.string)),
      "keep": .array(kept.map(JSONOutput.string)),
      "set": .object(settings.map { JSONOutput.Member($0.assumption, .finite($0.value)) }),
      "place": .string(place.description),
    ])
  }
}
