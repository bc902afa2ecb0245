import Document
import Figures

/// The headline scenario: each assumption from end to end of its range.
func swingTable(_ scenario: Scenario, _ results: StudyResults) -> Table {
  Table(
    id: "uncertainty-headline-swings",
    caption: Phrase(
      da:
        "»\(scenario.title.danish)«: frigjort netto, når én forudsætning ændres ad gangen, mio. \(.currency) om året",
      en:
        "“\(scenario.title.english)”: freed, net, when one assumption changes at a time, million \(.currency) a year"
    ),
    columns: [
      Table.Column("assumption", Phrase(da: "Forudsætning", en: "Assumption")),
      column("range", "Rimeligt interval", "Plausible range", .interval),
      column("freed_net_swing", "Udsving", "Swing"),
      column("freed_net_interval", "Frigjort netto", "Freed, net", .interval),
    ],
    rows: results.bySwing(of: scenario).map { swinging in
      let subject = scenario.subject / swinging.subject
      return Table.Row([
        .words(swinging.name), swinging.range,
        .figure(.freedNetSwing, subject), .figure(.freedNetSwing, subject),
      ])
    },
    notes: notes(results),
    source: results.scenarioSource)
}

/// Every scenario that closes something: the swing of each assumption.
func swingOverview(_ results: StudyResults) -> Table {
  let swinging = results.swinging
  return Table(
    id: "uncertainty-swings",
    caption: Phrase(
      da:
        "Udsving i frigjort netto, når én forudsætning går fra ende til ende, mio. \(.currency) om året",
      en:
        "Swing of freed, net, when one assumption goes from end to end, million \(.currency) a year"
    ),
    columns: [scenarioColumn]
      + swinging.map { column($0.subject.id, $0.name.danish, $0.name.english) },
    rows: results.scenarios.filter { !$0.changesNothing }.map { scenario in
      Table.Row(
        [.words(scenario.title)]
          + swinging.map { .figure(.freedNetSwing, scenario.subject / $0.subject) })
    },
    notes: notes(results), source: results.scenarioSource)
}

private func notes(_ results: StudyResults) -> [Phrase] {
  let isMissing = results.swinging.contains { if case .missingCounts = $0 { true } else { false } }
  return [direction] + (isMissing ? [overFills] : []) + (results.choicesLeftOut.map { [$0] } ?? [])
}

private let overFills = Phrase(
  da: """
    Manglende besøgstal: fra det laveste til det højeste resultat over de udfyldninger, der kan bruges; nul er ikke med.
    """,
  en: """
    Missing visits: from the lowest to the highest result over the fillings that can be used; zero is left out.
    """)

private let direction = Phrase(
  da: "Minus betyder, at en højere værdi af forudsætningen frigør mindre.",
  en: "Minus means that a higher value of the assumption frees less.")

func spreadTable(_ results: StudyResults) -> Table {
  let caption =
    results.hasMoney
    ? Phrase(
      da:
        "Midten og \(.methodChoice, "draws-inside") af gentagelserne: frigjort (mio. \(.currency) om året) og mistede \(.daily) besøg",
      en:
        "The middle and \(.methodChoice, "draws-inside") of the repetitions: freed (million \(.currency) a year) and lost \(.daily) visits"
    )
    : Phrase(
      da: "Midten og \(.methodChoice, "draws-inside") af gentagelserne: mistede \(.daily) besøg",
      en:
        "The middle and \(.methodChoice, "draws-inside") of the repetitions: lost \(.daily) visits"
    )
  let table = Table(
    id: "uncertainty-spread", caption: caption,
    columns: [
      scenarioColumn,
      column("freed_net", "Frigjort netto, midten", "Freed, net: the middle"),
      column("freed_net_interval", "Interval", "Interval", .interval),
      column(
        "freed_by_fewer_addresses", "Frigjort ved færre adresser", "Freed by fewer addresses"),
      column("freed_by_fewer_addresses_interval", "Interval", "Interval", .interval),
      column("lost_visits", "Mistede besøg", "Lost visits"),
      column("lost_visits_interval", "Interval", "Interval", .interval),
    ],
    rows: results.scenarios.filter { !$0.changesNothing }.map { scenario in
      let subject = scenario.subject
      return Table.Row([
        .words(scenario.title), .figure(.uncertainFreedNet, subject),
        .figure(.uncertainFreedNet, subject),
        .figure(.uncertainFreedByFewerAddresses, subject),
        .figure(.uncertainFreedByFewerAddresses, subject),
        .figure(.uncertainLostVisits, subject), .figure(.uncertainLostVisits, subject),
      ])
    },
    source: results.scenarioSource)
  return results.fitting(table)
}

/// What each lost visit frees over the draws.
func netPerLostTable(_ results: StudyResults) -> Table {
  Table(
    id: "uncertainty-net-per-lost",
    caption: Phrase(
      da:
        "Frigjort om året pr. mistet \(.dailyOne) besøg (\(.currency)): midten og \(.methodChoice, "draws-inside") af gentagelserne",
      en:
        "Freed a year per lost \(.dailyOne) visit (\(.currency)): the middle and \(.methodChoice, "draws-inside") of the repetitions"
    ),
    columns: [
      scenarioColumn,
      column("net_per_lost_visit", "Midten", "Middle"),
      column("net_per_lost_visit_interval", "Interval", "Interval", .interval),
    ],
    rows: results.scenarios.filter { !$0.changesNothing }.map { scenario in
      Table.Row([
        .words(scenario.title), .figure(.uncertainNetPerLostVisit, scenario.subject),
        .figure(.uncertainNetPerLostVisit, scenario.subject),
      ])
    },
    notes: [
      Phrase(
        da: "Følger af forudsætningerne hele vejen igennem og siger ikke, hvad et besøg er værd.",
        en: "Follows from the assumptions throughout, and does not say what a visit is worth."),
      Phrase(
        da: "Afrundet til to betydende cifre; mere kan gentagelserne ikke bære.",
        en: "Rounded to two significant figures; the repetitions carry no more."),
    ],
    source: results.scenarioSource)
}

func frequencyTable(_ results: StudyResults) -> Table {
  Table(
    id: "uncertainty-closures",
    caption: Phrase(
      da:
        "Andel af gentagelserne, hvor \(.theVenue) er blandt de lukkede, hvis de laveste besøgstal lukkes (pct.)",
      en:
        "Share of the repetitions where the \(.venue) is among the closed, if the lowest visit figures close (per cent)"
    ),
    columns: [
      Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)")),
      Table.Column("visits", results.visits.name, .figures(.bare)),
      column(
        "plan_visits", "\(capital: .daily) besøg brugt i beregningen",
        "\(capital: .daily) visits used"),
    ]
      + results.closureCounts.map { count in
        column(
          "closed_of_\(count.id)", "Lukket, når \(.closingsTried, count) lukkes",
          "Closed when \(.closingsTried, count) close"
        )
      },
    rows: results.venues.map { venue in
      Table.Row(
        [
          .words(Phrase(venue.name)), .figure(results.visits, venue.subject),
          .figure(.planVisits, venue.subject),
        ] + results.closureCounts.map { .figure(.closureFrequency, venue.subject / $0) })
    },
    notes: [results.lockWords].compactMap(\.self), source: results.visitScenarioSource)
}
