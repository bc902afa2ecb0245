import Analysis
import Answers
import Audit
import Figures
import Ingest
import SQLite

/// Shows how a figure was made, or every figure on a line of a report. A metric alone lists its subjects.
func explainFigure(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
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
    return try LineExplanation(dossier, edition, invocation.folder, manner).show(asked, console)
  }
  let isAssumption = dossier.book[.assumption, Subject(asked)] != nil
  let parts =
    isAssumption
    ? [Metric.assumption.id, asked + "]"]
    : asked.split(separator: "[", maxSplits: 1).map(String.init)
  guard let metric = Metric.named(parts.first ?? "") else {
    throw Problem(
      .configuration, at: nil, found: quoted(asked),
      expected: "METRIC[SUBJECT], an assumption, or FILE:LINE",
      advice: suggestion(for: parts.first ?? "", among: Metric.all.map(\.id)))
  }
  let subjects = dossier.book.subjects(of: metric).map(\.id)
  guard parts.count == 2 else {
    let figures = dossier.book.subjects(of: metric).compactMap { dossier.book[metric, $0] }
    console.show(figureList(figures, citing: dossier.book), in: invocation.language)
    return .ok
  }
  let subject = parts[1].hasSuffix("]") ? String(parts[1].dropLast()) : parts[1]
  let found = workbench.subject(named: subject, among: subjects)
  guard let figure = found.flatMap({ dossier.book[metric, Subject($0)] }) else {
    throw Problem(
      .configuration, at: nil, found: quoted(asked),
      expected: "a subject of \(metric.id)", advice: suggestion(for: subject, among: subjects))
  }
  // A report that cannot be made is told of by run; the figure can be explained all the same.
  let citations =
    (try? pipeline.edition(of: dossier))?.citations.citations ?? [:]
  console.show(
    explanation(of: figure, asked: asked, in: dossier, citations: citations, manner),
    in: invocation.language)
  return .ok
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

extension Workbench {
  /// The one of some subjects that a text stands for: itself, or with the names of venues, centres and scenarios in the
  /// place of their ids, each part for itself.
  fileprivate func subject(named written: String, among subjects: [String]) -> String? {
    if subjects.contains(written) { return written }
    let name = MatchingName(written)
    if let match = subjects.first(where: { MatchingName($0) == name }) { return match }
    let whole = Set(ids(of: written))
    let parts = written.split(separator: "/", omittingEmptySubsequences: false).map {
      Set([String($0)] + ids(of: String($0)))
    }
    let fitting = subjects.filter { subject in
      let own = subject.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      return whole.contains(subject)
        || own.count == parts.count && zip(own, parts).allSatisfy { $1.contains($0) }
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  private func ids(of name: String) -> [String] {
    [
      names.id(of: name, in: "venues"), names.id(of: name, in: "centres"),
      resolver.scenarioID(named: name),
    ].compactMap(\.self)
  }
}
