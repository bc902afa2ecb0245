import Figures
import Study

/// Enters, for each pair of scenarios that change anything and are no tests of the model, how far apart they are in what they
/// free, net, and whether that is about the same: each lies within the study's limit of the other.
func recordComparablePlans(_ context: AnalysisContext, _ book: inout FigureBook) {
  let plans = context.scenarios.filter(\.isCompared)
  guard context.hasMoney, plans.count > 1 else { return }
  book.record(limit(context).named(FigureName(.comparableWithin, .all)))
  var pairs: [Subject] = []
  for (index, first) in plans.enumerated() {
    for second in plans[(index + 1)...] {
      let pair = first.subject / second.subject
      book.record(
        apart(first, second, book).named(FigureName(.netApart, pair)))
      let isComparable = Traced.method(
        "at_most", of: [book.traced(.netApart, pair), book.traced(.comparableWithin, .all)]
      ) { $0[0] <= $0[1] ? 1 : 0 }
      book.record(isComparable.named(FigureName(.comparablePairs, pair)))
      pairs.append(pair)
    }
  }
  let known = pairs.filter { book[.comparablePairs, $0]?.outcome.value != nil }
  // Where nothing is known of any pair, their number is not nought.
  book.record(
    Traced.sum((known.isEmpty ? pairs : known).map { book.traced(.comparablePairs, $0) }).assumed
      .named(FigureName(.comparablePairs, .all)),
    coverage: Coverage(counted: known.count, expected: pairs.count))
}

/// How far two plans may be apart, as the study says or else the program.
private func limit(_ context: AnalysisContext) -> Traced {
  let limit = context.settings.conventions.comparableWithin
  guard let place = context.settings.conventions.comparablePlace else {
    return Traced.constant(limit).assumed
  }
  return Traced(
    observed: .value(limit), .assumed,
    from: Observation(.setting, query: "comparable_within", sources: [Source(place: place)]))
}

/// By how much more the one frees than the other, as a share of the smaller amount.
private func apart(_ first: Scenario, _ second: Scenario, _ book: FigureBook) -> Traced {
  guard first.ownValues == second.ownValues else {
    let reason = Phrase(
      da: "de to planer er regnet med hver sine forudsætninger",
      en: "the two plans are computed with different assumptions")
    return Traced(.absent(Absence(.undefined, [reason])), .derived, expression: .nothing)
  }
  let nets = [first, second].map { book.traced(.freedNet, $0.subject) }
  guard let one = nets[0].outcome.value, let other = nets[1].outcome.value else {
    return nets[0] / nets[1] - .constant(1)
  }
  guard min(one, other) > 0 else {
    let reason = Phrase(
      da: "en af de to planer frigør intet netto", en: "one of the two plans frees nothing, net")
    return Traced(.absent(Absence(.undefined, [reason])), .derived, expression: .nothing)
  }
  return one >= other ? nets[0] / nets[1] - .constant(1) : nets[1] / nets[0] - .constant(1)
}
