import Figures

/// Visits a day of each venue as the scenarios compute with them: as counted, or filled in by a named method.
///
/// An estimate is an assumption, however good; its typical error is a figure of its own.
struct FilledVisits {
  let conventions: Conventions
  let venues: [Venue]
  let measures: StudyMeasures
  let book: FigureBook

  private var filling: Filling { conventions.filling }

  /// The visits of one venue.
  func visits(of venue: Venue) -> Traced {
    let counted = book.traced(measures.visits.metric, venue.subject)
    guard counted.outcome.value == nil else { return counted }
    // What somebody keeps back is known to be something else than what others average: only a number that is given will do.
    if counted.outcome.absence?.kind == .hidden, filling != .given { return counted }
    return estimate(of: venue, from: venues).map { $0.assumed } ?? counted
  }

  /// The estimate the method gives for a venue from the counts of others; nil where there is no method.
  private func estimate(of venue: Venue, from others: [Venue]) -> Traced? {
    switch filling {
    case .none: nil
    case .zero: .constant(0)
    case .cityMean: mean(of: others)
    case .centreMean: mean(of: others.filter { $0.centre == venue.centre })
    case .ratio:
      book.traced(measures.present.metric, venue.subject) / book.traced(.momentShare, .all)
    case .given:
      conventions.givenVisits.first { $0.venue == venue.id }.map { given in
        Traced(
          observed: .value(given.visits), .assumed,
          from: Observation(
            .setting, query: "visits given for \(venue.id)", sources: [Source(place: given.place)]))
      }
    }
  }

  private func mean(of venues: [Venue]) -> Traced {
    let counted = venues.filter { book[measures.visits.metric, $0.subject]?.outcome.value != nil }
    return Traced.sum(counted.map { book.traced(measures.visits.metric, $0.subject) })
      / .constant(Double(counted.count))
  }

  /// The typical error of the method: each venue it can be tried on is estimated from the others alone, and
  /// the median of the relative deviations taken. A mean is tried on every venue with a count of visits, the
  /// ratio on those that also have people present. A count of no visits has no relative deviation.
  var error: Traced {
    let known = venues.filter { venue in
      isKnown(measures.visits.metric, venue)
        && (filling != .ratio || isKnown(measures.present.metric, venue))
    }
    let visits = known.map { book.traced(measures.visits.metric, $0.subject) }
    let present =
      filling == .ratio ? known.map { book.traced(measures.present.metric, $0.subject) } : []
    return Traced.method("leave_one_out_median_error_\(filling.rawValue)", of: visits + present) {
      values in
      let visits = Array(values.prefix(known.count))
      let present = Array(values.dropFirst(known.count))
      let tried = known.indices.filter { visits[$0] > 0 }
      let errors = tried.compactMap { left in
        self.estimate(leavingOut: left, known.map(\.centre), visits, present).map {
          abs($0 - visits[left]) / visits[left]
        }
      }
      // A count so small that the deviation from it overflows has none either.
      guard errors.count == tried.count, errors.allSatisfy(\.isFinite) else { return nil }
      return OrderedSample(errors)?.median
    }
  }

  private func isKnown(_ metric: Metric, _ venue: Venue) -> Bool {
    book[metric, venue.subject]?.outcome.value != nil
  }

  private func estimate(
    leavingOut left: Int, _ centres: [String], _ visits: [Double], _ present: [Double]
  ) -> Double? {
    func mean(where condition: (Int) -> Bool) -> Double? {
      let others = visits.indices.filter { $0 != left && condition($0) }
      return others.isEmpty
        ? nil : others.reduce(0) { $0 + visits[$1] } / Double(others.count)
    }
    switch filling {
    case .none, .given: return nil
    case .zero: return 0
    case .cityMean: return mean { _ in true }
    case .centreMean: return mean { centres[$0] == centres[left] }
    case .ratio:
      let others = visits.indices.filter { $0 != left }
      let there = others.reduce(0) { $0 + present[$1] }
      return there > 0 ? present[left] * others.reduce(0) { $0 + visits[$1] } / there : nil
    }
  }
}
