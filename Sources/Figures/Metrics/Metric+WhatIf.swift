/// What only answers about plans show.
extension Metric {
  package static let difference = Metric(
    "difference", .number,
    name: Phrase(da: "Forskel", en: "Difference"),
    meaning: Phrase(
      da: "Hvor meget planens tal er over eller under basisplanens, i tallets egen enhed.",
      en: "How far the plan's figure is above or below that of the base, in the figure's own unit.")
  )

  package static let relativeDifference = Metric(
    "relative_difference", .share,
    name: Phrase(da: "Forskel i forhold til basis", en: "Difference relative to the base"),
    meaning: Phrase(
      da: "Forskellen som andel af basisplanens tal.",
      en: "The difference as a share of the base's figure."))

  package static let switchingValue = Metric(
    "switching_value", .share,
    name: Phrase(da: "Hvor to planer skifter plads", en: "Where two plans change places"),
    meaning: Phrase(
      da: """
        Den værdi af forudsætningen, ved hvilken de to planer frigør lige meget netto, når de andre forudsætninger er som \
        valgt. På den ene side af den frigør den ene mest, på den anden side den anden.
        """,
      en: """
        The value of the assumption at which the two plans free the same, net, when the other assumptions are as chosen. On \
        one side of it the one frees more, on the other side the other.
        """))

  package static let lostVisitsSwing = Metric(
    "lost_visits_swing", .visits,
    name: Phrase(da: "Udsving i mistede besøg", en: "Swing of lost visits"),
    meaning: Phrase(
      da: """
        Hvor meget de mistede besøg ændres, når én forudsætning går fra den laveste til den højeste værdi i sit interval \
        og resten er som valgt; minus, når en højere værdi mister færre. Intervallet er de to antal.
        """,
      en: """
        How much the lost visits change when one assumption goes from the lowest to the highest value of its range and the \
        others are as chosen; minus when a higher value loses fewer. The interval is the two numbers.
        """))

  package static let frameInOere = Metric(
    "frame_in_oere", .moneyToTheHundredth,
    name: Phrase(da: "Rammen", en: "The frame"),
    meaning: Phrase(
      da: "Rammen om året, som den står ved siden af beløb i hele \(.hundredths).",
      en: "The frame a year, as it stands beside amounts in whole \(.hundredths)."))

  package static let reinvestmentAmount = Metric(
    "reinvestment_amount", .moneyToTheHundredth,
    name: Phrase(da: "Beløb til en geninvestering", en: "Amount for a reinvestment"),
    meaning: Phrase(
      da: "Hvad der sættes af om året: det angivne beløb, ellers den oplyste pris.",
      en: "What is set aside a year: the amount given, else the price stated."))

  package static let reinvested = Metric(
    "reinvested", .moneyToTheHundredth,
    name: Phrase(da: "Geninvesteret i alt", en: "Reinvested in all"),
    meaning: Phrase(
      da: "Summen af de beløb, der er angivet eller har en oplyst pris.",
      en: "The sum of the amounts that are given or have a price stated."))

  package static let leftOfFreed = Metric(
    "left_of_freed", .moneyToTheHundredth,
    name: Phrase(da: "Tilbage af det frigjorte", en: "Left of what is freed"),
    meaning: Phrase(
      da: "Det frigjorte minus det geninvesterede. Under nul overskrides rammen.",
      en: "What is freed less what is reinvested. Below zero, the frame is exceeded."))

  package static let beyondFrame = Metric(
    "beyond_frame", .moneyToTheHundredth,
    name: Phrase(da: "Ud over rammen", en: "Beyond the frame"),
    meaning: Phrase(
      da: "Det geninvesterede minus det frigjorte. Over nul overskrides rammen med så meget.",
      en: "What is reinvested less what is freed. Above zero, the frame is exceeded by so much."))

  package static let beyondFewerAddresses = Metric(
    "beyond_freed_by_fewer_addresses", .moneyToTheHundredth,
    name: Phrase(
      da: "Ud over det, der frigøres ved færre adresser",
      en: "Beyond what is freed by fewer addresses"),
    meaning: Phrase(
      da: "Det geninvesterede minus det, der frigøres ved færre adresser.",
      en: "What is reinvested less what is freed by fewer addresses."))

  package static let paidByLostVisits = Metric(
    "paid_by_lost_visits", .moneyToTheHundredth,
    name: Phrase(
      da: "Kan kun betales, fordi besøg mistes", en: "Can be paid only because visits are lost"),
    meaning: Phrase(
      da: """
        Den del af de geninvesterede beløb, der er frigjort, men kun fordi besøg mistes. Ikke over nul, når det, der frigøres \
        uden tab, rækker.
        """,
      en: """
        The part of the reinvested amounts that is freed, but only because visits are lost. Not above zero where what is \
        freed by fewer addresses is enough.
        """))

  package static let asked = Metric(
    "asked", .number,
    name: Phrase(da: "Ønsket", en: "Asked for"),
    meaning: Phrase(
      da: "Det, der blev bedt om på kommandolinjen.", en: "What the command line asked for."))

  package static let attainable = Metric(
    "attainable", .number,
    name: Phrase(da: "Muligt", en: "Possible"),
    meaning: Phrase(
      da: """
        Det meste, der kan frigøres, eller de færreste besøg, der kan mistes, når de andre krav, det støder sammen med, er \
        opfyldt.
        """,
      en: """
        The most that can be freed, or the fewest visits that can be lost, when the other demands it collides with are met.
        """))

  package static let whatIf = [
    difference, relativeDifference, switchingValue, lostVisitsSwing, frameInOere,
    reinvestmentAmount,
    reinvested, leftOfFreed, beyondFrame, beyondFewerAddresses, paidByLostVisits, asked,
    attainable,
  ]
}
