extension Metric {
  package static let closedVenues = Metric(
    "closed_venues", .venues,
    name: Phrase(da: "Lukkede \(.venues)", en: "\(capital: .venues) closed"),
    meaning: Phrase(
      da: "Antal \(.venues), scenariet lukker.", en: "Number of \(.venues) the scenario closes."))

  package static let closingsInFull = Metric(
    "closings_in_full", .venues,
    name: Phrase(
      da: "Lukninger, hvor delvise tæller med deres andel",
      en: "Closings, partial ones counted by their share"),
    meaning: Phrase(
      da:
        "Lukkede \(.venues), og den del af tilskuddet, der ophører på \(.venues), som bliver med mindre.",
      en:
        "\(capital: .venues) closed, and the share of the grant withdrawn where \(a: .venue) stays with less."
    ))

  package static let withdrawnShare = Metric(
    "withdrawn_share", .share,
    name: Phrase(da: "Del af tilskuddet, der ophører", en: "Share of the grant withdrawn"),
    meaning: Phrase(
      da: """
        Hvor meget \(.venue, neuter: "et", common: "en") \(.venue), der bliver, mister af sit tilskud. Der regnes med, at lige så stor en del af udgiften \
        frigøres, og at lige så stor en del af besøgene berøres.
        """,
      en: """
        How much of its grant \(a: .venue) that stays loses. The same share of its cost is computed freed, and the same \
        share of its visits displaced.
        """))

  package static let openedVenues = Metric(
    "opened_venues", .venues,
    name: Phrase(da: "Nye \(.venues)", en: "New \(.venues)"),
    meaning: Phrase(
      da: "Antal \(.venues), scenariet åbner.", en: "Number of \(.venues) the scenario opens."))

  package static let attractionInAll = Metric(
    "attraction_in_all", .index,
    name: Phrase(
      da: "De åbne \(.venues)s tiltrækning i alt", en: "What the open \(.venues) draw in all"),
    meaning: Phrase(
      da: """
        Summen af, hvor meget hvert af de åbne \(.venues) trækker i dem, der må forlade \(.venue, neuter: "et", common: "en") \(.venue). Tallet har ingen \
        enhed; kun forholdet mellem tallene bruges.
        """,
      en: """
        How much each of the open \(.venues) draws those who have to leave \(a: .venue), added up. The number has no unit; only \
        what it is to other such numbers is used.
        """))

  package static let redirectedShare = Metric(
    "redirected_share", .share,
    name: Phrase(
      da: "Andel, der går til \(.venue, neuter: "et andet", common: "en anden") \(.venue)",
      en: "Share that goes to another \(.venue)"),
    meaning: Phrase(
      da:
        "Af dem, der må forlade \(.venue, neuter: "et", common: "en") \(.venue): den andel, som reglen sender til \(.venue, neuter: "hvert", common: "hver") af de åbne.",
      en: "Of those who have to leave \(a: .venue): the share the rule sends to each open one."))

  package static let displacedVisits = Metric(
    "displaced_visits", .visits,
    name: Phrase(da: "Berørte besøg", en: "Displaced visits"),
    meaning: Phrase(
      da: "\(capital: .daily) besøg på de \(.venues), der lukkes.",
      en: "\(capital: .daily) visits at the \(.venues) that close."))

  package static let retainedVisits = Metric(
    "retained_visits", .visits,
    name: Phrase(da: "Fortsatte besøg", en: "Retained visits"),
    meaning: Phrase(
      da:
        "Berørte besøg, der ventes at fortsætte på \(.venue, neuter: "et andet", common: "en anden") \(.venue).",
      en: "Displaced visits expected to continue at another \(.venue)."))

  package static let retainedShare = Metric(
    "retained_share", .share,
    name: Phrase(da: "Andel fortsatte besøg", en: "Share of visits retained"),
    meaning: Phrase(
      da: "De fortsatte besøg som andel af de berørte.",
      en: "The retained visits as a share of the displaced."))

