import Document
import Figures

extension ChartKind {
  /// How the frame falls into what is kept and what is freed in the leading scenario, each part beginning where the one before
  /// ends.
  static let frame = ChartKind("frame") { results in
    results.headline.flatMap { frameChart("frame", of: $0, results) }
  }
}

/// The same of any scenario; nil where it changes nothing or has no amounts.
func frameChart(_ id: String, of scenario: Scenario, _ results: StudyResults) -> Chart? {
  guard !scenario.changesNothing, let rows = parts(scenario, results) else { return nil }
  return Chart(
    id: id,
    caption: Phrase(
      da:
        "»\(scenario.title.danish)«: rammen delt i beholdt og frigjort, mio. \(.currency) om året",
      en:
        "“\(scenario.title.english)”: the budget split into kept and freed, million \(.currency) a year"
    ),
    description: description(scenario),
    twin: "budget-lines",
    draw: RowChart(
      panels: [
        RowChart.Panel(
          unit: Phrase(da: "mio. \(.currency) om året", en: "million \(.currency) a year"),
          factor: 1e6)
      ], rows: rows
    ).drawing)
}

/// The lines of the frame that are something, each bar beginning where the one before ends; nil where one has no amount.
private func parts(_ scenario: Scenario, _ results: StudyResults) -> [RowChart.Row]? {
  var end = 0.0
  var rows: [RowChart.Row] = []
  for line in BudgetLine.allCases {
    let subject = line.subject(in: scenario.subject)
    guard let amount = results.number(.budget, subject) else { return nil }
    guard amount != 0 else { continue }
    let fill: Drawing.Fill = line == .freedByLostVisits ? .hatched(.first) : .solid(.first)
    let isFreed = line.side == .freed
    rows.append(
      .row(
        line.name,
        [
          RowChart.Cell(
            marks: [.bar(from: end, to: end + amount, isFreed ? fill : .open(.first))],
            words: Phrase(
              da: "\(.budget, subject, .millions)", en: "\(.budget, subject, .millions)"))
        ]))
    end += amount
    guard line == .atOpenVenues,
      let followed = results.number(.moneyFollowingUsers, scenario.subject),
      followed > 0
    else { continue }
    rows.append(
      .row(
        Phrase(da: "heraf følger brugerne", en: "of which follows the users"),
        [
          RowChart.Cell(
            marks: [.bar(from: end - followed, to: end, .open(.first))],
            words: Phrase(
              da: "\(.moneyFollowingUsers, scenario.subject, .bare)",
              en: "\(.moneyFollowingUsers, scenario.subject, .bare)"))
        ]))
  }
  let total = BudgetLine.Sum.total
  let subject = total.subject(in: scenario.subject)
  guard let whole = results.number(.budget, subject) else { return nil }
  return rows + [
    .row(
      total.name,
      [
        RowChart.Cell(
          marks: [.bar(from: 0, to: whole, .open(.ink))],
          words: Phrase(da: "\(.budget, subject, .millions)", en: "\(.budget, subject, .millions)"))
      ])
  ]
}

private func description(_ scenario: Scenario) -> Phrase {
  let freed = BudgetLine.Sum.freed.subject(in: scenario.subject)
  let total = BudgetLine.Sum.total.subject(in: scenario.subject)
  return Phrase(
    da: """
      Af rammen på \(.budget, total, .millions) mio. \(.currency) frigøres \(.budget, freed, .millions) mio. \(.currency); det \
      skraverede er kun frigjort, fordi besøg mistes. Hver del begynder, hvor den forrige slutter. Et regnestykke, ikke et budget: hvordan rammen fordeles, er forudsat, \
      og engangsudgifter er ikke med.
      """,
    en: """
      Of the budget of \(.budget, total, .millions) million \(.currency), \(.budget, freed, .millions) million \(.currency) is freed; \
      what is hatched is freed only because visits are lost. Each part begins where the one before ends. Arithmetic, not a budget: how the budget is split is assumed, and \
      one-off costs are not included.
      """)
}
