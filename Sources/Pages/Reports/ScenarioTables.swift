import Document
import Figures

/// A row per scenario with these figures of it; one that does not arise in a scenario says so.
private func rows(_ results: StudyResults, _ metrics: [Metric]) -> [Table.Row] {
  let optional: Set<Metric> = [.openedVenues, .newVenueCost, .closingsInFull]
  return results.scenarios.map { scenario in
    Table.Row(
      [.words(scenario.title)]
        + metrics.map { metric in
          optional.contains(metric) && results.book[metric, scenario.subject] == nil
            ? .words(Phrase(da: "ingen", en: "none")) : .figure(metric, scenario.subject)
        })
  }
}

/// The metric, if any scenario has it.
private func arising(_ metric: Metric, _ results: StudyResults) -> [Metric] {
  results.scenarios.contains { results.book[metric, $0.subject] != nil } ? [metric] : []
}

func closureTable(_ results: StudyResults) -> Table {
  Table(
    id: "scenario-closures",
    caption: Phrase(
      da: "Scenarierne, og hvad de gør", en: "The scenarios and what they do"),
    columns: [
      scenarioColumn,
      Table.Column("moves", Phrase(da: "Hvad det gør", en: "What it does")),
      Table.Column("routes", Phrase(da: "Hvor brugerne går hen", en: "Where the users go")),
      Table.Column("purpose", Phrase(da: "Hvad det viser", en: "What it shows")),
    ],
    rows: results.scenarios.map { scenario in
      Table.Row([
        .words(scenario.title), .words(results.moves(of: scenario)),
        .words(results.routesInOne(scenario)),
        .words(results.purpose(of: scenario)),
      ])
    },
    source: Phrase(
      da: "Egne scenarier; ingen af dem er et forslag.", en: "Own scenarios; none is a proposal."))
}

/// The short table of the overview.
func overviewScenarios(_ results: StudyResults) -> Table {
  let metrics: [Metric] = [
    .closedVenues, .displacedVisits, .lostVisits, .freedNet, .freedByFewerAddresses,
    .freedByLostVisits, .keptInWorstCentre,
  ]
  let caption =
    results.hasMoney
    ? Phrase(
      da: "Hvad scenarierne frigør, og hvor mange besøg de berører",
      en: "What the scenarios free and how many visits they affect")
    : Phrase(
      da: "Hvor mange besøg scenarierne berører", en: "How many visits the scenarios affect")
  let table = Table(
    id: "overview-scenarios", caption: caption,
    columns: [
      scenarioColumn,
      column(.closedVenues, "Lukkede \(.venues)", "\(capital: .venues) closed"),
      column(.displacedVisits, "Berørte \(.daily) besøg", "Displaced \(.daily) visits"),
      column(.lostVisits, "Mistede \(.daily) besøg", "Lost \(.daily) visits"),
      column(.freedNet, "Frigjort netto (mio. \(.currency))", "Freed, net (million \(.currency))"),
      column(
        .freedByFewerAddresses, "heraf ved færre adresser (mio. \(.currency))",
        "of which by fewer addresses (million \(.currency))"),
      column(
        .freedByLostVisits, "heraf fordi besøg mistes (mio. \(.currency))",
        "of which because visits are lost (million \(.currency))"),
      column(
        .keptInWorstCentre, "Bevarede besøg, hårdest ramte \(.centre) (pct.)",
        "Visits kept, worst-hit \(.centre) (per cent)"),
    ],
    rows: rows(results, metrics), notes: [rounding], source: results.scenarioSource)
  return results.fitting(table)
}

func visitTable(_ results: StudyResults) -> Table {
  let grows = results.book[.growthFactor, .all] != nil
  let year =
    grows
    ? Phrase(
      da: "Besøg som talt gange \(.growthFactor, .all)",
      en: "Visits as counted times \(.growthFactor, .all)")
    : Phrase(da: "Besøg som talt", en: "Visits as counted")
  return Table(
    id: "scenario-visits",
    caption: Phrase(
      da: "Lukkede \(.venues) og \(.daily) besøg efter scenarie",
      en: "\(capital: .venues) closed and \(.daily) visits by scenario"),
    columns: [
      scenarioColumn,
      column(.closedVenues, "Lukkede \(.venues)", "\(capital: .venues) closed"),
    ]
      + (arising(.closingsInFull, results) + arising(.openedVenues, results)).map {
        Table.Column($0.id, $0.name, .figures(.bare))
      } + [
        column(.displacedVisits, "Berørte besøg", "Displaced visits"),
        column(.retainedVisits, "Fortsatte besøg", "Retained visits"),
        column(.lostVisits, "Mistede besøg", "Lost visits"),
        column(
          .keptInWorstCentre, "Bevarede besøg, hårdest ramte \(.centre) (pct.)",
          "Visits kept, worst-hit \(.centre) (per cent)"),
      ],
    rows: rows(
      results,
      [.closedVenues] + arising(.closingsInFull, results) + arising(.openedVenues, results)
        + [.displacedVisits, .retainedVisits, .lostVisits, .keptInWorstCentre]),
    notes: [
      Phrase(
        da: """
          \(year.danish), med de udfyldte tal i den sidste tabel. Mistede besøg er ikke mistede brugere.
          """,
        en: """
          \(year.english), with the filled-in counts of the last table. Lost visits are not lost users.
          """), rounding,
    ],
    source: results.scenarioSource)
}

