import Document
import Figures

/// How many are expected where users are taken in, and how likely more than were counted anywhere.
func howFullTable(_ scenario: Scenario, _ results: StudyResults) -> Table {
  let receivers = results.receivers(in: scenario)
  let known = receivers.filter {
    results.book[.presentAfter, scenario.subject / $0.subject]?.outcome.value != nil
  }
  let unknown = receivers.filter { venue in !known.contains { $0.subject == venue.subject } }
  return Table(
    id: "how-full-\(scenario.id)",
    caption: Phrase(
      da: """
        »\(scenario.title.danish)«: til stede hos dem, der tager imod, og sandsynlighed for, at der på et tilfældigt \
        tidspunkt er flere end \(.mostPresent, .all) (pct.)
        """,
      en: """
        “\(scenario.title.english)”: present where users are taken in, and chance that more than \(.mostPresent, .all) \
        are at a random moment (per cent)
        """),
    columns: [
      venueColumn,
      Table.Column(results.present.id, Phrase(da: "Talt", en: "Counted"), .figures(.bare)),
      column(.presentAfter, "Ventet", "Expected"),
    ] + chanceColumns(.chanceOfMore, scenario, results),
    rows: known.map { venue in
      Table.Row(
        [
          .words(Phrase(venue.name)), today(results.present, venue.subject, results),
          .figure(.presentAfter, scenario.subject / venue.subject),
        ] + chanceCells(.chanceOfMore, of: venue.subject, scenario, results))
    },
    notes: [expected] + notComputed(unknown.map(\.name), results),
    source: results.visitScenarioSource)
}

/// How likely more come than there are places, where those that take users in say how many they have.
func roomTable(_ scenario: Scenario, _ results: StudyResults) -> [Block] {
  let sized = results.receivers(in: scenario).filter {
    results.book[.chanceWithoutRoom, scenario.subject / $0.subject]?.outcome.value != nil
  }
  guard !sized.isEmpty else { return [] }
  return [
    .table(
      Table(
        id: "room-\(scenario.id)",
        caption: Phrase(
          da: "»\(scenario.title.danish)«: sandsynlighed for flere, end der er pladser (pct.)",
          en: "“\(scenario.title.english)”: chance of more than there are places (per cent)"),
        columns: [venueColumn, column(.places, "Pladser", "Places")]
          + chanceColumns(.chanceWithoutRoom, scenario, results),
        rows: sized.map { venue in
          Table.Row(
            [.words(Phrase(venue.name)), .figure(.places, venue.subject)]
              + chanceCells(.chanceWithoutRoom, of: venue.subject, scenario, results))
        },
        source: results.visitScenarioSource))
  ]
}

private func chanceColumns(
  _ metric: Metric, _ scenario: Scenario, _ results: StudyResults
) -> [Table.Column] {
  [column("\(metric.id)_today", "I dag", "Today")]
    + results.readingsInOrder.map { answer in
      let share = results.continuing(answer, in: scenario)
      return column(
        metric.id + answer.columnMark, "Hvis \(share.metric, share.subject) fortsætter",
        "If \(share.metric, share.subject) continue")
    }
}

private func chanceCells(
  _ metric: Metric, of venue: Subject, _ scenario: Scenario, _ results: StudyResults
) -> [Table.Cell] {
  [today(metric, venue, results)]
    + results.readingsInOrder.map { .figure(metric, $0.of(scenario.subject) / venue) }
}

/// A figure of a venue as it is; a new one is not there yet.
private func today(_ metric: Metric, _ venue: Subject, _ results: StudyResults) -> Table.Cell {
  results.book[metric, venue] == nil
    ? .words(Phrase(da: "findes ikke", en: "does not exist")) : .figure(metric, venue)
}

private let venueColumn = Table.Column(
  "venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)"))

private let expected = Phrase(
  da: """
    Ventet er dem, der blev talt, og dem, der kommer til, hvis den valgte andel fortsætter.
    """,
  en: """
    Expected are those who were counted and those who come if the chosen share continues.
    """)

/// The venues that take users in of which nothing can be said, since a count is missing and none is filled in.
private func notComputed(_ names: [String], _ results: StudyResults) -> [Phrase] {
  let listed = listed(names)
  let lacking = results.lacking(results.present)
  return names.isEmpty
    ? []
    : [
      Phrase(
        da: "Ikke regnet, fordi et antal til stede \(lacking.danish): \(listed.danish).",
        en:
          "Not computed, since a number of people present is \(lacking.english): \(listed.english)."
      )
    ]
}

extension StudyResults {
  /// The venues a scenario sends users to, old and new, in the order of their figures.
  func receivers(in scenario: Scenario) -> [(name: String, subject: Subject)] {
    (venues + scenario.moves.openings.map(\.venue)).filter {
      book[.chanceOfMore, scenario.subject / $0.subject] != nil
    }.map { ($0.name, $0.subject) }
  }

  /// The share of the visits a scenario displaces that continues under an answer, which tells a scenario without an open venue in
  /// its centres from others; where it has none, the share as assumed.
  func continuing(_ answer: ShownRetention, in scenario: Scenario) -> FigureName {
    let own = FigureName(.retainedShare, answer.of(scenario.subject))
    return book[own]?.outcome.value == nil ? FigureName(.assumption, answer.sameCentre) : own
  }
}
