extension Metric {
  package static let costOfDailyVisit = Metric(
    "cost_of_daily_visit", .moneyPerVisit,
    name: Phrase(
      da: "Udgift om året pr. \(.dailyOne) besøg", en: "Cost a year per \(.dailyOne) visit"),
    meaning: Phrase(
      da:
        "Rammen til \(.theVenues) delt med de \(.daily) besøg, planerne regnes med. Et gennemsnit, ikke hvad et besøg er værd.",
      en:
        "The frame spent on the \(.venues) over the \(.daily) visits plans are computed with. An average, not what a visit is worth."
    ))

  package static let visitValue = Metric(
    "visit_value", .moneyPerVisit,
    name: Phrase(
      da: "Værdi af et mistet \(.dailyOne) besøg", en: "Value of a lost \(.dailyOne) visit"),
    meaning: Phrase(
      da: """
        Hvad ét mistet \(.dailyOne) besøg anses for værd om året. Et værdivalg: tallet kan ikke findes i kilderne, kun \
        vælges af dem, der beslutter.
        """,
      en: """
        What one lost \(.dailyOne) visit is held to be worth a year. A value judgement: it cannot be found in the \
        sources, only chosen by those who decide.
        """))

  package static let chanceOfBenefit = Metric(
    "chance_of_benefit", .share,
    name: Phrase(
      da: "Beregninger, hvor det frigjorte er mere værd end de mistede besøg",
      en: "Repetitions in which what is freed is worth more than the visits lost"),
    meaning: Phrase(
      da: """
        Andelen af de gentagne beregninger, hvor det, scenariet frigør netto, er mere end de mistede besøg gange den værdi, et \
        mistet besøg regnes for at have.
        """,
      en: """
        Share of the repeated calculations in which what the scenario frees, net, is more than the visits lost times what a lost \
        visit is held to be worth.
        """))

  package static let valueOfInformation = Metric(
    "value_of_information", .moneyPerYear,
    name: Phrase(
      da: "Værdien af at vide alt, før det afgøres, om scenariet gennemføres",
      en: "Value of knowing everything before it is decided whether the scenario is carried out"),
    meaning: Phrase(
      da: """
        Hvad det i gennemsnit højst kan være værd at kende besøg og forudsætninger, før det afgøres, om scenariet gennemføres \
        eller intet lukkes. Nul, hvor svaret alligevel ville blive det samme.
        """,
      en: """
        The most it can on average be worth to know visits and assumptions before it is decided whether to carry out the \
        scenario or close nothing. Nought where the answer would be the same anyway.
        """))

  package static let valueOfInput = Metric(
    "value_of_input", .moneyPerYear,
    name: Phrase(
      da: "Værdien af at kende én ting, før det afgøres, om scenariet gennemføres",
      en: "Value of knowing one thing before it is decided whether the scenario is carried out"),
    meaning: Phrase(
      da: """
        Hvad det i gennemsnit højst kan være værd at kende den ene forudsætning, eller de berørte besøg, før det afgøres, om \
        scenariet gennemføres eller intet lukkes.
        """,
      en: """
        The most it can on average be worth to know the one assumption, or the visits displaced, before it is decided whether \
        to carry out the scenario or close nothing.
        """))

  package static let closureFrequency = Metric(
    "closure_frequency", .share,
    name: Phrase(
      da: "Gentagelser, hvor \(.theVenue) er blandt de lukkede",
      en: "Repetitions where the \(.venue) is among the closed"),
    meaning: Phrase(
      da: """
        Andelen af de gentagne beregninger, hvor \(.theVenue) er blandt dem, der lukkes, når de laveste besøgstal \
        afgør det, og \(.centre, neuter: "hvert", common: "hver") \(.centre) beholder mindst \(.venue, neuter: "ét", common: "én") \(.venue). Siger, hvor sikkert besøgstallene udpeger \(.theVenue), \
        ikke at \(.venue, neuter: "det", common: "den") bør lukke.
        """,
      en: """
        Share of the repeated calculations where the \(.venue) is among those that close, when the lowest visit figures \
        decide and each \(.centre) keeps at least one \(.venue). Tells how surely the visit figures point to the \(.venue), \
        not that it should close.
        """))

  static let choice = [
    costOfDailyVisit, visitValue, chanceOfBenefit, valueOfInformation, valueOfInput,
    closureFrequency,
  ]
}
