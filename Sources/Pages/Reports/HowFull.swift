import Document
import Figures

/// How full the venues that take users in may get, beside how full they are; nothing where nobody counted who is present, or
/// no scenario sends anybody anywhere.
func howFull(_ results: StudyResults) -> [Block] {
  let scenarios = results.compared.filter { results.book[.mostPresentAfter, $0.subject] != nil }
  guard !scenarios.isEmpty, results.book[.mostPresent, .all]?.outcome.value != nil else {
    return []
  }
  let known = scenarios.filter { results.book[.mostPresentAfter, $0.subject]?.outcome.value != nil }
  let unknown = scenarios.filter { !known.contains($0) }
  return [
    .heading(2, howFullHeading),
    .paragraph(
      together([
        room(results), results.mostSeen, results.isRoomKnown ? nil : noStatementOnRooms, limits,
      ])),
  ] + (known.isEmpty ? [] : [.table(fullestTable(known, results))])
    + (unknown.isEmpty ? [] : [.paragraph(leftOut(unknown, results))])
}

private let howFullHeading = Phrase(
  da: "Hvor mange der kan ventes til stede", en: "How many may be expected to be present")

/// The same venue by venue.
func howFullTables(_ results: StudyResults) -> [Block] {
  let scenarios = results.scenarios.filter {
    results.book[.mostPresentAfter, $0.subject]?.outcome.value != nil
  }
  guard !scenarios.isEmpty, results.book[.mostPresent, .all]?.outcome.value != nil else {
    return []
  }
  return [.heading(2, howFullHeading)]
    + scenarios.flatMap { scenario in
      [.table(howFullTable(scenario, results))] + roomTable(scenario, results)
    }
}

extension StudyResults {
  /// Whether some venue says how many places it has.
  fileprivate var isRoomKnown: Bool { book[.places, .all]?.coverage?.counted ?? 0 > 0 }

  /// The most that were counted anywhere, where, and how likely more are there today.
  fileprivate var mostSeen: Phrase {
    let most = venues.filter {
      book[present, $0.subject]?.outcome == book[.mostPresent, .all]?.outcome
    }
    let names = listed(most.map(\.name))
    guard let first = most.first else { return Phrase("") }
    return Phrase(
      da: """
        Her sammenlignes med det, der er set: det højeste antal, der er talt til stede på \(.venue, neuter: "et", common: "en") \(.venue), er \(.mostPresent, .all) \
        (\(names.danish)). Både den optælling og antallet på et andet tidspunkt svinger tilfældigt. Derfor er \
        sandsynligheden for, at der på et tilfældigt tidspunkt er flere end \(.mostPresent, .all) til stede, \
        \(.chanceOfMore, first.subject) på \(first.name), uden at noget er ændret.
        """,
      en: """
        The comparison here is with what has been seen: the largest number counted present at \(a: .venue) is \(.mostPresent, .all) \
        (\(names.english)). Both that count and the number at another time vary by chance. The chance that more than \
        \(.mostPresent, .all) are present at a random moment is therefore \(.chanceOfMore, first.subject) at \(first.name), \
        with nothing changed.
        """)
  }
}

/// Of how many the places are known; nil where they are of none, which is said where the visits go.
private func room(_ results: StudyResults) -> Phrase? {
  guard results.isRoomKnown else { return nil }
  return Phrase(
    da: """
      Hvor mange der er plads til, er oplyst for \(.places, .all, .coverage) \(.venues).
      """,
    en: "How many there is room for is given for \(.places, .all, .coverage) \(.venues).")
}

private let noStatementOnRooms = Phrase(
  da: "Tallene siger altså intet om lokalerne.", en: "So the figures say nothing about the rooms.")

/// The scenarios of which nothing can be said here, since no venue that takes users in was counted.
private func leftOut(_ scenarios: [Scenario], _ results: StudyResults) -> Phrase {
  let lacking = results.lacking(results.present)
  let titles = listed(
    quotedTitles(of: scenarios))
  return Phrase(
    da: """
      Ikke regnet, fordi antallet til stede \(lacking.danish) hos nogle af dem, der lukker eller tager imod: \(titles.danish).
      """,
    en: """
      Not computed, since the number of people present is \(lacking.english) at some of those that close or take users in: \(titles.english).
      """)
}

private let limits = Phrase(
  da: """
    Tallene viser, hvor langt et scenarie er fra det, der er set. Kommer brugerne i \
    grupper, eller er der travlere tidspunkter end det, der blev talt på, er udsvingene større end her.
    """,
  en: """
    The figures show how far a scenario is from what has been seen. Where users come in groups, or some times are busier \
    than the one that was counted, numbers vary more.
    """)

