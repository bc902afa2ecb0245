/// What is made of random draws.
extension Method {
  static let middleOfDraws = Method(
    "middle_of_draws",
    da: """
      Det første tal, regnet i hver gentagelse (se share_of_draws) og ordnet efter størrelse: medianen. \
      Intervallet lader \(.methodChoice, "draws-outside") af gentagelserne ligge under og lige så mange over. Mellem to \
      gentagelser findes værdien på den rette linje mellem dem (Hyndman og Fan, type 7).
      """,
    en: """
      The first number, computed in each repetition (see share_of_draws) and put in order of size: the median. The \
      interval leaves \(.methodChoice, "draws-outside") of the repetitions below and as many above. Between two repetitions the \
      value is found on the straight line between them (Hyndman and Fan, type 7).
      """)

  static let shareOfDraws = Method(
    "share_of_draws",
    da: """
      Andelen af de gentagne beregninger, hvor udsagnet i målets betydning holder. En gentagelse: \(.venue, neuter: "hvert", common: "hver") \(.venue)s talte besøg \
      trækkes af en Poissonfordeling (over de talte dage); mangler tallet, uanset hvordan det er udfyldt, tages først det \
      talte for ét af de talte \(.venues), alle lige sandsynlige (talrækken hotdeck: og navnet; pladsen i rækken er antallet \
      af talte gange tallet, rundet ned), og der trækkes så som dér; et tal, studiet selv opgiver, står fast, og det gør også antallet til stede, hvor udgiften følger det; hver forudsætning, som ikke er et valg, \
      trækkes af en trekantfordeling med toppen i den valgte værdi (jævnt, hvis den ligger i en ende). Trækkene \
      kommer fra SplitMix64, én talrække for hvert navn, begyndt med startværdien XOR FNV-1a af navnet; \
      Sources/Recompute/Draws.swift viser det hele.
      """,
    en: """
      The share of the repeated calculations in which the statement in the meaning of the measure holds. A repetition: the counted \
      visits of each \(.venue) are drawn from a Poisson distribution (over the days counted); where the count is missing, \
      however it is filled in, the count of one of the counted \(.venues) is taken first, all of them equally likely (the stream \
      hotdeck: and the name; the place in the list is the number counted times the random number, rounded down), and then \
      drawn as there; a number the study gives itself stands, and so do the people present where cost follows them; each assumption that is not a choice is drawn from a triangular distribution with its peak at the chosen value (evenly, if that is at \
      an end). The draws come from SplitMix64, one stream for each name, begun with the seed XOR FNV-1a of the name; \
      Sources/Recompute/Draws.swift shows all of it.
      """)

  static let shareOfDrawsWithBenefit = Method(
    "share_of_draws_with_benefit",
    da: """
      Andelen af de gentagne beregninger, hvor gevinsten er over nul (se value_of_information).
      """,
    en: """
      Share of the repeated calculations in which the benefit is above nought (see value_of_information).
      """)

  static let valueOfInformation = Method(
    "value_of_information",
    da: """
      I hver gentagelse (se middle_of_draws) er gevinsten det, scenariet frigør netto, minus de mistede besøg gange \
      værdien af et besøg; intet at lukke giver nul. Svaret er gennemsnittet af det største af gevinsten og nul, minus det \
      største af gevinstens gennemsnit og nul (den forventede værdi af fuld viden).
      """,
    en: """
      In each repetition (see middle_of_draws) the benefit is what the scenario frees, net, less lost visits times the \
      value of a visit; closing nothing brings nought. The answer is the mean of the greater of the benefit and nought, less \
      the greater of the mean benefit and nought (the expected value of perfect information).
      """)

  static let valueOfOneInput = Method(
    "value_of_one_input",
    da: """
      Gentagelserne ordnes efter den ene størrelse og deles i fyrre lige store grupper. I hver gruppe vælges det bedste i gennemsnit: \
      scenariet eller intet (gevinsten som ved value_of_information). Svaret er, hvor meget det i gennemsnit er bedre end ét valg \
      for alle. Besøg, der er ens på en milliontedel nær, regnes for lige mange. Det er et skøn, som kan ligge lidt over det rigtige; det, scenariet slet ikke afhænger af, er nul værd at kende.
      """,
    en: """
      The repetitions are sorted by the one quantity and cut into forty groups of equal size. In each group what is best on average is \
      chosen: the scenario or nothing (the benefit as for value_of_information). The answer is by how much that is better on \
      average than one choice for all. Visits that are the same to a millionth count as equal. It is an estimate, which may lie a little above the true value; what the scenario does \
      not hang on at all is worth nought to know.
      """)
}
