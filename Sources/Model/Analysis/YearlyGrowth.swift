import Figures
import Study

/// What visits would grow by in a year if they grew as the documents expect the population to: rate/100 · V, the rate being in per
/// cent. No source says that they do, so it is an assumption, and no plan reads it.
func recordYearlyGrowth(_ context: AnalysisContext, _ book: inout FigureBook) {
  guard let growth = context.settings.growth else { return }
  let rate = book.traced(.fact, Subject(growth.id)) / .constant(100)
  book.record(
    (rate * book.traced(.planVisits, .all)).assumed.named(FigureName(.yearlyGrowth, .all)))
}
