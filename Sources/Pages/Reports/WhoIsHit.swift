import Document
import Figures

/// Who uses the venues that each scenario closes, as far as anybody has said; one sentence where nobody has.
func whoIsHit(_ results: StudyResults) -> [Block] {
  let scenarios = results.compared.filter { !$0.closed.isEmpty }
  guard !scenarios.isEmpty, results.book[.toldVenues, ToldTrait.ownership.subject] != nil else {
    return []
  }
  let heading = Block.heading(
    2,
    Phrase(
      da: "Brugerne på de \(.venues), der lukkes", en: "The users of the \(.venues) that close"))
  let hasWays = scenarios.contains { results.book[.longestWay, $0.subject] != nil }
  guard results.isAnythingTold || hasWays else { return [heading, .paragraph(nothingTold)] }
  let known = [told(results), hasWays ? nil : noWays].compactMap(\.self)
  let lead: [Block] = known.isEmpty ? [] : [.paragraph(together(known))]
  let named: [Block] = groups(results) + leads(results)
  let needs: [Block] = largerVenues(results)
  return [heading] + lead + named + [.table(hitTable(scenarios, results))] + needs
}

/// What is told of the venues that each scenario closes.
private func hitTable(_ scenarios: [Scenario], _ results: StudyResults) -> Table {
  typealias Told = (Scenario) -> Phrase?
  let columns: [(id: String, title: Phrase, told: Told)] = [
    (
      "groups", Phrase(da: "Særlige grupper", en: "Special groups"),
      { groupLine(results.closed(by: $0), $0, results) }
    ),
    (
      "interviews", Phrase(da: "Interview", en: "Interviews"),
      { interviewLine(results.closed(by: $0), $0, results) }
    ),
    ("owners", Phrase(da: "Ejer", en: "Owner"), { ownerLine($0, results) }),
    (
      "leads",
      Phrase(
        da: "\(capital: .venues), der lukkes i \(.centres) med en rolle",
        en: "\(capital: .venues) that close in \(.centres) with a role"),
      { leadLine($0, results) }
    ),
    (
      "ways", Phrase(da: "Afstand", en: "Distance"),
      { wayLine(results.closed(by: $0), $0, results) }
    ),
  ]
  let told = columns.filter { column in scenarios.contains { column.told($0) != nil } }
  let tellsWays = told.contains { $0.id == "ways" }
  return Table(
    id: "scenario-users",
    caption: Phrase(
      da: "Hvad der er oplyst om de \(.venues), der lukkes",
      en: "What is known of the \(.venues) that close"),
    columns: [scenarioColumn] + told.map { Table.Column($0.id, $0.title) },
    rows: scenarios.map { scenario in
      Table.Row(
        [.words(results.toldTitle(of: scenario))]
          + told.map { .words($0.told(scenario) ?? Phrase(da: "ikke oplyst", en: "not stated")) })
    },
    source: !results.sources.lists.isEmpty
      ? results.listSource : tellsWays ? results.wayedSource : results.scenarioSource)
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
private func told(_ results: StudyResults) -> Phrase? {
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
  let owners =
    results.venues.contains { results.affected.tells(.ownership, of: $0) }
    ? Phrase(
      da: """
        Ejeren er oplyst for \(.toldVenues, ToldTrait.ownership.subject, .coverage).
        """,
      en: "The owner is given for \(.toldVenues, ToldTrait.ownership.subject, .coverage).")
    : Phrase(da: "Ejeren er ikke oplyst.", en: "The owner is not stated.")
  let hasGroups = results.venues.contains { results.affected.tells(.targetGroups, of: $0) }
  // A study that tells of nobody has no sentence on what is told.
  guard hasGroups || results.affected.interviewed != nil || !results.affected.concerns.isEmpty
  else { return nil }
  return together([
    Phrase(
      da: """
        Hvilke grupper \(.venue, neuter: "et", common: "en") \(.venue) har noget særligt for, er oplyst for \
        \(.toldVenues, ToldTrait.targetGroups.subject, .coverage) \(.venues).
        """,
      en: """
        Which groups \(a: .venue) has something special for is given for \
        \(.toldVenues, ToldTrait.targetGroups.subject, .coverage) \(.venues).
        """), owners, interviews,
  ])
}

private let noWays = Phrase(
  da: """
    Hvor langt der er til \(.venue, neuter: "et andet", common: "en anden") \(.venue), er ikke oplyst.
    """,
  en: "How far it is to another \(.venue) is not stated.")

/// What the sources propose that each centre leads.
private func leads(_ results: StudyResults) -> [Block] {
  let told = results.centres.flatMap { centre in
    results.affected.concerns(.lead).filter { $0.centre == centre.id }.map(\.text)
  }
  guard !told.isEmpty else { return [] }
  return [
    .paragraph(
      Phrase(
        da: "Hvad kilderne siger om \(.theCentres)s roller:",
        en: "What the sources say of the roles of the \(.centres):")), .list(told),
  ]
}

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
    return Phrase(da: "ikke oplyst for nogen af dem", en: "not given for any of them")
  }
  return Phrase(
    da: """
      oplyst for \(.closedTold, scenario.subject / ToldTrait.targetGroups.subject) af \
      \(.closedVenues, scenario.subject): \(joined(parts.map(\.danish), "; "))
      """,
    en: """
      given for \(.closedTold, scenario.subject / ToldTrait.targetGroups.subject) of \
      \(.closedVenues, scenario.subject): \(joined(parts.map(\.english), "; "))
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
  let doubt = Phrase(
    da: "usikkert for \(listed(unsure).danish)", en: "uncertain for \(listed(unsure).english)")
  if sure.isEmpty, unsure.count == closed.count { return doubt }
  if sure.isEmpty, !unsure.isEmpty {
    return Phrase(
      da: "\(doubt.danish); ingen på de øvrige", en: "\(doubt.english); none at the others")
  }
  let at =
    sure.isEmpty
    ? Phrase("") : Phrase(da: ": \(listed(sure).danish)", en: ": \(listed(sure).english)")
  // Those of which it is not known may be among those at which somebody was.
  let (bound, rest) =
    unsure.isEmpty
    ? (Phrase(""), Phrase(""))
    : (
      Phrase(da: "mindst ", en: " or more"),
      Phrase(da: "; \(doubt.danish)", en: "; \(doubt.english)")
    )
  return Phrase(
    da: """
      brugere på \(bound.danish)\(.closedInterviewed, scenario.subject) af \
      \(.closedVenues, scenario.subject)\(at.danish)\(rest.danish)
      """,
    en: """
      users at \(.closedInterviewed, scenario.subject)\(bound.english) of \
      \(.closedVenues, scenario.subject)\(at.english)\(rest.english)
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
      oplyst for \(.closedTold, scenario.subject / ToldTrait.ownership.subject) af \
      \(.closedVenues, scenario.subject): \(joined(parts.map(\.danish), "; "))
      """,
    en: """
      given for \(.closedTold, scenario.subject / ToldTrait.ownership.subject) of \
      \(.closedVenues, scenario.subject): \(joined(parts.map(\.english), "; "))
      """)
}

/// The centres that are to lead something and lose venues; nil where none leads anything, as far as the sources say.
private func leadLine(_ scenario: Scenario, _ results: StudyResults) -> Phrase? {
  let leading = results.centres.filter {
    results.book[.closedInCentre, scenario.subject / $0.subject] != nil
  }
  guard !leading.isEmpty else { return nil }
  let parts = leading.flatMap { centre -> [Phrase] in
    let subject = scenario.subject / centre.subject
    guard results.book[.closedInCentre, subject]?.outcome.value ?? 0 > 0 else { return [] }
    return [
      Phrase(
        da: "\(centre.name): \(.closedInCentre, subject) af \(.venues, centre.subject)",
        en: "\(centre.name): \(.closedInCentre, subject) of \(.venues, centre.subject)")
    ]
  }
  return parts.isEmpty
    ? Phrase(da: "ingen", en: "none")
    : Phrase(da: joined(parts.map(\.danish), "; "), en: joined(parts.map(\.english), "; "))
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
      længste vej til \(.venue, neuter: "et åbent", common: "en åben") \(.venue): \(.longestWay, scenario.subject), fra \(from.danish)
      """,
    en: """
      longest way to an open \(.venue): \(.longestWay, scenario.subject), from \(from.english)
      """)
}
