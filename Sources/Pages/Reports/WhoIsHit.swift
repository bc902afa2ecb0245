import Document
import Figures

/// Who uses the venues that each scenario closes, as far as anybody has said; one sentence where nobody has.
func whoIsHit(_ results: StudyResults) -> [Block] {
  let scenarios = results.scenarios.filter { !$0.closed.isEmpty }
  guard !scenarios.isEmpty, results.book[.toldVenues, ToldTrait.ownership.subject] != nil else {
    return []
  }
  let heading = Block.heading(
    2,
    Phrase(
      da: "Brugerne på de \(.venues), der lukkes", en: "The users of the \(.venues) that close"))
  let hasWays = scenarios.contains { results.book[.longestWay, $0.subject] != nil }
  guard results.isAnythingTold || hasWays else { return [heading, .paragraph(nothingTold)] }
  return [heading, .paragraph(together([told(results), hasWays ? nil : noWays]))]
    + groups(results)
    + scenarios.flatMap { scenario in
      [.heading(3, scenario.title), .list(lines(on: scenario, results))]
    } + conditions(results)
}

extension StudyResults {
  /// Whether the sources say anything of single venues, or of whom larger ones affect.
  fileprivate var isAnythingTold: Bool {
    !affected.concerns.isEmpty || affected.interviewed != nil
      || venues.contains {
        affected.tells(.ownership, of: $0) || affected.tells(.targetGroups, of: $0)
      }
  }

  fileprivate func closed(by scenario: Scenario) -> [Venue] {
    venues.filter { scenario.closed.contains($0.id) }
  }
}

private let nothingTold = Phrase(
  da: """
    Hvem der bruger \(.venue, neuter: "det enkelte", common: "den enkelte") \(.venue), hvem der ejer \(.venue, neuter: "det", common: "den"), om brugerne er interviewet, og hvor langt der \
    er til \(.venue, neuter: "et andet", common: "en anden"), er ikke oplyst for \(.venue, neuter: "noget", common: "nogen") \(.venue).
    """,
  en: """
    Who uses each \(.venue), who owns it, whether its users were interviewed and how far it is to another is not given for \
    any \(.venue).
    """)

/// Of how many venues it is known.
private func told(_ results: StudyResults) -> Phrase {
  let interviews =
    results.affected.interviewed == nil
    ? nil
    : Phrase(
      da: """
        Om brugere er interviewet, kan afgøres for \(.toldVenues, ToldTrait.interviews.subject, .coverage); hvor mange det er \
        på hvert sted, er ikke oplyst.
        """,
      en: """
        Whether users were interviewed can be told of \(.toldVenues, ToldTrait.interviews.subject, .coverage); how many at \
        each place is not stated.
        """)
  return together([
    Phrase(
      da: """
        Hvilke grupper \(.venue, neuter: "et", common: "en") \(.venue) har noget særligt for, er oplyst for \
        \(.toldVenues, ToldTrait.targetGroups.subject, .coverage) \(.venues), og ejeren for \
        \(.toldVenues, ToldTrait.ownership.subject, .coverage).
        """,
      en: """
        Which groups \(a: .venue) has something special for is given for \
        \(.toldVenues, ToldTrait.targetGroups.subject, .coverage) \(.venues), and the owner for \
        \(.toldVenues, ToldTrait.ownership.subject, .coverage).
        """), interviews,
  ])
}

private let noWays = Phrase(
  da: """
    Hvor langt der er til \(.venue, neuter: "et andet", common: "en anden") \(.venue), er ikke oplyst.
    """,
  en: "How far it is to another \(.venue) is not stated.")

/// The groups that the sources name without a venue.
private func groups(_ results: StudyResults) -> [Block] {
  let named = results.affected.concerns(.group).filter { $0.venue == nil }
  guard !named.isEmpty else { return [] }
  return [
    .paragraph(
      Phrase(
        da: """
          Kilderne nævner også grupper uden at oplyse, hvilke \(.venues) de bruger. De kan være berørt af ethvert scenarie:
          """,
        en: """
          The sources also name groups without stating which \(.venues) they use. Any scenario may affect them:
          """)),
    .list(named.map(\.text)),
  ]
}

private func lines(on scenario: Scenario, _ results: StudyResults) -> [Phrase] {
  let closed = results.closed(by: scenario)
  let names = listed(closed.map(\.name))
  let closing = Phrase(
    da: "Lukkes: \(names.danish).", en: "Closing: \(names.english).")
  return [closing]
    + [
      groupLine(closed, scenario, results), interviewLine(closed, scenario, results),
      ownerLine(scenario, results),
    ].compactMap(\.self) + leadLines(scenario, results)
    + [wayLine(closed, scenario, results), receiverLine(scenario, results)].compactMap(\.self)
}

/// The groups that the closed venues have something for.
private func groupLine(
  _ closed: [Venue], _ scenario: Scenario, _ results: StudyResults
) -> Phrase? {
  guard results.venues.contains(where: { results.affected.tells(.targetGroups, of: $0) }) else {
    return nil
  }
  let parts = closed.filter { results.affected.tells(.targetGroups, of: $0) }.map { venue in
    let groups = listed(results.affected.groups(at: venue))
    return Phrase(
      da: "\(venue.name): \(groups.danish)", en: "\(venue.name): \(groups.english)")
  }
  guard !parts.isEmpty else {
    return Phrase(
      da: "Særlige grupper: ikke oplyst for nogen af dem.",
      en: "Special groups: not given for any of them.")
  }
  return Phrase(
    da: """
      Særlige grupper, oplyst for \(.closedTold, scenario.subject / ToldTrait.targetGroups.subject) af \
      \(.closedVenues, scenario.subject): \(joined(parts.map(\.danish), "; ")).
      """,
    en: """
      Special groups, given for \(.closedTold, scenario.subject / ToldTrait.targetGroups.subject) of \
      \(.closedVenues, scenario.subject): \(joined(parts.map(\.english), "; ")).
      """)
}

