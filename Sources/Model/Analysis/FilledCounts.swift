import Figures
import Study

/// What was counted at each venue as the scenarios compute with it: as counted, or filled in by a named method.
///
/// An estimate is an assumption, however good; how far the method is off has figures of its own.
struct FilledCounts {
  /// Which of the two counts plans rest on.
  enum Kind {
    /// Visits, which plans move.
    case visits
    /// The people present, which cost may follow.
    case present
  }

  let kind: Kind
  let filling: Filling
  let given: [Conventions.GivenVisits]
  let venues: [Venue]
  let measures: StudyMeasures

  init(_ kind: Kind, _ filling: Filling, _ context: AnalysisContext) {
    self.kind = kind
    self.filling = filling
    given = context.settings.conventions.givenVisits
    venues = context.catalogue.venues
    measures = context.measures
  }

  /// The number of one venue. What venues are filled in with alike is entered when the first of them asks for it.
  func number(of venue: Venue, _ book: inout FigureBook) -> Traced {
    let counted = book.traced(kind.metric(measures), venue.subject)
    guard counted.outcome.value == nil else { return counted }
    // What somebody keeps back is known to be something else than what others average: only a number that is given will do.
    if counted.outcome.absence?.kind == .hidden, filling != .given { return counted }
    return estimate(of: venue, &book).map { $0.assumed } ?? counted
  }

  /// The estimate the method gives for a venue; nil where there is no method.
  private func estimate(of venue: Venue, _ book: inout FigureBook) -> Traced? {
    let counted = kind.metric(measures)
    switch filling {
    case .none: return nil
    case .zero: return .constant(0)
    case .cityMean:
      return shared(kind.fill, Subject(filling.rawValue), &book) {
        mean(of: known(counted, among: venues, $0))
      }
    case .cityMedian:
      return shared(kind.fill, Subject(filling.rawValue), &book) {
        median(of: known(counted, among: venues, $0))
      }
    case .centreMean:
      let scope = Subject(filling.rawValue) / Subject(venue.centre)
      return shared(kind.fill, scope, &book) {
        mean(of: known(counted, among: venues.filter { $0.centre == venue.centre }, $0))
      }
    case .ratio:
      return kind.estimate(of: venue, by: book.traced(.momentShare, .all), measures, book)
    case .medianRatio:
      let share = shared(.fillMomentShare, Subject(filling.rawValue), &book) {
        median(of: known(.momentShare, among: venues, $0))
      }
      return kind.estimate(of: venue, by: share, measures, book)
    case .given: return kind == .visits ? givenVisits(of: venue) : nil
    }
  }

  /// A figure that many venues cite, so that none of them repeats what it was made from.
  private func shared(
    _ metric: Metric, _ scope: Subject, _ book: inout FigureBook,
    _ make: (FigureBook) -> Traced
  ) -> Traced {
    if book[metric, scope] == nil {
      book.record(make(book).named(FigureName(metric, scope)))
    }
    return book.traced(metric, scope)
  }

  private func givenVisits(of venue: Venue) -> Traced? {
    given.first { $0.venue == venue.id }.map { given in
      Traced(
        observed: .value(given.visits), .assumed,
        from: Observation(
          .setting, query: "visits given for \(venue.id)", sources: [Source(place: given.place)]))
    }
  }

  private func known(_ metric: Metric, among venues: [Venue], _ book: FigureBook) -> [Traced] {
    venues.filter { book[metric, $0.subject]?.outcome.value != nil }.map {
      book.traced(metric, $0.subject)
    }
  }

  private func mean(of counted: [Traced]) -> Traced {
    Traced.sum(counted) / .constant(Double(counted.count))
  }

  private func median(of numbers: [Traced]) -> Traced {
    Traced.method("median", of: numbers) { OrderedSample($0)?.median }
  }
}

extension FilledCounts.Kind {
  /// What is counted.
  func metric(_ measures: StudyMeasures) -> Metric {
    switch self {
    case .visits: measures.visits.metric
    case .present: measures.present.metric
    }
  }

  /// The same as plans compute with it.
  var planMetric: Metric {
    switch self {
    case .visits: .planVisits
    case .present: .planPresence
    }
  }

  /// What a missing count is filled in with alike wherever the same method has it.
  fileprivate var fill: Metric {
    switch self {
    case .visits: .fillVisits
    case .present: .fillPresence
    }
  }

  /// One count of a venue from the other and a share of the visits that is present at a time.
  fileprivate func estimate(
    of venue: Venue, by share: Traced, _ measures: StudyMeasures, _ book: FigureBook
  ) -> Traced {
    switch self {
    case .visits: book.traced(measures.present.metric, venue.subject) / share
    case .present: book.traced(measures.visits.metric, venue.subject) * share
    }
  }
}

extension AnalysisContext {
  /// Whether the cost could follow the people present: a frame is split, and people were counted.
  var canFollowPresence: Bool {
    settings.conventions.allocation == .fixedShare && present != nil
  }

  /// Whether the study lets it.
  var followsPresence: Bool {
    canFollowPresence && settings.conventions.costDriver == .presence
  }

  /// The people present at each venue, where cost follows them.
  func peopleFollowed(_ book: FigureBook) -> [Traced] {
    followsPresence ? catalogue.venues.map { book.traced(.planPresence, $0.subject) } : []
  }

  /// What cost is read to follow beside what the study lets it follow; nil where it can follow nothing else.
  var otherDriver: CostDriver? {
    canFollowPresence ? settings.conventions.costDriver.other : nil
  }

  /// Whether visits are missing somewhere, and how is a question that several fills answer.
  func isFilledIn(_ book: FigureBook) -> Bool {
    settings.conventions.filling.isEstimate && isAnyMissing(book)
  }

  /// The fills that estimate visits, beside the one the study computes with; none where no count is missing.
  func otherFillings(_ book: FigureBook) -> [Filling] {
    guard isAnyMissing(book) else { return [] }
    return Filling.estimates.filter { filling in
      filling != settings.conventions.filling && (!filling.needsPresent || present != nil)
    }
  }

  private func isAnyMissing(_ book: FigureBook) -> Bool {
    catalogue.venues.contains { book[measures.visits.metric, $0.subject]?.outcome.value == nil }
  }
}
