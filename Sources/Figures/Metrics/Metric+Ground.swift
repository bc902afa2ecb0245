extension Metric {
  package static let assumption = Metric(
    "assumption", .number,
    name: Phrase(da: "Forudsætning", en: "Assumption"),
    meaning: Phrase(
      da: "En valgt værdi, som ingen kilde oplyser; intervallet er det, der regnes for rimeligt.",
      en: "A chosen value no source gives; the interval is the range held plausible."))

  package static let fact = Metric(
    "fact", .number,
    name: Phrase(da: "Oplysning", en: "Fact"),
    meaning: Phrase(
      da: "Et enkelt tal, som det står i kilden.", en: "A single number as it stands in the source."
    ))

  /// Not the growth of a plan, which is an assumption: what the documents expect of the population, beside the visits lost.
  package static let yearlyGrowth = Metric(
    "yearly_growth", .visits,
    name: Phrase(
      da: "Besøg, ét års vækst i befolkningen ville svare til",
      en: "Visits that a year's growth of the population would come to"),
    meaning: Phrase(
      da: """
        Den forventede vækst i befolkningen i pct. om året af de besøg, planerne regnes med. Indgår ikke i nogen plan; at \
        besøgene følger befolkningen, siger ingen kilde.
        """,
      en: """
        The expected growth of the population in per cent a year, of the visits plans are computed with. It enters no plan; \
        that visits follow the population no source states.
        """))

  /// What the other figures stand on.
  static let ground = [assumption, evidence, fact]
}
