extension Metric {
  package static let mostPresent = Metric(
    "most_present", .people,
    name: Phrase(
      da: "Flest talt på én gang", en: "Most counted at once"),
    meaning: Phrase(
      da:
        "Det største antal til stede, der er talt på noget \(.venue). Det siger ikke, hvor mange der er plads til.",
      en:
        "The largest number of people present that was counted at any \(.venue). It does not say how many there is room for."
    ))

  package static let mostPresentAfter = Metric(
    "most_present_after", .people,
    name: Phrase(
      da: "Flest ventet til stede efter lukning", en: "Most expected present after closing"),
    meaning: Phrase(
      da: """
        Det største af de antal, der ventes til stede på de \(.venues), der tager imod. \(capital: .venues), hvor et tal mangler, er \
        ikke med.
        """,
      en: """
        The largest of the numbers expected present at the \(.venues) that take users in. \(capital: .venues) of which a count is \
        missing are left out.
        """))

  package static let chanceOfMore = Metric(
    "chance_of_more", .share,
    name: Phrase(
      da: "Sandsynlighed for flere på én gang, end der er talt noget sted",
      en: "Chance of more at once than was counted anywhere"),
    meaning: Phrase(
      da: """
        Sandsynligheden for, at der på et tilfældigt tidspunkt er flere til stede end det største antal, der er talt på noget \
        \(.venue). Både optællingen og antallet på det nye tidspunkt svinger tilfældigt. Tallet er ingen oplysning om \
        lokalerne, og \(.theVenue), hvor flest er talt, har selv en sådan \
        sandsynlighed i dag.
        """,
      en: """
        The chance that at a random time more are present than the largest number counted at any \(.venue). Both the count \
        and the number at the new time vary by chance. It is not a statement on rooms, \
        and the \(.venue) where most were counted has such a chance itself today.
        """))

  package static let chanceWithoutRoom = Metric(
    "chance_without_room", .share,
    name: Phrase(
      da: "Sandsynlighed for flere, end der er pladser", en: "Chance of more than there are places"),
    meaning: Phrase(
      da: """
        Sandsynligheden for, at der på et tilfældigt tidspunkt er flere til stede, end \(.theVenue) har pladser. Både \
        optællingen og antallet på det nye tidspunkt svinger tilfældigt.
        """,
      en: """
        The chance that at a random time more are present than the \(.venue) has places. Both the count and the number at the \
        new time vary by chance.
        """))

  static let howFull = [mostPresent, mostPresentAfter, chanceOfMore, chanceWithoutRoom]
}
