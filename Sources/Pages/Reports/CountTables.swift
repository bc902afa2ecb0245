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
  ] + countTables(further, results).map { .table($0) } + changeBlocks(results)
}

/// A table for each measure; those of a series whose counts are one number each stand side by side in one.
private func countTables(_ measures: [Measure], _ results: StudyResults) -> [Table] {
  var shown: Set<String> = []
  return measures.compactMap { measure in
    guard let series = measure.series, !results.hasOccasions(measure) else {
      return countTable(measure, results)
    }
    let together = results.measures.all.filter { $0.series == series && !results.hasOccasions($0) }
    guard together.count > 1 else { return countTable(measure, results) }
    return shown.insert(series).inserted ? seriesTable(together, results) : nil
  }
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
