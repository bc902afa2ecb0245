extension Metric {
  package static let comparableWithin = Metric(
    "comparable_within", .share,
    name: Phrase(da: "Grænse for sammenlignelige planer", en: "Limit for comparable plans"),
    meaning: Phrase(
      da: """
        Hvor meget mere den ene af to planer højst må frigøre netto, for at de regnes for at frigøre omtrent det samme. Et valg.
        """,
      en: """
        By how much more the one of two plans may free, net, at most for the two to count as freeing about the same. A choice.
        """))

  package static let netApart = Metric(
    "net_apart", .share,
    name: Phrase(da: "Forskel i frigjort netto", en: "Difference in what is freed, net"),
    meaning: Phrase(
      da: """
        Hvor meget mere den af to planer, der frigør mest netto, frigør end den anden, som andel af det mindste beløb. Hvor en \
        af dem intet frigør, er der intet at måle imod.
        """,
      en: """
        By how much more the plan that frees most, net, of two frees than the other, as a share of the smaller amount. Where \
        one of them frees nothing, there is nothing to measure against.
        """))

  package static let comparablePairs = Metric(
    "comparable_pairs", .pairs,
    name: Phrase(da: "Par af sammenlignelige planer", en: "Pairs of comparable plans"),
    meaning: Phrase(
      da: """
        Et par tæller, når de to planer frigør omtrent det samme netto. Kun da kan det, de ellers gør, holdes op imod hinanden, \
        uden at penge skal vejes imod det.
        """,
      en: """
        A pair counts when the two plans free about the same, net. Only then can what else they do be held against each other \
        without weighing money against it.
        """))

  static let comparing = [comparableWithin, netApart, comparablePairs]
}
