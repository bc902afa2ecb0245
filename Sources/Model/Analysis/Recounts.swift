import Figures
import Study

/// The numbers of counts for which it is told how sharp a typical venue's mean would be.
let plannedMoments = [1, 5, 10, 20]

/// Enters what a second count might show, and how many counts it would take to know a venue's mean.
func recordRecount(of counted: Metric, _ context: AnalysisContext, _ book: inout FigureBook) {
  let venues = context.catalogue.venues
  let present = venues.map { book.traced(counted, $0.subject) }
  let known = present.filter { $0.outcome.value != nil }
  let coverage = Coverage(counted: known.count, expected: venues.count)
  let moments = book.traced(.assumption, Subject(Parameter.moments.rawValue))
  let chances = recountChances(
    known.compactMap(\.outcome.value).map { $0 * (moments.outcome.value ?? 1) })
  var place = 0
  for (venue, people) in zip(venues, present) {
    var chance: Double?
    if people.outcome.value != nil {
      chance = chances?[place]
      place += 1
    }
    let operands = [people, book.traced(counted, .all), moments]
    book.record(
      Traced.method("chance_of_three_fewest", of: operands) { _ in chance }
        .named(FigureName(.amongThreeFewest, venue.subject)), coverage: coverage)
  }
  recordSharpness(of: counted, context, known, coverage, &book)
}

/// The chance of each to be among the three fewest if all were counted again; nil beyond what venues could hold, or what
/// could be gone through.
private func recountChances(_ counts: [Double]) -> [Double]? {
  counts.allSatisfy { $0 <= 10_000 } && Double(counts.count) * (counts.max() ?? 0) <= 2e7
    ? chancesOfFewest(3, recounting: counts) : nil
}

private func recordSharpness(
  of present: Metric, _ context: AnalysisContext, _ counted: [Traced], _ coverage: Coverage,
  _ book: inout FigureBook
) {
  book.record(
    Traced.method("lower_middle", of: counted) { values in
      values.isEmpty ? nil : values.sorted()[(values.count - 1) / 2]
    }.named(FigureName(.typicalPresent, .all)), coverage: coverage)
  for count in plannedMoments {
    book.record(
      Traced.constant(Double(count)).assumed
        .named(FigureName(.momentsTried, Subject(String(count)))))
    for (metric, method, side) in [
      (Metric.presentBelow, "garwood_below", \.below), (.presentAbove, "garwood_above", \.above),
    ] as [(Metric, String, KeyPath<(below: Double, above: Double), Double>)] {
      let reach = Traced.method(
        method, of: [book.traced(.typicalPresent, .all), .constant(Double(count))]
      ) { values in
        values[0] * values[1] < 0.5
          ? nil : relativeReach(mean: values[0], moments: Int(values[1]))[keyPath: side]
      }
      book.record(reach.named(FigureName(metric, Subject(String(count)))))
    }
  }
  // One user at each moment on average: the moments needed are then the users needed.
  let needed = Traced.method("garwood_count", of: [.constant(MethodChoices.halfWidth)]) { share in
    Double(momentsNeeded(mean: 1, relativeReach: share[0]))
  }
  book.record(needed.named(FigureName(.peopleNeeded, .all)))
  for venue in context.catalogue.venues {
    let operands = [book.traced(.peopleNeeded, .all), book.traced(present, venue.subject)]
    book.record(
      Traced.method("quotient_rounded_up", of: operands) { values in
        values[1] > 0 ? max(1, (values[0] / values[1]).rounded(.up)) : nil
      }.named(FigureName(.momentsNeeded, venue.subject)))
  }
}
