package import Figures

extension Settings {
  /// The same with lists of stages where the study writes none: each of what is there to be read, and each that can run
  /// on what is before it.
  package func runningStages(
    _ tables: [String], _ analyses: ([String]) -> [String], _ reports: ([String]) -> [String]
  ) -> Settings {
    let ingest = statedStages.ingest ?? tables
    let analysis = statedStages.analysis ?? analyses(ingest)
    var completed = self
    completed.stages = Stages(
      ingest: ingest, analysis: analysis, output: statedStages.output ?? reports(analysis),
      isSound: stages.isSound)
    return completed
  }

  /// Whether the study writes every list of stages itself.
  package var statesStages: Bool {
    [statedStages.ingest, statedStages.analysis, statedStages.output].allSatisfy { $0 != nil }
  }

  /// The same with the program's own assumptions for those that something rests on and the study does not state.
  package func assuming(for measures: StudyMeasures) -> Settings {
    var completed = self
    completed.assumptions += SettingsDefaults.assumptions.filter { own in
      assumption(own.id) == nil
        && Parameter(rawValue: own.id).map { rests(on: $0, measures) } ?? false
    }
    return completed
  }

  /// Whether something the study computes rests on a parameter.
  private func rests(on parameter: Parameter, _ measures: StudyMeasures) -> Bool {
    switch parameter {
    case .countedDays: measures.hasVisits && measures.visits.per == .day
    case .moments, .overdispersion: measures.all.contains { $0.kind == .present }
    default: stages.analysis.contains("scenarios") && bears(parameter)
    }
  }
}
