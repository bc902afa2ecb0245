import Base
import Figures
import Study

extension Pipeline {
  /// Whether the pairs of measures that the study compares over time can be compared: two of one series, the earlier first.
  func checkChanges(_ catalogue: Catalogue, _ problems: inout Problems) {
    let ids = catalogue.measures.map(\.id)
    for pair in settings.changes ?? [] {
      func refuse(_ found: String, _ expected: String, _ advice: String? = nil) {
        problems.add(
          Problem(
            .configuration, at: pair.place, field: "changes", found: found, expected: expected,
            advice: advice))
      }
      let unknown = [pair.earlier, pair.later].filter { !ids.contains($0) }
      for id in unknown {
        refuse(quoted(id), "the id of a measure", suggestion(for: id, among: ids))
      }
      guard unknown.isEmpty,
        let first = catalogue.measures.firstIndex(where: { $0.id == pair.earlier }),
        let second = catalogue.measures.firstIndex(where: { $0.id == pair.later })
      else { continue }
      let (earlier, later) = (catalogue.measures[first], catalogue.measures[second])
      if first == second {
        refuse("\(quoted(pair.earlier)) twice", "two measures")
      } else if earlier.series == nil || earlier.series != later.series {
        refuse(
          "\(inSeries(earlier)) and \(inSeries(later))", "two measures of one series",
          "only what was counted in the same way can be compared; the series stands in measures.csv"
        )
      } else if first > second {
        refuse(
          "\(quoted(pair.earlier)) before \(quoted(pair.later))",
          "the earlier first, as their rows stand in measures.csv",
          "write [\(quoted(pair.later)), \(quoted(pair.earlier))]")
      }
    }
  }
}

/// The measure, and the series it is of.
private func inSeries(_ measure: Measure) -> String {
  quoted(measure.id) + (measure.series.map { " of the series \(quoted($0))" } ?? " of no series")
}
