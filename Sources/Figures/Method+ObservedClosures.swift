/// How large drops in visits are found, and what chance alone makes of what follows.
extension Method {
  static let greatest = Method(
    "greatest", da: "Det største af tallene.", en: "The greatest of the numbers.")

  static let largeDrops = Method(
    "large_drops",
    da: """
      Et fald er \(.venue, neuter: "et", common: "en") \(.venue), som året før havde mindst så mange besøg, som det første tal siger, og nu har under den del af dem, \
      som det andet siger, eller intet tal. Talt er alle; uncounted: dem uden tal, hvor ingen kilde siger, at \(.theVenue) var lukket \
      hele året; near-another: de øvrige, som er blandt de nærmeste (det tredje tal siger hvor mange) af et fald året før; events: \
      resten, som der regnes på. Nærmest er efter afstanden ad en storcirkel på en kugle med Jordens middelradius \
      (6371,0088 km), lige nær efter id, valgt før nogen udelades.
      """,
    en: """
      A drop is \(a: .venue) that had at least as many visits the year before as the first number says and now has under the part of \
      them that the second says, or no count. All are counted; uncounted: those without a count where no source says that the \
      \(.venue) was closed the whole year; near-another: the others that are among the nearest (the third number says how many) of a \
      drop the year before; events: the rest, which are computed on. Nearest goes by great circle on a sphere of the Earth's mean \
      radius (6371.0088 km), equally near ones by id, chosen before any is left out.
      """)

  static let shareSeenAgain = Method(
    "share_seen_again",
    da: """
      Det samme som seen_again lagt sammen delt med closure_loss lagt sammen, for de fald, der er nævnt, men med så mange af de \
      nærmeste, som det første tal siger, og udviklingen andre steder taget uden så mange af de nærmeste, som det andet siger. \
      Med er kun \(.venues), som har begge tal og ikke selv faldt meget i de to år. Har et fald ingen sådan blandt de nærmeste, \
      er der intet svar.
      """,
    en: """
      As seen_again summed divided by closure_loss summed, for the drops that are named, but with as many of the nearest as the \
      first number says, and the trend elsewhere taken without as many of the nearest as the second says. Only \(.venues) count \
      that have both counts and did not drop far themselves in the two years. Where a drop has no such one among the nearest, there \
      is no answer.
      """)

  static let uneventfulVenues = Method(
    "uneventful_venues",
    da: """
      Talt er de \(.venues), som har et tal for målets år og for året før, ikke selv faldt meget (large_drops) i de to år, og som \
      ingen har blandt de nærmeste, der gjorde.
      """,
    en: """
      Counted are the \(.venues) that have a count for the year of the measure and for the year before, did not drop far \
      (large_drops) themselves in the two years, and have none among the nearest that did.
      """)

  static let shareWhereNothingHappened = Method(
    "share_where_nothing_happened",
    da: """
      For hvert fald, der er nævnt, trækkes tilfældigt \(.venue, neuter: "et", common: "en") \(.venue) samme år, hvor intet skete \
      (uneventful_venues, efter id); de flere besøg hos \(.venue, neuter: "dets", common: "dens") nærmeste regnes som seen_again, \
      lægges sammen over faldene og deles med faldenes egne closure_loss lagt sammen. Svaret er gennemsnittet af så mange træk, som \
      det andet tal siger; intervallet rummer \(.methodChoice, "interval-level") af dem \
      (Hyndman og Fan, type 7), og intervallet om observed_retention er andelen minus dets øverste og nederste ende. Trækkene kommer \
      fra SplitMix64, én talrække for hvert fald, begyndt med frøet (det første tal) XOR FNV-1a af »placebo « og faldets navn.
      """,
    en: """
      For each drop that is named \(a: .venue) of the same year is drawn at random where nothing happened (uneventful_venues, by id); \
      the additional visits at its nearest are computed as seen_again is, summed over the drops and divided by the drops' own \
      closure_loss summed. The answer is the mean of as many draws as the second number says; the interval holds \
      \(.methodChoice, "interval-level") of them (Hyndman and Fan, type 7), and the interval around observed_retention is the share \
      less its upper and its lower end. The draws come from SplitMix64, one stream for each drop, begun with the seed (the first \
      number) XOR FNV-1a of “placebo ” and the name of the drop.
      """)

  static let shareOfResampledDrops = Method(
    "share_of_resampled_drops",
    da: """
      Af faldene trækkes lige så mange tilfældigt, hver gerne flere gange; deres seen_again lagt sammen deles med deres closure_loss \
      lagt sammen. Svaret er medianen af så mange træk, som det andet tal siger; intervallet rummer \(.methodChoice, "interval-level") \
      af dem (Hyndman og Fan, type 7). Efter de to første tal står alle seen_again og derefter alle closure_loss. Trækkene kommer fra \
      SplitMix64, én talrække for hver plads, begyndt med frøet (det første tal) XOR FNV-1a af »resample « og pladsens nummer.
      """,
    en: """
      As many drops are drawn at random among the drops, each possibly several times; their seen_again summed is divided by their \
      closure_loss summed. The answer is the median of as many draws as the second number says; the interval holds \
      \(.methodChoice, "interval-level") of them (Hyndman and Fan, type 7). After the first two numbers stand every seen_again and then \
      every closure_loss. The draws come from SplitMix64, one stream for each place, begun with the seed (the first number) XOR \
      FNV-1a of “resample ” and the number of the place.
      """)
}
