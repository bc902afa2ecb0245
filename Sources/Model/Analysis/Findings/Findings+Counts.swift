import Figures
import SQLite
import Study

extension FindingRule {
  /// Counts that the source leaves blank.
  static let missingCounts = FindingRule(
    name: "missing-count",
    title: Phrase(da: "Tal, som kilden ikke oplyser", en: "Counts the source does not state"),
    tables: ["venues", "counts"], analyses: ["utilisation"]
  ) { _, context, book in
    [Counts.visits, Counts.present].compactMap { counts in
      let missing = context.catalogue.venues.filter {
        book[counts.metric, $0.subject]?.outcome.value == nil
      }
      guard !missing.isEmpty else { return nil }
      let names = listed(missing.map(\.name))
      let metric = counts.metric.name
      return Finding(
        rule: "missing-count", about: counts.metric.id, severity: .blocking,
        message: Phrase(
          da: """
            \(metric.danish) mangler for \(names.danish). Et manglende tal er ikke nul; summen er talt på \
            \(counts.metric, .all, .coverage).
            """,
          en: """
            \(metric.english) is missing for \(names.english). A missing count is not zero; the sum covers \
            \(counts.metric, .all, .coverage).
            """),
        sources: missing.flatMap { book.sources(counts.metric, $0.subject) },
        figures: missing.map { FigureName(counts.metric, $0.subject) })
    }
  }

  /// Counts of a year that no measure reads.
  static let unusedCounts = FindingRule(
    name: "unused-count",
    title: Phrase(da: "Tal, som ingen beregning bruger", en: "Counts no computation uses"),
    tables: ["counts"], analyses: ["utilisation"]
  ) { database, context, _ throws(DatabaseError) in
    let read = [Counts.visits, Counts.present]
      .map { "(measure = \($0.measure.sqlLiteral) AND year = \($0.year))" }.joined(
        separator: " OR ")
    let sources = try database.rows(
      "SELECT csv_line, document, line FROM counts WHERE NOT (\(read)) ORDER BY csv_line"
    ) { row in
      context.origins.source(
        "counts", line: row.integer(0), column: "year", document: row.text(1),
        documentLine: row.integer(2))
    }
    guard !sources.isEmpty else { return [] }
    let years = listed(
      try database.rows(
        "SELECT DISTINCT year, measure FROM counts WHERE NOT (\(read)) ORDER BY year, measure"
      ) { "\($0.integer(0)) (\($0.text(1)))" })
    return [
      Finding(
        rule: "unused-count", severity: .warning,
        message: Phrase(
          da: "Ingen beregning bruger tallene for \(years.danish). De indgår ikke i rapporterne.",
          en: """
            No computation uses the counts of \(years.english). They are not in the reports.
            """),
        sources: sources)
    ]
  }

  /// Sums of a centre in which someone is missing.
  static let incompleteSums = FindingRule(
    name: "incomplete-sum",
    title: Phrase(da: "Sum, hvor ikke alle er talt med", en: "Sum that does not cover all"),
    tables: ["centres", "counts"], analyses: ["utilisation"]
  ) { _, context, book in
    [Metric.visitsPerDay, .present].compactMap { metric in
      let partial = context.catalogue.centres.filter {
        book[metric, $0.subject]?.coverage?.isIncomplete ?? false
      }
      guard !partial.isEmpty else { return nil }
      let names = listed(partial.map(\.name))
      return Finding(
        rule: "incomplete-sum", about: metric.id, severity: .warning,
        message: Phrase(
          da: """
            \(metric.name.danish): summen for \(names.danish) er et mindstetal, fordi ikke alle centerets \
            tilbud har et tal. Centrene kan ikke sammenlignes på den.
            """,
          en: """
            \(metric.name.english): the sum for \(names.english) is a lower bound, since not every venue of \
            the centre has a count. The centres cannot be compared on it.
            """),
        sources: [], figures: partial.map { FigureName(metric, $0.subject) })
    }
  }

  /// The two counts rank the venues differently.
  static let rankDisagreement = FindingRule(
    name: "rank-disagreement",
    title: Phrase(
      da: "De to optællinger rangordner tilbuddene forskelligt",
      en: "The two counts rank the venues differently"), tables: ["venues", "counts"],
    analyses: ["utilisation"]
  ) { _, _, book in
    guard let agreement = book[.rankAgreement, .all], let value = agreement.outcome.value,
      value < 0.5
    else { return [] }
    return [
      Finding(
        rule: "rank-disagreement", severity: .warning,
        message: Phrase(
          da: """
            Besøg i 2013 og antal til stede i 2015 rangordner tilbuddene vidt forskelligt (rangkorrelation \
            \(.rankAgreement, .all) over de \(.rankAgreement, .all, .coverage) tilbud med begge tal). Valget \
            af tal afgør, hvem et scenarie lukker.
            """,
          en: """
            Visits in 2013 and people present in 2015 rank the venues very differently (rank correlation \
            \(.rankAgreement, .all) over the \(.rankAgreement, .all, .coverage) venues with both counts). \
            The choice of count decides whom a scenario closes.
            """),
        sources: [], figures: [agreement.name])
    ]
  }

  /// Venues whose moment share lies far from the others', by Tukey's fences on the logarithms.
  static let outlyingMomentShares = FindingRule(
    name: "outlying-moment-share",
    title: Phrase(da: "Øjebliksandel langt fra de andres", en: "Moment share far from the others'"),
    tables: ["venues", "counts"], analyses: ["utilisation"]
  ) { _, context, book in
    func share(_ venue: Venue) -> Double? {
      book[.momentShare, venue.subject]?.outcome.value.flatMap { $0 > 0 ? logarithm($0) : nil }
    }
    guard let sample = OrderedSample(context.catalogue.venues.compactMap(share)),
      sample.values.count >= 5
    else { return [] }
    let (low, high) = (sample.quantile(at: 0.25), sample.quantile(at: 0.75))
    let reach = 1.5 * (high - low)
    return context.catalogue.venues.compactMap { venue in
      guard let value = share(venue), value < low - reach || value > high + reach else {
        return nil
      }
      return Finding(
        rule: "outlying-moment-share", about: venue.id, severity: .warning,
        message: Phrase(
          da: """
            \(venue.name) havde \(.visitsPerDay, venue.subject) daglige besøg i 2013, men \
            \(.present, venue.subject) til stede i 2015. Øjebliksandelen \(.momentShare, venue.subject) \
            ligger langt fra de andres (\(.momentShare, .all) i hele byen). Tallet må ikke alene begrunde \
            en lukning.
            """,
          en: """
            \(venue.name) had \(.visitsPerDay, venue.subject) daily visits in 2013 but \
            \(.present, venue.subject) present in 2015. Its moment share \(.momentShare, venue.subject) \
            lies far from the others' (\(.momentShare, .all) in the whole city). The count must not by \
            itself justify a closure.
            """),
        sources: book.sources(.visitsPerDay, venue.subject)
          + book.sources(.present, venue.subject),
        figures: [FigureName(.momentShare, venue.subject)])
    }
  }
}
