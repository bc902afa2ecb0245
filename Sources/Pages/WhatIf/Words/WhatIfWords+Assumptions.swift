import Figures

/// What the what-if page says where assumptions are moved and plans are looked for.
extension WhatIfWords {
  static let assumptions: [WhatIfWords] = [
    WhatIfWords(
      "assumptions.reset", da: "Nulstil alle forudsætninger", en: "Reset all assumptions"),
    WhatIfWords("assumption.base", da: "studiets værdi {value}", en: "the study's value {value}"),
    WhatIfWords("assumption.range", da: "spænd {low} til {high}", en: "range {low} to {high}"),
    WhatIfWords("assumption.outside", da: "uden for spændet", en: "outside the range"),
    WhatIfWords("assumption.own", da: "ændret", en: "changed"),
    WhatIfWords("assumption.per-cent", da: "Pct.", en: "Per cent"),
    WhatIfWords("assumption.value", da: "Værdi", en: "Value"),
    WhatIfWords("assumption.reset", da: "Nulstil", en: "Reset"),
    WhatIfWords("assumption.why", da: "Kilde og belæg", en: "Source and evidence"),
    WhatIfWords("assumption.owner", da: "Ansvarlig: {owner}.", en: "Answers for it: {owner}."),
    WhatIfWords("assumption.source", da: "Står i", en: "Stands in"),
    WhatIfWords(
      "field.fault", da: "Skriv et tal fra {least} til {most}.",
      en: "Write a number from {least} to {most}."),
    WhatIfWords(
      "field.fault-least", da: "Skriv et tal, der er mindst {least}.",
      en: "Write a number that is at least {least}."),
    WhatIfWords(
      "search.free", da: "Frigør mindst ({million} om året, netto)",
      en: "Free at least ({million} a year, net)"),
    WhatIfWords(
      "search.meant", da: "Skriv i {million}, fx 6 eller 6,5. Mente du {value} {million}?",
      en: "Write in {million}, for instance 6 or 6.5. Did you mean {value} {million}?"),
    WhatIfWords(
      "search.over-frame",
      da: "Det er mere end rammen ({frame}). Skriv i {million}, fx 6 eller 6,5.",
      en: "That is more than the budget ({frame}). Write in {million}, for instance 6 or 6.5."),
    WhatIfWords(
      "search.lose", da: "Mist højst (\(.daily) besøg)", en: "Lose at most (\(.daily) visits)"),
    WhatIfWords("search.start", da: "Søg", en: "Search"),
    WhatIfWords("search.stop", da: "Stop", en: "Stop"),
    WhatIfWords("search.progress", da: "Planerne gennemgås", en: "Going through the plans"),
    WhatIfWords("search.stopped", da: "Søgningen er stoppet.", en: "The search was stopped."),
    WhatIfWords(
      "search.nothing",
      da: "Ingen plan holder sig inden for det med de forudsætninger og låse, der er sat.",
      en: "No plan keeps within that with the assumptions and locks that are set."),
    WhatIfWords(
      "search.most-freed", da: "Inden for så få mistede besøg frigøres højst {amount} om året.",
      en: "Within so few lost visits, at most {amount} a year is freed."),
    WhatIfWords(
      "search.most-freed-at-all", da: "Højst {amount} om året kan frigøres.",
      en: "At most {amount} a year can be freed."),
    WhatIfWords(
      "search.least-lost", da: "Hvor så meget frigøres, mistes mindst {count} \(.daily) besøg.",
      en: "Where so much is freed, at least {count} \(.daily) visits are lost."),
    WhatIfWords(
      "search.least-lost-at-all", da: "Der mistes mindst {count} \(.daily) besøg.",
      en: "At least {count} \(.daily) visits are lost."),
    WhatIfWords(
      "search.one", da: "{count} plan holder sig inden for det.",
      en: "{count} plan keeps within that."),
    WhatIfWords(
      "search.many", da: "{count} planer holder sig inden for det; {shown} er vist.",
      en: "{count} plans keep within that; {shown} are shown."),
    WhatIfWords(
      "search.order",
      da:
        "Først står den, der frigør mest ved færre adresser, og af lige gode den, der mister færrest besøg; rækkefølgen er ingen anbefaling.",
      en:
        "First is the one that frees most by fewer addresses, and of those that free the same the one that loses fewest visits; the order is not a recommendation."
    ),
    WhatIfWords(
      "search.order-lost",
      da: "Først står den, der mister færrest besøg; rækkefølgen er ingen anbefaling.",
      en: "First is the one that loses fewest visits; the order is not a recommendation."),
    WhatIfWords(
      "search.stale",
      da: "Forudsætninger eller låse er ændret, så det fundne er taget væk; søg igen.",
      en: "Assumptions or locks have changed, so what was found is taken away; search again."),
    WhatIfWords("search.take", da: "Vis planen", en: "Show the plan"),
    WhatIfWords(
      "search.too-many",
      da:
        "Der er {count} \(.venues), der kan lukke eller blive; højst {most} kan gennemgås. Lås nogle åbne først.",
      en:
        "{count} \(.venues) can close or stay; at most {most} can be gone through. Lock some open first."
    ),
    WhatIfWords(
      "search.unknown",
      da:
        "Planerne kan ikke gennemgås, for et tal, som det at lukke {name} hviler på, mangler eller er udeladt.",
      en:
        "The plans cannot be gone through, as a number that closing {name} rests on is missing or withheld."
    ),
    WhatIfWords(
      "search.note",
      da:
        "Der søges blandt planer, der kun lukker \(.venues).",
      en: "The search looks at plans that only close \(.venues)."),
    WhatIfWords(
      "least-open",
      da:
        "I \(.centre, neuter: "hvert", common: "hver") \(.centre) bliver mindst {least}, som studiet kræver.",
      en: "At least {least} stay open in each \(.centre), as the study requires."),
    WhatIfWords(
      "search.locked", da: "\(capital: .venues), der er låst åbne, lukkes ikke.",
      en: "\(capital: .venues) that are locked open do not close."),
    WhatIfWords(
      "search.none",
      da:
        "Her kan der ikke søges efter planer: hvor brugerne går hen, afhænger af, hvilke andre \(.venues) der lukker, så en plan ikke er summen af sine lukninger.",
      en:
        "Plans cannot be looked for here: where users go depends on which other \(.venues) close, so that a plan is not the sum of its closings."
    ),
  ]
}
