extension Method {
  /// How many people may be counted, expected or asked for at most where `chance_of_more` has an answer: the ten thousand that
  /// it is told with.
  package static let mostPeoplePresent = 10_000.0

  static let chanceOfMore = Method(
    "chance_of_more",
    da: """
      Sandsynligheden for, at der er flere til stede på én gang end det første tal. Derefter står tallene tre og tre: hvor \
      stor en andel der er til stede her af dem, der ellers ville være på \(.venue, neuter: "et", common: "en") \(.venue), hvor mange der er talt \
      dér, og hvor mange gange der er talt. Middelværdien bag det, der er talt, følger en gammafordeling med formen det \
      talte (gange antallet af optællinger) plus en halv og raten antallet af optællinger. Antallet til stede er \
      Poissonfordelt om summen af andelene gange middelværdierne. Hver del er altså negativt binomialfordelt: chancen for n \
      er Γ(n + r) / (n! · Γ(r)) gange p opløftet i r gange q opløftet i n, hvor r er formen, q er andelen delt med summen af andelen \
      og antallet af optællinger, og p er resten op til én. Delene er uafhængige, og svaret er eksakt. Er der talt, ventet eller \
      spurgt om mere end ti tusind, gives intet svar.
      """,
    en: """
      The chance that more people than the first number are present at once. After it the numbers stand in threes: what share \
      of those who would otherwise be at \(a: .venue) is present here, how many were counted there, and how many times was \
      counted. The mean behind what was counted follows a gamma distribution whose shape is the number counted (times the \
      times) plus one half, and whose rate is the times. The number present is Poisson about the sum of the shares times the \
      means. Each part is therefore negative binomial: the chance of n is Γ(n + r) / (n! · Γ(r)) times p to the power of r \
      times q to the power of n, r being the shape, q the share over the sum of the share and the times, and p what q lacks of \
      one. The parts are independent, and the answer is exact. Where more than ten thousand are counted, expected or asked \
      for, there is no answer.
      """,
    unanswered: Phrase(
      da:
        "der er talt, ventet eller spurgt om mere end ti tusind mennesker, som metoden ikke rækker til",
      en:
        "more than ten thousand people are counted, expected or asked for, which is beyond the method"
    ))

}
