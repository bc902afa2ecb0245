extension Metric {
  package static let closureRule = Metric(
    "closure_rule", .number,
    name: Phrase(da: "Regel for store fald", en: "Rule for large drops"),
    meaning: Phrase(
      da: """
        Et tal, som de store fald i besøgstallet er fundet med: hvor mange besøg der mindst skal være året før, hvor lavt der \
        skal faldes til, hvor mange af de nærmeste \(.venues) der ses på, hvor mange der holdes ude af udviklingen andre \
        steder, og hvor mange tilfældige træk der gøres. Det er valgt og ikke oplyst i nogen kilde.
        """,
      en: """
        A number that the large drops in visits were found by: how many visits there must be the year before, how low they \
        must fall, how many of the nearest \(.venues) are looked at, how many are kept out of the trend elsewhere, and how \
        many random draws are made. It was chosen and is stated in no source.
        """))

  package static let largeDrops = Metric(
    "large_drops", .number,
    name: Phrase(da: "Store fald i besøgstallet", en: "Large drops in visits"),
    meaning: Phrase(
      da: """
        Hvor mange gange \(.venue, neuter: "et", common: "en") \(.venue), som havde mange besøg året før, faldt meget eller ikke blev talt, og hvor mange af dem \
        der regnes på. Tallet siger ikke, hvorfor der kom færre.
        """,
      en: """
        How many times \(a: .venue) that had many visits the year before dropped far or was not counted, and how many of them \
        are computed on. The number does not say why fewer came.
        """))

  package static let visitsLeft = Metric(
    "visits_left", .share,
    name: Phrase(da: "Besøg, der var tilbage", en: "Visits that were left"),
    meaning: Phrase(
      da: "Årets besøg i forhold til besøgene året før, for hvert stort fald.",
      en: "The visits of the year relative to those of the year before, for each large drop."))

  package static let documentedClosing = Metric(
    "documented_closing", .number,
    name: Phrase(da: "Dokumenteret lukning", en: "Documented closing"),
    meaning: Phrase(
      da: """
        Én, hvor en kilde siger, at \(.theVenue) var lukket hele året. Hvor der så intet tal er, er besøgene nul.
        """,
      en: """
        One where a source says that the \(.venue) was closed the whole year. Where there is then no count, the visits are none.
        """))

  package static let trendElsewhere = Metric(
    "trend_elsewhere", .share,
    name: Phrase(da: "Udviklingen andre steder", en: "Trend elsewhere"),
    meaning: Phrase(
      da: """
        Medianen af årets besøg i forhold til året før på de \(.venues), som hverken er blandt de nærmeste, selv faldt meget \
        de to år eller mangler et tal.
        """,
      en: """
        The median of the year's visits relative to the year before at the \(.venues) that are not among the nearest, did not \
        drop far in the two years, and lack no count.
        """))

  package static let seenAgain = Metric(
    "seen_again", .visits(per: .year),
    name: Phrase(da: "Flere besøg hos de nærmeste", en: "More visits at the nearest"),
    meaning: Phrase(
      da: """
        Hvor mange flere besøg de nærmeste \(.venues) fik, end de ville have fået, hvis de havde fulgt udviklingen andre \
        steder; minus, hvor de fik færre. Det kan ikke ses, hvem der kom.
        """,
      en: """
        How many more visits the nearest \(.venues) had than if they had followed the trend elsewhere; minus where they had \
        fewer. Who came cannot be seen.
        """))

  package static let closureLoss = Metric(
    "closure_loss", .visits(per: .year),
    name: Phrase(da: "Besøg, der manglede", en: "Visits that were missing"),
    meaning: Phrase(
      da: """
        Hvor mange færre besøg \(.theVenue) fik, end hvis \(.venue, neuter: "det", common: "den") havde fulgt udviklingen andre steder. Det er besøg og ikke \
        personer.
        """,
      en: """
        How many fewer visits the \(.venue) had than if it had followed the trend elsewhere. These are visits, not persons.
        """))

  package static let observedRetention = Metric(
    "observed_retention", .share,
    name: Phrase(da: "Andel, der blev set igen", en: "Share seen again"),
    meaning: Phrase(
      da: """
        De nærmestes flere besøg i forhold til dem, der manglede. Intervallet er andelen minus \
        det, samme regning giver, hvor intet skete: så meget svinger besøg af sig selv. Andelen gælder de nævnte fald og intet andet; hvem der gik et \
        andet sted hen eller blev væk, siger den ikke.
        """,
      en: """
        The nearest ones' additional visits relative to those that were missing. The interval is the share less what the same \
        computing gives where nothing happened: so much do visits vary by themselves. The share holds of the drops named and of nothing else; \
        who went elsewhere or stayed away it does not tell.
        """))

  package static let largestLossShare = Metric(
    "largest_loss_share", .share,
    name: Phrase(da: "Det største falds del", en: "The largest drop's part"),
    meaning: Phrase(
      da: "Den del af alle de besøg, der manglede, som manglede ved det største fald.",
      en: "The part of all the visits that were missing which was missing at the largest drop."))

  package static let neighboursTried = Metric(
    "neighbours_tried", .venues,
    name: Phrase(da: "Afprøvet antal nærmeste", en: "Number of nearest tried"),
    meaning: Phrase(
      da:
        "Hvor mange af de nærmeste \(.venues) der ses på, når andelen regnes ved siden af den valgte.",
      en:
        "How many of the nearest \(.venues) are looked at where the share is computed beside the chosen one."
    ))

  package static let setAside = Metric(
    "set_aside", .venues,
    name: Phrase(da: "Holdt ude af udviklingen", en: "Kept out of the trend"),
    meaning: Phrase(
      da:
        "Hvor mange af de nærmeste \(.venues) der holdes ude af udviklingen andre steder: tre flere end der ses på, mindst otte.",
      en:
        "How many of the nearest \(.venues) are kept out of the trend elsewhere: three more than are looked at, eight at least."
    ))

  package static let uneventful = Metric(
    "uneventful", .number,
    name: Phrase(da: "Gange, hvor intet skete", en: "Times when nothing happened"),
    meaning: Phrase(
      da: """
        Hvor mange \(.venues) der det år har begge tal og hverken selv faldt meget i de to år eller har en blandt de nærmeste, der \
        gjorde; lagt sammen over årene for dem alle.
        """,
      en: """
        How many \(.venues) have both counts that year and neither dropped far in the two years nor have one among the nearest that \
        did; summed over the years for them all.
        """))

  package static let placeboRetention = Metric(
    "placebo_retention", .share,
    name: Phrase(da: "Andel, hvor intet skete", en: "Share where nothing happened"),
    meaning: Phrase(
      da: """
        Hvad andelen ville have været, hvis der for hvert fald var set på \(.venue, neuter: "et", common: "en") \(.venue) samme år, hvor intet skete: gennemsnittet af \
        tilfældige træk. Lå det ved nul, målte metoden intet, hvor intet skete. Intervallet rummer \(.methodChoice, "interval-level") \
        af trækkene.
        """,
      en: """
        What the share would have been if for each drop \(a: .venue) of the same year had been looked at where nothing happened: the \
        mean of random draws. At zero the method would measure nothing where nothing happened. The interval holds \
        \(.methodChoice, "interval-level") of the draws.
        """))

  package static let resampledRetention = Metric(
    "resampled_retention", .share,
    name: Phrase(da: "Andel ved andre fald", en: "Share with other drops"),
    meaning: Phrase(
      da: """
        Andelen, når lige så mange fald trækkes tilfældigt blandt de samme, hver gerne flere gange: medianen. Intervallet rummer \
        \(.methodChoice, "interval-level") af trækkene og viser, hvor meget der hænger på enkelte fald.
        """,
      en: """
        The share when as many drops are drawn at random among the same ones, each possibly several times: the median. The interval \
        holds \(.methodChoice, "interval-level") of the draws and shows how much hangs on single drops.
        """))

  package static let evidence = Metric(
    "evidence", .share,
    name: Phrase(da: "Belæg for en forudsætning", en: "Evidence on an assumption"),
    meaning: Phrase(
      da: """
        Hvad et andet studie har målt, skrevet af dér. Det er ikke forudsætningens værdi og kan gælde andre forhold end studiets.
        """,
      en: """
        What another study has measured, copied from there. It is not the value of the assumption and may hold under other \
        circumstances than this study's.
        """))

  static let observedClosures = [
    closureRule, largeDrops, visitsLeft, documentedClosing, trendElsewhere, seenAgain, closureLoss,
    observedRetention, largestLossShare, neighboursTried, setAside, uneventful, placeboRetention,
    resampledRetention,
  ]
}
