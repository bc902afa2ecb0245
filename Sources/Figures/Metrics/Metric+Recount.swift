extension Metric {
  package static let amongThreeFewest = Metric(
    "among_three_fewest", .share,
    name: Phrase(
      da: "Chance for igen at være blandt de tre med færrest",
      en: "Chance of being among the three fewest again"),
    meaning: Phrase(
      da: """
        Chancen for at være blandt de tre \(.venues) med færrest til stede, hvis der blev talt igen på lige så mange \
        tilfældige tidspunkter. Beregnet eksakt; både den tælling, der er gjort, og den nye svinger tilfældigt om et \
        gennemsnit, som ingen kender. Står flere lige, deles de om pladsen.
        """,
      en: """
        Chance of being among the three \(.venues) with fewest present if all were counted again at as many random \
        times. Exact; both the count made and the new one vary by chance about a mean that nobody knows. \
        \(capital: .venues) that are level share the place.
        """))

  package static let typicalPresent = Metric(
    "typical_present", .people,
    name: Phrase(
      da: "Til stede på \(.venue, neuter: "et typisk", common: "en typisk") \(.venue)",
      en: "Present at a typical \(.venue)"),
    meaning: Phrase(
      da: "Det midterste antal til stede, ordnet efter størrelse; af to midterste det laveste.",
      en:
        "The middle one of the counts of people present in order of size; of two in the middle the lower."
    ))

  package static let presentBelow = Metric(
    "present_below", .share,
    name: Phrase(
      da: "Usikkerhed nedad ved flere optællinger", en: "Uncertainty downwards with more counts"),
    meaning: Phrase(
      da: "Hvor langt \(reach.danish) når ned under det.",
      en: "How far \(reach.english) reaches below it."))

  package static let presentAbove = Metric(
    "present_above", .share,
    name: Phrase(
      da: "Usikkerhed opad ved flere optællinger", en: "Uncertainty upwards with more counts"),
    meaning: Phrase(
      da: "Hvor langt \(reach.danish) når op over det.",
      en: "How far \(reach.english) reaches above it."))

  private static let reach = Phrase(
    da: """
      intervallet (\(.methodChoice, "interval-level"), Garwood) i forhold til gennemsnittet på \(.venue, neuter: "et typisk", common: "en typisk") \(.venue), når der er talt \
      på så mange tilfældige tidspunkter,
      """,
    en: """
      the interval (\(.methodChoice, "interval-level"), Garwood), relative to the mean at a typical \(.venue) once it has been counted at so \
      many random times,
      """)

  package static let peopleNeeded = Metric(
    "people_needed", .people,
    name: Phrase(da: "Brugere, der skal tælles", en: "Users to be counted"),
    meaning: Phrase(
      da:
        "Hvor mange brugere der i alt skal tælles på \(.venue, neuter: "et", common: "en") \(.venue), før usikkerheden er højst \(.methodChoice, "half-width") til begge sider.",
      en:
        "How many users in all have to be counted at \(a: .venue) before the uncertainty is at most \(.methodChoice, "half-width") to both sides."
    ))

  package static let momentsNeeded = Metric(
    "moments_needed", .moments,
    name: Phrase(da: "Nødvendige optællinger", en: "Counts needed"),
    meaning: Phrase(
      da: """
        Antal tilfældige tidspunkter, \(.theVenue) skal tælles på, før usikkerheden er højst \(.methodChoice, "half-width") til begge sider, \
        hvis der i gennemsnit er lige så mange til stede som talt.
        """,
      en: """
        Number of random times the \(.venue) has to be counted before the uncertainty is at most \(.methodChoice, "half-width") to \
        both sides, if as many are present on average as were counted.
        """))

  static let recount = [
    amongThreeFewest, typicalPresent, presentBelow, presentAbove, peopleNeeded, momentsNeeded,
  ]
}
