import Figures
import Study

/// Enters the most that were counted at once at any venue, and how likely more than that, or than there are places for, are
/// present at each venue as it is today.
func recordHowFullToday(_ context: AnalysisContext, _ book: inout FigureBook) {
  guard let counted = context.present else { return }
  let venues = context.catalogue.venues
  let known = venues.map { book.traced(counted, $0.subject) }.filter { $0.outcome.value != nil }
  book.record(
    Traced.method("greatest", of: known) { $0.max() }.named(FigureName(.mostPresent, .all)),
    coverage: Coverage(counted: known.count, expected: venues.count))
  for venue in venues {
    let own = [PresentPart(of: venue, .constant(1), context, book)]
    recordChances(of: own, at: venue, named: venue.subject, &book)
  }
}

extension ScenarioReading {
  /// Enters the most that are expected at a venue that takes users in, and how likely more than were counted anywhere, or
  /// than there are places for, are present at each.
  func recordHowFull(after scenario: Scenario, _ book: inout FigureBook) {
    guard context.present != nil else { return }
    let plan = plan(scenario)
    let receiving = plan.receiving(on: inputs(book, scenario), terms(scenario, book))
    guard !receiving.isEmpty else { return }
    let expected = receiving.map { book.traced(.presentAfter, plan.subject / $0.site) }
    let known = expected.filter { $0.outcome.value != nil }
    book.record(
      Traced.method("greatest", of: known) { $0.max() }
        .named(FigureName(.mostPresentAfter, plan.subject)),
      coverage: Coverage(counted: known.count, expected: expected.count))
    let venues = context.catalogue.venues
    for (site, shares) in receiving {
      let parts = shares.map { PresentPart(of: venues[$0.origin], $0.share, context, book) }
      recordChances(
        of: parts, at: venues.first { $0.subject == site }, named: plan.subject / site, &book)
    }
  }
}

/// A part of those present at one place, as figures know it.
private struct PresentPart {
  let share: Traced
  let people: Traced
  let occasions: Traced

  init(of venue: Venue, _ share: Traced, _ context: AnalysisContext, _ book: FigureBook) {
    let measure = context.measures.present
    let times = FigureName(.countOccasions, Subject(measure.id) / venue.subject)
    let moments = FigureName(.assumption, Subject(Parameter.moments.rawValue))
    let told = [times, moments].first { book[$0] != nil }
    self.share = share
    people = book.traced(measure.metric, venue.subject)
    occasions = told.map { book.traced($0.metric, $0.subject) } ?? .constant(1)
  }
}

/// Enters both chances; of places only where the venue says how many it has.
private func recordChances(
  of parts: [PresentPart], at venue: Venue?, named subject: Subject, _ book: inout FigureBook
) {
  func chance(of metric: Metric, above limit: Traced) {
    let operands = [limit] + parts.flatMap { [$0.share, $0.people, $0.occasions] }
    let chance = Traced.method("chance_of_more", of: operands) { numbers in
      let parts = stride(from: 1, to: numbers.count, by: 3).map {
        PresentShare(numbers[$0], of: numbers[$0 + 1], countedTimes: numbers[$0 + 2])
      }
      return chanceOfMore(than: numbers[0], among: parts)
    }
    book.record(chance.named(FigureName(metric, subject)))
  }
  chance(of: .chanceOfMore, above: book.traced(.mostPresent, .all))
  guard let venue, book[.places, venue.subject]?.outcome.value != nil else { return }
  chance(of: .chanceWithoutRoom, above: book.traced(.places, venue.subject))
}
