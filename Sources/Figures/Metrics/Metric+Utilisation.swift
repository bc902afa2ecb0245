extension Metric {
  package static let venues = Metric(
    "venues", .venues,
    name: Phrase(da: "\(capital: .venues)", en: "\(capital: .venues)"),
    meaning: Phrase(
      da: "Antal \(.venues), der er med. Tallet siger ikke, om der er andre.",
      en: "Number of \(.venues) in the study. The number does not say whether there are others."
    ))

  package static let momentShare = Metric(
    "moment_share", .share,
    name: Phrase(da: "Til stede pr. dagligt besøg", en: "Present per daily visit"),
    meaning: Phrase(
      da: """
        Antal til stede pr. \(.dailyOne) besøg. Kan afspejle, hvor længe besøgende bliver, men også \
        tidspunktet og ændret søgning; siger intet om ledige pladser eller om udvikling. \
        Intervallet (\(.methodChoice, "interval-level")) er Clopper og Pearsons for de talte til stede som del af dem og \
        ugens talte besøg, omsat til et forhold pr. dag.
        """,
      en: """
        People present per \(.dailyOne) visit. May reflect how long visitors stay, but also the \
        moment and changed use; says nothing of free places or of a trend. The \
        interval (\(.methodChoice, "interval-level")) is Clopper and Pearson's for the people counted as a part of them and \
        the visits counted in the week, turned into a ratio per day.
        """))

  package static let visitShare = Metric(
    "visit_share", .share,
    name: Phrase(da: "Andel af talte besøg", en: "Share of counted visits"),
    meaning: Phrase(
      da:
        "\(capital: .theVenue)s \(.daily) besøg som andel af alle talte besøg. \(capital: .venues) uden tal indgår ikke.",
      en:
        "The \(.venue)'s \(.daily) visits as a share of all counted visits. \(capital: .venues) without a count are left out."
    ))

  package static let places = Metric(
    "places", .number,
    name: Phrase(da: "Pladser", en: "Places"),
    meaning: Phrase(
      da: "Hvor mange der er plads til på én gang.", en: "How many there is room for at a time."))

  package static let lockedOpen = Metric(
    "locked_open", .venues,
    name: Phrase(
      da: "\(capital: .venues), der er låst åbne", en: "\(capital: .venues) locked open"),
    meaning: Phrase(
      da:
        "Antal \(.venues), som ingen plan må lukke eller samle i \(.venue, neuter: "et andet", common: "en anden").",
      en: "Number of \(.venues) that no plan may close or merge into another."))

  package static let lockedClosed = Metric(
    "locked_closed", .venues,
    name: Phrase(
      da: "\(capital: .venues), der er låst lukkede", en: "\(capital: .venues) locked closed"),
    meaning: Phrase(
      da: "Antal \(.venues), som enhver plan lukker.",
      en: "Number of \(.venues) that every plan closes."))

  package static let capacityUse = Metric(
    "capacity_use", .share,
    name: Phrase(da: "Kapacitetsudnyttelse", en: "Capacity use"),
    meaning: Phrase(
      da: "Antal til stede pr. plads. Kan kun beregnes, hvor antallet af pladser er oplyst.",
      en: "People present per place. Computed only where the number of places is given."))

  package static let rankAgreement = Metric(
    "rank_agreement", .index,
    name: Phrase(da: "Rangkorrelation", en: "Rank agreement"),
    meaning: Phrase(
      da:
        "Spearmans rangkorrelation mellem besøg og antal til stede for \(.venues) med begge tal.",
      en:
        "Spearman's rank correlation of visits and people present over the \(.venues) with both."
    ))

  package static let comparedPairs = Metric(
    "compared_pairs", .pairs,
    name: Phrase(da: "Sammenlignede par af \(.venues)", en: "Pairs of \(.venues) compared"),
    meaning: Phrase(
      da: "Antal par af \(.venues), som begge har et antal til stede.",
      en: "Number of pairs of \(.venues) that both have a count of people present."))

  package static let separablePairs = Metric(
    "separable_pairs", .pairs,
    name: Phrase(da: "Par, der kan skelnes", en: "Pairs that can be told apart"),
    meaning: Phrase(
      da: """
        Par af \(.venues), hvis tal (til stede, eller besøg, hvor det står) ligger så langt fra hinanden, at tilfældet alene sjældent (under \
        \(.methodChoice, "separable-chance")) giver så stor en forskel. Eksakt test, ikke korrigeret for mange sammenligninger.
        """,
      en: """
        Pairs of \(.venues) whose counts (of people present, or of visits where it says so) are so far apart that chance alone seldom (under \(.methodChoice, "separable-chance")) gives \
        such a difference. Exact test, not corrected for many comparisons.
        """))

  static let grounds = [venues, lockedOpen, lockedClosed]

  static let utilisation = [
    momentShare, visitShare, places, hoursPerWeek, staffOnDuty, capacityUse, rankAgreement,
    comparedPairs, separablePairs,
  ]
}