  package static let lostVisits = Metric(
    "lost_visits", .visits,
    name: Phrase(da: "Mistede besøg", en: "Lost visits"),
    meaning: Phrase(
      da: "Berørte besøg, der ventes at falde bort. Besøg, ikke brugere.",
      en: "Displaced visits expected to cease. Visits, not users."))

  package static let freedGross = Metric(
    "freed_gross", .moneyPerYear,
    name: Phrase(da: "Frigjort brutto", en: "Freed, gross"),
    meaning: Phrase(
      da: "Den beregnede udgift på de \(.venues), der lukkes.",
      en: "The computed cost of the \(.venues) that close."))

  package static let freedFixed = Metric(
    "freed_fixed", .moneyPerYear,
    name: Phrase(da: "Fast del", en: "Fixed part"),
    meaning: Phrase(
      da: "Den del af det frigjorte, der ikke afhænger af antallet af besøg.",
      en: "The part freed that does not depend on the number of visits."))

  package static let freedVariable = Metric(
    "freed_variable", .moneyPerYear,
    name: Phrase(da: "Variabel del", en: "Variable part"),
    meaning: Phrase(
      da:
        "Den del af det frigjorte, der følger besøgene, eller antallet til stede, hvor udgiften følger det.",
      en: "The part freed that follows the visits, or the people present where cost follows them."))

  package static let moneyFollowingUsers = Metric(
    "money_following_users", .moneyPerYear,
    name: Phrase(da: "Følger brugerne", en: "Follows the users"),
    meaning: Phrase(
      da: "Det, der følger med de fortsatte besøg til de \(.venues), der tager imod.",
      en: "What goes along with the retained visits to the \(.venues) that receive them."))

  package static let newVenueCost = Metric(
    "new_venue_cost", .moneyPerYear,
    name: Phrase(da: "Nye \(.venues)s udgift", en: "Cost of new \(.venues)"),
    meaning: Phrase(
      da: """
        Hvad nye \(.venues) koster om året, før pengene følger brugerne: det oplyste beløb eller, hvor intet er oplyst, \
        samme faste del som \(.venue, neuter: "ethvert andet", common: "enhver anden") \(.venue).
        """,
      en: """
        What new \(.venues) cost a year before money follows the users: the amount given or, where none is, the same \
        fixed part as any other \(.venue).
        """))

  package static let freedNet = Metric(
    "freed_net", .moneyPerYear,
    name: Phrase(da: "Frigjort netto", en: "Freed, net"),
    meaning: Phrase(
      da: """
        Det, der er tilbage til at geninvestere. Engangsudgifter er ikke medregnet. Frigjort, ikke sparet: \
        rammen er uændret.
        """,
      en: """
        What remains to reinvest. One-off costs are not included. Freed, not saved: the frame is unchanged.
        """))

  package static let freedByFewerAddresses = Metric(
    "freed_by_fewer_addresses", .moneyPerYear,
    name: Phrase(da: "Frigjort ved færre adresser", en: "Freed by fewer addresses"),
    meaning: Phrase(
      da:
        "Den del af nettobeløbet, der frigøres, fordi der er færre adresser: den frigøres, også hvis alle berørte besøg fortsætter.",
      en:
        "The part of the net amount that is freed because there are fewer addresses: it is freed even if every displaced visit continues."
    )
  )

  package static let freedByLostVisits = Metric(
    "freed_by_lost_visits", .moneyPerYear,
    name: Phrase(da: "Frigjort, fordi besøg mistes", en: "Freed because visits are lost"),
    meaning: Phrase(
      da: "Den del af nettobeløbet, der kun frigøres, fordi besøg falder bort.",
      en: "The part of the net amount that is freed only because visits cease."))

