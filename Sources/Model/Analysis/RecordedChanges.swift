import Figures
import Study

/// Enters what changed from one count of a series to another: for each venue with both, and over all of them.
func recordChange(
  from earlier: Counts, to later: Counts, over reaches: [Counts.Reach],
  _ context: AnalysisContext, _ chance: CountInterval, _ book: inout FigureBook
) {
  let pair = Subject(later.measure.id) / Subject(earlier.measure.id)
  var compared: [ComparedVenue] = []
  for venue in context.catalogue.venues {
    guard let first = earlier.venues[venue.id], let second = later.venues[venue.id] else {
      continue
    }
    let numbers = [first.figure.outcome, second.figure.outcome]
    let subject = pair / venue.subject
    guard numbers.allSatisfy({ $0.value != nil }) else {
      // It was counted both times: what all of them changed by is not told without it.
      if numbers.allSatisfy({ $0.value != nil || $0.absence?.kind == .hidden }) {
        compared.append(
          ComparedVenue(
            venue, earlier: book.traced(earlier.measure.metric, venue.subject),
            later: book.traced(later.measure.metric, venue.subject), isPaired: false))
      }
      continue
    }
    if let months = PairedMonths(from: first, to: second) {
      guard let before = months.earlier, let after = months.later else {
        recordUnpaired(venue, subject, later.measure, months.coverage, &book)
        continue
      }
      book.recordCompared(before, after, subject, later.measure)
      let own = ComparedVenue(
        venue, earlier: book.traced(.comparedEarlier, subject),
        later: book.traced(.comparedLater, subject), isPaired: true)
      book.recordChange(
        months.difference, own.later / own.earlier, subject, later.measure,
        differenceInterval: months.interval, coverage: months.coverage)
      compared.append(own)
    } else {
      let own = ComparedVenue(
        venue, earlier: book.traced(earlier.measure.metric, venue.subject),
        later: book.traced(later.measure.metric, venue.subject), isPaired: false)
      book.recordChange(
        own.later - own.earlier, own.later / own.earlier, subject, later.measure,
        differenceInterval: chance.ofDifference(second, less: first, of: later.measure),
        ratioInterval: chance.ofRatio(second, to: first, of: later.measure))
      compared.append(own)
    }
  }
  for reach in reaches {
    let reached = compared.filter { reach.holds($0.venue) }
    guard !reached.isEmpty else { continue }
    let subject = pair / reach.subject
    var (before, after) = (sum(reached.map(\.earlier)), sum(reached.map(\.later)))
    if compared.contains(where: \.isPaired) {
      book.recordCompared(before, after, subject, later.measure)
      before = book.traced(.comparedEarlier, subject)
      after = book.traced(.comparedLater, subject)
    }
    book.recordChange(
      after - before, after / before, subject, later.measure,
      coverage: Coverage(
        counted: reached.count, expected: context.catalogue.venues.count(where: reach.holds)))
  }
}

/// The two numbers of a venue that are compared.
private struct ComparedVenue {
  let venue: Venue
  let earlier: Traced
  let later: Traced
  /// Whether they are means over paired months.
  let isPaired: Bool

  init(_ venue: Venue, earlier: Traced, later: Traced, isPaired: Bool) {
    self.venue = venue
    self.earlier = earlier
    self.later = later
    self.isPaired = isPaired
  }
}

private func sum(_ terms: [Traced]) -> Traced {
  terms.count == 1 ? terms[0] : Traced.sum(terms)
}

/// Both counts are there, but no month is in both.
private func recordUnpaired(
  _ venue: Venue, _ subject: Subject, _ measure: Measure, _ coverage: Coverage,
  _ book: inout FigureBook
) {
  let none = Traced(
    .absent(
      Absence(
        .missing,
        [
          Phrase(
            da: "\(venue.name): ingen kalendermåned er talt helt begge gange",
            en: "\(venue.name): no calendar month was counted whole both times")
        ])), .derived, expression: .nothing)
  book.recordChange(none, none, subject, measure, coverage: coverage)
}

extension FigureBook {
  fileprivate mutating func recordCompared(
    _ earlier: Traced, _ later: Traced, _ subject: Subject, _ measure: Measure
  ) {
    record(earlier.named(FigureName(.comparedEarlier, subject)), unit: measure.metric.unit)
    record(later.named(FigureName(.comparedLater, subject)), unit: measure.metric.unit)
  }

  fileprivate mutating func recordChange(
    _ difference: Traced, _ ratio: Traced, _ subject: Subject, _ measure: Measure,
    differenceInterval: Interval? = nil, ratioInterval: Interval? = nil, coverage: Coverage? = nil
  ) {
    record(
      difference.named(FigureName(.countDifference, subject)), unit: measure.metric.unit,
      interval: differenceInterval, coverage: coverage)
    record(
      ratio.named(FigureName(.countRatio, subject)), interval: ratioInterval, coverage: coverage)
  }
}
