extension Method {
  static let chanceOfThreeFewest = Method(
    "chance_of_three_fewest",
    da: """
      \(.venue, neuter: "Hvert", common: "Hver") \(.venue) tænkes talt igen lige så mange gange. Det tal, der blev talt, er selv tilfældigt: middelværdien \
      bag det følger en gammafordeling med formen det talte antal (gange antallet af optællinger) plus en halv, og det nye \
      tal en Poissonfordeling om den. Det nye tal er altså negativt binomialfordelt: chancen for n er Γ(n + r) / (n! · Γ(r)) \
      gange en halv opløftet i n + r, hvor r er formen. De nye tal er uafhængige. Chancen for at være blandt de tre laveste \
      er summen over alle udfald; står flere lige om de sidste pladser, deles pladserne ligeligt mellem dem.
      """,
    en: """
      Every \(.venue) is thought counted again as many times. The number counted is by chance itself: the mean behind it \
      follows a gamma distribution whose shape is the number counted (times the moments) plus one half, and the new number \
      a Poisson distribution about it. The new number is therefore negative binomial: the chance of n is \
      Γ(n + r) / (n! · Γ(r)) times one half to the power of n + r, r being the shape. The new numbers are independent. The \
      chance of being among the three lowest is the sum over all outcomes; \(.venues) that tie for the last places share \
      them evenly.
      """)

  static let garwoodAbove = Method(
    "garwood_above",
    da: """
      Hvor langt det eksakte Poissoninterval (Garwood) om tallet gange antallet af optællinger, afrundet til hele \
      personer, når op over dette antal, som andel af det. Grænserne er de middelværdier, hvor chancen for så få eller \
      så mange er halvdelen af det, intervallet lader falde udenfor (\(.methodChoice, "interval-level") dækkes).
      """,
    en: """
      How far the exact Poisson interval (Garwood) about the number times the moments, rounded to whole people, reaches \
      above that number, as a share of it. The ends are the means at which the chance of so few, or so many, is half of \
      what the interval leaves outside (\(.methodChoice, "interval-level") is covered).
      """)

  static let garwoodBelow = Method(
    "garwood_below",
    da: "Hvor langt samme interval som i garwood_above når ned under antallet, som andel af det.",
    en: "How far the same interval as in garwood_above reaches below the number, as a share of it.")

  static let garwoodCount = Method(
    "garwood_count",
    da: """
      Det mindste antal talte personer, hvis Garwood-interval (se garwood_above) højst når så stor en andel af antallet ud \
      til begge sider; opad når det altid længst.
      """,
    en: """
      The smallest number of people counted whose Garwood interval (see garwood_above) reaches at most that share of the \
      number to both sides; upwards it always reaches farther.
      """)
}