private let tied = Phrase(
  da:
    "Hvor flere ventes at få lige mange, gælder sandsynlighederne \(.theVenue), der er nævnt først.",
  en: "Where as many are expected at several, the chances are those of the \(.venue) named first.")

extension StudyResults {
  /// The venues that a scenario sends users to and where most are expected; several where as many are.
  fileprivate func fullest(in scenario: Scenario) -> [(name: String, subject: Subject)] {
    guard let most = book[.mostPresentAfter, scenario.subject]?.outcome, most.value != nil else {
      return []
    }
    return receivers(in: scenario).filter {
      book[.presentAfter, scenario.subject / $0.subject]?.outcome == most
    }
  }
}

/// The venues of each scenario where most are expected, and how likely more than ever were counted are there at once.
private func fullestTable(_ scenarios: [Scenario], _ results: StudyResults) -> Table {
  let readings = results.readingsInOrder
  let hasTies = scenarios.contains { results.fullest(in: $0).count > 1 }
  return Table(
    id: "scenario-how-full",
    caption: Phrase(
      da:
        "Flest ventet til stede på \(.venue, neuter: "et", common: "en") \(.venue), der tager imod, og sandsynligheden for, at der på et tilfældigt tidspunkt er flere end \(.mostPresent, .all) til stede (pct.)",
      en:
        "Most expected present at \(a: .venue) that takes users in, and the chance that more than \(.mostPresent, .all) are present at a random moment (per cent)"
    ),
    columns: [
      scenarioColumn,
      Table.Column(
        "fullest",
        Phrase(da: "Tager imod og ventes at få flest", en: "Takes users in, with most expected")),
      column(.mostPresentAfter, "Ventet til stede", "Expected present"),
      column(
        "chance_of_more_today", "Uden ændringer (pct.)",
        "With nothing changed (per cent)"),
    ]
      + readings.map { reading in
        column(
          Metric.chanceOfMore.id + reading.columnMark,
          "Når \(.assumption, reading.sameCentre) fortsætter (pct.)",
          "When \(.assumption, reading.sameCentre) continue (per cent)")
      },
    rows: scenarios.compactMap { scenario in
      let plan = scenario.subject
      let fullest = results.fullest(in: scenario)
      guard let first = fullest.first else { return nil }
      let names = listed(fullest.map(\.name))
      return Table.Row(
        [
          .words(results.toldTitle(of: scenario)), .words(names), .figure(.mostPresentAfter, plan),
          results.book[.chanceOfMore, first.subject] == nil
            ? .words(Phrase(da: "findes ikke", en: "does not exist"))
            : .figure(.chanceOfMore, first.subject),
        ] + readings.map { .figure(.chanceOfMore, $0.of(plan) / first.subject) })
    },
    notes: [
      Phrase(
        da:
          "Ventet til stede gælder den valgte andel og er circatal med to betydende cifre. Kun \(.venues), hvor antallet til stede er talt, er med.",
        en:
          "Expected present is at the share chosen and approximate, to two significant figures. Only \(.venues) whose people present were counted are included."
      )
    ] + (hasTies ? [tied] : []) + scenarios.flatMap { results.fullerElsewhere(in: $0) },
    source: results.visitScenarioSource)
}

extension StudyResults {
  /// Where more continue or fewer, another venue than the one shown may be likelier to be as full; told for each such share.
  fileprivate func fullerElsewhere(in scenario: Scenario) -> [Phrase] {
    guard let shown = fullest(in: scenario).first else { return [] }
    return readingsInOrder.compactMap { reading in
      func chance(_ venue: Subject) -> FigureName {
        FigureName(.chanceOfMore, reading.of(scenario.subject) / venue)
      }
      func value(_ venue: Subject) -> Double? { book[chance(venue)]?.outcome.value }
      let known = receivers(in: scenario).filter { value($0.subject) != nil }
      // Of a venue whose chance is not known, it cannot be said that another's is greater.
      guard let least = value(shown.subject),
        let most = known.compactMap({ value($0.subject) }).max(),
        most > least + 1e-9, let other = known.first(where: { value($0.subject) == most })
      else { return nil }
      let share = FigureName(.assumption, reading.sameCentre)
      let title = scenario.title
      return Phrase(
        da:
          "»\(title.danish)«: Når \(share.metric, share.subject) fortsætter, er sandsynligheden størst på \(other.name): \(.chanceOfMore, chance(other.subject).subject).",
        en:
          "“\(title.english)”: When \(share.metric, share.subject) continue, the chance is greatest at \(other.name): \(.chanceOfMore, chance(other.subject).subject)."
      )
    }
  }
}
