extension Metric {
  package static let planHours = Metric(
    "plan_hours", .hoursPerWeek,
    name: Phrase(da: "Åbningstimer brugt i beregningen", en: "Opening hours used"),
    meaning: Phrase(
      da: "Åbningstimer om ugen; hvor de ikke er oplyst for \(.theVenue), den fælles forudsætning.",
      en: "Opening hours a week; where they are not given for the \(.venue), the common assumption."
    ))

  package static let planPosts = Metric(
    "plan_posts", .posts,
    name: Phrase(da: "På arbejde ad gangen, brugt i beregningen", en: "At work at a time, as used"),
    meaning: Phrase(
      da: """
        Hvor mange der er på arbejde ad gangen; hvor det ikke er oplyst for \(.theVenue), den fælles forudsætning.
        """,
      en: """
        How many are at work at a time; where that is not given for the \(.venue), the common assumption.
        """))

  package static let venueStaffingCost = Metric(
    "venue_staffing_cost", .moneyPerYear,
    name: Phrase(da: "Udgift til en fast vagt", en: "Cost of somebody always on duty"),
    meaning: Phrase(
      da: """
        Hvad det koster om året, at der altid er så mange på arbejde, mens \(.theVenue) har åbent: medarbejdere ad gangen gange \
        åbningstimer om ugen gange tooghalvtreds uger gange løn i timen. Ikke et budget.
        """,
      en: """
        What it costs a year that so many are always at work while the \(.venue) is open: staff at a time by opening hours a \
        week by fifty-two weeks by wage an hour. Not a budget.
        """))

  package static let impliedFixedShare = Metric(
    "implied_fixed_share", .share,
    name: Phrase(da: "Fast andel, som vagterne svarer til", en: "Fixed share the duty comes to"),
    meaning: Phrase(
      da: """
        Udgiften til faste vagter på alle \(.venues) som andel af rammen til dem: den faste andel, hvis intet andet end \
        vagterne er fast.
        """,
      en: """
        The cost of somebody always on duty at every \(.venue) as a share of the frame spent on them: the fixed share, if \
        nothing but that is fixed.
        """))

  package static let fixedCostPerHour = Metric(
    "fixed_cost_per_hour", .moneyPerHour,
    name: Phrase(da: "Fast udgift pr. åbningstime", en: "Fixed cost per opening hour"),
    meaning: Phrase(
      da: "Den faste del af rammen til \(.theVenues) delt med alle åbningstimer på et år.",
      en: "The fixed part of the frame spent on the \(.venues) over all opening hours of a year."))

  package static let staffingFreed = Metric(
    "staffing_freed", .moneyPerYear,
    name: Phrase(da: "Faste vagter, der falder væk", en: "Duty no longer staffed"),
    meaning: Phrase(
      da: """
        Udgiften til faste vagter på de \(.venues), der lukker helt. \(capital: .venues), der bliver med mindre, beholder \
        vagten. Ophører kun en del af tilskuddet til det, der lukker, vides det ikke, om vagten falder væk, og tallet kan ikke \
        beregnes. Vagter på nye \(.venues) er ikke trukket fra.
        """,
      en: """
        The cost of somebody always on duty at the \(.venues) that close altogether. \(capital: .venues) that stay with less keep \
        their duty. Where only part of the grant of what closes is withdrawn, it is not known whether the duty ends, and the \
        number cannot be computed. Duty at new \(.venues) is not deducted.
        """))

  static let staffing = [
    planHours, planPosts, venueStaffingCost, impliedFixedShare, fixedCostPerHour, staffingFreed,
  ]
}
