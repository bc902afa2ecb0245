import Figures
import Study

/// Numbers the methods are laid down with, each of them this program's own choice: no source gives them.
enum MethodChoices {
  /// How likely a difference by chance alone may be at most, for two counts to be told apart.
  static let separableChance = 0.05
  /// How far off a venue's mean may be to either side once it has been counted often enough.
  static let halfWidth = 0.25
}

/// Enters the numbers the methods are laid down with, so that a page that names one cites it.
func recordMethodChoices(_ context: AnalysisContext, _ book: inout FigureBook) {
  func record(_ id: Subject, _ value: Traced) {
    book.record(value.assumed.named(FigureName(.methodChoice, id)))
  }
  record("interval-level", .constant(ConfidenceLevel.ninetyFivePercent.share))
  record("draws-outside", .constant(Outcomes.shareOutside))
  let outside = book.traced(.methodChoice, "draws-outside")
  record("draws-inside", .constant(1) - .constant(2) * outside)
  record("separable-chance", .constant(MethodChoices.separableChance))
  record("half-width", .constant(MethodChoices.halfWidth))
  book.record(
    Traced.constant(Double(context.settings.disclosure.threshold)).assumed
      .named(FigureName(.methodChoice, "small-count")), unit: .people)
}
