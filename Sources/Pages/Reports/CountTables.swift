import Document
import Figures

/// What was counted of each measure, what the computations do not rest on, and what changed within a series.
func countBlocks(_ results: StudyResults) -> [Block] {
  let measures = results.measures
  guard !measures.all.isEmpty else { return [] }
  let further = measures.all.filter { measure in
    !measures.used.contains { $0.id == measure.id } || results.hasOccasions(measure)
  }
  return [
    .heading(2, Phrase(da: "Optællingerne", en: "The counts")),
    .table(studyMeasureTable(results)),
  ] + further.map { .table(countTable($0, results)) } + changes(results)
}

extension StudyResults {
  /// Whether some venue was counted of it several times.
  fileprivate func hasOccasions(_ measure: Measure) -> Bool {
    venues.contains { book[.countOccasions, Subject(measure.id) / $0.subject] != nil }
  }
}

extension Measure {
  /// What one count of it counts.
  fileprivate var words: Phrase {
    switch (kind, per) {
    case (.present, _): Phrase(da: "personer til stede", en: "people present")
    case (.users, _): Phrase(da: "personer", en: "persons")
    case (.visits, .hour): Phrase(da: "besøg pr. time", en: "visits an hour")
    case (.visits, .day), (.visits, nil): Phrase(da: "besøg pr. dag", en: "visits \(.aDay)")
    case (.visits, .week): Phrase(da: "besøg pr. uge", en: "visits a week")
    case (.visits, .month): Phrase(da: "besøg pr. måned", en: "visits a month")
    case (.visits, .year): Phrase(da: "besøg pr. år", en: "visits a year")
    }
  }
}

private func studyMeasureTable(_ results: StudyResults) -> Table {
  Table(
    id: "utilisation-measures",
    caption: Phrase(da: "Hvad der er talt", en: "What was counted"),
    columns: [
      Table.Column("measure", Phrase(da: "Optælling", en: "Measure")),
      Table.Column("counts", Phrase(da: "Hvad der tælles", en: "What is counted")),
      Table.Column("period", Phrase(da: "Periode", en: "Period")),
      Table.Column("sum", Phrase(da: "I alt", en: "In all"), .figures(.bare)),
      Table.Column("counted_at", Phrase(da: "Talt på", en: "Counted at"), .figures(.coverage)),
      Table.Column("method", Phrase(da: "Metode", en: "Method")),
    ],
    rows: results.measures.all.map { measure in
      Table.Row([
        .words(measure.name), .words(measure.words), .words(Phrase(measure.period)),
        .figure(measure.metric, .all), .figure(measure.metric, .all), .words(measure.method),
      ])
    }, notes: [.lowerBound], source: results.source(of: results.measures.all))
}

/// The counts of a measure that the other tables do not show, or not with all that is known of them.
private func countTable(_ measure: Measure, _ results: StudyResults) -> Table {
  let isRepeated = results.hasOccasions(measure)
  let spread = [
    Table.Column("interval", Phrase(da: "Interval", en: "Interval"), .figures(.interval)),
    Table.Column("spread", Phrase(da: "Spredning", en: "Spread"), .figures(.bare)),
    Table.Column("dispersion", Phrase(da: "Dispersion", en: "Dispersion"), .figures(.bare)),
    Table.Column("times", Phrase(da: "Gange talt", en: "Times counted"), .figures(.bare)),
  ]
  return Table(
    id: "counts-\(measure.id.replacing("_", with: "-"))", caption: measure.name,
    columns: [
      Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)")),
      Table.Column(measure.id, measure.name, .figures(.bare)),
    ] + (isRepeated ? spread : []),
    rows: results.venues.map { venue in
      let subject = Subject(measure.id) / venue.subject
      let count: [Table.Cell] = [
        .words(Phrase(venue.name)), .figure(measure.metric, venue.subject),
      ]
      return Table.Row(
        isRepeated
          ? count + [
            .figure(measure.metric, venue.subject), results.cell(.countSpread, subject),
            results.cell(.countDispersion, subject), results.cell(.countOccasions, subject),
          ] : count)
    },
    notes: isRepeated
      ? [
        Phrase(
          da: """
            Tallet er gennemsnittet af de optællinger, der er gjort helt. Intervallet (\(.methodChoice, "interval-level")) dækker kun, hvad de \
            svinger indbyrdes, ikke en skævt valgt periode.
            """,
          en: """
            The number is the mean of the counts that were made whole. The interval (\(.methodChoice, "interval-level")) covers only how much \
            they vary among themselves, not a badly chosen period.
            """)
      ] : [], source: results.source(of: [measure]))
}

