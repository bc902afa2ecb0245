import Document
import Figures

/// How many visits each scenario affects, and how many are lost when fewer and when more continue.
func retainedVisitsTable(_ results: StudyResults) -> Table {
  let readings = results.readingsInOrder
  return Table(
    id: "scenario-retention-visits",
    caption: Phrase(
      da: "Berørte \(.daily) besøg, og hvor mange der mistes",
      en: "\(capital: .daily) visits affected, and how many of them are lost"),
    columns: [scenarioColumn] + visitColumns(results).filter { $0.id != Metric.closedVenues.id }
      + readings.map { reading in
        Table.Column(
          Metric.lostVisits.id + reading.columnMark,
          reading.title(
            after: Phrase(da: "Mistet, når", en: "Lost when"), results), .figures(.bare))
      },
    rows: results.compared.map { scenario in
      Table.Row(
        [.words(results.toldTitle(of: scenario))] + visitCells(scenario, results)
          + readings.map { .figure(.lostVisits, $0.of(scenario.subject)) })
    },
    notes: results.readingNotes
      + results.ownNotes(among: [.retainSameCentre, .retainOtherCentre]) + [roughly],
    source: results.visitScenarioSource)
}

/// That estimates in a table are rounded, and were not before they were computed with.
let roughly = Phrase(
  da: """
    Skøn over besøg og personer er circatal med to betydende cifre. Der er regnet på uafrundede tal, så de viste passer ikke altid sammen.
    """,
  en: """
    Estimates of visits and people are approximate, to two significant figures. Calculations use unrounded numbers, so those shown do not always \
    add up.
    """)

/// That money for one visit is rounded as visits are.
private let roughlyPerVisit = Phrase(
  da: "Beløb pr. mistet besøg er circatal med to betydende cifre.",
  en: "Amounts per lost visit are approximate, to two significant figures.")

/// What the number for each lost visit is of, and what it does not say.
private func perVisit(_ results: StudyResults) -> Phrase {
  switch results.measures.visits.per {
  case .year:
    Phrase(
      da: "Tallet pr. mistet besøg gælder ét besøg om året og siger ikke, hvad det er værd.",
      en: "The number per lost visit is for one visit a year and does not say what it is worth.")
  case .day:
    Phrase(
      da: """
        Tallet pr. mistet besøg gælder ét dagligt besøg i et helt år og siger ikke, hvad det er værd.
        """,
      en: """
        The number per lost visit is for one visit a day throughout a year and does not say what it is worth.
        """)
  case .hour, .week, .month, nil:
    Phrase(
      da: """
        Tallet pr. mistet besøg gælder ét \(.dailyOne) besøg i et helt år og siger ikke, hvad det er værd.
        """,
      en: """
        The number per lost visit is for one \(.dailyOne) visit throughout a year and does not say what it is worth.
        """)
  }
}

/// What each scenario frees, and what that is for each visit lost, when fewer and when more continue.
func retainedMoneyTable(_ results: StudyResults) -> Table {
  let readings = results.readingsInOrder
  func columns(_ metric: Metric, _ name: Phrase) -> [Table.Column] {
    readings.map { reading in
      Table.Column(
        metric.id + reading.columnMark,
        reading.title(
          after: Phrase(da: "\(name.danish), når", en: "\(name.english) when"), results),
        .figures(.bare))
    }
  }
  return Table(
    id: "scenario-retention-money",
    caption: Phrase(
      da:
        "Frigjort netto (mio. \(.currency) om året), og hvad det er pr. mistet \(.dailyOne) besøg (\(.currency) om året)",
      en:
        "Freed, net (million \(.currency) a year), and what that is per lost \(.dailyOne) visit (\(.currency) a year)"
    ),
    columns: [scenarioColumn]
      + columns(.freedNet, Phrase(da: "Frigjort", en: "Freed"))
      + columns(
        .netPerLostVisit,
        Phrase(da: "Pr. mistet", en: "Per lost")),
    rows: results.compared.map { scenario in
      Table.Row(
        [.words(results.toldTitle(of: scenario))]
          + readings.map { .figure(.freedNet, $0.of(scenario.subject)) }
          + readings.map { .figure(.netPerLostVisit, $0.of(scenario.subject)) })
    },
    notes: results.ownNotes(among: [.retainSameCentre, .retainOtherCentre, .fixedShare])
      + [perVisit(results), roughlyPerVisit],
    source: results.scenarioSource)
}

private func visitCells(_ scenario: Scenario, _ results: StudyResults) -> [Table.Cell] {
  let optional = arising(.closingsInFull, results) + arising(.openedVenues, results)
  return (optional + [.displacedVisits]).map { metric in
    if metric == .closingsInFull { return results.closingsInFull(of: scenario) }
    return results.book[metric, scenario.subject] == nil
      ? .words(Phrase(da: "ingen", en: "none")) : .figure(metric, scenario.subject)
  }
}
