import Document
import Figures

extension ChartKind {
  /// What each scenario frees and the range of it, with the part that is freed only because visits are lost.
  static let freedByScenario = ChartKind("freed-by-scenario") { results in
    guard results.hasMoney else { return nil }
    let scenarios = results.compared.filter { results.number(.freedNet, $0.subject) != nil }
    guard
      scenarios.contains(where: { results.number(.freedNet, $0.subject) != 0 }),
      results.compared.count <= mostScenarios
    else { return nil }
    let retained = results.chosenShares
    let isDrawn = results.compared.contains {
      results.book[.uncertainFreedNet, $0.subject]?.interval != nil
    }
    return Chart(
      id: "freed-by-scenario",
      caption: Phrase(
        da: "Frigjort efter scenarie, mio. \(.currency) om året, \(retained.danish)",
        en: "Freed by scenario, million \(.currency) a year, \(retained.english)"),
      description: description(scenarios, isDrawn: isDrawn, results),
      twin: "scenario-money",
      draw: RowChart(
        panels: [
          RowChart.Panel(
            unit: Phrase(da: "mio. \(.currency) om året", en: "million \(.currency) a year"),
            factor: 1e6)
        ],
        rows: results.compared.flatMap { parts($0, results) }
      ).drawing)
  }
}

/// How many scenarios a chart has room for.
private let mostScenarios = 12

private func parts(_ scenario: Scenario, _ results: StudyResults) -> [RowChart.Row] {
  let subject = scenario.subject
  let heading = RowChart.Row.heading(results.toldTitle(of: scenario))
  let all = Phrase(da: "Frigjort netto", en: "Freed, net")
  guard let net = results.number(.freedNet, subject),
    let fewer = results.number(.freedByFewerAddresses, subject)
  else {
    return [
      heading,
      .row(
        all,
        [
          RowChart.Cell(
            marks: [], words: Phrase(da: "\(.freedNet, subject)", en: "\(.freedNet, subject)"))
        ]),
    ]
  }
  let range = results.book[.uncertainFreedNet, subject]?.interval
  let told =
    range == nil
    ? Phrase(da: "\(.freedNet, subject, .bare)", en: "\(.freedNet, subject, .bare)")
    : Phrase(
      da: "\(.freedNet, subject, .bare) (\(.uncertainFreedNet, subject, .bareInterval))",
      en: "\(.freedNet, subject, .bare) (\(.uncertainFreedNet, subject, .bareInterval))")
  return [
    heading,
    .row(
      Phrase(da: "Ved færre adresser", en: "By fewer addresses"),
      [
        RowChart.Cell(
          marks: [.bar(from: 0, to: fewer, .solid(.first))],
          words: Phrase(
            da: "\(.freedByFewerAddresses, subject, .bare)",
            en: "\(.freedByFewerAddresses, subject, .bare)"))
      ]),
    .row(
      Phrase(da: "Fordi besøg mistes", en: "Because visits are lost"),
      [
        RowChart.Cell(
          // It begins where the other part ends, and ends at the sum of both.
          marks: [.bar(from: fewer, to: net, .hatched(.first))],
          words: Phrase(
            da: "\(.freedByLostVisits, subject, .bare)",
            en: "\(.freedByLostVisits, subject, .bare)"))
      ]),
    .row(
      range == nil
        ? all : Phrase(da: "Frigjort netto (spænd)", en: "Freed, net (range)"),
      [
        RowChart.Cell(
          marks: (range.map { [.range($0.low, $0.high)] } ?? []) + [.point(net)], words: told)
      ]),
  ]
}

private func description(
  _ scenarios: [Scenario], isDrawn: Bool, _ results: StudyResults
) -> Phrase {
  let losing = scenarios.filter { (results.number(.freedByLostVisits, $0.subject) ?? 0) > 0 }
  let finding =
    losing.count == scenarios.count
    ? Phrase(
      da: "I hvert scenarie er en del af beløbet (skraveret) kun frigjort, fordi besøg mistes.",
      en: "In every scenario part of the amount (hatched) is freed only because visits are lost.")
    : losing.isEmpty
      ? nil
      : Phrase(
        da:
          "I nogle af scenarierne er en del af beløbet (skraveret) kun frigjort, fordi besøg mistes.",
        en:
          "In some of the scenarios part of the amount (hatched) is freed only because visits are lost."
      )
  let range = Phrase(
    da: """
      Punktet er beløbet med de valgte værdier; usikkerhedsstregen rummer \(.methodChoice, "draws-inside") af beregningerne.
      """,
    en: """
      The point is the amount with the values chosen; the line with ends holds \(.methodChoice, "draws-inside") of the calculations.
      """)
  return together([
    finding, isDrawn ? range : nil,
    Phrase(
      da: """
        Beløbene er til geninvestering og ikke en besparelse, engangsudgifter er ikke med, og hvordan rammen fordeles på \
        \(.theVenues), er forudsat. Rækkefølgen er ikke en rangorden.
        """,
      en: """
        The amounts are for reinvestment and not a saving, one-off costs are not included, and how the budget is split over the \
        \(.venues) is assumed. The order is not a ranking.
        """),
  ])
}
