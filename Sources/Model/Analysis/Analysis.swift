package import Figures
package import SQLite
package import Study

/// What an analysis may look at besides the database.
package struct AnalysisContext: Sendable {
  package let settings: Settings
  package let scenarios: [Scenario]
  package let catalogue: Catalogue
  package let origins: Origins
  /// What was counted, and what the computations rest on.
  package let measures: StudyMeasures
  /// What the study calls things.
  package let words: StudyWords
  /// How far it is between the venues; nil where the study's rules do not ask.
  package let distances: Distances?

  /// The figures of the visits that the computations rest on, and of the people present.
  var visits: Metric { measures.visits.metric }
  var present: Metric { measures.present.metric }

  package init(
    settings: Settings, scenarios: [Scenario], catalogue: Catalogue, origins: Origins,
    distances: Distances?
  ) {
    self.distances = distances
    self.settings = settings
    self.scenarios = scenarios
    self.catalogue = catalogue
    self.origins = origins
    measures = StudyMeasures(
      catalogue.measures, visits: settings.visits?.id, present: settings.present?.id)
    words = settings.words.counted(per: measures.visits.per ?? .day)
  }
}

/// One analysis: the tables it reads, the analyses it builds on, and how it enters its figures.
package struct Analysis: Sendable {
  package let name: String
  /// The tables that must have been ingested.
  package let tables: [String]
  /// The analyses that must have run before.
  package let foundations: [String]
  package let run:
    @Sendable (borrowing Database, AnalysisContext, inout FigureBook) throws(DatabaseError) -> Void

  /// Every analysis, in the order they run.
  package static let all: [Analysis] = [
    ground, utilisation, userShare, themes, scenarios, budget, uncertainty, everyPlan, criteria,
  ]
}
