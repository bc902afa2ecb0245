package import Base

extension FigureBook {
  /// The figure that a text such as `lost_visits[all]` names, in the book or the one it continues; nil where there is none.
  package func figure(written name: String) -> Figure? {
    let parts = name.split(separator: "[", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[1].hasSuffix("]"),
      let metric = metrics.first(where: { $0.id == parts[0] })
    else { return nil }
    return self[metric, Subject(String(parts[1].dropLast()))]
  }

  /// The fault of naming a figure that is none, with the nearest name there is.
  package func unknown(_ name: String, at place: Place) -> Problem {
    let parts = name.split(separator: "[", maxSplits: 1).map(String.init)
    let metric = metrics.first { $0.id == parts.first }
    let advice: String =
      if let metric {
        suggestion(
          for: String(parts.last?.dropLast() ?? ""), among: subjects(of: metric).map(\.id))
      } else {
        suggestion(for: parts.first ?? "", among: metrics.map(\.id))
      }
    return Problem(
      .data, at: place, found: quoted(name),
      expected: metric.map { "a subject of \($0.id)" } ?? "the name of a figure", advice: advice)
  }
}
