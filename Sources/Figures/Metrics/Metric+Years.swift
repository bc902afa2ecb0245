extension Metric {
  package static let closingYear = Metric(
    "closing_year", Unit("year"),
    name: Phrase(da: "Lukker i år", en: "Closes in the year"),
    meaning: Phrase(
      da: "Det år, hvor det, scenariet lukker, er lukket første gang.",
      en: "The year in which what the scenario closes is first closed."))

  package static let closingMonth = Metric(
    "closing_month", .number,
    name: Phrase(da: "Lukker fra måned", en: "Closes from the month"),
    meaning: Phrase(
      da: "Nummeret på den første måned, hvor det, scenariet lukker, er lukket.",
      en: "The number of the first month in which what the scenario closes is closed."))

  package static let noticeMonths = Metric(
    "notice_months", .months,
    name: Phrase(da: "Måneder med opsigelse", en: "Months of notice"),
    meaning: Phrase(
      da: "Hvor mange måneder fra lukningen udgiften løber videre.",
      en: "How many months from the closing the cost goes on."))

  package static let planYear = Metric(
    "plan_year", Unit("year"),
    name: Phrase(da: "År, der regnes for", en: "Year computed for"),
    meaning: Phrase(
      da: "Lukkeåret og de næste år, som et scenarie regnes for.",
      en: "The year of the closing and the next, for which a scenario is computed."))

  package static let monthsFreed = Metric(
    "months_freed", .months,
    name: Phrase(da: "Måneder med virkning", en: "Months with effect"),
    meaning: Phrase(
      da: "Hvor mange af årets måneder scenariet frigør penge i: efter lukning og opsigelse.",
      en: "In how many months of the year the scenario frees money: after closing and notice."))

  package static let freedInYear = Metric(
    "freed_in_year", .money,
    name: Phrase(da: "Varigt frigjort i året", en: "Lastingly freed in the year"),
    meaning: Phrase(
      da: """
        Det, scenariet frigør netto på et helt år, for de måneder, det virker i, før engangsudgifter.
        """,
      en: """
        What the scenario frees, net, in a whole year, for the months in which it has effect, before one-off costs.
        """))

  package static let oneOffCost = Metric(
    "one_off_cost", .money,
    name: Phrase(da: "Engangsudgift", en: "One-off cost"),
    meaning: Phrase(
      da:
        "Hvad scenariet koster én gang; regnet i lukkeåret. Det, ingen har oplyst, er ikke kendt.",
      en:
        "What the scenario costs once; computed in the year of the closing. What nobody has stated is not known."
    ))

  package static let netInYear = Metric(
    "net_in_year", .money,
    name: Phrase(
      da: "Frigjort i året efter engangsudgifter", en: "Freed in the year, less one-off costs"),
    meaning: Phrase(
      da: """
        Det varigt frigjorte i året, fratrukket årets engangsudgifter. Mangler en af dem, kan tallet ikke beregnes; det varige \
        står ved siden af.
        """,
      en: """
        What is lastingly freed in the year, less its one-off costs. Where one of them is missing, the number cannot be \
        computed; what is lasting stands beside it.
        """))

  static let years = [
    closingYear, closingMonth, noticeMonths, planYear, monthsFreed, freedInYear, oneOffCost,
    netInYear,
  ]
}
