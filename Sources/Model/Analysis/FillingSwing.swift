package import Figures
import Study

extension Subject {
  /// How missing counts are filled in, as what moves a result beside the assumptions.
  package static let missingCounts: Subject = "missing_counts"
}

/// Enters how far a figure of a scenario moves with the method by which missing counts are filled in: from the lowest to the
/// highest over the fills that have an answer. Zero is no estimate and not among them; and where the study gives the missing
/// numbers itself, or fills in none, there is nothing to enter.
func recordFillingSwing(
  _ moved: UncertaintyReading.Moved, of scenario: Scenario, _ context: AnalysisContext,
  _ book: inout FigureBook
) {
  let name = FigureName(moved.swing, scenario.subject / .missingCounts)
  guard context.isFilledIn(book), book[name] == nil else { return }
  let own: [Subject] =
    Filling.estimates.contains(context.settings.conventions.filling) ? [scenario.subject] : []
  let others = context.otherFillings(book).map {
    Subject(scenario.id + ScenarioReading.filling($0, context).countsMark)
  }
  let answers = (own + others).filter { book[moved.central, $0]?.outcome.value != nil }.map {
    book.traced(moved.central, $0)
  }
  let values = answers.compactMap(\.outcome.value)
  let swing = Traced.method("lowest_to_highest", of: answers) { values in
    values.max().flatMap { most in values.min().map { most - $0 } }
  }
  book.record(
    swing.assumed.named(name),
    interval: values.min().flatMap { low in values.max().map { Interval(low: low, high: $0) } })
}
