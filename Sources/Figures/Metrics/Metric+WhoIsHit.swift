extension Metric {
  package static let toldVenues = Metric(
    "told_venues", .venues,
    name: Phrase(
      da: "\(capital: .venues), hvor det er oplyst", en: "\(capital: .venues) of which it is given"),
    meaning: Phrase(
      da: """
        For hvor mange \(.venues) det er oplyst, hvem der ejer \(.venue, neuter: "det", common: "den") (ownership), hvilke grupper af brugere \
        \(.venue, neuter: "det", common: "den") har noget for (target-groups), og om brugerne er interviewet (interviews).
        """,
      en: """
        Of how many \(.venues) it is given who owns it (ownership), which groups of users it has something for \
        (target-groups), and whether its users were interviewed (interviews).
        """))

  package static let closedTold = Metric(
    "closed_told", .venues,
    name: Phrase(
      da: "Lukkede \(.venues), hvor det er oplyst", en: "Closed \(.venues) of which it is given"),
    meaning: Phrase(
      da: "Det samme for de \(.venues), scenariet lukker.",
      en: "The same of the \(.venues) that the scenario closes."))

  package static let closedInterviewed = Metric(
    "closed_interviewed", .venues,
    name: Phrase(
      da: "Lukkede \(.venues), hvor brugere er interviewet",
      en: "Closed \(.venues) whose users were interviewed"),
    meaning: Phrase(
      da: """
        Hvor mange af de \(.venues), scenariet lukker, der med sikkerhed står på listen over dem, de interviewede brugere kommer i.
        """,
      en: """
        How many of the \(.venues) the scenario closes are for certain on the list of those where the interviewed users come.
        """))

  package static let closedOwned = Metric(
    "closed_owned", .venues,
    name: Phrase(da: "Lukkede \(.venues) efter ejer", en: "Closed \(.venues) by owner"),
    meaning: Phrase(
      da: "Hvor mange af de \(.venues), scenariet lukker, der oplyses at have den ejer.",
      en: "How many of the \(.venues) the scenario closes are said to have that owner."))

  package static let closedInCentre = Metric(
    "closed_in_centre", .venues,
    name: Phrase(
      da:
        "Lukkede \(.venues) i \(.centre, neuter: "et", common: "en") \(.centre) med en rolle",
      en: "Closed \(.venues) of \(a: .centre) with a role"),
    meaning: Phrase(
      da:
        "Hvor mange \(.venues) scenariet lukker i \(.centre, neuter: "et", common: "en") \(.centre), som en kilde knytter en opgave til: noget, \(.centre, neuter: "det", common: "den") arbejder med eller skal lede.",
      en:
        "How many \(.venues) the scenario closes of \(a: .centre) to which a source ascribes a task: something it works on or is to lead."
    ))

  package static let wayToOpen = Metric(
    "way_to_open", .kilometres,
    name: Phrase(
      da: "Vej til \(.venue, neuter: "det nærmeste åbne", common: "den nærmeste åbne") \(.venue)",
      en: "Way to the nearest open \(.venue)"),
    meaning: Phrase(
      da: """
        Hvor langt der er fra \(.venue, neuter: "et lukket", common: "en lukket") \(.venue) til \(.venue, neuter: "det nærmeste", common: "den nærmeste"), der er \(.venue, neuter: "åbent", common: "åben"): som oplyst, eller i fugleflugt. \
        Hvor brugerne bor, ved ingen.
        """,
      en: """
        How far it is from \(a: .venue) that closes to the nearest that is open: as given, or as the crow flies. Where the \
        users live nobody knows.
        """))

  package static let longestWay = Metric(
    "longest_way", .kilometres,
    name: Phrase(
      da: "Længste vej til \(.venue, neuter: "et åbent", common: "en åben") \(.venue)",
      en: "Longest way to an open \(.venue)"),
    meaning: Phrase(
      da:
        "Den længste af vejene fra \(.venue, neuter: "et lukket", common: "en lukket") \(.venue) til \(.venue, neuter: "det nærmeste åbne", common: "den nærmeste åbne").",
      en: "The longest of the ways from \(a: .venue) that closes to the nearest that is open."))

  static let whoIsHit = [
    toldVenues, closedTold, closedInterviewed, closedOwned, closedInCentre, wayToOpen, longestWay,
  ]
}