  package static let netPerLostVisit = Metric(
    "net_per_lost_visit", .moneyPerVisit,
    name: Phrase(
      da: "Frigjort pr. mistet \(.dailyOne) besøg", en: "Freed per lost \(.dailyOne) visit"),
    meaning: Phrase(
      da: """
        Det frigjorte nettobeløb delt med de mistede \(.daily) besøg: hvad hvert mistet besøg frigør om året. Følger af \
        forudsætningerne hele vejen igennem.
        """,
      en: """
        The net amount freed over the lost \(.daily) visits: what each lost visit frees in a year. Follows from the assumptions \
        throughout.
        """))

  package static let keptInWorstCentre = Metric(
    "kept_in_worst_centre", .share,
    name: Phrase(
      da:
        "Bevarede besøg i \(.centre, neuter: "det hårdest ramte", common: "den hårdest ramte") \(.centre)",
      en: "Visits kept in the worst-hit \(.centre)"),
    meaning: Phrase(
      da:
        "Andelen af besøgene fra \(.centre, neuter: "det hårdest ramte", common: "den hårdest ramte") \(.centre)s \(.venues), der ventes at fortsætte et sted.",
      en:
        "Share of the visits of the worst-hit \(.centre)'s \(.venues) expected to continue somewhere."
    ))

  package static let keptInCentre = Metric(
    "kept_in_centre", .share,
    name: Phrase(da: "Bevarede besøg efter \(.centre)", en: "Visits kept by \(.centre)"),
    meaning: Phrase(
      da: "Andelen af besøgene på \(.theCentre)s \(.venues), der ventes at fortsætte et sted.",
      en: "Share of the visits of the \(.centre)'s \(.venues) expected to continue somewhere."))

  package static let keptGap = Metric(
    "kept_gap", .shareDifference,
    name: Phrase(da: "Forskel mellem \(.theCentres)", en: "Gap between the \(.centres)"),
    meaning: Phrase(
      da:
        "Bevarede besøg i \(.centre, neuter: "det", common: "den") \(.centre), der bevarer mest, fratrukket \(.centre, neuter: "det", common: "den"), der bevarer mindst.",
      en: "Visits kept in the \(.centre) that keeps most, less those in the one that keeps least."))

  package static let presentAfter = Metric(
    "present_after", .people,
    name: Phrase(da: "Til stede efter lukning", en: "Present after closing"),
    meaning: Phrase(
      da: """
        Til stede på et tilfældigt tidspunkt, hvis de, der var til stede på de lukkede \(.venues), fordeler sig som \
        besøgene.
        """,
      en: """
        People present at a random time, if those present at the closed \(.venues) move as the visits do.
        """))

  package static let overflow = Metric(
    "overflow", .people,
    name: Phrase(da: "Uden plads", en: "Without room"),
    meaning: Phrase(
      da: "Hvor mange flere der er til stede efter lukning, end der er pladser.",
      en: "How many more are present after closing than there are places."))

  package static let growthFactor = Metric(
    "growth_factor", .index,
    name: Phrase(da: "Vækst i besøg i forhold til i dag", en: "Growth of visits relative to today"),
    meaning: Phrase(
      da: "Besøgene i det år, der ses på, i forhold til i dag. Rammen vokser ikke med.",
      en: "Visits in the year looked at, relative to today. The frame does not grow with them."))

  package static let load = Metric(
    "load", .visits,
    name: Phrase(da: "Besøg efter lukning", en: "Visits after closing"),
    meaning: Phrase(
      da:
        "\(capital: .theVenue)s egne besøg og dem, der kommer til. Om der er plads, er ikke oplyst.",
      en:
        "The \(.venue)'s own visits and those that come to it. Whether there is room is not stated."
    ))

  static let scenarios = [
    closedVenues, withdrawnShare, closingsInFull, openedVenues, attractionInAll, redirectedShare,
    displacedVisits,
    retainedVisits,
    retainedShare, lostVisits, freedGross, freedFixed, freedVariable, moneyFollowingUsers,
    newVenueCost, freedNet, freedByFewerAddresses, freedByLostVisits, netPerLostVisit,
    keptInWorstCentre,
    keptInCentre, keptGap, load, presentAfter,
    overflow, growthFactor, yearlyGrowth,
  ]
}
