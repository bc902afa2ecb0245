import Document
import Figures

/// What other studies have measured, beside the assumptions it bears on; nothing where none is named.
func evidenceBlocks(_ results: StudyResults) -> [Block] {
  results.assumptions.contains { !$0.evidence.isEmpty }
    ? [.paragraph(lead), .table(evidenceTable(results))] : []
}

/// The same for a committee: without ids, figures and digests.
func evidenceSummary(_ results: StudyResults) -> [Block] {
  guard results.assumptions.contains(where: { !$0.evidence.isEmpty }) else { return [] }
  return [
    .paragraph(lead),
    .table(
      Table(
        id: "evidence-summary",
        caption: Phrase(da: "Hvad der er målt andre steder", en: "What was measured elsewhere"),
        columns: [
          Table.Column("name", Phrase(da: "Forudsætning", en: "Assumption")),
          Table.Column("source", Phrase(da: "Hvor", en: "Where")),
          column("measured", "Resultat dér", "Result there", .value),
          column("interval", "Interval", "Interval", .interval),
          Table.Column("bears", Phrase(da: "Rækkevidde", en: "Limits")),
        ],
        rows: results.assumptions.flatMap { assumption in
          assumption.evidence.enumerated().map { index, evidence in
            let measured = FigureName(.evidence, assumption.subject(ofEvidence: index))
            return Table.Row([
              .words(assumption.name), .words(evidence.source), .figure(measured),
              .figure(measured),
              .words(evidence.bears),
            ])
          }
        },
        source: Phrase(da: "Som nævnt i tabellen.", en: "As named in the table."))),
  ]
}

private let lead = Phrase(
  da: """
    For nogle forudsætninger er noget målt andre steder. Det målte indgår ikke i beregningen: det gælder de forhold, det er målt under, \
    og læses kun sammen med sit interval og sin rækkevidde. Tallene er skrevet af og er ikke holdt op mod kilden ved beregningen, \
    og at de står som beregnet, siger ikke, hvad de hviler på dér.
    """,
  en: """
    For some assumptions other studies have measured something. It does not replace the value and is to be read only together \
    with its interval and its limits. The numbers are copied and were not checked against the other study when the figures were \
    computed, and that they stand as computed does not say what they rest on there.
    """)

private func evidenceTable(_ results: StudyResults) -> Table {
  Table(
    id: "assumption-evidence",
    caption: Phrase(
      da: "Hvad der er målt andre steder", en: "What was measured elsewhere"),
    columns: [
      Table.Column("id", Phrase(da: "Id", en: "Id")),
      Table.Column("source", Phrase(da: "Hvor", en: "Where")),
      column("interval", "Interval", "Interval", .interval),
      column("value", "Andelen", "The share", .value),
      Table.Column("bears", Phrase(da: "Rækkevidde", en: "Limits")),
      Table.Column("figure", Phrase(da: "Tal og kontrolsum dér", en: "Figure and digest there")),
    ],
    rows: results.assumptions.flatMap { assumption in
      assumption.evidence.enumerated().map { index, evidence in
        let name = FigureName(.evidence, assumption.subject(ofEvidence: index))
        let origin = "\(code: evidence.figure), \(evidence.digest)" as Sentence
        return Table.Row([
          .words(Phrase(assumption.id)), .words(evidence.source), .figure(name), .figure(name),
          .words(evidence.bears), .words(Phrase(da: origin, en: origin)),
        ])
      }
    },
    source: Phrase(da: "pipeline.json.", en: "pipeline.json."))
}
