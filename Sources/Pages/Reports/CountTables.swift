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
  ] + countTables(further, results).map { .table($0) } + longSeriesNotice(results)
    + changeBlocks(results)
}

/// How many counts of a series a table for a committee has room for, beside the venue's name.
private let mostCountsAbreast = 6

/// The series with more counts than a table for a committee has room for, venue by venue.
func longSeriesBlocks(_ results: StudyResults) -> [Block] {
  let long = results.series.filter { $0.count > mostCountsAbreast }
  guard !long.isEmpty else { return [] }
  return [.heading(2, Phrase(da: "Optællingerne i lange serier", en: "The counts of long series"))]
    + long.map { .table(seriesTable($0, results)) }
}

/// Where those series stand; nothing where there are none.
private func longSeriesNotice(_ results: StudyResults) -> [Block] {
  guard results.series.contains(where: { $0.count > mostCountsAbreast }) else { return [] }
  return [
    .paragraph(
      Phrase(
        da: """
          Alle tal i de lange serier står for hver enkelt \(.venue) i \(page: "workings", "mellemregningerne").
          """,
        en: """
          All counts of the long series stand \(.venue) by \(.venue) in \(page: "workings", "the workings").
          """))
  ]
}

/// A table for each measure; those of a series whose counts are one number each stand side by side in one, where there is
/// room for them.
private func countTables(_ measures: [Measure], _ results: StudyResults) -> [Table] {
  let abreast = results.series.filter { $0.count > 1 }
  var shown: Set<String> = []
  return measures.compactMap { measure in
    guard
      let together = abreast.first(where: { $0.contains { $0.id == measure.id } })
    else {
      return countTable(measure, results)
    }
    guard together.count <= mostCountsAbreast, shown.insert(together[0].id).inserted else {
      return nil
    }
    return seriesTable(together, results)
  }
}

extension StudyResults {
  /// The counts of each series that are one number each, in the order of the measures.
  fileprivate var series: [[Measure]] {
    var order: [String] = []
    for measure in measures.all {
      guard let series = measure.series, !order.contains(series) else { continue }
      order.append(series)
    }
    return order.map { series in
      measures.all.filter { $0.series == series && !hasOccasions($0) }
    }
  }

  /// Whether some venue was counted of it several times.
  fileprivate func hasOccasions(_ measure: Measure) -> Bool {
    venues.contains { book[.countOccasions, Subject(measure.id) / $0.subject] != nil }
  }
}

extension Measure {
  /// When it was counted, with the months where they are some of a year.
  fileprivate var periodWithMonths: Phrase {
    guard let months = countedMonths else { return Phrase(period) }
    return Phrase(da: "\(period) (\(months.danish))", en: "\(period) (\(months.english))")
  }

  /// What one count of it counts.
  var words: Phrase {
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

extension StudyResults {
  /// The measure that was counted last of each kind, in the order of their rows.
  var lastMeasures: [Measure] {
    Measure.Kind.allCases.compactMap { kind in measures.all.last { $0.kind == kind } }
  }
}

/// What was counted last of each kind, per centre, where no computation rests on it.
func countsByCentre(_ results: StudyResults, id: String) -> Table {
  let measures = results.lastMeasures
  func row(_ name: Phrase, _ subject: Subject, _ weight: Table.Row.Weight) -> Table.Row {
    Table.Row(
      [.words(name)]
        + measures.flatMap { [.figure($0.metric, subject), .figure($0.metric, subject)] }, weight)
  }
  return Table(
    id: id,
    caption: Phrase(
      da: "Optællinger pr. \(.centre), \(.venues, .all) \(.venues)",
      en: "Counts by \(.centre), \(.venues, .all) \(.venues)"),
    columns: [Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)"))]
      + measures.flatMap { measure in
        [
          Table.Column(measure.id, measure.nameWithMonths, .figures(.bare)),
          Table.Column(
            "\(measure.id)_of", Phrase(da: "Talt på", en: "Counted at"), .figures(.coverage)),
        ]
      },
    rows: results.centres.map { row(Phrase($0.name), $0.subject, .plain) }
      + [row(Phrase(da: "\(capital: .theCity)", en: "The \(.city)"), .all, .total)],
    notes: lowerBound(measures, results), source: results.source(of: measures))
}

private func studyMeasureTable(_ results: StudyResults) -> Table {
  Table(
    id: "count-measures",
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
        .words(measure.name), .words(measure.words), .words(measure.periodWithMonths),
        .figure(measure.metric, .all), .figure(measure.metric, .all), .words(measure.method),
      ])
    }, notes: lowerBound(results.measures.all, results),
    source: results.source(of: results.measures.all))
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
    id: "counts-\(measure.id.replacing("_", with: "-"))", caption: measure.nameWithMonths,
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
            """), results.hasIntervalBelowZero(measure) ? belowZero : nil,
      ].compactMap(\.self) : [], source: results.source(of: [measure]))
}

/// How a range of a count below zero is to be read.
private let belowZero = Phrase(
  da:
    "Hvor intervallet når under nul, er der talt for få gange til at sige noget; intet antal er under nul.",
  en:
    "Where the interval reaches below zero, too few counts were made to tell; no count is below zero."
)

extension StudyResults {
  fileprivate func hasIntervalBelowZero(_ measure: Measure) -> Bool {
    venues.contains { (book[measure.metric, $0.subject]?.interval?.low ?? 0) < 0 }
  }
}

/// The counts of a series, one column each.
private func seriesTable(_ measures: [Measure], _ results: StudyResults) -> Table {
  let (first, last) = (measures[0], measures[measures.count - 1])
  return Table(
    id: "counts-\(first.id)-to-\(last.id)".replacing("_", with: "-"),
    caption: Phrase(
      da: "\(first.name.danish) til \(last.name.inSentence.danish)",
      en: "\(first.name.english) to \(last.name.inSentence.english)"),
    columns: [Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)"))]
      + measures.map { Table.Column($0.id, $0.name, .figures(.bare)) },
    rows: results.venues.map { venue in
      Table.Row(
        [.words(Phrase(venue.name))] + measures.map { .figure($0.metric, venue.subject) })
    }, source: results.source(of: measures))
}

extension StudyResults {
  /// A figure, or a blank where it was not computed for the venue.
  fileprivate func cell(_ metric: Metric, _ subject: Subject) -> Table.Cell {
    book[metric, subject] == nil
      ? .words(Phrase(da: "ikke beregnet", en: "not computed")) : .figure(metric, subject)
  }
}
