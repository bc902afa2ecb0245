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
  let pipeline = try Pipeline(invocation.folder)
  let workbench = try pipeline.workbench(in: Database(.memory))
  let dossier = workbench.dossier
  let manner = Explanation.Manner(
    invocation.language, depth: depth, folder: invocation.folder.reports)
  guard isFigure else {
    let edition = try pipeline.edition(of: dossier)
    return try LineExplanation(dossier, edition, invocation.folder, manner).reply(asked)
  }
  let figure: Figure
  switch try workbench.figures(named: asked, in: dossier.book) {
  case .all(let figures):
    return Reply(figureList(figures, citing: dossier.book), in: invocation.language)
  case .one(let named): figure = named
  }
  // A report that cannot be made is told of by run; the figure can be explained all the same.
  let citations =
    (try? pipeline.edition(of: dossier))?.citations.citations ?? [:]
  return Reply(
    explanation(of: figure, asked: asked, in: dossier, citations: citations, manner),
    in: invocation.language)
}

/// How a figure of an answer about plans was made: any figure of the study, or one the answer adds to it.
func explanation(
  of asked: String, in answer: Answer, _ workbench: Workbench, _ invocation: Invocation
) throws(Problem) -> Answer {
  let dossier = workbench.dossier
  switch try workbench.figures(named: asked, in: answer.book) {
  case .all(let figures): return figureList(figures, citing: answer.book)
  case .one(let figure):
    return explanation(
      of: figure, asked: asked,
      in: dossier.with(dossier.scenarios, routes: dossier.routes, book: answer.book),
      citations: [:],
      Explanation.Manner(invocation.language, folder: invocation.folder.reports))
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
