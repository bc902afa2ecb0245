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
        .heading(2, Phrase(da: "Det ved vi ikke", en: "What we do not know")),
        .list(unknowns(results)),
      ] + remarkBlocks(results))
  }
}

private func lead(_ results: StudyResults) -> Phrase {
  let unsigned =
    results.unsigned.map { clause in
      Phrase(da: ", og \(clause.danish)", en: ", and \(clause.english)")
    } ?? Phrase("")
  return Phrase(
    da: """
      Ingen kilde oplyser forudsætningerne; de er valgt\(unsigned.danish). Ændres de, ændres resultaterne. Hvordan der er \
      regnet, står i \(page: "method", "metoden").
      """,
    en: """
      No source states the assumptions; they are chosen\(unsigned.english). If they change, so do the results. How it was \
      computed is in \(page: "method", "the method").
      """)
}

private func assumed(_ results: StudyResults) -> [Block] {
  guard !results.assumptions.isEmpty else { return [] }
  return [
    .heading(2, Phrase(da: "Forudsætninger", en: "Assumptions")),
    .table(assumptionSummary(results)),
  ] + deciding(results) + evidenceSummary(results)
}

/// What decides the amount of each scenario compared, those together that the same decides; nothing where nothing does.
private func deciding(_ results: StudyResults) -> [Block] {
  let plans = results.scenarios.filter(\.isCompared)
  let groups = plans.reduce(into: [(most: Swinging, plans: [Scenario])]()) { groups, plan in
    guard let most = results.bySwing(of: plan).first,
      results.book[.freedNetSwing, plan.subject / most.subject]?.outcome.value != nil
    else { return }
    if let place = groups.firstIndex(where: { $0.most.subject == most.subject }) {
      groups[place].plans.append(plan)
    } else {
      groups.append((most, [plan]))
    }
  }
  guard !groups.isEmpty else { return [] }
  let told = groups.map { group in
    let titles = listed(
      quotedTitles(of: group.plans))
    let most = group.most.inWords
    return Phrase(
      da: "For \(titles.danish) betyder det mest, \(most.danish).",
      en: "For \(titles.english) what matters most is \(most.english).")
  }
  return [
    .paragraph(
      Phrase(
        da: """
          Hvad betyder mest for det, der frigøres? Kun én usikker forudsætning er ændret ad gangen inden for sit interval; de øvrige står på \(page: "uncertainty", "siden om usikkerhed").
          """,
        en: """
          What matters most for the amount freed, if one uncertain assumption changes within its range? The others are on \(page: "uncertainty", "the page on uncertainty").
          """)), .list(told),
  ] + (results.choicesLeftOut.map { [.paragraph($0)] } ?? [])
}

extension Swinging {
  /// What it is, as what matters most.
  fileprivate var inWords: Phrase {
    switch self {
    case .assumption(let assumption):
      switch Parameter(rawValue: assumption.id) {
      case .fixedShare:
        Phrase(
          da: "hvor stor en del af udgiften der er fast", en: "how much of the cost is fixed")
      case .retainSameCentre:
        Phrase(
          da: "hvor mange der fortsætter et andet sted", en: "how many continue elsewhere")
      case .retainOtherCentre:
        Phrase(
          da:
            "hvor mange der fortsætter i \(.centre, neuter: "et andet", common: "en anden") \(.centre)",
          en: "how many continue in another \(.centre)")
      default:
        Phrase(
          da: "hvad der gælder for »\(assumption.name.danish)«",
          en: "what holds of “\(assumption.name.english)”")
      }
    case .missingCounts:
      Phrase(
        da: "hvordan manglende besøgstal udfyldes", en: "how missing counts of visits are filled in"
      )
    }
  }
}

private let nobody = Phrase(da: "ingen", en: "nobody")

private func assumptionSummary(_ results: StudyResults) -> Table {
  // Where nobody has signed anything, the page says so once, and not in every row.
  let isSigned = results.assumptions.contains { $0.signed != nil }
  return Table(
    id: "assumption-summary",
    caption: Phrase(
      da: "Forudsætninger, deres værdi og begrundelse", en: "Assumptions, their value and reason"),
    columns: [
      Table.Column("name", Phrase(da: "Forudsætning", en: "Assumption")),
      Table.Column("value", Phrase(da: "Værdi", en: "Value"), .figures(.value)),
      Table.Column(
        "range", Phrase(da: "Rimeligt interval", en: "Plausible range"), .figures(.interval)),
      Table.Column("bearing", Phrase(da: "Art", en: "Kind")),
      Table.Column("reason", Phrase(da: "Begrundelse", en: "Reason")),
    ] + (isSigned ? [Table.Column("signed", Phrase(da: "Underskrevet af", en: "Signed by"))] : []),
    rows: results.assumptions.map { assumption in
      let name = FigureName(.assumption, Subject(assumption.id))
      return Table.Row(
        [
          .words(assumption.name), .figure(name),
          assumption.range.low == assumption.range.high
            ? .words(Phrase(da: "holdes fast", en: "held fixed")) : .figure(name),
          .words(assumption.bearing),
          .words(assumption.reason),
        ] + (isSigned ? [.words(assumption.signed.map(\.inWords) ?? nobody)] : []))
    },
    source: results.ownWork)
}

extension Assumption {
  /// What kind of thing it is: not known, for somebody to decide, or of use for how sure figures are or beside the plans only.
  var bearing: Phrase {
    switch Parameter(rawValue: id)?.bearing {
    case .trials, nil: Phrase(da: "usikker", en: "uncertain")
    case .choices, .plans: Phrase(da: "valg", en: "choice")
    case .counts: Phrase(da: "kun til usikkerhed", en: "uncertainty only")
    case .staffing: Phrase(da: "kun til sammenligning", en: "comparison only")
    }
  }
}

private func chosen(_ results: StudyResults) -> [Block] {
  guard !results.committeeChoices.isEmpty else { return [] }
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
        rows: results.committeeChoices.map {
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
