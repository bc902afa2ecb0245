extension Metric {
  package static let countOccasions = Metric(
    "count_occasions", .number,
    name: Phrase(da: "Antal optællinger", en: "Number of counts"),
    meaning: Phrase(
      da: "Hvor mange gange stedet er talt; et tal, der er trykt som ét gennemsnit, har ingen.",
      en: "How many times the \(.venue) was counted; a number that is printed as one mean has none."
    ))

  package static let countSpread = Metric(
    "count_spread", .number,
    name: Phrase(da: "Spredning mellem optællinger", en: "Spread between counts"),
    meaning: Phrase(
      da: "Standardafvigelsen mellem optællingerne, med antallet minus én i nævneren.",
      en: "The standard deviation between the counts, with their number less one in the divisor."))

  package static let countDispersion = Metric(
    "count_dispersion", .index,
    name: Phrase(da: "Dispersion mellem optællinger", en: "Dispersion between counts"),
    meaning: Phrase(
      da: """
        Spredningen i anden delt med gennemsnittet. Over én svinger optællingerne mere, end tilfældige enkeltbesøg ville.
        """,
      en: """
        The square of the spread divided by the mean. Above one the counts vary more than single visits by chance would.
        """))

  package static let comparedEarlier = Metric(
    "compared_earlier", .number,
    name: Phrase(da: "Tidligere, de samme måneder", en: "Earlier, the same months"),
    meaning: Phrase(
      da: """
        Den tidligere optællings gennemsnit over de kalendermåneder, som begge optællinger har; i en sum det tal, der er \
        sammenlignet.
        """,
      en: """
        The earlier count's mean over the calendar months that both counts have; in a sum the number that was compared.
        """))

  package static let comparedLater = Metric(
    "compared_later", .number,
    name: Phrase(da: "Senere, de samme måneder", en: "Later, the same months"),
    meaning: Phrase(
      da: """
        Den senere optællings gennemsnit over de kalendermåneder, som begge optællinger har; i en sum det tal, der er \
        sammenlignet.
        """,
      en: """
        The later count's mean over the calendar months that both counts have; in a sum the number that was compared.
        """))

  package static let countDifference = Metric(
    "count_difference", .number,
    name: Phrase(da: "Ændring i samme serie", en: "Change in a series"),
    meaning: Phrase(
      da: """
        Den senere optælling minus den tidligere i samme serie, over de \(.venues), der har begge. Er der talt måned for måned, holdes \
        januar op mod januar (se mean_of_paired_differences). Intervallet (\(.methodChoice, "interval-level")) er da Students; det er \
        Welchs, hvor begge ellers bygger på flere optællinger, og ellers er der intet. Det dækker kun, hvad optællingerne selv svinger.
        """,
      en: """
        The later count less the earlier one of the same series, over the \(.venues) with both. What was counted month by month is held \
        January against January (see mean_of_paired_differences). The interval (\(.methodChoice, "interval-level")) is then Student's; it is \
        Welch's where both rest on several counts otherwise, and else there is none. It covers only how much the counts themselves vary.
        """))

  package static let countRatio = Metric(
    "count_ratio", .index,
    name: Phrase(da: "Forhold i samme serie", en: "Ratio in a series"),
    meaning: Phrase(
      da: """
        Den senere optælling delt med den tidligere i samme serie, over de \(.venues), der har begge; er der talt måned for måned, over de \
        kalendermåneder, som begge har. Intervallet (\(.methodChoice, "interval-level")) er \
        Clopper og Pearsons for enkelte optællinger af personer; ellers er der intet.
        """,
      en: """
        The later count divided by the earlier one of the same series, over the \(.venues) with both; of counts month by month, over the \
        calendar months that both have. The interval (\(.methodChoice, "interval-level")) \
        is Clopper and Pearson's for single counts of people; else there is none.
        """))

  static let counts = [
    countOccasions, countSpread, countDispersion, comparedEarlier, comparedLater, countDifference,
    countRatio,
  ]
}
