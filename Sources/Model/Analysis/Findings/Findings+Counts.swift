import Figures
import SQLite
import Study

extension FindingRule {
  /// Counts that the source leaves blank.
  static let missingCounts = FindingRule(
    name: "missing-count",
    title: Phrase(da: "Tal, som kilden ikke oplyser", en: "Counts the source does not state"),
    tables: ["venues", "measures", "counts"], analyses: ["utilisation"]
  ) { _, context, book in
    context.counts.compactMap { counts in
      let missing = context.catalogue.venues.filter {
        book[counts, $0.subject]?.outcome.value == nil
          && !context.disclosure.withholds(counts, at: $0)
      }
      guard !missing.isEmpty else { return nil }
      let names = listed(missing.map(\.name))
      let isOfPresent = context.present == counts
      let period = context.measures.present.period
      let metric =
        isOfPresent
        ? Phrase(
          da: "Antallet til stede i \(period)", en: "The number present in \(period)")
        : counts.name
      return Finding(
        rule: "missing-count", about: counts.id, severity: .blocking,
        message: Phrase(
          da: """
            \(metric.danish) mangler for \(names.danish). Et manglende tal er ikke nul; summen dækker \
            \(counts, .all, .coverage).
            """,
          en: """
            \(metric.english) is missing for \(names.english). A missing count is not zero; the sum covers \
            \(counts, .all, .coverage).
            """),
        sources: missing.flatMap { book.sources(counts, $0.subject) },
        figures: missing.map { FigureName(counts, $0.subject) })
    }
  }

  /// Counts of which no line of a document is named, so that no run can hold them against one.
  static let unplacedCounts = FindingRule(
    name: "unplaced-count",
    title: Phrase(
      da: "Tal uden en linje i et dokument", en: "Counts without a line of a document"),
    tables: ["documents", "venues", "measures", "counts"], analyses: []
  ) { database, context, _ throws(DatabaseError) in
    let rows = try database.rows(
      """
      SELECT c.measure_id, v.name, c.csv_line FROM counts c JOIN venues v USING (venue_id)
      WHERE c.value IS NOT NULL AND (c.document IS NULL OR c.line IS NULL) ORDER BY c.csv_line
      """
    ) { (measure: $0.text(0), venue: $0.text(1), line: $0.integer(2)) }
    return context.measures.all.compactMap { measure in
      let own = rows.filter { $0.measure == measure.id }
      guard !own.isEmpty else { return nil }
      var seen: Set<String> = []
      let names = listed(own.map(\.venue).filter { seen.insert($0).inserted })
      return Finding(
        rule: "unplaced-count", about: measure.id, severity: .blocking, answer: .accept,
        message: Phrase(
          da: """
            \(measure.name.danish): for \(names.danish) er det ikke angivet, på hvilken linje i et dokument tallet står. Det er \
            derfor ikke holdt op mod nogen kilde.
            """,
          en: """
            \(measure.name.english): for \(names.english) no line of a document is named on which the count stands. So it has \
            been held against no source.
            """),
        sources: own.map { context.origins.source("counts", line: $0.line, column: "value") })
    }
  }

  /// Measures that neither plans nor shares rest on.
  static let unusedCounts = FindingRule(
    name: "unused-count",
    title: Phrase(
      da: "Tal, som ingen plan eller andel hviler på", en: "Counts no plan or share rests on"),
    tables: ["measures", "counts"], analyses: ["utilisation"]
  ) { database, context, _ throws(DatabaseError) in
    let used = context.measures.used.map(\.id.sqlLiteral).joined(separator: ", ")
    let sources = try database.rows(
      "SELECT csv_line, document, line FROM measures WHERE measure_id NOT IN (\(used)) ORDER BY csv_line"
    ) { row in
      context.origins.source(
        "measures", line: row.integer(0), column: "measure_id", document: row.text(1),
        documentLine: row.integer(2))
    }
    let unused = context.measures.all.filter { measure in
      !context.measures.used.contains { $0.id == measure.id }
    }
    guard !unused.isEmpty else { return [] }
    let names = listed(unused.map(\.name.inSentence))
    return [
      Finding(
        rule: "unused-count", severity: .note,
        message: Phrase(
          da: """
            Ingen plan eller andel hviler på \(names.danish). Tallene er vist i \(page: "counts", "bilaget om besøgstal").
            """,
          en: """
            No plan or share rests on \(names.english). The counts are shown in \(page: "counts", "the annex on counts").
            """),
        sources: sources)
    ]
  }

