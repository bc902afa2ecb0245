import Figures
import Study

/// Enters, for each scenario that closes the lowest counts, how likely the difference between the last that closes and the
/// first that stays is by chance alone: `boundary_p_value[plan/measure/last/first]`.
func recordNearTies(_ context: AnalysisContext, _ book: inout FigureBook) {
  for scenario in context.scenarios where !scenario.closed.isEmpty {
    let counts = [ComparedCount.visits(context, book), .present(context)].compactMap(\.self)
    // A plan that says by which counts it was chosen was not chosen by the others.
    for count in counts where [nil, count.measure.id].contains(scenario.fewest?.measure) {
      for boundary in count.boundaries(of: scenario, context.catalogue.venues, book) {
        guard let times = count.times(boundary, book) else { continue }
        let operands = [
          book.traced(count.measure.metric, boundary.last.subject),
          book.traced(count.measure.metric, boundary.first.subject), times,
        ]
        let chance = Traced.method("equal_means_p_value", of: operands) { values in
          equalMeansPValue(
            Int((values[0] * values[2]).rounded()), Int((values[1] * values[2]).rounded()))
        }
        book.record(
          chance.named(
            FigureName(
              .boundaryPValue,
              scenario.subject / Subject(count.measure.id) / boundary.last.subject
                / boundary.first.subject)))
      }
    }
  }
}

/// Where a ranking of venues by their counts was cut.
private struct Boundary {
  /// The one with the highest count of those that close.
  let last: Venue
  /// The one with the lowest count of those that stay.
  let first: Venue
}

/// A measure that venues can be told apart by.
private struct ComparedCount {
  let measure: Measure
  /// The assumption that tells over how many days or moments was counted; nil for one period.
  let assumption: Parameter?

  /// The visits, unless they are totals of years: of those no chance is told.
  static func visits(_ context: AnalysisContext, _ book: FigureBook) -> ComparedCount? {
    guard context.measures.hasVisits, context.measures.visits.per != .year else { return nil }
    let measure = context.measures.visits
    return ComparedCount(measure: measure, assumption: measure.per == .day ? .countedDays : nil)
  }

  static func present(_ context: AnalysisContext) -> ComparedCount? {
    context.present == nil
      ? nil : ComparedCount(measure: context.measures.present, assumption: .moments)
  }

  /// How many times each of the two was counted; nil where one was more often than the other.
  func times(_ boundary: Boundary, _ book: FigureBook) -> Traced? {
    let occasions = [boundary.last, boundary.first].map {
      FigureName(.countOccasions, Subject(measure.id) / $0.subject)
    }
    let told = occasions.map { book[$0]?.outcome.value }
    guard told[0] == told[1] else { return nil }
    if told[0] != nil { return book.traced(occasions[0].metric, occasions[0].subject) }
    guard let assumption, book[.assumption, Subject(assumption.rawValue)] != nil else {
      return .constant(1)
    }
    return book.traced(.assumption, Subject(assumption.rawValue))
  }

  /// Where the scenario cuts the ranking: once, if it closes the lowest counts of all; else in each centre of which it closes
  /// some, if it closes the lowest of each; nowhere, if it goes by something else.
  func boundaries(of scenario: Scenario, _ venues: [Venue], _ book: FigureBook) -> [Boundary] {
    if let boundary = boundary(of: scenario, venues, book) { return [boundary] }
    let closing = Dictionary(grouping: venues) { $0.centre }.values.filter { members in
      members.contains { scenario.closed.contains($0.id) }
    }
    let cut = closing.map { boundary(of: scenario, $0, book) }
    guard !cut.contains(where: { $0 == nil }) else { return [] }
    let found = cut.compactMap(\.self)
    return venues.compactMap { venue in found.first { $0.last.id == venue.id } }
  }

  /// The last that closes and the first that stays, where those that close have the lowest counts of these venues.
  private func boundary(
    of scenario: Scenario, _ venues: [Venue], _ book: FigureBook
  ) -> Boundary? {
    func count(_ venue: Venue) -> Double? { book[measure.metric, venue.subject]?.outcome.value }
    let closed = venues.filter { scenario.closed.contains($0.id) }
    let staying = venues.filter { !scenario.closed.contains($0.id) && count($0) != nil }
    guard closed.allSatisfy({ count($0) != nil }),
      // Of equals in a ranking, the one that comes first in the study is the lower.
      let last = closed.reversed().max(by: { (count($0) ?? 0) < (count($1) ?? 0) }),
      let first = staying.min(by: { (count($0) ?? 0) < (count($1) ?? 0) }),
      let most = count(last), let least = count(first), most <= least
    else { return nil }
    return Boundary(last: last, first: first)
  }
}
