import Document
import Figures

extension ChartKind {
  /// How far the interval of a typical venue reaches to both sides after so many counts.
  static let moreCounts = ChartKind("more-counts") { results in
    let moments = results.triedMoments
    guard !moments.isEmpty else { return nil }
    return Chart(
      id: "more-counts",
      caption: Phrase(
        da: """
          Usikkerhed på gennemsnittet ved flere optællinger, pct. af gennemsnittet, \(.venue, neuter: "et typisk", common: "en typisk") \
          \(.venue) med \(.typicalPresent, .all) til stede
          """,
        en: """
          Uncertainty of the mean with more counts, per cent of the mean, a typical \(.venue) with \(.typicalPresent, .all) \
          present
          """),
      description: Phrase(
        da: """
          Intervallet bliver smallere for hver optælling, men langsommere og langsommere, og når længere op end ned. Det er \
          regnet for \(.venue, neuter: "et typisk", common: "en typisk") \(.venue), talt på tilfældige tidspunkter; flere optællinger siger stadig kun, hvor mange der er til stede.
          """,
        en: """
          The interval becomes narrower with every count, but ever more slowly, and reaches farther up than down. It is computed \
          for a typical \(.venue) counted at random times; more counts still only tell how many are present.
          """),
      twin: "count-sharpness",
      draw: RowChart(
        panels: [
          RowChart.Panel(
            unit: Phrase(da: "pct. af gennemsnittet", en: "per cent of the mean"), factor: 0.01)
        ],
        rows: moments.map { row($0, results) }
      ).drawing)
  }
}

private func row(_ moments: Subject, _ results: StudyResults) -> RowChart.Row {
  let below = results.number(.presentBelow, moments) ?? 0
  let above = results.number(.presentAbove, moments) ?? 0
  return .row(
    timesCounted(moments),
    [
      RowChart.Cell(
        marks: [.range(-below, above), .point(0)],
        words: Phrase(da: reach(moments), en: reach(moments)))
    ])
}
