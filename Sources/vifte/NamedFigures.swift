import Base
import Figures
import Model
import Study

/// The figures a text names.
enum NamedFigures {
  case one(Figure)
  /// A metric alone names all of its figures.
  case all([Figure])
}

extension WhatIfSession {
  /// The figures that `METRIC[SUBJECT]`, `METRIC` or the id of an assumption names, in the study's book or one that continues
  /// it; subjects by id, or by the names of venues, centres and scenarios.
  func figures(named written: String, in book: FigureBook) throws(Problem) -> NamedFigures {
    if let assumption = book[.assumption, Subject(written)] { return .one(assumption) }
    let parts = written.split(separator: "[", maxSplits: 1).map(String.init)
    guard let metric = book.metrics.first(where: { $0.id == parts.first }) else {
      throw Problem(
        .configuration, at: nil, found: quoted(written),
        expected: "METRIC[SUBJECT], an assumption, or FILE:LINE",
        advice: formerName(of: parts.first ?? "").map { "it is called \(quoted($0)) now" }
          ?? suggestion(for: parts.first ?? "", among: book.metrics.map(\.id)))
    }
    var subjects: [Subject] = []
    for subject in book.subjects(of: metric) + results.book.subjects(of: metric)
    where !subjects.contains(subject) {
      subjects.append(subject)
    }
    guard parts.count == 2 else {
      return .all(subjects.compactMap { book[metric, $0] })
    }
    let subject = parts[1].hasSuffix("]") ? String(parts[1].dropLast()) : parts[1]
    let ids = subjects.map(\.id)
    let found = self.subject(named: subject, among: ids)
    guard let figure = found.flatMap({ book[metric, Subject($0)] }) else {
      throw Problem(
        .configuration, at: nil, found: quoted(written), expected: "a subject of \(metric.id)",
        advice: subjects.isEmpty && Metric.whatIf.contains(metric)
          ? "only answers about plans have it: vifte scenario … --explain \(quoted(written))"
          : suggestion(for: subject, among: ids))
    }
    return .one(figure)
  }

  /// What a figure is called now that had a name of the program's before the study's own measures named it.
  private func formerName(of metric: String) -> String? {
    switch metric {
    case "visits_per_day": results.visits.id
    case "present": results.present.id
    default: nil
    }
  }

  /// The one of some subjects that a text stands for: itself, or with the names of venues, centres and scenarios in the
  /// place of their ids, each part for itself.
  private func subject(named written: String, among subjects: [String]) -> String? {
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
