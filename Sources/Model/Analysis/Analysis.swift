package import Figures
package import SQLite
package import Study

/// Under which assumptions scenarios are computed.
package enum Readings: Sendable {
  /// Under the study's own, and under those it sets beside them.
  case all
  /// Under the study's own alone.
  case chosen
}

/// What an analysis may look at besides the database.
package struct AnalysisContext: Sendable {
  package let settings: Settings
  package let scenarios: [Scenario]
  /// Under which assumptions the scenarios are computed.
  package let readings: Readings
  package let catalogue: Catalogue
  package let origins: Origins
  /// What was counted, and what the computations rest on.
  package let measures: StudyMeasures
  /// What the study calls things.
  package let words: StudyWords
  /// How far it is between the venues; nil where the study's rules do not ask.
  package let distances: Distances?

  /// Where the venues lie, in the order of the catalogue; empty where nothing asks but the rules, which go by distances.
  package let places: [Distances.Point]
  /// What the tables were relieved of, and the totals that are given all the same.
  package let disclosure: Disclosure
  /// What the reports withhold, and leave out with it.
  package let mark: DisclosureMark

  /// What those who hand in the study write of it.
  package let papers: [Paper]

  /// The figures of the visits that the computations rest on, and of the people present; nil where the study names none.
  var visits: Metric? { measures.hasVisits ? measures.visits.metric : nil }
  var present: Metric? { measures.hasPresent ? measures.present.metric : nil }

  /// Those of the two that there are.
  var counts: [Metric] { measures.used.map(\.metric) }

  /// Whether anything is computed in money.
  var hasMoney: Bool { settings.conventions.hasMoney }

  package init(
    settings: Settings, scenarios: [Scenario], catalogue: Catalogue, origins: Origins,
    distances: Distances?, places: [Distances.Point] = [], disclosure: Disclosure = .none,
    mark: DisclosureMark? = nil, papers: [Paper] = [], readings: Readings = .all
  ) {
    self.readings = readings
    self.papers = papers
    self.disclosure = disclosure
    self.mark = mark ?? DisclosureMark(.everybody, settings.disclosure)
    self.distances = distances
    self.places = places
    self.settings = settings
    self.scenarios = scenarios
    self.catalogue = catalogue
    self.origins = origins
    measures = StudyMeasures(
      catalogue.measures, visits: settings.visits?.id, present: settings.present?.id,
      changes: settings.changes?.map { ($0.earlier, $0.later) })
    words = settings.words.counted(per: measures.visits.per ?? .day)
  }
}

/// One analysis: the tables it reads, the analyses it builds on, and how it enters its figures.
package struct Analysis: Sendable {
  package let name: String
  /// The tables that must have been ingested.
  package let tables: [String]
  /// Those it reads as well, where they are there.
  package let furtherTables: [String]
  /// The analyses that must have run before.
  package let foundations: [String]
  /// What of the settings it cannot do without.
  package let needs: Need?
  package let run:
    @Sendable (borrowing Database, AnalysisContext, inout FigureBook) throws(DatabaseError) -> Void

  init(
    name: String, tables: [String], furtherTables: [String] = [], foundations: [String],
    needs: Need? = nil,
    run:
      @escaping @Sendable (borrowing Database, AnalysisContext, inout FigureBook)
      throws(DatabaseError) -> Void
  ) {
    self.name = name
    self.tables = tables
    self.furtherTables = furtherTables
    self.foundations = foundations
    self.needs = needs
    self.run = run
  }

  /// Something a study may leave out of `pipeline.json`, without which an analysis has nothing to say.
  package enum Need: Sendable {
    case visits, frame, criteria, closures

    /// Whether the settings have it.
    package func isMet(by settings: Settings) -> Bool {
      switch self {
      case .visits: settings.visits != nil
      case .frame: settings.frame != nil
      case .criteria: !settings.criteria.list.isEmpty
      case .closures: settings.closures != nil
      }
    }

    /// The key that holds it, and what that is to name.
    package var words: (key: String, expected: String) {
      switch self {
      case .visits: ("measures.visits", "the measure of visits that plans are computed on")
      case .frame: ("frame", "the id of the fact that holds the frame the money is split from")
      case .criteria: ("criteria", "what plans are valued by")
      case .closures: ("closures", "the years in which large drops in visits are looked for")
      }
    }
  }

  /// Every analysis, in the order they run.
  package static let all: [Analysis] = [
    ground, utilisation, userShare, themes, scenarios, budget, uncertainty, everyPlan, criteria,
    observedClosures,
  ]

  /// The names of those that can run on these tables under these settings.
  package static func possible(on tables: [String], _ settings: Settings) -> [String] {
    all.reduce(into: []) { names, analysis in
      if analysis.tables.allSatisfy(tables.contains),
        analysis.foundations.allSatisfy(names.contains),
        analysis.needs?.isMet(by: settings) ?? true
      {
        names.append(analysis.name)
      }
    }
  }
}
