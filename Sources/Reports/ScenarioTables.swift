import Document
import Figures

private let scenarioColumn = Table.Column("scenario", Phrase(da: "Scenarie", en: "Scenario"))

/// A row per scenario with these figures of it; one that does not arise in a scenario says so.
private func rows(_ dossier: Dossier, _ metrics: [Metric]) -> [Table.Row] {
  let optional: Set<Metric> = [.openedVenues, .newVenueCost, .closingsInFull]
  return dossier.scenarios.map { scenario in
    Table.Row(
      [.words(scenario.title)]
        + metrics.map { metric in
          optional.contains(metric) && dossier.book[metric, scenario.subject] == nil
            ? .words(Phrase(da: "ingen", en: "none")) : .figure(metric, scenario.subject)
        })
  }
}

/// The metric, if any scenario has it.
private func arising(_ metric: Metric, _ dossier: Dossier) -> [Metric] {
  dossier.scenarios.contains { dossier.book[metric, $0.subject] != nil } ? [metric] : []
}

private func column(_ metric: Metric, _ danish: Sentence, _ english: Sentence) -> Table.Column {
  Table.Column(metric.id, Phrase(da: danish, en: english), .figures(.bare))
}

func closureTable(_ dossier: Dossier) -> Table {
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
    rows: dossier.scenarios.map { scenario in
      Table.Row([
        .words(scenario.title), .words(dossier.moves(of: scenario)),
        .words(dossier.routesInOne(scenario)),
        .words(dossier.purpose(of: scenario)),
      ])
    },
    source: Phrase(
      da: "Egne scenarier; ingen af dem er et forslag.", en: "Own scenarios; none is a proposal."))
}

/// The short table of the overview.
func overviewScenarios(_ dossier: Dossier) -> Table {
  let metrics: [Metric] = [
    .closedVenues, .displacedVisits, .lostVisits, .freedNet, .freedWithoutLosingVisits,
    .freedBecauseVisitsLost, .keptInWorstCentre,
  ]
  return Table(
    id: "overview-scenarios",
    caption: Phrase(
      da: "Hvad scenarierne frigør, og hvor mange besøg de berører",
      en: "What the scenarios free and how many visits they affect"),
    columns: [
      scenarioColumn,
      column(.closedVenues, "Lukkede tilbud", "Venues closed"),
      column(.displacedVisits, "Berørte daglige besøg", "Displaced daily visits"),
      column(.lostVisits, "Mistede daglige besøg", "Lost daily visits"),
      column(.freedNet, "Frigjort netto (mio. kr.)", "Freed, net (million kr.)"),
      column(
        .freedWithoutLosingVisits, "heraf uden tab af besøg (mio. kr.)",
        "of which without losing visits (million kr.)"),
      column(
        .freedBecauseVisitsLost, "heraf fordi besøg mistes (mio. kr.)",
        "of which because visits are lost (million kr.)"),
      column(
        .keptInWorstCentre, "Bevarede besøg, hårdest ramte center (pct.)",
        "Visits kept, worst-hit centre (per cent)"),
    ],
    rows: rows(dossier, metrics), notes: [rounding], source: .scenarioSource)
}

private let rounding = Phrase(
  da: "På grund af afrunding kan summen af de enkelte tal afvige fra totalen.",
  en: "Because of rounding, the single figures may not add up to the total.")

