extension Metric {
  package static let criteria = Metric(
    "criteria", .items,
    name: Phrase(da: "Kriterier, der kan måles", en: "Criteria that can be measured"),
    meaning: Phrase(
      da:
        "Antal kriterier for valg af adresser, der findes tal for; de øvrige er udeladt for alle planer.",
      en:
        "Number of criteria for choosing addresses that there are figures for; the others are left out for all plans."
    ))

  package static let criterionWeight = Metric(
    "criterion_weight", .number,
    name: Phrase(da: "Vægt", en: "Weight"),
    meaning: Phrase(
      da: """
        Hvad forskellen mellem den dårligste og den bedste plan på kriteriet er værd ved siden af de andre; den største vægt til den, \
        der er mest værd. Et værdivalg: det kan hverken oplyses eller beregnes.
        """,
      en: """
        What the difference between the worst and the best plan on the criterion is worth beside the others; the greatest weight for \
        the one worth most. A value judgement: it can be neither stated nor computed.
        """))

  package static let criterionMeasure = Metric(
    "criterion_measure", .share,
    name: Phrase(da: "Mål for kriteriet", en: "Measure of the criterion"),
    meaning: Phrase(
      da: "Det, kriteriet måles ved, som andel fra nul til én; pipeline.json siger, hvad det er.",
      en:
        "What the criterion is measured by, a share from zero to one; pipeline.json says what it is."
    ))

  package static let criterionScore = Metric(
    "criterion_score", .points,
    name: Phrase(da: "Point på kriteriet", en: "Score on the criterion"),
    meaning: Phrase(
      da:
        "Fra nul for den plan, der er nævnt som dårligst, til hundrede for den, der er nævnt som bedst.",
      en: "From zero for the plan named as worst to a hundred for the one named as best."))

  package static let criteriaValue = Metric(
    "criteria_value", .points,
    name: Phrase(da: "Samlet værdi", en: "Overall value"),
    meaning: Phrase(
      da: """
        Det vægtede gennemsnit af pointene på de kriterier, der kan måles. Penge og mistede besøg indgår ikke, så det er \
        altid bedst at lukke færrest; sammenlign kun planer, der frigør omtrent lige meget.
        """,
      en: """
        The weighted mean of the scores on the criteria that can be measured. Money and lost visits are not in it, so \
        closing fewest is always best; compare only plans that free about the same.
        """))

  static let weighing = [
    criteria, criterionWeight, criterionMeasure, criterionScore, criteriaValue,
  ]
}
