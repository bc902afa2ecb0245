import Document
import Figures

extension Report {
  /// What is assumed and chosen, what nobody knows, and what must be resolved or accepted before the figures are used.
  static let assumptions = Report(
    name: "assumptions", place: .annex, analyses: ["ground", "findings"]
  ) { results in
    Page(
      fileName: Page.FileName(da: "bilag-forudsaetninger", en: "annex-assumptions"),
      title: Phrase(da: "Forudsætninger og forbehold", en: "Assumptions and reservations"),
      blocks: [.paragraph(lead(results))] + assumed(results) + chosen(results) + [
        .heading(2, Phrase(da: "Det ved vi ikke", en: "What is not known")),
        .list(unknowns(results)),
      ] + remarkBlocks(results))
  }
}

private func lead(_ results: StudyResults) -> Phrase {
  let unsigned =
    results.counts(.unsignedAssumptions)
    ? Phrase(
      da: """
         Uden underskrift: \(.unsignedAssumptions, .all) af \(.assumptions, .all) forudsætninger.
        """,
      en: """
         Unsigned: \(.unsignedAssumptions, .all) of \(.assumptions, .all) assumptions.
        """) : Phrase("")
  return Phrase(
    da: """
      Ingen kilde oplyser forudsætningerne; de er valgt. Ændres de, ændres resultaterne.\(unsigned.danish) Hvordan der er \
      regnet, står i \(page: "method", "metoden").
      """,
    en: """
      No source states the assumptions; they are chosen. If they change, so do the results.\(unsigned.english) How it was \
      computed stands in \(page: "method", "the method").
      """)
}

private func assumed(_ results: StudyResults) -> [Block] {
  guard !results.assumptions.isEmpty else { return [] }
  return [
    .heading(2, Phrase(da: "Forudsætninger", en: "Assumptions")),
    .table(assumptionSummary(results)),
  ] + deciding(results) + evidenceSummary(results)
}

/// What decides the amount that the study leads with; nothing where none does.
private func deciding(_ results: StudyResults) -> [Block] {
  guard let headline = results.headline, !headline.changesNothing,
    case .assumption(let most)? = results.bySwing(of: headline).first
  else { return [] }
  return [
    .paragraph(
      Phrase(
        da: """
          Hvad »\(headline.title.danish)« frigør, afhænger mest af forudsætningen »\(most.name.danish)«, når kun én ændres ad \
          gangen inden for sit interval. Hvad de øvrige betyder, står på \(page: "uncertainty", "siden om usikkerhed").
          """,
        en: """
          What “\(headline.title.english)” frees depends most on the assumption “\(most.name.english)”, when only one changes at \
          a time within its range. What the others do stands on \(page: "uncertainty", "the page on uncertainty").
          """))
  ]
}

private func assumptionSummary(_ results: StudyResults) -> Table {
  Table(
    id: "assumption-summary",
    caption: Phrase(
      da: "Forudsætninger, deres værdi og begrundelse", en: "Assumptions, their value and reason"),
    columns: [
      Table.Column("name", Phrase(da: "Forudsætning", en: "Assumption")),
      Table.Column("value", Phrase(da: "Værdi", en: "Value"), .figures(.value)),
      Table.Column(
        "range", Phrase(da: "Rimeligt interval", en: "Plausible range"), .figures(.interval)),
      Table.Column("reason", Phrase(da: "Begrundelse", en: "Reason")),
      Table.Column("signed", Phrase(da: "Underskrevet af", en: "Signed by")),
    ],
    rows: results.assumptions.map { assumption in
      let name = FigureName(.assumption, Subject(assumption.id))
      return Table.Row([
        .words(assumption.name), .figure(name), .figure(name), .words(assumption.reason),
        .words(assumption.signed.map { Phrase($0.text) } ?? Phrase(da: "ingen", en: "nobody")),
      ])
    },
    source: results.ownWork)
}

private func chosen(_ results: StudyResults) -> [Block] {
  guard !results.choiceRows.isEmpty else { return [] }
  return [
    .heading(2, Phrase(da: "Valg af metode", en: "Choices of method")),
    .paragraph(
      Phrase(
        da: "Hvor der kunne regnes på flere måder, er én valgt. Valgene er ikke kildernes.",
        en:
          "Where it could be computed in several ways, one was chosen. The choices are not the sources'."
      )),
    .table(
      Table(
        id: "choice-summary",
        caption: Phrase(da: "Valg og begrundelser", en: "Choices and reasons"),
        columns: [
          Table.Column("rule", Phrase(da: "Valg", en: "Choice")),
          Table.Column("chosen", Phrase(da: "Valgt", en: "Chosen")),
          Table.Column("reason", Phrase(da: "Begrundelse", en: "Reason")),
        ],
        rows: results.choiceRows.map {
          Table.Row([.words($0.rule), .words($0.chosen), .words($0.reason)])
        },
        source: results.ownWork)),
  ]
}

extension StudyResults {
  /// The source line of what the study says itself.
  var ownWork: Phrase {
    Phrase(da: "Egne forudsætninger og valg.", en: "Own assumptions and choices.")
  }
}
