import Document
import Figures

/// What the scenarios free year by year, lasting and one-off apart; nothing where none says when it takes effect.
func years(_ results: StudyResults) -> [Block] {
  let dated = results.scenarios.filter { results.book[.closingYear, $0.subject] != nil }
  guard !dated.isEmpty else { return [] }
  return [
    .heading(2, Phrase(da: "År for år", en: "Year by year")), .paragraph(lead),
  ] + dated.flatMap { [.paragraph(from($0)), .table(yearTable($0, results))] }
}

private let lead = Phrase(
  da: """
    Et helt års frigjorte beløb nås først, når der er lukket, og opsigelsen er løbet ud. Engangsudgifter betales én gang og er \
    her regnet i lukkeåret. Det varige står for sig; mangler en engangsudgift, kan årets beløb efter engangsudgifter ikke \
    beregnes.
    """,
  en: """
    A whole year's amount is freed only once the closing has taken place and notice has run out. One-off costs are paid once and \
    are computed here in the year of the closing. What is lasting stands by itself; where a one-off cost is missing, the year's \
    amount less one-off costs cannot be computed.
    """)

private func from(_ scenario: Scenario) -> Phrase {
  let plan = scenario.subject
  return Phrase(
    da: """
      »\(scenario.title.danish)« lukker fra måned \(.closingMonth, plan) i \(.closingYear, plan); udgiften løber derefter \
      \(.noticeMonths, plan) måneder.
      """,
    en: """
      “\(scenario.title.english)” closes from month \(.closingMonth, plan) of \(.closingYear, plan); the cost goes on for \
      \(.noticeMonths, plan) months from then.
      """)
}

private func yearTable(_ scenario: Scenario, _ results: StudyResults) -> Table {
  let plan = scenario.subject
  let years = results.book.subjects(of: .planYear).filter { $0.id.hasPrefix("\(plan.id)/") }
  let none = Table.Cell.words(Phrase(da: "ingen", en: "none"))
  func lasting(_ metric: Metric) -> [Table.Cell] {
    (years + [plan / .all]).map { .figure(metric, $0) }
  }
  func once(_ cost: Subject) -> [Table.Cell] {
    [.figure(.oneOffCost, cost)] + years.dropFirst().map { _ in none }
      + [.figure(.oneOffCost, cost)]
  }
  let rows: [(Phrase, [Table.Cell])] =
    [
      (Metric.monthsFreed.name, lasting(.monthsFreed)),
      (
        Phrase(
          da: "Varigt frigjort (mio. \(.currency))", en: "Lastingly freed (million \(.currency))"),
        lasting(.freedInYear)
      ),
    ]
    + PlanTiming.OneOff.Kind.allCases.map { ($0.words, once(plan / $0.subject)) } + [
      (
        Phrase(
          da: "Engangsudgifter i alt (mio. \(.currency))",
          en: "One-off costs in all (million \(.currency))"), once(plan)
      ),
      (
        Phrase(
          da: "I alt efter engangsudgifter (mio. \(.currency))",
          en: "In all, less one-off costs (million \(.currency))"), lasting(.netInYear)
      ),
    ]
  return Table(
    id: "years-\(plan.id)",
    caption: Phrase(
      da: "»\(scenario.title.danish)« år for år", en: "“\(scenario.title.english)” year by year"),
    columns: [Table.Column("line", Phrase(da: "Post", en: "Item"))]
      + years.enumerated().map { index, year in
        column("year_\(index + 1)", "\(.planYear, year)", "\(.planYear, year)")
      } + [column("in_all", "I alt", "In all")],
    rows: rows.map { Table.Row([.words($0.0)] + $0.1) },
    notes: [
      Phrase(
        da: """
          Positive beløb frigøres inden for rammen, engangsudgifter trækkes fra. Styringsområde og prisniveau er ikke oplyst.
          """,
        en: """
          Positive amounts are freed within the budget, one-off costs are deducted. Neither budget area nor price level is \
          stated.
          """), rounding,
    ],
    source: results.scenarioSource)
}

extension PlanTiming.OneOff.Kind {
  /// What it is paid for.
  fileprivate var words: Phrase {
    switch self {
    case .moving:
      Phrase(da: "Engangs: flytning (mio. \(.currency))", en: "Once: moving (million \(.currency))")
    case .fittingOut:
      Phrase(
        da: "Engangs: indretning (mio. \(.currency))",
        en: "Once: fitting out (million \(.currency))")
    case .severance:
      Phrase(
        da: "Engangs: fratrædelser (mio. \(.currency))",
        en: "Once: severance (million \(.currency))")
    }
  }
}
