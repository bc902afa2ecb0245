extension Metric {
  package static let budget = Metric(
    "budget", .moneyToTheHundredth,
    name: Phrase(da: "Del af rammen efter planen", en: "Part of the frame after the plan"),
    meaning: Phrase(
      da: """
        Rammen fordelt på det, der beholdes, og det, der frigøres, i hele \(.hundredths), så delene tilsammen er rammen. De \
        \(.hundredths), der er tilbage efter nedrunding, går til de største rester. Et regnestykke, ikke et budget.
        """,
      en: """
        The frame shared out over what is kept and what is freed, in whole \(.hundredths), so that the parts add up to the \
        frame. The \(.hundredths) left after rounding down go to the largest remainders. Arithmetic, not a budget.
        """))

  package static let budgetUnrounded = Metric(
    "budget_unrounded", .moneyPerYear,
    name: Phrase(
      da: "Del af rammen efter planen, uafrundet", en: "Part of the frame after the plan, unrounded"
    ),
    meaning: Phrase(
      da: "Det samme beløb, før det er delt ud i hele \(.hundredths).",
      en: "The same amount before it is shared out in whole \(.hundredths)."))

  package static let venueCostAfter = Metric(
    "venue_cost_after", .moneyPerYear,
    name: Phrase(da: "Beregningsmæssig udgift efter planen", en: "Computed cost after the plan"),
    meaning: Phrase(
      da:
        "\(.venue, neuter: "Det åbne", common: "Den åbne") \(.venue)s del af rammen og det, der følger de brugere, som kommer til.",
      en: "The open \(.venue)'s part of the frame, and what follows the users who come to it."))

  package static let venueBudget = Metric(
    "venue_budget", .moneyToTheHundredth,
    name: Phrase(da: "Beregnet udgift efter planen", en: "Computed cost after the plan"),
    meaning: Phrase(
      da: """
        \(capital: .theVenue)s udgift efter planen i hele \(.hundredths); \(.theVenues)s beløb giver tilsammen det, der beholdes på de åbne \
        \(.venues). Et regnestykke, ikke et budget.
        """,
      en: """
        The \(.venue)'s cost after the plan in whole \(.hundredths); the \(.venues)' amounts add up to what is kept at the open \
        \(.venues). Arithmetic, not a budget.
        """))

  package static let reinvestmentPrice = Metric(
    "reinvestment_price", .moneyToTheHundredth,
    name: Phrase(da: "Pris på geninvestering", en: "Price of a reinvestment"),
    meaning: Phrase(
      da: "Hvad en mulig geninvestering koster om året; mangler, hvor ingen pris er oplyst.",
      en: "What a possible reinvestment costs a year; missing where no price is stated."))

  package static let leftAfterReinvestment = Metric(
    "left_after_reinvestment", .moneyToTheHundredth,
    name: Phrase(da: "Tilbage efter geninvestering", en: "Left after reinvestment"),
    meaning: Phrase(
      da: """
        Det frigjorte minus prisen på alle de nævnte geninvesteringer; kan kun beregnes, når alle har en pris. \
        Er tallet negativt, overskrides rammen.
        """,
      en: """
        What is freed less the price of every reinvestment listed; computable only when each has a price. \
        Below zero, the frame is exceeded.
        """))

  package static let budgetChange = Metric(
    "budget_change", .moneyToTheHundredth,
    name: Phrase(da: "Ændring inden for rammen", en: "Change within the frame"),
    meaning: Phrase(
      da: """
        Hvor meget mindre planen lader blive på \(.theVenues), og, i alt, det sammen med det, den frigør til geninvestering: nul, \
        for rammen er den samme. Minus er en mindreudgift.
        """,
      en: """
        How much less the plan leaves with the \(.venues), and, in all, that together with what it frees for reinvestment: nought, \
        since the frame is the same. Minus is less spent.
        """))

  static let budgets = [
    budgetUnrounded, budget, budgetChange, venueCostAfter, venueBudget, reinvestmentPrice,
    leftAfterReinvestment,
  ]
}
