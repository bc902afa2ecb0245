import Figures
import Study

/// How far the people present can carry a ranking of the venues, and the visits beside them.
func recordRankingEvidence(
  of people: Metric, beside visits: Metric?, _ context: AnalysisContext, _ book: inout FigureBook
) {
  func operands(_ metrics: [Metric]) -> [[Traced]] {
    context.catalogue.venues.filter { venue in
      metrics.allSatisfy { book[$0, venue.subject]?.outcome.value != nil }
    }.map { venue in metrics.map { book.traced($0, venue.subject) } }
  }
  let venues = context.catalogue.venues.count
  if let visits {
    let both = operands([visits, people])
    book.record(
      Traced.method("spearman", of: both.map { $0[0] } + both.map { $0[1] }) { values in
        spearmanCorrelation(Array(values.prefix(both.count)), Array(values.suffix(both.count)))
      }.named(FigureName(.rankAgreement, .all)),
      coverage: Coverage(counted: both.count, expected: venues))
  }

  let present = operands([people]).map { $0[0] }
  book.record(
    Traced.method("pairs", of: present) { Double($0.count * ($0.count - 1) / 2) }
      .named(FigureName(.comparedPairs, .all)),
    coverage: Coverage(counted: present.count, expected: venues))
  recordSeparablePairs(among: present, of: venues, over: .moments, as: .all, &book)
  // Of what a year adds up to no chance is told.
  if let visits, context.measures.visits.per == .day {
    let counted = operands([visits]).map { $0[0] }
    recordSeparablePairs(
      among: counted, of: venues, over: .countedDays, as: Subject(context.measures.visits.id), &book
    )
  }
}

/// How many pairs of counts, each the mean of so many, the exact test tells apart.
private func recordSeparablePairs(
  among counts: [Traced], of venues: Int, over times: Parameter, as subject: Subject,
  _ book: inout FigureBook
) {
  let stated = [FigureName(.assumption, Subject(times.rawValue))].filter { book[$0] != nil }.map {
    book.traced($0.metric, $0.subject)
  }
  let separable = Traced.method("separable_pairs", of: counts + stated) { values in
    // The test is of totals: k counts with a mean of h counted k·h.
    let times = values.count > counts.count ? values[counts.count] : 1
    let totals = values.prefix(counts.count).map { Int(($0 * times).rounded()) }
    // Many venues have the same count, and two of the same cannot be told apart.
    let alike = Dictionary(grouping: totals) { $0 }.map { (count: $0.key, venues: $0.value.count) }
    let separable = alike.indices.reduce(0) { sum, first in
      alike.indices.dropFirst(first + 1).reduce(sum) { sum, second in
        equalMeansPValue(alike[first].count, alike[second].count) < MethodChoices.separableChance
          ? sum + alike[first].venues * alike[second].venues : sum
      }
    }
    return Double(separable)
  }
  book.record(
    separable.named(FigureName(.separablePairs, subject)),
    fraction: Fraction(
      Int(separable.outcome.value ?? 0), of: counts.count * (counts.count - 1) / 2),
    coverage: Coverage(counted: counts.count, expected: venues))
}
