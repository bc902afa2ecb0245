import Document
import Figures

/// What each scenario keeps in each centre: a row for a scenario, or for a centre where those are many.
func equityTable(_ results: StudyResults) -> Table {
  let centres = results.centres.filter { !results.venues(of: $0).isEmpty }
  let scenarios = results.compared
  let gap = Phrase(
    da: "Forskel mellem \(.theCentres) (procentpoint)",
    en: "Gap between the \(.centres) (percentage points)")
  let retained = results.chosenShares
  let isWide = centres.count > mostCentresAcross && centres.count > scenarios.count
  return Table(
    id: "scenario-centres",
    caption: Phrase(
      da: "Bevarede besøg efter \(.centre) (pct.), \(retained.danish)",
      en: "Visits kept by \(.centre) (per cent), \(retained.english)"),
    columns: isWide
      ? [
        Table.Column("centre", Phrase(da: "\(capital: .centre)", en: "\(capital: .centre)"))
      ]
        + scenarios.map {
          Table.Column("kept_by_\(columnID($0.id))", $0.title, .figures(.bare))
        }
      : [scenarioColumn]
        + centres.map {
          Table.Column("kept_in_\(columnID($0.id))", Phrase($0.name), .figures(.bare))
        },
    rows: isWide
      ? centres.map { centre in
        Table.Row(
          [.words(Phrase(centre.name))]
            + scenarios.map { .figure(.keptInCentre, $0.subject / centre.subject) })
      } + [
        Table.Row([.words(gap)] + scenarios.map { .figure(.keptGap, $0.subject) }, .total)
      ]
      : scenarios.map { scenario in
        Table.Row(
          [.words(results.toldTitle(of: scenario))]
            + centres.map { .figure(.keptInCentre, scenario.subject / $0.subject) })
      },
    notes: [
      Phrase(
        da:
          "\(capital: .theCentre) er \(.centre, neuter: "det", common: "den"), \(.theVenue) hører til, ikke det sted, brugerne ender.",
        en: "The \(.centre) is the one the \(.venue) belongs to, not where users end up.")
    ],
    source: results.visitScenarioSource)
}

/// How many centres a table has side by side on a printed page.
private let mostCentresAcross = 8

private func columnID(_ id: String) -> String { id.replacing("-", with: "_") }

func loadTable(_ results: StudyResults) -> Table {
  let scenarios = results.scenarios.filter { $0.moves != .none }
  let isLong = results.venues.count > mostVenuesUnchanged && !scenarios.isEmpty
  let shown = results.venues.filter { !isLong || results.isTouched($0, by: scenarios) }
  return Table(
    id: "scenario-loads",
    caption: Phrase(
      da:
        "\(capital: .daily) besøg på \(.venue, neuter: "hvert", common: "hver") \(.venue) efter scenarie",
      en: "\(capital: .daily) visits at each \(.venue) by scenario"),
    columns: [Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)"))]
      + [column(.planVisits, "I dag", "Today")]
      + scenarios.map { scenario in
        Table.Column(
          scenario.id.replacing("-", with: "_"), scenario.title, .figures(.bare))
      },
    rows: shown.map { venue in
      Table.Row(
        [.words(Phrase(venue.name)), .figure(.planVisits, venue.subject)]
          + scenarios.map { scenario in
            scenario.closed.contains(venue.id)
              ? .words(Phrase(da: "lukket", en: "closed"))
              : .figure(.load, scenario.subject / venue.subject)
          })
    }
      + results.newVenues.map { venue in
        let nothing = Phrase(da: "findes ikke", en: "does not exist")
        return Table.Row(
          [.words(Phrase(venue.name)), .words(nothing)]
            + scenarios.map { scenario in
              scenario.moves.openings.contains { $0.venue.id == venue.id }
                ? .figure(.load, scenario.subject / venue.subject) : .words(nothing)
            })
      },
    notes: shown.count < results.venues.count ? [unchanged] : [],
    source: results.visitScenarioSource)
}

/// How many venues there may be before a table leaves out those that nothing happens to.
private let mostVenuesUnchanged = 40

private let unchanged = Phrase(
  da: "Kun \(.venues), hvis besøg et scenarie ændrer, er med.",
  en: "Only \(.venues) whose visits a scenario changes are included.")

extension StudyResults {
  /// Whether some of the scenarios close the venue, or send it users.
  fileprivate func isTouched(_ venue: Venue, by scenarios: [Scenario]) -> Bool {
    scenarios.contains { scenario in
      scenario.closed.contains(venue.id)
        || book[.load, scenario.subject / venue.subject]?.outcome
          != book[.planVisits, venue.subject]?.outcome
    }
  }
}

func groundTable(_ results: StudyResults) -> Table {
  let caption =
    results.hasMoney
    ? Phrase(
      da: "Besøg og udgift brugt i scenarierne, \(.venues, .all) \(.venues)",
      en: "Visits and cost the scenarios use, \(.venues, .all) \(.venues)")
    : Phrase(
      da: "Besøg brugt i scenarierne, \(.venues, .all) \(.venues)",
      en: "Visits the scenarios use, \(.venues, .all) \(.venues)")
  let table = Table(
    id: "scenario-ground", caption: caption,
    columns: [
      Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)")),
      Table.Column("visits", results.visits.name, .figures(.bare)),
      column(.visitShare, "Andel af talte besøg (pct.)", "Share of counted visits (per cent)"),
      column(
        .planVisits, "\(capital: .daily) besøg brugt i beregningen",
        "\(capital: .daily) visits used"),
      column(
        .venueCost, "Beregningsmæssig udgift (mio. \(.currency))",
        "Computed cost (million \(.currency))"),
    ],
    rows: results.venues.map { venue in
      Table.Row([
        .words(Phrase(venue.name)), .figure(results.visits, venue.subject),
        .figure(.visitShare, venue.subject), .figure(.planVisits, venue.subject),
        .figure(.venueCost, venue.subject),
      ])
    }
      + [
        Table.Row(
          [
            .words(Phrase(da: "\(capital: .theCity)", en: "The \(.city)")),
            .figure(results.visits, .all), .words(Phrase(da: "alle", en: "all")),
            .figure(.planVisits, .all), .figure(.frameOnVenues, .all),
          ], .total)
      ],
    notes: [.lowerBound, rounding], source: results.scenarioSource)
  return results.fitting(table)
}
