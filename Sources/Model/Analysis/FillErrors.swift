import Figures
import Study

/// How far every fill is off, tried on the venues whose visits are known: each on all it can answer, those that estimate
/// beside each other on the same venues, and the city's mean on those where the centre's can be tried.
func recordFillErrors(_ context: AnalysisContext, _ book: inout FigureBook) {
  let visits = context.measures.visits.metric
  let counted = context.catalogue.venues.filter { book[visits, $0.subject]?.outcome.value != nil }
  func people(_ venue: Venue) -> Double? {
    context.present.flatMap { book[$0, venue.subject]?.outcome.value }
  }
  let peopled = counted.filter { people($0) != nil }
  let trial = LeaveOneOut(
    visits: counted.compactMap { book[visits, $0.subject]?.outcome.value },
    present: counted.map(people), groups: counted.map(\.centre))
  let operands =
    counted.map { book.traced(visits, $0.subject) }
    + (context.present.map { present in peopled.map { book.traced(present, $0.subject) } } ?? [])
  for among in LeaveOneOut.Among.allCases {
    for filling in tried(among) {
      let subject = Subject(filling.rawValue + among.rawValue)
      let errors = trial.errors(of: filling, among: among)
      for (metric, measure, value) in [
        (Metric.fillTried, "venues", Double(errors.tried)),
        (.fillRmse, "rmse", errors.rootMeanSquare),
        (.fillMae, "mae", errors.meanAbsolute), (.fillError, "median_error", errors.medianShare),
        (.fillWorstError, "worst_error", errors.worstShare),
      ] as [(Metric, String, Double?)] {
        let error = Traced.method("leave_one_out_\(measure)", of: operands) { _ in value }
        book.record(
          (value == nil && errors.tried == 0 ? error.untried : error)
            .named(FigureName(metric, subject)))
      }
    }
  }
}

extension Traced {
  /// The same without an answer, since a fill gave no estimate to try.
  fileprivate var untried: Traced {
    Traced(
      .absent(
        Absence(
          .undefined,
          [
            Phrase(
              da: "udfyldningen giver intet skøn, der kan prøves",
              en: "the filling gives no estimate that can be tried")
          ])), basis, expression: expression)
  }
}

/// The fills that are tried on the same venues.
private func tried(_ among: LeaveOneOut.Among) -> [Filling] {
  let all = [.zero] + Filling.estimates
  return switch among {
  case .own: all
  case .common: all.filter { $0 != .centreMean }
  case .centreMean: [.cityMean]
  }
}
