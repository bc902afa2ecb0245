import Figures

/// What nobody says and the figures would need: the box *Det ved vi ikke*.
func unknowns(_ results: StudyResults) -> [Phrase] {
  let places = results.book[.places, .all]?.coverage
  let noPlaces = (places?.counted ?? 0) < (places?.expected ?? 1)
  let countsUsers = results.measures.all.contains { $0.kind == .users }
  return [
    countsUsers
      ? nil
      : Phrase(
        da: "hvor mange forskellige personer der bruger \(.theVenues)",
        en: "how many different people use the \(.venues)"),
    !noPlaces
      ? nil
      : (places?.counted ?? 0) == 0
        ? Phrase(
          da: "hvor mange pladser \(.venue, neuter: "hvert", common: "hver") \(.venue) har",
          en: "how many places each \(.venue) has")
        : Phrase(
          da: """
            hvor mange pladser alle \(.venues) har (oplyst for \(.places, .all, .coverage))
            """,
          en: "how many places all \(.venues) have (stated for \(.places, .all, .coverage))"),
    results.conventions.allocation != .fixedShare
      ? nil
      : Phrase(
        da: "hvad \(.venue, neuter: "hvert", common: "hver") \(.venue) koster",
        en: "what each \(.venue) costs"),
    results.scenarios.isEmpty
      ? nil
      : results.conventions.reassignment.needsDistances
        ? Phrase(
          da:
            "hvor mange der vil følge med til \(.venue, neuter: "et andet", common: "en anden") \(.venue)",
          en: "how many would move to another \(.venue)")
        : Phrase(
          da:
            "hvor langt brugerne har til \(.venue, neuter: "et andet", common: "en anden") \(.venue), og hvor mange der vil følge med",
          en: "how far users would have to go to another \(.venue), and how many would move there"),
    results.venues.allSatisfy { results.book[.hoursPerWeek, $0.subject]?.outcome.value != nil }
      ? nil
      : Phrase(
        da: "hvor mange dage og timer \(.theVenues) har åbent",
        en: "on how many days and for how many hours the \(.venues) are open"),
    results.venues.allSatisfy { $0.traits.premises != nil }
      ? nil : Phrase(da: "lokalernes stand", en: "the state of the premises"),
    !results.hasMoney
      ? nil
      : Phrase(
        da: "om rammen også betaler for \(.venues), der ikke er med her",
        en: "whether the budget also pays for \(.venues) that are not included here"),
    !results.hasMoney || results.isEveryOneOffStated
      ? nil
      : Phrase(
        da:
          "hvad det koster at lukke, flytte eller åbne \(.venue, neuter: "et", common: "en") \(.venue) (engangsudgifter)",
        en: "what it costs to close, move or open \(a: .venue) (one-off costs)"),
  ].compactMap(\.self)
}

extension StudyResults {
  /// Whether each scenario that changes anything says when, and what all of it costs once.
  fileprivate var isEveryOneOffStated: Bool {
    let plans = scenarios.filter { !$0.changesNothing }
    return !plans.isEmpty
      && plans.allSatisfy { book[.oneOffCost, $0.subject]?.outcome.value != nil }
  }
}