/// At which of the closed venues users were interviewed.
private func interviewLine(
  _ closed: [Venue], _ scenario: Scenario, _ results: StudyResults
) -> Phrase? {
  guard results.affected.interviewed != nil else { return nil }
  func names(_ answer: Bool?) -> [String] {
    closed.filter { results.affected.wasInterviewed($0) == answer }.map(\.name)
  }
  let (sure, unsure) = (names(true), names(nil))
  let places = listed(sure)
  let perhaps = listed(unsure)
  let doubt =
    unsure.isEmpty
    ? Phrase("")
    : Phrase(
      da: " For \(perhaps.danish) er det usikkert.", en: " Of \(perhaps.english) it is uncertain.")
  let at =
    sure.isEmpty
    ? Phrase("") : Phrase(da: ": \(places.danish)", en: ": \(places.english)")
  return Phrase(
    da: """
      Brugere er interviewet på \(.closedInterviewed, scenario.subject) af \
      \(.closedVenues, scenario.subject)\(at.danish).\(doubt.danish)
      """,
    en: """
      Users were interviewed at \(.closedInterviewed, scenario.subject) of \
      \(.closedVenues, scenario.subject)\(at.english).\(doubt.english)
      """)
}

/// Who owns the closed venues; nil where the study knows no owner.
private func ownerLine(_ scenario: Scenario, _ results: StudyResults) -> Phrase? {
  let parts = Venue.Traits.Ownership.allCases.compactMap { owner -> Phrase? in
    let subject = scenario.subject / Subject(owner.rawValue)
    guard results.book[.closedOwned, subject] != nil else { return nil }
    let words = words(owner)
    return Phrase(
      da: "\(words.danish): \(.closedOwned, subject)",
      en: "\(words.english): \(.closedOwned, subject)")
  }
  guard !parts.isEmpty else { return nil }
  return Phrase(
    da: """
      Ejer, oplyst for \(.closedTold, scenario.subject / ToldTrait.ownership.subject) af \
      \(.closedVenues, scenario.subject): \(joined(parts.map(\.danish), "; ")).
      """,
    en: """
      Owner, given for \(.closedTold, scenario.subject / ToldTrait.ownership.subject) of \
      \(.closedVenues, scenario.subject): \(joined(parts.map(\.english), "; ")).
      """)
}

/// The centres that are to lead something and lose venues.
private func leadLines(_ scenario: Scenario, _ results: StudyResults) -> [Phrase] {
  results.centres.flatMap { centre -> [Phrase] in
    let subject = scenario.subject / centre.subject
    guard results.book[.closedInCentre, subject]?.outcome.value ?? 0 > 0 else { return [] }
    let leads = results.affected.concerns(.lead).filter { $0.centre == centre.id }.map(\.text)
    let led = listed(leads)
    return [
      Phrase(
        da: """
          \(centre.name) (\(led.danish)): \(.closedInCentre, subject) af \(.venues, centre.subject) \(.venues) lukkes.
          """,
        en: """
          \(centre.name) (\(led.english)): \(.closedInCentre, subject) of \(.venues, centre.subject) \(.venues) close.
          """)
    ]
  }
}

/// The longest way to an open venue, and from where.
private func wayLine(
  _ closed: [Venue], _ scenario: Scenario, _ results: StudyResults
) -> Phrase? {
  guard let longest = results.book[.longestWay, scenario.subject] else { return nil }
  let from = listed(
    closed.filter {
      results.book[.wayToOpen, scenario.subject / $0.subject]?.outcome == longest.outcome
    }.map(\.name))
  return Phrase(
    da: """
      Længste vej til \(.venue, neuter: "et åbent", common: "en åben") \(.venue): \(.longestWay, scenario.subject), fra \(from.danish).
      """,
    en: """
      Longest way to an open \(.venue): \(.longestWay, scenario.subject), from \(from.english).
      """)
}

/// The venues that grow, to which the conditions apply.
private func receiverLine(_ scenario: Scenario, _ results: StudyResults) -> Phrase? {
  guard !results.affected.concerns(.condition).isEmpty else { return nil }
  let ids = results.routes[scenario.id, default: []].flatMap(\.receivers)
  let names =
    results.venues.filter { ids.contains($0.id) }.map(\.name)
    + scenario.moves.openings.map(\.venue).filter { ids.contains($0.id) }.map(\.name)
  guard !names.isEmpty else { return nil }
  let growing = listed(names)
  return Phrase(
    da: "Betingelserne for større \(.venues) gælder for dem, der tager imod: \(growing.danish).",
    en:
      "The conditions for larger \(.venues) apply to those that take users in: \(growing.english).")
}

/// What larger venues need, to be gone through for each that takes users in.
private func conditions(_ results: StudyResults) -> [Block] {
  let conditions = results.affected.concerns(.condition)
  guard !conditions.isEmpty else { return [] }
  return [
    .heading(
      3, Phrase(da: "Betingelser for større \(.venues)", en: "Conditions for larger \(.venues)")),
    .paragraph(
      Phrase(
        da: """
          Det har deltagerne nævnt som vigtigt, hvis \(.theVenues) skal være større. Kilderne oplyser ikke, om det er opfyldt \
          noget sted. Listen kan bruges til at gennemgå \(.venue, neuter: "hvert", common: "hver") \(.venue), der tager imod.
          """,
        en: """
          Participants named this as important if the \(.venues) are to be larger. The sources do not state whether it is met \
          anywhere. The list can be used to go through each \(.venue) that takes users in.
          """)),
    .list(conditions.map(\.text)),
  ]
}