func visitTable(_ dossier: Dossier) -> Table {
  let grows = dossier.book[.growthFactor, .all] != nil
  let year =
    grows
    ? Phrase(
      da: "Besøg som i 2013 gange \(.growthFactor, .all)",
      en: "Visits as in 2013 times \(.growthFactor, .all)")
    : Phrase(da: "Besøg som i 2013", en: "Visits as in 2013")
  return Table(
    id: "scenario-visits",
    caption: Phrase(
      da: "Lukkede tilbud og daglige besøg efter scenarie",
      en: "Venues closed and daily visits by scenario"),
    columns: [
      scenarioColumn,
      column(.closedVenues, "Lukkede tilbud", "Venues closed"),
    ]
      + (arising(.closingsInFull, dossier) + arising(.openedVenues, dossier)).map {
        Table.Column($0.id, $0.name, .figures(.bare))
      } + [
        column(.displacedVisits, "Berørte besøg", "Displaced visits"),
        column(.retainedVisits, "Fortsatte besøg", "Retained visits"),
        column(.lostVisits, "Mistede besøg", "Lost visits"),
        column(
          .keptInWorstCentre, "Bevarede besøg, hårdest ramte center (pct.)",
          "Visits kept, worst-hit centre (per cent)"),
      ],
    rows: rows(
      dossier,
      [.closedVenues] + arising(.closingsInFull, dossier) + arising(.openedVenues, dossier)
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
    source: .scenarioSource)
}

func moneyTable(_ dossier: Dossier) -> Table {
  let opening =
    arising(.newVenueCost, dossier).isEmpty
    ? Phrase("") : Phrase(da: " − nye tilbuds udgift", en: " − the cost of new venues")
  return Table(
    id: "scenario-money",
    caption: Phrase(
      da: "Frigjorte midler efter scenarie, mio. kr. om året inden for rammen på \(.frame, .all)",
      en: "Money freed by scenario, million kr. a year within the frame of \(.frame, .all)"),
    columns: [
      scenarioColumn,
      column(.freedGross, "Brutto", "Gross"),
      column(.freedFixed, "Fast del", "Fixed part"),
      column(.freedVariable, "Besøgsafhængig del", "Part that varies with visits"),
      column(.moneyFollowingUsers, "Følger brugerne", "Follows the users"),
    ]
      + arising(.newVenueCost, dossier).map {
        Table.Column($0.id, $0.name, .figures(.bare))
      } + [
        column(.freedNet, "Netto", "Net"),
        column(
          .freedWithoutLosingVisits, "heraf uden tab af besøg", "of which without losing visits"),
        column(
          .freedBecauseVisitsLost, "heraf fordi besøg mistes", "of which because visits are lost"),
      ],
    rows: rows(
      dossier,
      [
        .freedGross, .freedFixed, .freedVariable, .moneyFollowingUsers,
      ] + arising(.newVenueCost, dossier) + [
        .freedNet, .freedWithoutLosingVisits, .freedBecauseVisitsLost,
      ]),
    notes: [
      Phrase(
        da: """
          Brutto = fast del + besøgsafhængig del; netto = brutto − det, der følger brugerne\(opening.danish). \
          Prisniveauet er ikke oplyst i kilden.
          """,
        en: """
          Gross = fixed part + part that varies with visits; net = gross − what follows the users\(opening.english). \
          The source does not state the price level.
          """), rounding,
    ],
    source: .scenarioSource)
}

func readingTable(_ dossier: Dossier) -> Table {
  let readings = dossier.fixedShareReadings
  let chosen = Table.Column(
    "freed_net",
    Phrase(
      da: "Fast andel \(.assumption, "fixed_share") (valgt)",
      en: "Fixed share \(.assumption, "fixed_share") (chosen)"), .figures(.bare))
  return Table(
    id: "scenario-fixed-share",
    caption: Phrase(
      da: "Frigjort netto ved forskellig fast andel, mio. kr. om året",
      en: "Freed, net, under different fixed shares, million kr. a year"),
    columns: [scenarioColumn, chosen]
      + readings.enumerated().map { index, reading in
        Table.Column(
          "freed_net_reading_\(index + 1)",
          Phrase(
            da: "Fast andel \(.assumption, reading.share)",
            en: "Fixed share \(.assumption, reading.share)"), .figures(.bare))
      },
    rows: dossier.scenarios.map { scenario in
      Table.Row(
        [.words(scenario.title), .figure(.freedNet, scenario.subject)]
          + readings.map { .figure(.freedNet, $0.of(scenario.subject)) })
    },
    source: .scenarioSource)
}

func breakEvenTable(_ dossier: Dossier) -> Table {
  Table(
    id: "scenario-break-even",
    caption: Phrase(
      da: "Balancepunkt og udgift pr. besøg efter scenarie",
      en: "Break-even and cost per visit by scenario"),
    columns: [
      scenarioColumn,
      column(
        .breakEvenLostShare, "Balancepunkt, mistet andel (pct.)",
        "Break-even, lost share (per cent)"),
      column(
        .costPerVisitIndex, "Udgift pr. besøg før geninvestering (i dag = 1)",
        "Cost per visit before reinvestment (today = 1)"),
    ],
    rows: rows(dossier, [.breakEvenLostShare, .costPerVisitIndex]),
    notes: [
      Phrase(
        da: "Geninvesteres alt, stiger udgiften pr. besøg, så snart ét besøg mistes.",
        en: "If all is reinvested, cost per visit rises as soon as one visit is lost.")
    ],
    source: .scenarioSource)
}

func equityTable(_ dossier: Dossier) -> Table {
  let centres = dossier.centres.filter { !dossier.venues(of: $0).isEmpty }
  return Table(
    id: "scenario-centres",
    caption: Phrase(
      da: "Bevarede besøg efter center og scenarie (pct.)",
      en: "Visits kept by centre and scenario (per cent)"),
    columns: [scenarioColumn]
      + centres.map { centre in
        Table.Column(
          "kept_in_\(centre.id.replacing("-", with: "_"))", Phrase(centre.name), .figures(.bare))
      } + [
        column(
          .keptGap, "Forskel mellem centrene (procentpoint)",
          "Gap between the centres (percentage points)"),
        column(.keptGini, "Ulighed (Gini, 0 = lige)", "Inequality (Gini, 0 = equal)"),
      ],
    rows: dossier.scenarios.filter { !$0.changesNothing }.map { scenario in
      Table.Row(
        [.words(scenario.title)]
          + centres.map { .figure(.keptInCentre, scenario.subject / $0.subject) }
          + [.figure(.keptGap, scenario.subject), .figure(.keptGini, scenario.subject)])
    },
    notes: [
      Phrase(
        da: "Centeret er det, tilbuddet hører til, ikke det sted, brugerne ender.",
        en: "The centre is the one the venue belongs to, not the place where users end up.")
    ],
    source: .scenarioSource)
}

func loadTable(_ dossier: Dossier) -> Table {
  let scenarios = dossier.scenarios.filter { $0.moves != Scenario.Moves() }
  return Table(
    id: "scenario-loads",
    caption: Phrase(
      da: "Daglige besøg på hvert tilbud efter scenarie",
      en: "Daily visits at each venue by scenario"),
    columns: [Table.Column("venue", Phrase(da: "Tilbud", en: "Venue"))]
      + [column(.planVisits, "I dag", "Today")]
      + scenarios.map { scenario in
        Table.Column(
          scenario.id.replacing("-", with: "_"), scenario.title, .figures(.bare))
      },
    rows: dossier.venues.map { venue in
      Table.Row(
        [.words(Phrase(venue.name)), .figure(.planVisits, venue.subject)]
          + scenarios.map { scenario in
            scenario.closed.contains(venue.id)
              ? .words(Phrase(da: "lukket", en: "closed"))
              : .figure(.load, scenario.subject / venue.subject)
          })
    }
      + dossier.newVenues.map { venue in
        let nothing = Phrase(da: "findes ikke", en: "does not exist")
        return Table.Row(
          [.words(Phrase(venue.name)), .words(nothing)]
            + scenarios.map { scenario in
              scenario.moves.openings.contains { $0.venue.id == venue.id }
                ? .figure(.load, scenario.subject / venue.subject) : .words(nothing)
            })
      },
    source: .scenarioSource)
}

func groundTable(_ dossier: Dossier) -> Table {
  Table(
    id: "scenario-ground",
    caption: Phrase(
      da: "Besøg og udgift brugt i scenarierne, \(.venues, .all) tilbud",
      en: "Visits and cost the scenarios reckon with, \(.venues, .all) venues"),
    columns: [
      Table.Column("venue", Phrase(da: "Tilbud", en: "Venue")),
      column(.visitsPerDay, "Talte daglige besøg 2013", "Daily visits counted 2013"),
      column(.planVisits, "Daglige besøg brugt i beregningen", "Daily visits reckoned with"),
      column(.venueCost, "Beregningsmæssig udgift (mio. kr.)", "Reckoned cost (million kr.)"),
    ],
    rows: dossier.venues.map { venue in
      Table.Row([
        .words(Phrase(venue.name)), .figure(.visitsPerDay, venue.subject),
        .figure(.planVisits, venue.subject), .figure(.venueCost, venue.subject),
      ])
    }
      + [
        Table.Row(
          [
            .words(Phrase(da: "Byen", en: "The city")), .figure(.visitsPerDay, .all),
            .figure(.planVisits, .all), .figure(.frameOnVenues, .all),
          ], .total)
      ],
    notes: [.lowerBound, rounding], source: .scenarioSource)
}