  /// Sums of a centre in which someone is missing.
  static let incompleteSums = FindingRule(
    name: "incomplete-sum",
    title: Phrase(da: "Sum, hvor ikke alle er talt med", en: "Sum that does not cover all"),
    tables: ["centres", "measures", "counts"], analyses: ["utilisation"]
  ) { _, context, book in
    context.counts.compactMap { metric in
      let partial = context.catalogue.centres.filter {
        book[metric, $0.subject]?.coverage?.isIncomplete ?? false
      }
      guard !partial.isEmpty else { return nil }
      let names = listed(partial.map(\.name))
      return Finding(
        rule: "incomplete-sum", about: metric.id, severity: .warning,
        message: Phrase(
          da: """
            \(metric.name.danish): summen for \(names.danish) er et mindstetal, fordi ikke alle \(.theCentre)s \
            \(.venues) har et tal. \(capital: .theCentres) kan ikke sammenlignes på den.
            """,
          en: """
            \(metric.name.english): the sum for \(names.english) is a lower bound, since not every \(.venue) of \
            the \(.centre) has a count. The \(.centres) cannot be compared on it.
            """),
        sources: [], figures: partial.map { FigureName(metric, $0.subject) })
    }
  }

  /// The two counts rank the venues differently.
  static let rankDisagreement = FindingRule(
    name: "rank-disagreement",
    title: Phrase(
      da: "De to optællinger rangordner \(.theVenues) forskelligt",
      en: "The two counts rank the \(.venues) differently"),
    tables: ["venues", "measures", "counts"],
    analyses: ["utilisation"]
  ) { _, context, book in
    guard let visits = context.visits, let present = context.present,
      let agreement = book[.rankAgreement, .all], let value = agreement.outcome.value, value < 0.5
    else { return [] }
    return [
      Finding(
        rule: "rank-disagreement", severity: .warning,
        message: Phrase(
          da: """
            »\(visits.name.danish)« og »\(present.name.danish)« rangordner \(.theVenues) vidt forskelligt (rangkorrelation \
            \(.rankAgreement, .all) over de \(.rankAgreement, .all, .coverage) \(.venues) med begge tal). Valget \
            af tal afgør, hvilke \(.venues) et scenarie lukker.
            """,
          en: """
            “\(visits.name.english)” and “\(present.name.english)” rank the \(.venues) very differently (rank correlation \
            \(.rankAgreement, .all) over the \(.rankAgreement, .all, .coverage) \(.venues) with both counts). \
            The choice of count decides which \(.venues) a scenario closes.
            """),
        sources: [], figures: [agreement.name])
    ]
  }

  /// Venues whose moment share lies far from the others', by Tukey's fences on the logarithms.
  static let outlyingMomentShares = FindingRule(
    name: "outlying-moment-share",
    title: Phrase(
      da: "Få eller mange til stede i forhold til besøgene",
      en: "Few or many present for the visits"),
    tables: ["venues", "measures", "counts"], analyses: ["utilisation"]
  ) { _, context, book in
    func share(_ venue: Venue) -> Double? {
      book[.momentShare, venue.subject]?.outcome.value.flatMap { $0 > 0 ? logarithm($0) : nil }
    }
    guard let visits = context.visits, let present = context.present,
      let sample = OrderedSample(context.catalogue.venues.compactMap(share)),
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
            \(venue.name) havde \(visits, venue.subject) \(.daily) besøg i \(context.measures.visits.period), men \
            \(present, venue.subject) til stede i \(context.measures.present.period). Det er \(.momentShare, venue.subject, .bare) til stede for \
            hvert hundrede besøg, langt fra de andres (\(.momentShare, .all, .bare) i hele \(.theCity)). Tallet må ikke alene begrunde \
            en lukning.
            """,
          en: """
            \(venue.name) had \(visits, venue.subject) \(.daily) visits in \(context.measures.visits.period) but \
            \(present, venue.subject) present in \(context.measures.present.period). That is \(.momentShare, venue.subject, .bare) present for \
            each hundred visits, far from the others' (\(.momentShare, .all, .bare) in the whole \(.city)). The count must not by \
            itself justify a closure.
            """),
        sources: book.sources(visits, venue.subject)
          + book.sources(present, venue.subject),
        figures: [FigureName(.momentShare, venue.subject)])
    }
  }
}
