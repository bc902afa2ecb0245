import Document
import Figures

extension ChartKind {
  /// What was counted at each venue, in the order of the tables; where there are too many to tell apart, in each centre.
  static let countsByVenue = ChartKind("counts-by-venue") { results in
    let panels = [
      results.measures.hasVisits ? results.measures.visits : nil,
      results.measures.hasPresent ? results.measures.present : nil,
    ].compactMap(\.self)
    let isByVenue = results.venues.count <= mostRows
    guard isByVenue || results.centres.count <= mostRows else { return nil }
    let subjects = isByVenue ? results.venues.map(\.subject) : results.centres.map(\.subject)
    let told = panels.filter { panel in
      subjects.contains { results.number(panel.metric, $0).map { $0 > 0 } ?? false }
    }
    guard !told.isEmpty else { return nil }
    return Chart(
      id: "counts-by-venue",
      caption: isByVenue
        ? Phrase(
          da: "\(results.countsInCaption.danish), \(.venues, .all) \(.venues)",
          en: "\(results.countsInCaption.english), \(.venues, .all) \(.venues)")
        : Phrase(
          da: "\(results.countsInCaption.danish) pr. \(.centre), \(.venues, .all) \(.venues)",
          en: "\(results.countsInCaption.english) by \(.centre), \(.venues, .all) \(.venues)"),
      description: description(told, isByVenue: isByVenue, results),
      twin: isByVenue ? "count-venues" : "count-centres",
      draw: RowChart(
        panels: told.map { panel in
          RowChart.Panel(
            title: told.count > 1 ? panel.name : nil,
            unit: panel.words)
        },
        rows: isByVenue ? venueRows(told, results) : centreRows(told, results)
      ).drawing)
  }
}

/// How many rows there may be before nobody can read them.
private let mostRows = 40

private func venueRows(_ panels: [Measure], _ results: StudyResults) -> [RowChart.Row] {
  results.centres.flatMap { centre -> [RowChart.Row] in
    let venues = results.venues(of: centre)
    return venues.isEmpty
      ? []
      : [.heading(Phrase(centre.name))]
        + venues.map { venue in
          .row(
            Phrase(venue.name),
            panels.map { cell($0, venue.subject, results) })
        }
  }
}

private func centreRows(_ panels: [Measure], _ results: StudyResults) -> [RowChart.Row] {
  results.centres.map { centre in
    .row(Phrase(centre.name), panels.map { cell($0, centre.subject, results) })
  }
}

/// A bar as long as the count, or a point on the line of how far it may be off; what was not counted is told in words.
private func cell(_ measure: Measure, _ subject: Subject, _ results: StudyResults) -> RowChart.Cell
{
  let metric = measure.metric
  guard let number = results.number(metric, subject) else {
    return RowChart.Cell(
      marks: [], words: Phrase(da: "\(metric, subject)", en: "\(metric, subject)"))
  }
  guard measure.kind == .present, let interval = results.book[metric, subject]?.interval else {
    return RowChart.Cell(
      marks: [.bar(from: 0, to: number, results.fill(metric, subject))],
      words: Phrase(da: "\(metric, subject, .bare)", en: "\(metric, subject, .bare)"))
  }
  return RowChart.Cell(
    marks: [.range(max(0, interval.low), interval.high), .point(number)],
    words: Phrase(
      da: "\(metric, subject, .bare) (\(metric, subject, .interval))",
      en: "\(metric, subject, .bare) (\(metric, subject, .interval))"))
}

private func description(
  _ panels: [Measure], isByVenue: Bool, _ results: StudyResults
) -> Phrase {
  let counted = panels.map { panel in
    Phrase(
      da: "»\(panel.name.danish)« er talt på \(panel.metric, .all, .coverage) \(.venues).",
      en: "“\(panel.name.english)” was counted at \(panel.metric, .all, .coverage) \(.venues).")
  }
  let hasIntervals = isByVenue && panels.contains { $0.kind == .present }
  let intervals = Phrase(
    da: """
      Punktet er antallet til stede; usikkerhedsstregen viser, hvor langt gennemsnittet tilfældigt kan ligge fra det, og dækker ikke \
      et skævt valgt tidspunkt.
      """,
    en: """
      The point is how many were present; the line with ends shows how far the mean may lie from it by chance, and does not cover \
      a badly chosen moment.
      """)
  let sums = Phrase(
    da: "Tallene er summer; hvor ikke alle er talt, er summen et mindstetal.",
    en: "The numbers are sums; where not all were counted, the sum is a lower bound.")
  let panelsApart = Phrase(
    da: "Hvert felt har sin egen akse. \(results.noTrend.danish)",
    en: "Each panel has an axis of its own. \(results.noTrend.english)")
  return together(
    counted
      + [
        hasIntervals ? intervals : nil, isByVenue ? nil : sums,
        panels.count > 1 ? panelsApart : nil,
        Phrase(
          da: "Rækkefølgen er ikke en rangorden.", en: "The order is not a ranking."),
      ])
}
