extension Metric {
  package static let frame = Metric(
    "frame", .moneyPerYear,
    name: Phrase(da: "Ramme", en: "Frame"),
    meaning: Phrase(
      da: """
        Den samlede ramme, som kilden oplyser den. Tallet siger ikke, hvordan den er fordelt på \(.venues), og \
        heller ikke, om den også betaler for \(.venues), der ikke er med.
        """,
      en: """
        The whole frame as the source states it. The number does not say how it is split by \(.venue), nor whether \
        it also pays for \(.venues) outside the study.
        """))

  package static let frameOnVenues = Metric(
    "frame_on_venues", .moneyPerYear,
    name: Phrase(da: "Ramme til \(.theVenues)", en: "Frame spent on the \(.venues)"),
    meaning: Phrase(
      da: "Den del af rammen, der regnes brugt på de \(.venues), der er med.",
      en: "The part of the frame taken to be spent on the \(.venues) of the study."))

  package static let grant = Metric(
    "grant", .moneyPerYear,
    name: Phrase(da: "Tilskud", en: "Grant"),
    meaning: Phrase(
      da: "Hvad \(.theVenue) oplyses at koste om året.",
      en: "What the \(.venue) is stated to cost a year."))

  package static let frameNotSplit = Metric(
    "frame_not_split", .moneyPerYear,
    name: Phrase(da: "Ramme uden fordeling", en: "Frame not split"),
    meaning: Phrase(
      da: "Den del af rammen, som de oplyste tilskud ikke dækker.",
      en: "The part of the frame that the grants given do not cover."))

  package static let framePerVenue = Metric(
    "frame_per_venue", .moneyPerYear,
    name: Phrase(da: "Ramme pr. \(.venue), ligeligt", en: "Frame per \(.venue), evenly"),
    meaning: Phrase(
      da: "Rammen delt med antallet af \(.venues). Et rent regnestykke, ikke et budget.",
      en: "The frame divided by the number of \(.venues). Arithmetic only, not a budget."))

  package static let fillVisits = Metric(
    "fill_visits", .visits,
    name: Phrase(da: "Skøn for manglende besøg", en: "Estimate of missing visits"),
    meaning: Phrase(
      da: """
        Det antal \(.daily) besøg, der står for hvert tal, som mangler: gennemsnittet eller medianen af de talte, i hele \(.theCity) eller i \(.theCentre), \
        alt efter udfyldningen.
        """,
      en: """
        The number of \(.daily) visits that stands for each count that is missing: the mean or the median of those counted in \(.theCity) or the \(.centre), as \
        the filling has it.
        """))

  package static let fillPresence = Metric(
    "fill_presence", .people,
    name: Phrase(
      da: "Skøn for manglende antal til stede", en: "Estimate of missing numbers present"),
    meaning: Phrase(
      da: """
        Det antal til stede, der står for hvert tal, som mangler: gennemsnittet eller medianen af de talte, i hele \(.theCity) eller i \(.theCentre), alt efter \
        udfyldningen. Bruges kun til at dele udgiften efter.
        """,
      en: """
        The number present that stands for each count that is missing: the mean or the median of those counted in \(.theCity) or the \(.centre), as the \
        filling has it. Used to split the cost by, and for nothing else.
        """))

  package static let fillMomentShare = Metric(
    "fill_moment_share", .share,
    name: Phrase(
      da: "Til stede pr. besøg, som udfyldes efter",
      en: "Present per visit that the filling goes by"),
    meaning: Phrase(
      da: """
        Medianen af til stede pr. \(.dailyOne) besøg på de \(.venues), hvor begge er talt. Af den og det ene tal skønnes det andet, \
        hvor det mangler.
        """,
      en: """
        The median of the people present per \(.dailyOne) visit at the \(.venues) where both were counted. By it one count is \
        estimated from the other where that is missing.
        """))

  package static let planVisits = Metric(
    "plan_visits", .visits,
    name: Phrase(da: "Besøg brugt i scenarierne", en: "Visits the scenarios use"),
    meaning: Phrase(
      da:
        "\(capital: .daily) besøg; hvor tallet mangler, det skøn, som den valgte udfyldning giver.",
      en:
        "\(capital: .daily) visits; where the count is missing, the estimate of the chosen filling."
    ))

  package static let planPresence = Metric(
    "plan_presence", .people,
    name: Phrase(
      da: "Til stede, som udgiften kan følge", en: "People present that the cost may follow"),
    meaning: Phrase(
      da: """
        Til stede på et tilfældigt tidspunkt; hvor tallet mangler, det skøn, som den valgte udfyldning giver. Bruges kun til \
        at dele udgiften efter.
        """,
      en: """
        People present at a random time; where the count is missing, the estimate of the chosen filling. Used to split the \
        cost by, and for nothing else.
        """))

  package static let venueCost = Metric(
    "venue_cost", .moneyPerYear,
    name: Phrase(da: "Beregningsmæssig udgift", en: "Computed cost"),
    meaning: Phrase(
      da:
        "\(capital: .theVenue)s del af rammen, når en fast andel deles lige og resten efter besøg eller efter, hvor mange der er til stede. Ikke et budget.",
      en:
        "The \(.venue)'s part of the frame when a fixed share is split evenly and the rest by visits, or by the people present. Not a budget."
    ))

  static let money =
    [
      frame, grant, frameOnVenues, frameNotSplit, framePerVenue, fillVisits, fillPresence,
      fillMomentShare, planVisits, planPresence,
      venueCost,
    ] + fills
}