extension StudyResults {
  /// A figure, or a blank where it was not computed for the venue.
  fileprivate func cell(_ metric: Metric, _ subject: Subject) -> Table.Cell {
    book[metric, subject] == nil
      ? .words(Phrase(da: "ikke beregnet", en: "not computed")) : .figure(metric, subject)
  }
}

private func changes(_ results: StudyResults) -> [Block] {
  let changes = results.measures.changes
  guard !changes.isEmpty else {
    return results.measures.all.count < 2
      ? []
      : [
        .paragraph(
          Phrase(
            da: """
              Ingen af optællingerne er mærket som gjort på samme måde, så der kan ikke læses en udvikling af dem.
              """,
            en: """
              None of the counts are marked as made in the same way, so no trend can be read from them.
              """))
      ]
  }
  return [
    .heading(2, Phrase(da: "Ændringer i samme serie", en: "Changes within a series"))
  ] + changes.map { .table(changeTable(from: $0.earlier, to: $0.later, results)) }
}

private func changeTable(
  from earlier: Measure, to later: Measure, _ results: StudyResults
) -> Table {
  let pair = Subject(later.id) / Subject(earlier.id)
  func hasInterval(_ metric: Metric) -> Bool {
    results.venues.contains { results.book[metric, pair / $0.subject]?.interval != nil }
  }
  let difference = Table.Column(
    "difference", Phrase(da: "Forskel", en: "Difference"), .figures(.bare))
  let ratio = Table.Column("ratio", Phrase(da: "Forhold", en: "Ratio"), .figures(.bare))
  // An interval has a column where some venue has one.
  let columns =
    [(Metric.countDifference, difference)]
    + (hasInterval(.countDifference)
      ? [
        (
          .countDifference,
          Table.Column(
            "difference_interval",
            Phrase(da: "Interval for forskellen", en: "Interval of the difference"),
            .figures(.interval))
        )
      ] : []) + [(.countRatio, ratio)]
    + (hasInterval(.countRatio)
      ? [
        (
          .countRatio,
          Table.Column(
            "ratio_interval", Phrase(da: "Interval for forholdet", en: "Interval of the ratio"),
            .figures(.interval))
        )
      ] : [])
  func row(_ name: Phrase, _ subject: Subject, _ weight: Table.Row.Weight) -> Table.Row? {
    let change = pair / subject
    guard results.book[.countDifference, change] != nil else { return nil }
    return Table.Row(
      [.words(name)] + columns.map { .figure($0.0, change) }, weight)
  }
  return Table(
    id: "change-\(later.id)-\(earlier.id)".replacing("_", with: "-"),
    caption: Phrase(
      da: "\(later.name.danish) mod \(earlier.name.inSentence.danish)",
      en: "\(later.name.english) against \(earlier.name.inSentence.english)"),
    columns: [Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)"))]
      + columns.map(\.1),
    rows: results.venues.compactMap { row(Phrase($0.name), $0.subject, .plain) }
      + [row(Phrase(da: "Alle med begge tal", en: "All with both counts"), .all, .total)]
      .compactMap(\.self),
    notes: [
      Phrase(
        da:
          "Kun \(.venues) med begge tal er med. Tallet siger ikke, hvorfor der er talt flere eller færre.",
        en:
          "Only \(.venues) with both counts are included. The number does not say why more or fewer were counted."
      )
    ], source: results.source(of: [earlier, later]))
}
