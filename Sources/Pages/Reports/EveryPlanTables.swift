import Document
import Figures

/// For each number of closings the plan that displaces the fewest visits.
func lowestTable(_ results: StudyResults) -> Table {
  let subjects = results.book.subjects(of: .closedVenues).filter { $0.closings != nil }
  var before: [String] = []
  let rows = subjects.compactMap { subject -> Table.Row? in
    let closed = results.book.closed(by: subject) ?? []
    let added = closed.filter { !before.contains($0) }
    before = closed
    guard let count = subject.closings else { return nil }
    return Table.Row([
      .figure(.closedVenues, subject), .words(names(added, results)),
      .figure(.plansWithinLimits, .closing(count)),
      .figure(.displacedVisits, subject), .figure(.lostVisits, subject),
      .figure(.freedByFewerAddresses, subject),
    ])
  }
  let table = Table(
    id: "every-plan-lowest",
    caption: Phrase(
      da: "En plan, der berører færrest \(.daily) besøg, efter antal lukkede \(.venues)",
      en: "A plan that displaces the fewest \(.daily) visits, by number of \(.venues) closed"),
    columns: [
      column(.closedVenues, "Lukkede \(.venues)", "\(capital: .venues) closed"),
      Table.Column("closes_also", Phrase(da: "Lukker også", en: "Also closes")),
      column(.plansWithinLimits, "Planer med så mange lukninger", "Plans with so many closings"),
      column(.displacedVisits, "Berørte besøg", "Displaced visits"),
      column(.lostVisits, "Mistede besøg", "Lost visits"),
      column(
        .freedByFewerAddresses, "Frigjort ved færre adresser (mio. \(.currency))",
        "Freed by fewer addresses (million \(.currency))"),
    ],
    rows: rows,
    notes: [
      Phrase(
        da: """
          Andre planer med lige så mange lukninger kan berøre lige så mange besøg; så er én af dem vist. Det gælder især \(.venues), hvis \
          besøg er skønnet til det samme.
          """,
        en: """
          Other plans with as many closings may displace as many visits; one of them is then shown. This holds above all of \(.venues) \
          whose visits are estimated to be the same.
          """)
    ],
    source: results.scenarioSource)
  return results.fitting(table)
}

/// How many plans are better than each scenario, and whether it keeps the limit.
func standingTable(_ results: StudyResults) -> Table {
  let better = Phrase(
    da:
      "Overgås af: planer, der på de tre mål ikke er ringere og på mindst ét bedre.",
    en: "Exceeded by: plans that match it on all three measures and exceed it on one.")
  let table = Table(
    id: "every-plan-scenarios",
    caption: Phrase(
      da: "Scenarierne blandt alle planer", en: "The scenarios among all plans"),
    columns: [
      scenarioColumn,
      column(.lostVisits, "Mistede besøg", "Lost visits"),
      column(
        .freedByFewerAddresses, "Frigjort ved færre adresser (mio. \(.currency))",
        "Freed by fewer addresses (million \(.currency))"),
      column(.betterPlans, "Overgås af", "Exceeded by"),
      column(
        .centresBelowLimit, "\(capital: .centres) under grænsen",
        "\(capital: .centres) below the limit"),
    ],
    rows: results.scenarios.map { scenario in
      Table.Row([
        .words(scenario.title), .figure(.lostVisits, scenario.subject),
        .figure(.freedByFewerAddresses, scenario.subject),
        .figure(.betterPlans, .amongAll(scenario)),
        .figure(.centresBelowLimit, .amongAll(scenario)),
      ])
    },
    notes: (results.hasMoney ? [better] : []) + [results.staggeredAsToday].compactMap(\.self),
    source: results.scenarioSource)
  return results.fitting(table)
}

/// Each scenario that is beaten, beside the plan that beats it and frees most; nil where none is.
func betterTable(_ results: StudyResults) -> Table? {
  let beaten = results.scenarios.filter { results.book.closed(by: .better(than: $0)) != nil }
  guard !beaten.isEmpty else { return nil }
  return Table(
    id: "every-plan-better",
    caption: Phrase(
      da:
        "Planer, der på de tre mål ikke er ringere end scenariet og på mindst ét bedre: den af dem, der frigør mest ved færre adresser",
      en:
        "Plans that match the scenario on all three measures and exceed it on one: the one of them that frees most by fewer addresses"
    ),
    columns: [
      scenarioColumn,
      Table.Column("closes", Phrase(da: "Planen lukker", en: "The plan closes")),
      Table.Column(
        "freed_by_fewer_addresses",
        Phrase(
          da: "Frigjort ved færre adresser, scenariet (mio. \(.currency))",
          en: "Freed by fewer addresses, scenario (million \(.currency))"),
        .figures(.bare)),
      Table.Column(
        "freed_by_fewer_addresses_better",
        Phrase(
          da: "Frigjort ved færre adresser, planen (mio. \(.currency))",
          en: "Freed by fewer addresses, the plan (million \(.currency))"), .figures(.bare)),
      Table.Column(
        "lost_visits", Phrase(da: "Mistede besøg, scenariet", en: "Lost visits, scenario"),
        .figures(.bare)),
      Table.Column(
        "lost_visits_better",
        Phrase(da: "Mistede besøg, planen", en: "Lost visits, the plan"),
        .figures(.bare)),
    ],
    rows: beaten.map { scenario in
      let better = Subject.better(than: scenario)
      return Table.Row([
        .words(scenario.title), .words(names(results.book.closed(by: better) ?? [], results)),
        .figure(.freedByFewerAddresses, scenario.subject),
        .figure(.freedByFewerAddresses, better),
        .figure(.lostVisits, scenario.subject), .figure(.lostVisits, better),
      ])
    },
    notes: [
      Phrase(
        da: "Planen er ikke et forslag; afstand, stand, plads og leje indgår ikke.",
        en: "The plan is not a proposal; distance, condition, capacity and rent are not in it.")
    ],
    source: results.scenarioSource)
}

/// How often each venue closes among the plans nothing beats.
func efficientFrequencyTable(_ results: StudyResults) -> Table {
  Table(
    id: "every-plan-venues",
    caption: Phrase(
      da: "Andel af de \(.efficientPlans, .all) planer, ingen overgår, der lukker \(.theVenue)",
      en: "Share of the \(.efficientPlans, .all) plans nothing beats that close the \(.venue)"),
    columns: [
      Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)")),
      Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)")),
      column(
        .planVisits, "\(capital: .daily) besøg brugt i beregningen",
        "\(capital: .daily) visits used"),
      column(
        .closedWhenEfficient, "Planer, der lukker \(.theVenue) (pct.)",
        "Plans that close the \(.venue) (per cent)"),
    ],
    rows: results.venues.map { venue in
      Table.Row([
        .words(Phrase(venue.name)),
        .words(Phrase(results.centres.first { $0.id == venue.centre }?.name ?? venue.centre)),
        .figure(.planVisits, venue.subject), .figure(.closedWhenEfficient, venue.subject),
      ])
    },
    source: results.scenarioSource)
}

private func names(_ ids: [String], _ results: StudyResults) -> Phrase {
  Phrase(results.venues.filter { ids.contains($0.id) }.map(\.name).joined(separator: ", "))
}
