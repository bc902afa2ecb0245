extension Metric {
  package static let costOfDailyVisit = Metric(
    "cost_of_daily_visit", .moneyPerVisit,
    name: Phrase(
      da: "Udgift om året pr. \(.dailyOne) besøg", en: "Cost a year per \(.dailyOne) visit"),
    meaning: Phrase(
      da:
        "Rammen til \(.theVenues) delt med de \(.daily) besøg i dag. Et gennemsnit, ikke hvad et besøg er værd.",
      en:
        "The frame spent on the \(.venues) over today's \(.daily) visits. An average, not what a visit is worth."
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

  package static let valueOfInformation = Metric(
    "value_of_information", .moneyPerYear,
    name: Phrase(da: "Værdien af fuld viden", en: "Value of full knowledge"),
    meaning: Phrase(
      da: """
        Hvad det i gennemsnit højst kan være værd at kende besøg og forudsætninger, før der vælges mellem scenarierne: hvor \
        meget den plan, der i gennemsnit er bedst, står tilbage for den bedste plan i hver verden.
        """,
      en: """
        The most it can on average be worth to know visits and assumptions before choosing among the scenarios: by how much \
        the plan that is best on average falls short of the best plan of each world.
        """))

  package static let closureFrequency = Metric(
    "closure_frequency", .share,
    name: Phrase(
      da: "Verdener, hvor \(.theVenue) er blandt de lukkede",
      en: "Worlds where the \(.venue) is among the closed"),
    meaning: Phrase(
      da: """
        Andelen af de tilfældige verdener, hvor \(.theVenue) er blandt dem, der lukkes, når de laveste besøgstal \
        afgør det, og \(.centre, neuter: "hvert", common: "hver") \(.centre) beholder mindst \(.venue, neuter: "ét", common: "én") \(.venue). Siger, hvor sikkert besøgstallene udpeger \(.theVenue), \
        ikke at \(.venue, neuter: "det", common: "den") bør lukke.
        """,
      en: """
        Share of the random worlds where the \(.venue) is among those that close, when the lowest visit figures \
        decide and each \(.centre) keeps at least one \(.venue). Tells how surely the visit figures point to the \(.venue), \
        not that it should close.
        """))

  static let choice = [
    costOfDailyVisit, visitValue, valueOfInformation, closureFrequency,
  ]
}
