import Figures
import Ingest
import Planning

/// Enters which plan is best for each value a lost visit may be held to have, and what a wrong choice would cost.
func recordChoice(_ material: Material, _ test: StressTest?, _ book: inout FigureBook) {
  book.record(
    (book.traced(.frameOnVenues, .all) / book.traced(.planVisits, .all))
      .named(FigureName(.costOfDailyVisit, .all)))
  let settings = material.settings.uncertainty
  let plans = StressTest.compared(material.scenarios)
  for (index, value) in settings.visitValues.enumerated() {
    let subject = Subject(plainNumber(value))
    book.record(
      Traced(
        observed: .value(value), .assumed,
        from: Observation(
          .setting, query: "uncertainty.visit_values",
          sources: [Source(place: settings.places.visitValues[index])])
      ).named(FigureName(.visitValue, subject)))
    guard !plans.isEmpty, material.scenarios.count <= StressTest.mostCompared else { continue }
    let acceptance = test?.acceptance(valuingLostVisitAt: value)
    for (place, plan) in plans.enumerated() {
      let verdict = acceptance?.verdicts[place]
      // Which is best depends on all that are compared; the plan itself comes first.
      let others = plans.filter { $0 != plan }.flatMap { worth(of: $0, book) }
      let operands = [book.traced(.visitValue, subject)] + worth(of: plan, book) + others
      let best = Traced.method("share_of_worlds", of: operands) { _ in verdict?.shareBest }
      book.record(best.assumed.named(FigureName(.shareBest, plan.subject / subject)))
      let regret = Traced.method("mean_over_worlds", of: operands) { _ in verdict?.meanRegret }
      book.record(
        regret.assumed.named(FigureName(.regret, plan.subject / subject)),
        interval: verdict.map { Interval(low: $0.leastRegret, high: $0.mostRegret) })
    }
    let regrets = plans.map { book.traced(.regret, $0.subject / subject) }
    book.record(
      Traced.least(regrets[0], Array(regrets.dropFirst()))
        .named(FigureName(.valueOfInformation, subject)))
  }
}

/// What a plan frees and loses over the worlds; what the worlds rest on for closing nothing, which does neither.
private func worth(of plan: Scenario, _ book: FigureBook) -> [Traced] {
  book[.uncertainFreedNet, plan.subject] == nil
    ? [book.traced(.planVisits, .all), book.traced(.frame, .all), book.traced(.worlds, .all)]
    : [
      book.traced(.uncertainFreedNet, plan.subject),
      book.traced(.uncertainLostVisits, plan.subject),
    ]
}

/// Enters how often the visit figures point to each venue when so many close and each centre keeps one.
func recordClosureFrequency(
  _ material: Material, _ worlds: Worlds?, _ ground: UncertainGround, _ book: inout FigureBook
) {
  let settings = material.settings.uncertainty
  for (count, stated) in zip(settings.closings, settings.places.closings) {
    book.record(
      Traced(
        observed: .value(Double(count)), .assumed,
        from: Observation(
          .setting, query: "uncertainty.closings", sources: [Source(place: stated)])
      ).named(FigureName(.closingsTried, Subject(String(count)))))
    let frequencies = worlds?.closureFrequency(
      closing: count, within: material.catalogue.limits(leastOpen: 1))
    for (place, venue) in material.catalogue.venues.enumerated() {
      let operands =
        [book.traced(.planVisits, venue.subject)] + ground.visits(book) + book.locks
      book.record(
        Traced.method("share_of_worlds", of: operands) { _ in frequencies?[place] }.assumed
          .named(FigureName(.closureFrequency, venue.subject / Subject(String(count)))))
    }
  }
}
