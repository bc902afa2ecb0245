extension Metric {
  package static let draws = Metric(
    "draws", .draws,
    name: Phrase(da: "Gentagne beregninger", en: "Repeated calculations"),
    meaning: Phrase(
      da: """
        Hvor mange gange beregningen er gentaget. Hver gang har besøgene og hver forudsætning, som ikke er et valg, en tilfældig værdi \
        inden for det, der anses for rimeligt. Alle planer er beregnet i de samme gentagelser.
        """,
      en: """
        How many times the calculation was repeated. Each time, the visits and every assumption that is not a choice have a random value within what \
        is held plausible. All plans are computed in the same repetitions.
        """))

  package static let randomSeed = Metric(
    "random_seed", .seed,
    name: Phrase(da: "Startværdi", en: "Seed"),
    meaning: Phrase(
      da:
        "Tallet, de tilfældige værdier begynder fra. Samme startværdi giver de samme gentagelser.",
      en: "The number the drawing starts from. The same seed gives the same repetitions."))

  package static let uncertainFreedNet = Metric(
    "uncertain_freed_net", .moneyPerYear,
    name: Phrase(da: "Frigjort netto i gentagelserne", en: "Freed, net, over the repetitions"),
    meaning: Phrase(da: "Frigjort netto. \(spread.danish)", en: "Freed, net. \(spread.english)"))

  package static let uncertainFreedByFewerAddresses = Metric(
    "uncertain_freed_by_fewer_addresses", .moneyPerYear,
    name: Phrase(
      da: "Frigjort ved færre adresser i gentagelserne",
      en: "Freed by fewer addresses, over the repetitions"),
    meaning: Phrase(
      da: "Frigjort ved færre adresser. \(spread.danish)",
      en: "Freed by fewer addresses. \(spread.english)"))

  package static let uncertainLostVisits = Metric(
    "uncertain_lost_visits", .visits,
    name: Phrase(da: "Mistede besøg i gentagelserne", en: "Lost visits over the repetitions"),
    meaning: Phrase(
      da: "Mistede \(.daily) besøg. \(spread.danish)",
      en: "Lost \(.daily) visits. \(spread.english)"))

  package static let uncertainNetPerLostVisit = Metric(
    "uncertain_net_per_lost_visit", .moneyPerVisit,
    name: Phrase(
      da: "Frigjort pr. mistet \(.dailyOne) besøg i gentagelserne",
      en: "Freed per lost \(.dailyOne) visit, over the repetitions"),
    meaning: Phrase(
      da: "Frigjort netto delt med de mistede \(.daily) besøg. \(spread.danish)",
      en: "Freed, net, over the lost \(.daily) visits. \(spread.english)"))

  private static let spread = Phrase(
    da: """
      Midten: halvdelen af de gentagne beregninger ligger under. Intervallet rummer \(.methodChoice, "draws-inside") af dem; \(.methodChoice, "draws-outside") ligger \
      under og \(.methodChoice, "draws-outside") over.
      """,
    en: """
      The middle: half of the repeated calculations lie below. The interval holds \(.methodChoice, "draws-inside") of them; \(.methodChoice, "draws-outside") lie \
      below and \(.methodChoice, "draws-outside") above.
      """)

  package static let freedNetSwing = Metric(
    "freed_net_swing", .moneyPerYear,
    name: Phrase(da: "Udsving i frigjort netto", en: "Swing of freed, net"),
    meaning: Phrase(
      da: """
        Hvor meget frigjort netto ændres, når én forudsætning går fra den laveste til den højeste værdi i sit \
        interval og resten er som valgt; minus, når en højere værdi frigør mindre. Intervallet er de to beløb.
        """,
      en: """
        How much freed, net, changes when one assumption goes from the lowest to the highest value of its range and \
        the others are as chosen; minus when a higher value frees less. The interval is the two amounts.
        """))

  static let uncertainty = [
    draws, randomSeed, uncertainFreedNet, uncertainFreedByFewerAddresses, uncertainLostVisits,
    uncertainNetPerLostVisit,
    freedNetSwing,
  ]
}
