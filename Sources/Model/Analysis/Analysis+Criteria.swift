import Figures
import SQLite
import Study

extension Analysis {
  /// The scenarios valued by the study's criteria: measure, score and value. Once for each count that can say how much a venue is used.
  static let criteria = Analysis(
    name: "criteria", tables: ["centres", "venues", "measures", "counts"],
    foundations: ["ground", "utilisation", "scenarios"], needs: .criteria
  ) { _, context, book throws(DatabaseError) in
    let appraisal = Appraisal(context: context, criteria: context.settings.criteria)
    appraisal.recordWeights(&book)
    appraisal.recordMeasures(&book)
    appraisal.recordScores(&book)
    for count in context.measures.useCounts { appraisal.recordValues(by: count, &book) }
  }
}

private struct Appraisal {
  let context: AnalysisContext
  let criteria: Criteria

  /// Each criterion with each count it is read by; the count matters to those that measure use.
  private var readings: [(criterion: Criterion, count: UseCount)] {
    criteria.measured.flatMap { criterion in
      (criterion.measure == .useKept ? context.measures.useCounts : [.visits]).map {
        (criterion, $0)
      }
    }
  }

  func recordWeights(_ book: inout FigureBook) {
    let measured = Traced(
      observed: .value(Double(criteria.measured.count)), .derived,
      from: Observation(
        .rows(key: []), query: "criteria with a measure",
        sources: criteria.measured.map { Source(place: $0.place) }))
    book.record(
      measured.named(FigureName(.criteria, .all)),
      coverage: Coverage(counted: criteria.measured.count, expected: criteria.list.count))
    for criterion in criteria.measured {
      guard let swing = criterion.swing else { continue }
      // A judgement is kept as assumptions are, so that its reason and its owner are told with it.
      let judgement = Assumption(
        id: criterion.id, symbol: "w", name: criterion.name, value: swing.weight,
        range: Interval(low: 0, high: 100), unit: .number, kind: .valueJudgement,
        reason: criterion.reason, owner: criterion.owner, quality: .red, impact: .red, signed: nil,
        place: criterion.place)
      book.record(
        Traced(judgement).named(FigureName(.criterionWeight, Subject(criterion.id))),
        interval: judgement.range)
    }
  }

  func recordMeasures(_ book: inout FigureBook) {
    for (criterion, count) in readings {
      for scenario in context.scenarios {
        book.record(
          measured(criterion, scenario, count, book)
            .named(FigureName(.criterionMeasure, criterion.of(scenario, by: count))),
          coverage: criterion.measure == .useKept
            ? book[count.metric(context), .all]?.coverage : nil)
      }
    }
  }

  func recordScores(_ book: inout FigureBook) {
    for (criterion, count) in readings {
      guard let worst = scenario(criterion.swing?.worst), let best = scenario(criterion.swing?.best)
      else { continue }
      func measure(_ scenario: Scenario) -> Traced {
        book.traced(.criterionMeasure, criterion.of(scenario, by: count))
      }
      for scenario in context.scenarios {
        book.record(
          score(measure(scenario), worst: measure(worst), best: measure(best))
            .named(FigureName(.criterionScore, criterion.of(scenario, by: count))))
      }
    }
  }

  /// The value of each scenario.
  func recordValues(by count: UseCount, _ book: inout FigureBook) {
    func scores(_ scenario: Scenario) -> [Traced] {
      criteria.measured.map { book.traced(.criterionScore, $0.of(scenario, by: count)) }
    }
    let weights = criteria.measured.map { book.traced(.criterionWeight, Subject($0.id)) }
    for scenario in context.scenarios {
      book.record(
        weightedValue(of: scores(scenario), weights: weights)
          .named(FigureName(.criteriaValue, count.of(scenario))))
    }
  }

  private func scenario(_ id: String?) -> Scenario? { context.scenarios.first { $0.id == id } }

  private func measured(
    _ criterion: Criterion, _ scenario: Scenario, _ count: UseCount, _ book: FigureBook
  ) -> Traced {
    switch criterion.measure {
    case .openInWorstCentre:
      let shares = centres.map { centre in
        open(scenario, in: centre) / book.traced(.venues, centre.subject)
      }
      return .least(shares.first ?? .constant(1), Array(shares.dropFirst()))
    case .centresWithOpenVenue:
      let served = centres.filter { centre in
        venues(of: centre).contains { !scenario.closed.contains($0.id) }
      }
      return context.count(
        .centres, served.map(\.id),
        "the centres in which scenario \(scenario.id) leaves a venue open", at: scenario.place)
        / .constant(Double(centres.count))
    case .keptInWorstCentre: return book.traced(.keptInWorstCentre, scenario.subject)
    case .useKept:
      let all = book.traced(count.metricOfVenues(context), .all)
      let closed = scenario.closed.map { book.traced(count.metricOfVenues(context), Subject($0)) }
      return (all - .sum(closed)) / all
    case .none: return Traced.method("no_measure", of: []) { _ in nil }
    }
  }

  private var centres: [Centre] { context.catalogue.centres.filter { !venues(of: $0).isEmpty } }

  private func venues(of centre: Centre) -> [Venue] {
    context.catalogue.venues.filter { $0.centre == centre.id }
  }

  private func open(_ scenario: Scenario, in centre: Centre) -> Traced {
    context.count(
      .venues, venues(of: centre).map(\.id).filter { !scenario.closed.contains($0) },
      "the venues of \(centre.id) that scenario \(scenario.id) leaves open", at: scenario.place)
  }
}

extension UseCount {
  /// The count as it was made.
  fileprivate func metric(_ context: AnalysisContext) -> Metric {
    switch self {
    case .visits: context.measures.visits.metric
    case .present: context.measures.present.metric
    }
  }

  /// The count as plans compute with it: visits that are missing have been estimated by the study's own method; people
  /// present have not, and a scenario that closes a venue without a count has no share of them.
  fileprivate func metricOfVenues(_ context: AnalysisContext) -> Metric {
    switch self {
    case .visits: .planVisits
    case .present: context.measures.present.metric
    }
  }
}
