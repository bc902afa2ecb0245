import Figures

/// What the what-if page says in its pictures and their tables.
extension WhatIfWords {
  static let views: [WhatIfWords] = [
    WhatIfWords(
      "view.before", da: "Før og efter, \(.venue) for \(.venue)",
      en: "Before and after, by \(.venue)"),
    WhatIfWords("view.frame", da: "Rammen", en: "The budget"),
    WhatIfWords("view.every", da: "Alle planer", en: "Every plan"),
    WhatIfWords("view.tornado", da: "Hvad afgør tallet?", en: "What decides the figure?"),
    WhatIfWords("view.hit", da: "Hvem det rammer", en: "Who is hit"),
    WhatIfWords("view.distance", da: "Afstande", en: "Distances"),
    WhatIfWords(
      "view.problem", da: "Planen kan ikke beregnes, så her er intet at vise.",
      en: "The plan cannot be computed, so there is nothing to show here."),
    WhatIfWords("view.twin", da: "Tallene som tabel", en: "The numbers as a table"),
    WhatIfWords(
      "chart.more", da: "{count} mere står i tabellen", en: "{count} more are in the table"),
    WhatIfWords(
      "every.title", da: "Alle planer, der kun lukker: mistede besøg og {label}",
      en: "Every plan that only closes: lost visits and {label}"),
    WhatIfWords(
      "every.description",
      da:
        "{count} planer, der kun lukker \(.venues); det, der er låst, røres ikke.",
      en: "{count} plans that only close \(.venues); what is locked is not touched."),
    WhatIfWords(
      "every.ground",
      da:
        "Billedet følger af, hvordan udgiften er forudsat fordelt, og siger intet om, hvad \(.theVenues) er værd for dem, der bruger dem.",
      en:
        "The picture follows from how cost is assumed to be split, and says nothing of what the \(.venues) are worth to those who use them."
    ),
    WhatIfWords(
      "every.other", da: "Planen her er ikke blandt dem.", en: "This plan is not among them."),
    WhatIfWords(
      "every.empty", da: "Der er ingen planer med de låse, der er sat.",
      en: "There is no plan with the locks that are set."),
    WhatIfWords("every.few", da: "få planer", en: "few plans"),
    WhatIfWords("every.many", da: "mange planer", en: "many plans"),
    WhatIfWords(
      "every.up", da: "Lodret: {label}, højst {most}", en: "Vertical: {label}, at most {most}"),
    WhatIfWords(
      "every.along", da: "Vandret: {label}, højst {most}", en: "Horizontal: {label}, at most {most}"
    ),
    WhatIfWords("every.here", da: "Planen her", en: "This plan"),
    WhatIfWords(
      "every.outside", da: "Billedet er gjort så stort, at den er med.",
      en: "The picture is made large enough to hold it."),
    WhatIfWords("every.closings", da: "Lukkede", en: "Closed"),
    WhatIfWords("every.plans", da: "Planer", en: "Plans"),
    WhatIfWords("every.progress", da: "Planerne gennemgås", en: "Going through the plans"),
    WhatIfWords(
      "tornado.title", da: "Planens tal, når én forudsætning ad gangen flyttes: {label}",
      en: "The plan's figure when one assumption at a time is moved: {label}"),
    WhatIfWords(
      "tornado.description",
      da:
        "Én usikker forudsætning ad gangen; af dem flytter den øverste mest. Spændene er ikke underskrevet af nogen, medmindre bilaget om forudsætninger siger det.",
      en:
        "One uncertain assumption at a time; of these the first moves it most. Nobody has signed the ranges unless the annex on assumptions says so."
    ),
    WhatIfWords(
      "tornado.choices",
      da: "Ikke med, fordi de er valg og ikke usikre: {names}. Også de kan flytte tallet.",
      en:
        "Not included, as they are choices and not uncertain: {names}. They can move it too."),
    WhatIfWords(
      "tornado.empty", da: "Ingen af de usikre forudsætninger flytter tallet.",
      en: "None of the uncertain assumptions moves the figure."),
    WhatIfWords("tornado.figure", da: "Tal, der ses på", en: "Figure looked at"),
    WhatIfWords("tornado.low", da: "ved det laveste", en: "at the lowest"),
    WhatIfWords("tornado.high", da: "ved det højeste", en: "at the highest"),
    WhatIfWords("tornado.now", da: "Planens tal nu", en: "The plan's figure now"),
    WhatIfWords(
      "hit.title", da: "Åbne og lukkede \(.venues) og bevarede besøg efter \(.centre)",
      en: "Open and closed \(.venues) and visits kept by \(.centre)"),
    WhatIfWords(
      "hit.description",
      da:
        "Hver firkant er \(.venue, neuter: "et", common: "en") \(.venue); søjlen er den andel af besøgene, der bevares. \(capital: .theCentre) er \(.centre, neuter: "det", common: "den"), \(.theVenue) hører til, ikke der, brugerne bor.",
      en:
        "Each square is \(a: .venue); the bar is the share of the visits that is kept. The \(.centre) is the one the \(.venue) belongs to, not where users live."
    ),
    WhatIfWords(
      "hit.description-short",
      da:
        "Kun \(.centres), hvor noget lukkes eller besøg mistes. Hver firkant er \(.venue, neuter: "et", common: "en") \(.venue); søjlen er den andel af besøgene, der bevares. \(capital: .theCentre) er ikke der, brugerne bor.",
      en:
        "Only \(.centres) where something closes or visits are lost. Each square is \(a: .venue); the bar is the share of the visits that is kept. The \(.centre) is not where users live."
    ),
    WhatIfWords(
      "hit.empty", da: "Intet lukkes, og ingen besøg mistes.",
      en: "Nothing closes, and no visits are lost."),
    WhatIfWords("hit.closed", da: "lukket", en: "closed"),
    WhatIfWords("hit.open", da: "\(.venue, neuter: "åbent", common: "åben")", en: "open"),
    WhatIfWords(
      "hit.less",
      da: "\(.venue, neuter: "åbent med mindre tilskud", common: "åben med mindre tilskud")",
      en: "open with less grant"),
    WhatIfWords(
      "hit.kept", da: "bevarede besøg, hvor andelen hviler på en forudsætning",
      en: "visits kept, where the share rests on an assumption"),
    WhatIfWords("hit.closed-of", da: "Lukkede", en: "Closed"),
    WhatIfWords("hit.kept-head", da: "Bevarede besøg", en: "Visits kept"),
    WhatIfWords(
      "distance.title", da: "Lukkede \(.venues) og de nærmeste åbne",
      en: "Closed \(.venues) and the nearest open ones"),
    WhatIfWords("distance.closed", da: "Lukket \(.venue)", en: "Closed \(.venue)"),
    WhatIfWords("distance.first", da: "Nærmest", en: "Nearest"),
    WhatIfWords("distance.second", da: "Næstnærmest", en: "Second nearest"),
    WhatIfWords("distance.third", da: "Tredjenærmest", en: "Third nearest"),
    WhatIfWords("distance.cell", da: "{name}, {way}", en: "{name}, {way}"),
    WhatIfWords("distance.empty", da: "Intet lukkes.", en: "Nothing closes."),
  ]
}
