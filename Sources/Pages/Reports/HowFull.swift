import Document
import Figures

/// How full the venues that take users in may get, beside how full they are; nothing where nobody counted who is present, or
/// no scenario sends anybody anywhere.
func howFull(_ results: StudyResults) -> [Block] {
  let scenarios = results.scenarios.filter { results.book[.mostPresentAfter, $0.subject] != nil }
  guard !scenarios.isEmpty, results.book[.mostPresent, .all]?.outcome.value != nil else {
    return []
  }
  return [
    .heading(2, Phrase(da: "Hvor fyldt der kan blive", en: "How full it may get")),
    .paragraph(together([room(results), results.mostSeen, noStatementOnRooms])),
    .messages(scenarios.map { message(on: $0, results) }),
  ]
}

/// The same venue by venue.
func howFullTables(_ results: StudyResults) -> [Block] {
  let scenarios = results.scenarios.filter {
    results.book[.mostPresentAfter, $0.subject]?.outcome.value != nil
  }
  guard !scenarios.isEmpty, results.book[.mostPresent, .all]?.outcome.value != nil else {
    return []
  }
  return [.heading(2, Phrase(da: "Hvor fyldt der kan blive", en: "How full it may get"))]
    + scenarios.flatMap { scenario in
      [.table(howFullTable(scenario, results))] + roomTable(scenario, results)
    }
}

extension StudyResults {
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
        sandsynligheden for flere end \(.mostPresent, .all) på én gang \(.chanceOfMore, first.subject) på \(first.name) allerede \
        i dag, uden at noget er ændret.
        """,
      en: """
        The comparison here is with what has been seen: the largest number counted present at \(a: .venue) is \(.mostPresent, .all) \
        (\(names.english)). Both that count and the number at another time vary by chance. The chance of more than \
        \(.mostPresent, .all) at once is therefore \(.chanceOfMore, first.subject) at \(first.name) today, with nothing \
        changed.
        """)
  }
}

private func room(_ results: StudyResults) -> Phrase {
  Phrase(
    da: """
      Hvor mange der er plads til, er oplyst for \(.places, .all, .coverage) \(.venues).
      """,
    en: "How many there is room for is given for \(.places, .all, .coverage) \(.venues).")
}

private let noStatementOnRooms = Phrase(
  da: """
    Tallene siger altså intet om lokalerne. De siger, hvor langt et scenarie fører fra det, man kender. Kommer brugerne i \
    grupper, eller er der travlere tidspunkter end det, der blev talt på, er udsvingene større end her.
    """,
  en: """
    So the figures say nothing about the rooms. They say how far a scenario leads from what is known. Where users come in \
    groups, or some times are busier than the one that was counted, numbers vary more than here.
    """)

/// The venue of a scenario where most are expected.
private func message(on scenario: Scenario, _ results: StudyResults) -> Message {
  let (book, plan) = (results.book, scenario.subject)
  guard let most = book[.mostPresentAfter, plan], most.outcome.value != nil else {
    return Message(
      Phrase(
        da: "»\(scenario.title.danish)«: kan ikke beregnes.",
        en: "“\(scenario.title.english)”: cannot be computed."),
      Phrase(
        da: "Hvor mange der er til stede, er ikke oplyst for de \(.venues), det gælder.",
        en: "How many are present is not stated for the \(.venues) concerned."))
  }
  let fullest = results.receivers(in: scenario).filter {
    book[.presentAfter, plan / $0.subject]?.outcome == most.outcome
  }
  let names = listed(fullest.map(\.name))
  let each =
    fullest.count > 1 ? Phrase(da: " hvert sted", en: " at each") : Phrase("")
  let body = fullest.prefix(mostTold).map { chances($0, scenario, results) }
  return Message(
    Phrase(
      da: """
        »\(scenario.title.danish)«: flest ventes til stede på \(names.danish), \(.mostPresentAfter, plan)\(each.danish).
        """,
      en: """
        “\(scenario.title.english)”: most are expected present at \(names.english), \(.mostPresentAfter, plan)\(each.english).
        """),
    Phrase(
      da: """
        Sandsynlighed for flere end \(.mostPresent, .all) på én gang: \(joined(body.map(\.danish), "; ")).
        """,
      en: """
        Chance of more than \(.mostPresent, .all) at once: \(joined(body.map(\.english), "; ")).
        """))
}

/// Of how many equally full venues the chances are told in a sentence.
private let mostTold = 3

/// The chance today and under each share that continues, for one venue.
private func chances(
  _ venue: (name: String, subject: Subject), _ scenario: Scenario, _ results: StudyResults
) -> Phrase {
  let today =
    results.book[.chanceOfMore, venue.subject] == nil
    ? Phrase("")
    : Phrase(
      da: "\(.chanceOfMore, venue.subject) i dag og ",
      en: "\(.chanceOfMore, venue.subject) today and ")
  let plans = results.readingsInOrder.map { $0.of(scenario.subject) / venue.subject }
  let chances = alternatives(plans.map { FigureName(.chanceOfMore, $0) })
  let shares = alternatives(results.readingsInOrder.map { results.continuing($0, in: scenario) })
  let inTurn =
    plans.count > 1 ? Phrase(da: "henholdsvis ", en: ", respectively") : Phrase("")
  return Phrase(
    da: """
      \(venue.name) \(today.danish)\(chances.danish), hvis \(inTurn.danish)\(shares.danish) fortsætter
      """,
    en: """
      \(venue.name) \(today.english)\(chances.english) if \(shares.english) continue\(inTurn.english)
      """)
}

/// Figures one of which holds, the unit told with the last: `12, 13 eller 14 pct.`.
private func alternatives(_ names: [FigureName]) -> Phrase {
  guard let last = names.last else { return Phrase("") }
  let others = names.dropLast().map { name -> Sentence in "\(name.metric, name.subject, .bare)" }
  let value: Sentence = "\(last.metric, last.subject)"
  guard !others.isEmpty else { return Phrase(da: value, en: value) }
  let head = joined(others, ", ")
  return Phrase(da: "\(head) eller \(value)", en: "\(head) or \(value)")
}
