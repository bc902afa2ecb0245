import Document
import Figures

/// What changed within a series.
func changeBlocks(_ results: StudyResults) -> [Block] {
  let changes = results.measures.changes
  let alone = uncompared(results.measures).map { [Block.paragraph($0)] } ?? []
  guard !changes.isEmpty else {
    let differ =
      results.measures.all.count == 2 && results.measures.hasVisits && results.measures.hasPresent
      ? Phrase(
        da: "De to optællinger måler ikke det samme",
        en: "The two counts do not measure the same thing")
      : Phrase(
        da: "Det er ikke angivet, at optællingerne er gjort på samme måde",
        en: "None of the counts are marked as made in the same way")
    return results.measures.all.count < 2 || results.measures.hasSeries
      ? alone
      : [
        .paragraph(
          Phrase(
            da: """
              \(differ.danish), så der kan ikke læses en udvikling af dem.
              """,
            en: """
              \(differ.english), so no trend can be read from them.
              """))
      ]
  }
  return [
    .heading(2, Phrase(da: "Ændringer i samme serie", en: "Changes within a series"))
  ] + changes.map { .table(changeTable(from: $0.earlier, to: $0.later, results)) } + alone
}

/// Which counts are in no series with another of their kind, though there are others; nil where none is.
private func uncompared(_ measures: StudyMeasures) -> Phrase? {
  let alone = measures.all.filter { measure in
    let others = measures.all.filter { $0.id != measure.id }
    return others.contains { $0.kind == measure.kind }
      && !others.contains { $0.series != nil && $0.series == measure.series }
  }
  guard !alone.isEmpty else { return nil }
  let names = listed(alone.map(\.name.inSentence))
  return Phrase(
    da: """
      Holdes ikke op mod andre: \(names.danish). Intet siger, at der er talt på samme måde som i en anden optælling, og \
      der kan ikke læses en udvikling af dem.
      """,
    en: """
      Not compared with others: \(names.english). Nothing says that they were counted in the same way as any other count, and no \
      trend can be read from them.
      """)
}

private func changeTable(
  from earlier: Measure, to later: Measure, _ results: StudyResults
) -> Table {
  let change = ChangeTable(earlier: earlier, later: later, results: results)
  let columns = change.columns
  func row(_ name: Phrase, _ subject: Subject, _ weight: Table.Row.Weight) -> Table.Row? {
    guard results.book[.countDifference, change.pair / subject] != nil else { return nil }
    return Table.Row(
      [.words(name)] + columns.map { .figure(change.figure(of: $0.metric, subject)) }, weight)
  }
  return Table(
    id: "change-\(later.id)-\(earlier.id)".replacing("_", with: "-"),
    caption: Phrase(
      da: "\(later.name.danish) mod \(earlier.name.inSentence.danish)",
      en: "\(later.name.english) against \(earlier.name.inSentence.english)"),
    columns: [Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)"))]
      + columns.map(\.column),
    rows: results.venues.compactMap { row(Phrase($0.name), $0.subject, .plain) }
      + [row(Phrase(da: "Alle med begge tal", en: "All with both counts"), .all, .total)]
      .compactMap(\.self),
    notes: results.notes(on: .changes) + [
      Phrase(
        da:
          "Kun \(.venues) med begge tal er med. Tallet siger ikke, hvorfor der er talt flere eller færre.",
        en:
          "Only \(.venues) with both counts are included. The number does not say why more or fewer were counted."
      )
    ] + (change.isPaired ? [pairedNote] : []), source: results.source(of: [earlier, later]))
}

/// What a table of one change shows.
private struct ChangeTable {
  let earlier: Measure
  let later: Measure
  let results: StudyResults

  var pair: Subject { Subject(later.id) / Subject(earlier.id) }

  /// Whether some of it was held month against month.
  var isPaired: Bool { has { results.book[.comparedLater, pair / $0] != nil } }

  /// Its columns of figures, each with what they are of. An interval has a column where some row has one.
  var columns: [(metric: Metric, column: Table.Column)] {
    let interval = Table.Column(
      "difference_interval",
      Phrase(da: "Interval for forskellen", en: "Interval of the difference"),
      .figures(.interval))
    let ratioInterval = Table.Column(
      "ratio_interval", Phrase(da: "Interval for forholdet", en: "Interval of the ratio"),
      .figures(.interval))
    let compared: [(Metric, Table.Column)] = [Metric.comparedEarlier, .comparedLater].map {
      ($0, Table.Column($0.id, $0.name, .figures(.bare)))
    }
    let coverage = Table.Column(
      "compared", Phrase(da: "Sammenlignet", en: "Compared"), .figures(.coverage))
    return (isPaired ? compared : [])
      + [
        (
          .countDifference,
          Table.Column("difference", Phrase(da: "Forskel", en: "Difference"), .figures(.bare))
        )
      ] + (hasInterval(.countDifference) ? [(.countDifference, interval)] : [])
      + [
        (.countRatio, Table.Column("ratio", Phrase(da: "Forhold", en: "Ratio"), .figures(.bare)))
      ] + (hasInterval(.countRatio) ? [(.countRatio, ratioInterval)] : [])
      + (isPaired ? [(.countDifference, coverage)] : [])
  }

  /// The figure of a row: what was compared is the count itself where it was not held month against month.
  func figure(of metric: Metric, _ subject: Subject) -> FigureName {
    let own = FigureName(metric, pair / subject)
    guard results.book[own] == nil else { return own }
    switch metric.id {
    case Metric.comparedEarlier.id: return FigureName(earlier.metric, subject)
    case Metric.comparedLater.id: return FigureName(later.metric, subject)
    default: return own
    }
  }

  private func hasInterval(_ metric: Metric) -> Bool {
    has { results.book[metric, pair / $0]?.interval != nil }
  }

  private func has(_ holds: (Subject) -> Bool) -> Bool {
    results.venues.contains { holds($0.subject) }
  }
}

/// How counts month by month are compared.
private let pairedNote = Phrase(
  da: """
    Der er talt måned for måned, og hver kalendermåned er holdt op mod den samme måned i den anden optælling. Forskellen er \
    gennemsnittet af månedernes forskelle og forholdet det af deres summer; yderst står, hvor mange måneder af dem, der er \
    rækker for, begge har, og i den sidste række, hvor mange der er lagt sammen. Intervallet \
    (\(.methodChoice, "interval-level")) regner månedernes forskelle for uafhængige.
    """,
  en: """
    Counts were made month by month, and each calendar month is compared with the same month of the other count. The difference \
    is the mean of the months' differences and the ratio that of their sums; at the end stands how many of the months \
    that have rows both have, and in the last row how many were added up. The interval (\(.methodChoice, "interval-level")) \
    takes the months' differences to be independent.
    """)
