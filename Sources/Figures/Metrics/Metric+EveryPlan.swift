extension Metric {
  package static let leastOpenPerCentre = Metric(
    "least_open_per_centre", .venues,
    name: Phrase(
      da: "Mindst åbne \(.venues) i \(.centre, neuter: "hvert", common: "hver") \(.centre)",
      en: "Fewest \(.venues) open in each \(.centre)"),
    meaning: Phrase(
      da: """
        Så mange \(.venues) skal en plan mindst holde åbne i \(.centre, neuter: "hvert", common: "hver") \(.centre) for at være med i gennemgangen af alle planer. \
        Tallet er valgt i modellen.
        """,
      en: """
        So many \(.venues) a plan must at least keep open in each \(.centre) to be among all plans looked at. The number \
        is a choice of the model.
        """))

  package static let plans = Metric(
    "plans", .plans,
    name: Phrase(da: "Planer i alt", en: "Plans in all"),
    meaning: Phrase(
      da: "Antal måder at lukke nogle af \(.theVenues) på, ingen og alle medregnet.",
      en: "Number of ways to close some of the \(.venues), none and all included."))

  package static let plansWithinLimits = Metric(
    "plans_within_limits", .plans,
    name: Phrase(da: "Planer inden for grænserne", en: "Plans within the limits"),
    meaning: Phrase(
      da:
        "Antal planer, der holder mindst så mange \(.venues) åbne i \(.centre, neuter: "hvert", common: "hver") \(.centre), som modellen kræver.",
      en:
        "Number of plans that keep as many \(.venues) open in each \(.centre) as the model asks for."
    ))

  package static let efficientPlans = Metric(
    "efficient_plans", .plans,
    name: Phrase(da: "Planer, som ingen overgår", en: "Plans nothing beats"),
    meaning: Phrase(
      da: """
        Antal planer inden for grænserne, hvor ingen anden frigør mindst lige så meget ved færre adresser, mister lige \
        så få besøg, bevarer lige så meget i \(.centre, neuter: "det hårdest ramte", common: "den hårdest ramte") \(.centre) og er bedre på mindst én af de tre. Ikke en \
        anbefaling: afstand, stand, plads og leje indgår ikke.
        """,
      en: """
        Number of plans within the limits for which no other frees as much by fewer addresses, loses as few \
        visits, keeps as much in the worst-hit \(.centre) and is better on at least one of the three. No \
        recommendation: distance, condition, room and rent are not in it.
        """))

  package static let lowestFirstPlans = Metric(
    "lowest_first_plans", .plans,
    name: Phrase(
      da: "Planer, som ingen overgår, og som lukker de laveste tal først",
      en: "Plans nothing beats that close the lowest figures first"),
    meaning: Phrase(
      da: """
        Hvor mange af de planer, ingen overgår, der i \(.centre, neuter: "hvert", common: "hver") \(.centre) lukker \(.theVenues) med færrest besøg og intet andet \
        vejer. Er det dem alle, viser listen kun besøgstallenes rækkefølge.
        """,
      en: """
        How many of the plans nothing beats close, in each \(.centre), the \(.venues) with fewest visits and weigh nothing \
        else. If it is all of them, the list shows no more than the order of the visit figures.
        """))

  package static let betterPlans = Metric(
    "better_plans", .plans,
    name: Phrase(
      da: "Planer, der på de tre mål ikke er ringere og på mindst ét bedre",
      en: "Plans that match it on all three measures and exceed it on one"),
    meaning: Phrase(
      da: """
        Antal planer inden for grænserne, der er mindst lige så gode som scenariet på alle tre mål og bedre på mindst \
        ét. Regnet med studiets egne forudsætninger, også for et scenarie, der sætter andre.
        """,
      en: """
        Number of plans within the limits that are no worse than the scenario on all three aims and better on at \
        least one. Computed under the study's own assumptions, also for a scenario that sets others.
        """))

  package static let centresBelowLimit = Metric(
    "centres_below_limit", .centres,
    name: Phrase(
      da: "\(capital: .centres) under grænsen", en: "\(capital: .centres) below the limit"),
    meaning: Phrase(
      da:
        "Antal \(.centres), hvor scenariet holder færre \(.venues) åbne, end modellen ellers kræver.",
      en:
        "Number of \(.centres) in which the scenario keeps fewer \(.venues) open than the model otherwise asks for."
    ))

  package static let closedWhenEfficient = Metric(
    "closed_when_efficient", .share,
    name: Phrase(
      da: "Andel af de planer, ingen overgår, der lukker \(.theVenue)",
      en: "Share of the plans nothing beats that close the \(.venue)"),
    meaning: Phrase(
      da: """
        Hvor stor en del af de planer, ingen overgår, der lukker \(.theVenue). Følger af besøgstallene og siger intet om, \
        hvad \(.theVenue) er værd.
        """,
      en: """
        How many of the plans nothing beats close the \(.venue). It follows from the visit figures and does not say what \
        the \(.venue) is worth.
        """))

  static let everyPlan = [
    leastOpenPerCentre, plans, plansWithinLimits, efficientPlans, lowestFirstPlans, betterPlans,
    centresBelowLimit,
    closedWhenEfficient,
  ]
}
