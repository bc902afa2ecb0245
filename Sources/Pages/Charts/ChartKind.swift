package import Document
package import Figures

/// A chart the program can draw of a study, by its name. It is drawn of the figures of the book and computes none.
package struct ChartKind: Sendable {
  package let id: String
  /// Nil where the study has nothing for it to show.
  package let chart: @Sendable (StudyResults) -> Chart?

  init(_ id: String, _ chart: @escaping @Sendable (StudyResults) -> Chart?) {
    self.id = id
    self.chart = chart
  }

  /// Every chart, in the order a reader comes to them.
  package static let all: [ChartKind] = [
    countsByVenue, freedByScenario, whoIsHit, themes, userShare, whatDecides, moreCounts, plans,
    frame,
  ]
}

extension StudyResults {
  /// The number a figure has; nil where it has none or nobody made it.
  func number(_ metric: Metric, _ subject: Subject) -> Double? {
    book[metric, subject]?.outcome.value
  }

  /// What rests on an assumption is hatched.
  func fill(_ metric: Metric, _ subject: Subject) -> Drawing.Fill {
    book[metric, subject]?.status == .assumed ? .hatched(.first) : .solid(.first)
  }
}
