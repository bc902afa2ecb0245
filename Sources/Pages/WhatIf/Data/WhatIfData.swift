import Base
import Document
import Figures

/// What the what-if page holds of a study: its formulas, and all that is told beside them.
struct WhatIfData {
  let results: StudyResults
  let formulas: WhatIfFormulas
  let language: Language
  let words: StudyWords
  let wording: Wording

  init(_ results: StudyResults, _ formulas: WhatIfFormulas, in language: Language) {
    self.results = results
    self.formulas = formulas
    self.language = language
    words = results.book.words
    wording = Wording(language, results.book.words)
  }

  var script: PlanScript { formulas.script }

  var json: JSONOutput {
    .object([
      "language": .string(language.rawValue), "digest": .string(digest),
      "title": text(results.title), "hasMoney": .bool(results.conventions.hasMoney),
      "currency": .string(words.text(of: .moneyPerYear)),
      "million": .string(trimmed(wording.unit(.moneyPerYear))),
      "edition": results.edition.kind == .draft ? text(WhatIfWords.draft) : .null,
      "sources": sources,
      "scenarioLanguages": .array(words.languages.map { .string($0.rawValue) }),
      "plan": .string(script.plan.id),
      "groups": .array(
        results.centres.map { .object(["id": .string($0.id), "name": .string($0.name)]) }),
      "sites": .array(results.venues.indices.map(site)),
      "openings": .array(script.openings.map(opening)),
      "parameters": .array(script.assumptions.compactMap(parameter)),
      "presets": .array(results.scenarios.map(preset)), "readings": readings,
      "words": .object(
        (WhatIfWords.all + routeWords).map { JSONOutput.Member($0.id, text($0.phrase)) }),
      "saved": inEachLanguage(WhatIfWords.saved),
      "metrics": .array(formulas.metrics.map(metric)), "print": print,
      "problems": .object(
        WhatIfWords.problems.map { JSONOutput.Member($0.id, text($0.phrase)) }),
      "cautions": cautions, "numbers": .array(formulas.graph.numbers.map(number)),
      "leaves": .array(formulas.graph.given.map(leaf)),
      "cited": .array(formulas.cited.map(citedLeaf)),
      "figures": .array(formulas.graph.figures.map(figure)),
      "lines": .array(script.lines.compactMap { index(of: $0) }),
      "loads": rows(script.loads, before: .planVisits),
      "routes": .string(formulas.routes), "rule": text(results.conventions.reassignment.words),
      "reassignment": .string(results.conventions.reassignment.rawValue),
      "centres": .array(
        script.kept.compactMap { kept in
          index(of: kept.line).map { .array([.integer(kept.centre), $0]) }
        }),
      "budget": script.frame.isEmpty ? .null : .array(script.frame.compactMap(frameLine)),
      "distances": distances, "additive": additive,
      "leastOpen": .integer(results.conventions.leastOpenPerCentre),
      "graph": formulas.graph.json(in: language, words),
    ])
  }

  func text(_ phrase: Phrase) -> JSONOutput { .string(told(phrase)) }

  /// A text in each language of the study.
  func inEachLanguage(_ phrase: Phrase) -> JSONOutput {
    .object(
      words.languages.map {
        JSONOutput.Member($0.rawValue, .string(words.plain(phrase, in: $0)))
      })
  }

  /// Where users go, as `RouteWords` has it; what the page puts in stands in braces.
  private var routeWords: [WhatIfWords] {
    let words = RouteWords(rule: results.conventions.reassignment)
    return [
      WhatIfWords("routes.own", words.ownCentre("{group}")),
      WhatIfWords("routes.none-in-own", words.noneInOwnCentre("{group}")),
      WhatIfWords("routes.only-new-in-own", words.onlyNewInOwnCentre("{group}")),
      WhatIfWords("routes.only-new", RouteWords.onlyNew),
      WhatIfWords("routes.by-distance", RouteWords.byDistance),
      WhatIfWords("routes.evenly", RouteWords.evenly),
      WhatIfWords("routes.nowhere", RouteWords.nowhere),
    ]
  }

  func number(_ value: Double) -> JSONOutput {
    FiniteNumber(value).map(JSONOutput.number) ?? .null
  }

  /// What tells these inputs from others. What is written of the figures makes none of them another.
  var digest: String {
    let papers = Set(results.papers.map(\.file))
    let lines = results.inputs.filter { !papers.contains($0.path) }.map {
      "\($0.sha256)  \($0.path)\n"
    }.joined()
    return SHA256.hexadecimal(Array(lines.utf8))
  }

  var sources: JSONOutput {
    .array(
      results.documents.map { document in
        let parts = [Phrase(document.publisher), Phrase(date: document.date ?? "")]
        let told = parts.map(told).filter { !$0.isEmpty }
        return .object([
          "id": .string(document.id), "name": .string(document.title),
          "text": .string(told.joined(separator: ", ")),
        ])
      })
  }

  var cautions: JSONOutput {
    let marked = results.disclosure.profile == .ownHouse ? [text(ownHouseNotice)] : []
    guard case .paragraph(let phrase) = results.caution else { return .array(marked) }
    return .array(marked + [text(phrase)])
  }

  func told(_ reasons: [Phrase]) -> String {
    reasons.map(told).joined(separator: "; ")
  }

  func told(_ phrase: Phrase) -> String { words.plain(phrase, in: language) }

  func ids(_ ids: [String]) -> JSONOutput { .array(ids.map(JSONOutput.string)) }
}
