import Figures
import Study

/// Enters what knowing more before choosing can at most be worth, for each value a lost visit may be held to have.
func recordChoice(_ context: AnalysisContext, _ test: StressTest?, _ book: inout FigureBook) {
  book.record(
    (book.traced(.frameOnVenues, .all) / book.traced(.planVisits, .all))
      .named(FigureName(.costOfDailyVisit, .all)))
  let settings = context.settings.uncertainty
  let plans = StressTest.compared(context.scenarios)
  let reading = UncertaintyReading(context)
  for value in settings.visitValues {
    let subject = Subject(plainNumber(value))
    book.record(
      settings.visitValue(value).named(FigureName(.visitValue, subject)))
    guard !plans.isEmpty, context.scenarios.count <= StressTest.mostCompared else { continue }
    let operands =
      [book.traced(.visitValue, subject)] + plans.flatMap { reading.worth(of: $0, book) }
    let most = test?.valueOfInformation(valuingLostVisitAt: value)
    book.record(
      Traced.method("value_of_information", of: operands) { _ in most }.assumed
        .named(FigureName(.valueOfInformation, subject)))
  }
}

/// Enters how often the visit figures point to each venue when so many close and each centre keeps one.
func recordClosureFrequency(
  _ context: AnalysisContext, _ draws: Draws?, _ reading: UncertaintyReading,
  _ book: inout FigureBook
) {
  let settings = context.settings.uncertainty
  for (count, stated) in zip(settings.closings, settings.places.closings) {
    book.record(
      Traced(
        observed: .value(Double(count)), .assumed,
        from: Observation(
          .setting, query: "uncertainty.closings", sources: [Source(place: stated)])
      ).named(FigureName(.closingsTried, Subject(String(count)))))
    let frequencies = draws?.closureFrequency(
      closing: count, within: context.catalogue.limits(leastOpen: 1))
    for (place, venue) in context.catalogue.venues.enumerated() {
      let operands =
        [book.traced(.planVisits, venue.subject)] + reading.visits(book) + book.locks
      book.record(
        Traced.method("share_of_worlds", of: operands) { _ in frequencies?[place] }.assumed
          .named(FigureName(.closureFrequency, venue.subject / Subject(String(count)))))
    }
  }
}
