extension Metric {
  package static let amongThreeFewest = Metric(
    "among_three_fewest", .share,
    name: Phrase(
      da: "Chance for igen at være blandt de tre med færrest",
      en: "Chance of being among the three fewest again"),
    meaning: Phrase(
      da: """
        Chancen for at være blandt de tre \(.venues) med færrest til stede, hvis der blev talt igen på lige så mange \
        tilfældige tidspunkter. Beregnet eksakt; hver ny tælling svinger tilfældigt (Poisson) om det tal, der er talt. \
        Står flere lige, deles de om pladsen.
        """,
      en: """
        Chance of being among the three \(.venues) with fewest present if all were counted again at as many random \
        times. Exact; each new count varies by chance (Poisson) about the one made. \(capital: .venues) that are level \
        share the place.
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

  package static let presentHalfWidth = Metric(
    "present_half_width", .share,
    name: Phrase(da: "Usikkerhed ved flere optællinger", en: "Uncertainty with more counts"),
    meaning: Phrase(
      da: """
        Halvdelen af intervallets bredde (\(.methodChoice, "interval-level"), Garwood) i forhold til gennemsnittet på \(.venue, neuter: "et typisk", common: "en typisk") \(.venue), når \
        der er talt på så mange tilfældige tidspunkter.
        """,
      en: """
        Half the width of the interval (\(.methodChoice, "interval-level"), Garwood) relative to the mean at a typical \(.venue), once it \
        has been counted at so many random times.
        """))

  package static let peopleNeeded = Metric(
    "people_needed", .people,
    name: Phrase(da: "Brugere, der skal tælles", en: "Users to be counted"),
    meaning: Phrase(
      da:
        "Hvor mange brugere der i alt skal tælles på \(.venue, neuter: "et", common: "en") \(.venue), før usikkerheden er højst \(.methodChoice, "half-width") til hver side.",
      en:
        "How many users in all have to be counted at \(a: .venue) before the uncertainty is at most \(.methodChoice, "half-width") to either side."
    ))

  package static let momentsNeeded = Metric(
    "moments_needed", .moments,
    name: Phrase(da: "Nødvendige optællinger", en: "Counts needed"),
    meaning: Phrase(
      da: """
        Antal tilfældige tidspunkter, \(.theVenue) skal tælles på, før usikkerheden er højst \(.methodChoice, "half-width") til hver side, \
        hvis der i gennemsnit er lige så mange til stede som talt.
        """,
      en: """
        Number of random times the \(.venue) has to be counted before the uncertainty is at most \(.methodChoice, "half-width") to \
        either side, if as many are present on average as were counted.
        """))

  static let recount = [
    amongThreeFewest, typicalPresent, presentHalfWidth, peopleNeeded, momentsNeeded,
  ]
}
