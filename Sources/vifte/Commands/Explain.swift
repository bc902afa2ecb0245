import Assembly
import Audit
import Base
import Document
import Figures
import Model
import Pages
import SQLite

/// Shows how a figure was made, or every figure on a line of a report. A metric alone lists its subjects.
func explainFigure(_ invocation: Invocation) throws -> Reply {
  let asked = invocation.operands[0]
  let depth = try depth(invocation)
  let isFigure = asked.contains("[") || !asked.contains { ":/.".contains($0) }
  let pipeline = try Pipeline(invocation.folder, for: invocation.profile)
  let session = try pipeline.session(in: Database(.memory))
  let results = session.results
  let language = try invocation.language(of: results.book.words)
  let options = Explanation.ExplainOptions(
    language, depth: depth, folder: invocation.folder.reports)
  if !isFigure, let figures = try figures(ofPaper: asked, results) {
    guard let figure = figures.first, figures.count == 1 else {
      return Reply(figureList(figures, citing: results.book), in: language)
    }
    return Reply(
      explanation(of: figure, asked: asked, in: results, citations: [:], options), in: language)
  }
  guard isFigure else {
    let edition = try pipeline.edition(of: results)
    return try LineExplanation(results, edition, invocation.folder, options).reply(asked)
  }
  let figure: Figure
  switch try session.figures(named: asked, in: results.book) {
  case .all(let figures):
    return Reply(figureList(figures, citing: results.book), in: language)
  case .one(let named): figure = named
  }
  // A report that cannot be made is told of by run; the figure can be explained all the same.
  let told = Lineage.names(of: [figure], in: results.book, depth: depth)
  let citations = (try? pipeline.citations(of: results))?.citations(of: told) ?? [:]
  return Reply(
    explanation(of: figure, asked: asked, in: results, citations: citations, options),
    in: language)
}

/// How a figure of an answer about plans was made: any figure of the study, or one the answer adds to it.
func explanation(
  of asked: String, in answer: Answer, _ session: WhatIfSession, _ invocation: Invocation
) throws(Problem) -> Answer {
  let results = session.results
  switch try session.figures(named: asked, in: answer.book) {
  case .all(let figures): return figureList(figures, citing: answer.book)
  case .one(let figure):
    return explanation(
      of: figure, asked: asked,
      in: results.with(results.scenarios, routes: results.routes, book: answer.book),
      citations: [:],
      Explanation.ExplainOptions(
        try invocation.language(of: results.book.words), folder: invocation.folder.reports))
  }
}

/// How many steps formulas are followed; nil for all.
private func depth(_ invocation: Invocation) throws(Problem) -> Int? {
  guard let written = invocation.values[.depth]?.last else { return nil }
  guard let depth = Int(written), depth >= 0 else {
    throw Problem(
      .configuration, at: nil, field: "--depth", found: quoted(written),
      expected: "a whole number ≥ 0")
  }
  return depth
}
