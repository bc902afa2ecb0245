import Figures
import Study

/// Visits a day of each venue as the scenarios compute with them: as counted, or filled in by a named method.
///
/// An estimate is an assumption, however good; how far the method is off has figures of its own.
struct FilledVisits {
  let filling: Filling
  let given: [Conventions.GivenVisits]
  let venues: [Venue]
  let measures: StudyMeasures
  let book: FigureBook

  init(_ filling: Filling, _ context: AnalysisContext, _ book: FigureBook) {
    self.filling = filling
    given = context.settings.conventions.givenVisits
    venues = context.catalogue.venues
    measures = context.measures
    self.book = book
  }

  /// The visits of one venue.
  func visits(of venue: Venue) -> Traced {
    let counted = book.traced(measures.visits.metric, venue.subject)
    guard counted.outcome.value == nil else { return counted }
    // What somebody keeps back is known to be something else than what others average: only a number that is given will do.
    if counted.outcome.absence?.kind == .hidden, filling != .given { return counted }
    return estimate(of: venue).map { $0.assumed } ?? counted
  }

  /// The estimate the method gives for a venue; nil where there is no method.
  private func estimate(of venue: Venue) -> Traced? {
    switch filling {
    case .none: nil
    case .zero: .constant(0)
    case .cityMean: mean(of: venues)
    case .cityMedian: median(of: known(measures.visits.metric, among: venues))
    case .centreMean: mean(of: venues.filter { $0.centre == venue.centre })
    case .ratio:
      book.traced(measures.present.metric, venue.subject) / book.traced(.momentShare, .all)
    case .medianRatio:
      book.traced(measures.present.metric, venue.subject)
        / median(of: known(.momentShare, among: venues))
    case .given:
      given.first { $0.venue == venue.id }.map { given in
        Traced(
          observed: .value(given.visits), .assumed,
          from: Observation(
            .setting, query: "visits given for \(venue.id)", sources: [Source(place: given.place)]))
      }
    }
  }

  private func known(_ metric: Metric, among venues: [Venue]) -> [Traced] {
    venues.filter { book[metric, $0.subject]?.outcome.value != nil }.map {
      book.traced(metric, $0.subject)
    }
  }

  private func mean(of venues: [Venue]) -> Traced {
    let counted = known(measures.visits.metric, among: venues)
    return Traced.sum(counted) / .constant(Double(counted.count))
  }

  private func median(of numbers: [Traced]) -> Traced {
    Traced.method("median", of: numbers) { OrderedSample($0)?.median }
  }
}

extension AnalysisContext {
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