func moneyTable(_ results: StudyResults) -> Table {
  let opening =
    arising(.newVenueCost, results).isEmpty
    ? Phrase("") : Phrase(da: " − nye \(.venues)s udgift", en: " − the cost of new \(.venues)")
  return Table(
    id: "scenario-money",
    caption: Phrase(
      da:
        "Frigjorte midler efter scenarie, mio. \(.currency) om året inden for rammen på \(.frame, .all)",
      en: "Money freed by scenario, million \(.currency) a year within the frame of \(.frame, .all)"
    ),
    columns: [
      scenarioColumn,
      column(.freedGross, "Brutto", "Gross"),
      column(.freedFixed, "Fast del", "Fixed part"),
      column(.freedVariable, "Besøgsafhængig del", "Part that varies with visits"),
      column(.moneyFollowingUsers, "Følger brugerne", "Follows the users"),
    ]
      + arising(.newVenueCost, results).map {
        Table.Column($0.id, $0.name, .figures(.bare))
      } + [
        column(.freedNet, "Netto", "Net"),
        column(
          .freedByFewerAddresses, "heraf ved færre adresser", "of which by fewer addresses"),
        column(
          .freedByLostVisits, "heraf fordi besøg mistes", "of which because visits are lost"),
      ],
    rows: rows(
      results,
      [
        .freedGross, .freedFixed, .freedVariable, .moneyFollowingUsers,
      ] + arising(.newVenueCost, results) + [
        .freedNet, .freedByFewerAddresses, .freedByLostVisits,
      ]),
    notes: [
      Phrase(
        da: """
          Brutto = fast del + besøgsafhængig del; netto = brutto − det, der følger brugerne\(opening.danish). \
          Prisniveauet er ikke oplyst.
          """,
        en: """
          Gross = fixed part + part that varies with visits; net = gross − what follows the users\(opening.english). \
          The price level is not stated.
          """), rounding,
    ],
    source: results.scenarioSource)
}

func readingTable(_ results: StudyResults) -> Table {
  let readings = results.fixedShareReadings
  let chosen = Table.Column(
    "freed_net",
    Phrase(
      da: "Fast andel \(.assumption, "fixed_share") (valgt)",
      en: "Fixed share \(.assumption, "fixed_share") (chosen)"), .figures(.bare))
  return Table(
    id: "scenario-fixed-share",
    caption: Phrase(
      da: "Frigjort netto ved forskellig fast andel, mio. \(.currency) om året",
      en: "Freed, net, under different fixed shares, million \(.currency) a year"),
    columns: [scenarioColumn, chosen]
      + readings.enumerated().map { index, reading in
        Table.Column(
          "freed_net_reading_\(index + 1)",
          Phrase(
            da: "Fast andel \(.assumption, reading.share)",
            en: "Fixed share \(.assumption, reading.share)"), .figures(.bare))
      },
    rows: results.scenarios.map { scenario in
      Table.Row(
        [.words(scenario.title), .figure(.freedNet, scenario.subject)]
          + readings.map { .figure(.freedNet, $0.of(scenario.subject)) })
    },
    source: results.scenarioSource)
}

/// A figure of each scenario when fewer and more visits continue than the chosen share.
func retentionTable(_ metric: Metric, _ results: StudyResults) -> Table {
  let readings = results.retentionReadings
  func title(_ share: Subject) -> Phrase {
    Phrase(da: "\(.assumption, share) fortsætter", en: "\(.assumption, share) continue")
  }
  let chosen = title(Subject(Parameter.retainSameCentre.rawValue))
  let (part, caption) =
    switch metric {
    case .freedNet:
      (
        "money",
        Phrase(
          da: "Frigjort netto, mio. \(.currency) om året, efter hvor mange der fortsætter",
          en: "Freed, net, million \(.currency) a year, by how many continue")
      )
    case .netPerLostVisit:
      (
        "net-per-lost",
        Phrase(
          da:
            "Frigjort om året pr. mistet \(.dailyOne) besøg (\(.currency)), efter hvor mange der fortsætter",
          en: "Freed a year per lost \(.dailyOne) visit (\(.currency)), by how many continue")
      )
    default:
      (
        "visits",
        Phrase(
          da: "Mistede \(.daily) besøg, efter hvor mange der fortsætter",
          en: "Lost \(.daily) visits, by how many continue")
      )
    }
  let own = Table.Column(
    metric.id, Phrase(da: "\(chosen.danish) (valgt)", en: "\(chosen.english) (chosen)"),
    .figures(.bare))
  func column(_ reading: RetentionReading) -> Table.Column {
    Table.Column(
      metric.id + reading.columnMark, title(reading.sameCentre), .figures(.bare))
  }
  // From the fewest to the most who continue, the chosen among them.
  let fewer = readings.filter { $0.value < results.chosenRetention }
  let more = readings.filter { $0.value >= results.chosenRetention }
  let columns = fewer.map(column) + [own] + more.map(column)
  let elsewhere = listed(
    (fewer.map(\.otherCentre) + [Subject(Parameter.retainOtherCentre.rawValue)]
      + more.map(\.otherCentre)).map {
        Phrase(da: "\(.assumption, $0)", en: "\(.assumption, $0)")
      })
  return Table(
    id: "scenario-retention-\(part)", caption: caption,
    columns: [scenarioColumn] + columns,
    rows: results.scenarios.filter { !$0.changesNothing }.map { scenario in
      Table.Row(
        [.words(scenario.title)]
          + fewer.map { .figure(metric, $0.of(scenario.subject)) }
          + [.figure(metric, scenario.subject)]
          + more.map { .figure(metric, $0.of(scenario.subject)) })
    },
    notes: [
      Phrase(
        da:
          "Andelen gælder, når der er \(.venue, neuter: "et åbent", common: "en åben") \(.venue) i samme \(.centre); ellers regnes der med henholdsvis \(elsewhere.danish).",
        en:
          "The share is of those with an open \(.venue) in the same \(.centre); else \(elsewhere.english) respectively are taken to continue."
      )
    ],
    source: results.scenarioSource)
}
