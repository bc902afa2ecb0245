import Figures

/// What the what-if page says, by the names that its program and its shell have for it. What the program puts in stands in braces.
extension WhatIfWords {
  /// Every text.
  static let all: [WhatIfWords] = part0 + part1 + part2 + part3 + part4 + part5

  private static let part0: [WhatIfWords] = [
    WhatIfWords("page.title", da: "Hvad nu hvis?", en: "What if?"),
    WhatIfWords(
      "page.lead",
      da:
        "Vælg, hvad der skal ske med \(.theVenues), og flyt forudsætningerne. Tallene følger med og regnes ud efter de samme formler som i bilagene.",
      en:
        "Choose what is to happen to the \(.venues), and move the assumptions. The figures follow, by the same formulas as in the annexes."
    ),
    WhatIfWords(
      "page.tone",
      da:
        "Siden viser, hvad der følger af hvilke betingelser. Den anbefaler intet, og tallene siger ikke, at \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.",
      en:
        "The page shows what follows from which conditions. It recommends nothing, and the figures do not say that \(a: .venue) should close."
    ),
    WhatIfWords(
      "page.button",
      da:
        "Hvert tal er en knap: den viser formlen, tallene i den og kilden. Intet forlader denne maskine.",
      en:
        "Each figure is a button: it shows the formula, the numbers in it and the source. Nothing leaves this machine."
    ),
    WhatIfWords(
      "page.noscript",
      da:
        "Siden regner i browseren og kræver, at den må køre scripts. Uden dem står de samme oplysninger i",
      en:
        "The page computes in the browser and needs to run scripts. Without them, the same information is in"
    ),
    WhatIfWords("page.annexes", da: "bilagene", en: "the annexes"),
    WhatIfWords("page.skip", da: "Gå til indholdet", en: "Skip to the content"),
    WhatIfWords("page.pages", da: "Sider", en: "Pages"),
    WhatIfWords("page.home", da: "Alle sider", en: "All pages"),
    WhatIfWords("page.contents", da: "På denne side", en: "On this page"),
    WhatIfWords("page.other", da: "English", en: "Dansk"),
    WhatIfWords("part.bar", da: "Planen lige nu", en: "The plan right now"),
    WhatIfWords("part.plan", da: "Planen", en: "The plan"),
    WhatIfWords("part.result", da: "Hvad planen fører til", en: "What the plan comes to"),
    WhatIfWords("part.views", da: "Billeder af planen", en: "Pictures of the plan"),
    WhatIfWords("part.assumptions", da: "Forudsætninger", en: "Assumptions"),
    WhatIfWords("part.search", da: "Find en plan", en: "Find a plan"),
    WhatIfWords("part.carry", da: "Gem, åbn og del", en: "Save, open and share"),
    WhatIfWords("part.sources", da: "Kilder og datagrundlag", en: "Sources and data"),
    WhatIfWords("and", da: "og", en: "and"),
    WhatIfWords("none", da: "–", en: "–"),
    WhatIfWords("of", da: "{part} af {whole}", en: "{part} of {whole}"),
    WhatIfWords("range", da: "{low} til {high}", en: "{low} to {high}"),
    WhatIfWords("quoted", da: "»{text}«", en: "“{text}”"),
    WhatIfWords("head.figure", da: "Tal", en: "Figure"),
    WhatIfWords("head.site", da: "\(capital: .venue)", en: "\(capital: .venue)"),
    WhatIfWords("head.group", da: "\(capital: .centre)", en: "\(capital: .centre)"),
    WhatIfWords("head.part", da: "Del af rammen", en: "Part of the budget"),
    WhatIfWords("head.amount", da: "Beløb om året", en: "Amount a year"),
    WhatIfWords("head.assumption", da: "Forudsætning", en: "Assumption"),
    WhatIfWords("head.value", da: "Værdi", en: "Value"),
    WhatIfWords("head.base", da: "Grundlag", en: "Base"),
    WhatIfWords("head.difference", da: "Forskel fra grundlaget", en: "Difference from the base"),
    WhatIfWords("mark.stated", da: "Oplyst", en: "Stated"),
    WhatIfWords("mark.derived", da: "Beregnet", en: "Derived"),
    WhatIfWords("mark.assumed", da: "Forudsætning", en: "Assumption"),
    WhatIfWords(
      "mark.hidden", da: "Skjult af hensyn til fortrolighed", en: "Hidden for confidentiality"),
    WhatIfWords("mark.missing", da: "Mangler i kilden", en: "Missing in the source"),
    WhatIfWords("mark.undefined", da: "Kan ikke beregnes", en: "Cannot be computed"),
    WhatIfWords("bar.undo", da: "Fortryd", en: "Undo"),
  ]

  private static let part1: [WhatIfWords] = [
    WhatIfWords("bar.redo", da: "Gentag", en: "Redo"),
    WhatIfWords(
      "bar.of", da: "heraf {text} ved færre adresser", en: "of which {text} by fewer addresses"),
    WhatIfWords(
      "figure.opens", da: "{label}: {text}, vis formlen", en: "{label}: {text}, show the formula"),
    WhatIfWords("presets.label", da: "Begynd med en navngiven plan", en: "Begin with a named plan"),
    WhatIfWords("presets.take", da: "Hent planen", en: "Use the plan"),
    WhatIfWords("presets.with", da: "Med {settings}.", en: "With {settings}."),
    WhatIfWords("presets.none", da: "Luk ingen", en: "Close none"),
    WhatIfWords(
      "preset.test", da: "{title} (prøve af modellen)", en: "{title} (test of the model)"),
    WhatIfWords("preset.outcome", da: "{title} (ekstern kilde)", en: "{title} (external source)"),
    WhatIfWords(
      "presets.absent", da: "{title} kan ikke vises her: {reason}",
      en: "{title} cannot be shown here: {reason}"),
    WhatIfWords("sites.find", da: "Find \(.venue) efter navn", en: "Find \(a: .venue) by name"),
    WhatIfWords("sites.open", da: "{part} af {whole} åbne", en: "{part} of {whole} open"),
    WhatIfWords(
      "sites.more",
      da:
        "Saml med \(.venue, neuter: "et andet", common: "en anden") \(.venue), eller skær i tilskuddet",
      en: "Merge with another \(.venue), or reduce the grant"),
    WhatIfWords("sites.into", da: "Luk, og saml brugerne i", en: "Close, and send the users to"),
    WhatIfWords("sites.not-merged", da: "(ingen)", en: "(none)"),
    WhatIfWords(
      "sites.withdraw", da: "Andel af tilskuddet, der trækkes tilbage (pct.)",
      en: "Share of the grant that is withdrawn (per cent)"),
    WhatIfWords(
      "sites.merged", da: "Lukkes; brugerne samles i {into}.", en: "Closes; its users go to {into}."
    ),
    WhatIfWords(
      "sites.withdrawn", da: "Bliver med mindre: {share} af tilskuddet trækkes tilbage.",
      en: "Stays with less: {share} of the grant is withdrawn."),
    WhatIfWords("openings.title", da: "Nye \(.venues)", en: "New \(.venues)"),
    WhatIfWords("openings.name", da: "Åbn {name} ({group})", en: "Open {name} ({group})"),
    WhatIfWords("standing.open", da: "\(.venue, neuter: "Åbent", common: "Åben")", en: "Open"),
    WhatIfWords("standing.closed", da: "Lukket", en: "Closed"),
    WhatIfWords(
      "standing.kept", da: "\(.venue, neuter: "Låst åbent", common: "Låst åben")", en: "Locked open"
    ),
    WhatIfWords(
      "locked.open", da: "Studiet låser \(.venue, neuter: "det åbent", common: "den åben").",
      en: "The study locks it open."),
    WhatIfWords(
      "locked.closed",
      da:
        "Studiet låser \(.venue, neuter: "det lukket", common: "den lukket") i enhver plan, der ændrer noget.",
      en: "The study locks it closed in every plan that changes anything."),
    WhatIfWords("plan.sentence", da: "Planen {does}.", en: "The plan {does}."),
    WhatIfWords("plan.nothing", da: "ændrer intet", en: "changes nothing"),
    WhatIfWords("plan.closes", da: "lukker {names}", en: "closes {names}"),
    WhatIfWords("plan.merges", da: "samler {names} i {into}", en: "merges {names} into {into}"),
    WhatIfWords("plan.opens", da: "åbner {names}", en: "opens {names}"),
    WhatIfWords(
      "plan.withdraws", da: "trækker {share} af tilskuddet til {name} tilbage",
      en: "withdraws {share} of the grant for {name}"),
    WhatIfWords("title.closes", da: "Luk {names}", en: "Close {names}"),
    WhatIfWords("title.many", da: "Luk {count} \(.venues)", en: "Close {count} \(.venues)"),
    WhatIfWords("title.less", da: "Mindre tilskud til {names}", en: "Less grant for {names}"),
    WhatIfWords(
      "title.many-less", da: "Mindre tilskud til {count} \(.venues)",
      en: "Less grant for {count} \(.venues)"),
    WhatIfWords("title.nothing", da: "Luk ingen", en: "Close none"),
    WhatIfWords(
      "said.open", da: "{name} er \(.venue, neuter: "åbent", common: "åben")", en: "{name} is open"),
    WhatIfWords("said.closed", da: "{name} er lukket", en: "{name} is closed"),
    WhatIfWords(
      "said.kept", da: "{name} er \(.venue, neuter: "låst åbent", common: "låst åben")",
      en: "{name} is locked open"),
    WhatIfWords("said.opening", da: "{name} åbner", en: "{name} opens"),
    WhatIfWords("said.no-opening", da: "{name} åbner ikke", en: "{name} does not open"),
    WhatIfWords(
      "said.no-opening-merged",
      da: "{name} åbner ikke, og sammenlægningen af {names} dertil er også fjernet",
      en: "{name} does not open, and the merge of {names} into it is gone too"),
  ]

  private static let part2: [WhatIfWords] = [
    WhatIfWords("said.merged", da: "{name} samles i {into}", en: "{name} is merged into {into}"),
    WhatIfWords(
      "said.withdrawn", da: "{share} af tilskuddet til {name} trækkes tilbage",
      en: "{share} of the grant for {name} is withdrawn"),
    WhatIfWords("said.set", da: "{name} er sat til {value}", en: "{name} is set to {value}"),
    WhatIfWords(
      "said.reset", da: "Forudsætningerne er studiets egne igen",
      en: "The assumptions are the study's own again"),
    WhatIfWords("said.none", da: "Intet lukkes", en: "Nothing closes"),
    WhatIfWords("said.preset", da: "Planen »{name}« er hentet", en: "The plan “{name}” is used"),
    WhatIfWords(
      "said.preset-kept", da: "Planen »{name}« er hentet; ændrede forudsætninger er beholdt",
      en: "The plan “{name}” is used; changed assumptions are kept"),
    WhatIfWords("said.taken", da: "Planen »{name}« er hentet", en: "The plan “{name}” is used"),
    WhatIfWords("said.opened", da: "Planen »{name}« er åbnet", en: "The plan “{name}” is opened"),
    WhatIfWords(
      "said.link", da: "Planen i adressen er hentet", en: "The plan in the address is used"),
    WhatIfWords(
      "said.pinned", da: "Planen er nu grundlaget, der sammenlignes med",
      en: "The plan is now the base that is compared with"),
    WhatIfWords("said.unpinned", da: "Grundlaget er fjernet", en: "The base is removed"),
    WhatIfWords(
      "said.problem", da: "{said}. Planen kan ikke beregnes: {problem}.",
      en: "{said}. The plan cannot be computed: {problem}."),
    WhatIfWords("said.undo", da: "Det seneste skridt er fortrudt", en: "The last step is undone"),
    WhatIfWords("said.redo", da: "Skridtet er gentaget", en: "The step is redone"),
    WhatIfWords(
      "result.caption", da: "Planens tal, efter hvor mange der fortsætter et andet sted",
      en: "The plan's figures, by how many continue elsewhere"),
    WhatIfWords(
      "result.note",
      da:
        "Ingen ved, hvor mange der fortsætter et andet sted. Derfor står hvert tal ved flere svar.",
      en:
        "Nobody knows how many continue elsewhere. Each figure is therefore given for several answers."
    ),
    WhatIfWords(
      "result.freed", da: "Hvor noget frigøres, er det til geninvestering og ikke sparet.",
      en: "What is freed is freed for reinvestment, not saved."),
    WhatIfWords("reading.chosen", da: "Valgt", en: "Chosen"),
    WhatIfWords("reading.title", da: "{title} ({value})", en: "{title} ({value})"),
    WhatIfWords("reading.same", da: "samme \(.centre) {value}", en: "same \(.centre) {value}"),
    WhatIfWords(
      "reading.other",
      da: "\(.centre, neuter: "andet", common: "anden") \(.centre) {value}",
      en: "another \(.centre) {value}"),
    WhatIfWords("setting.value", da: "{name} {value}", en: "{name} {value}"),
    WhatIfWords(
      "base.none", da: "Sammenlign med denne plan for at se, hvad de næste ændringer flytter.",
      en: "Compare with this plan to see what the next changes move."),
    WhatIfWords("base.is", da: "Grundlaget: {plan}", en: "The base: {plan}"),
    WhatIfWords(
      "base.is-with", da: "Grundlaget: Planen {does} med {settings}.",
      en: "The base: The plan {does} with {settings}."),
    WhatIfWords("base.setting", da: "{name} {then} (nu {now})", en: "{name} {then} (now {now})"),
    WhatIfWords("base.pin", da: "Sammenlign med denne plan", en: "Compare with this plan"),
    WhatIfWords("base.unpin", da: "Fjern grundlaget", en: "Remove the base"),
    WhatIfWords("routes.title", da: "Hvor brugerne går hen", en: "Where the users go"),
    WhatIfWords("unknown.title", da: "Det ved vi ikke", en: "What is not known"),
    WhatIfWords(
      "unknown.fact", da: "{label} er ikke oplyst for {names}.",
      en: "{label} is not stated for {names}."),
    WhatIfWords(
      "unknown.many", da: "{label} er ikke oplyst for {count} af {whole} \(.venues).",
      en: "{label} is not stated for {count} of {whole} \(.venues)."),
    WhatIfWords(
      "unknown.withheld", da: "{label} er udeladt af hensyn til fortrolighed for {names}.",
      en: "{label} is withheld to protect confidentiality for {names}."),
    WhatIfWords(
      "unknown.manyWithheld",
      da: "{label} er udeladt af hensyn til fortrolighed for {count} af {whole} \(.venues).",
      en: "{label} is withheld to protect confidentiality for {count} of {whole} \(.venues)."),
    WhatIfWords(
      "unknown.figure", da: "{label} kan ikke beregnes: {reasons}.",
      en: "{label} cannot be computed: {reasons}."),
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
      "before.title", da: "\(capital: .daily) besøg før og efter, hvor noget ændres",
      en: "\(capital: .daily) visits before and after, where something changes"),
    WhatIfWords(
      "before.description",
      da: "Besøg er ikke personer. Hvor mange der fortsætter, og hvor de går hen, er forudsat.",
      en: "Visits are not people. How many continue, and where they go, is assumed."),
    WhatIfWords("before.empty", da: "Planen flytter ingen besøg.", en: "The plan moves no visits."),
  ]

  private static let part3: [WhatIfWords] = [
    WhatIfWords("before.today", da: "i dag", en: "today"),
    WhatIfWords("before.after", da: "efter", en: "after"),
    WhatIfWords("before.estimate", da: "{text} (skøn)", en: "{text} (estimate)"),
    WhatIfWords(
      "frame.title", da: "Rammen delt i det, der beholdes, og det, der frigøres, om året",
      en: "The budget split into what is kept and what is freed, a year"),
    WhatIfWords(
      "frame.description",
      da:
        "Hver del begynder, hvor den forrige slutter. Et regnestykke, ikke et budget: fordelingen af rammen er forudsat, og engangsudgifter er ikke med.",
      en:
        "Each part begins where the one before ends. Arithmetic, not a budget: how the budget is split is assumed, and one-off costs are not included."
    ),
    WhatIfWords(
      "frame.empty", da: "Et af beløbene kan ikke beregnes.",
      en: "One of the amounts cannot be computed."),
    WhatIfWords("frame.kept", da: "beholdes", en: "kept"),
    WhatIfWords("frame.freed", da: "frigøres ved færre adresser", en: "freed by fewer addresses"),
    WhatIfWords(
      "frame.lost", da: "frigøres, fordi besøg mistes", en: "freed because visits are lost"),
    WhatIfWords(
      "every.title", da: "Alle planer, der kun lukker: mistede besøg og {label}",
      en: "Every plan that only closes: lost visits and {label}"),
    WhatIfWords(
      "every.description",
      da:
        "{count} planer. Billedet følger af, hvordan udgiften er forudsat fordelt, og siger intet om, hvad \(.theVenues) er værd for dem, der bruger dem.",
      en:
        "{count} plans. The picture follows from how cost is assumed to be split, and says nothing of what the \(.venues) are worth to those who use them."
    ),
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
    WhatIfWords("every.closings", da: "Lukkede", en: "Closed"),
    WhatIfWords("every.plans", da: "Planer", en: "Plans"),
    WhatIfWords("every.progress", da: "Planerne gennemgås", en: "Going through the plans"),
    WhatIfWords(
      "tornado.title", da: "Planens tal, når én forudsætning ad gangen flyttes: {label}",
      en: "The plan's figure when one assumption at a time is moved: {label}"),
    WhatIfWords(
      "tornado.description",
      da:
        "Én ændring ad gangen; den øverste flytter mest. Spændene er ikke underskrevet af nogen, medmindre bilaget om forudsætninger siger det.",
      en:
        "One change at a time; the first moves it most. Nobody has signed the ranges unless the annex on assumptions says so."
    ),
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
    WhatIfWords("hit.kept", da: "bevarede besøg, skønnet", en: "visits kept, estimated"),
    WhatIfWords("hit.closed-of", da: "Lukkede", en: "Closed"),
    WhatIfWords("hit.kept-head", da: "Bevarede besøg", en: "Visits kept"),
    WhatIfWords(
      "distance.title", da: "Lukkede \(.venues) og de nærmeste åbne",
      en: "Closed \(.venues) and the nearest open ones"),
    WhatIfWords("distance.closed", da: "Lukket \(.venue)", en: "Closed \(.venue)"),
    WhatIfWords("distance.first", da: "Nærmest", en: "Nearest"),
    WhatIfWords("distance.second", da: "Næstnærmest", en: "Second nearest"),
  ]

  private static let part4: [WhatIfWords] = [
    WhatIfWords("distance.third", da: "Tredjenærmest", en: "Third nearest"),
    WhatIfWords("distance.cell", da: "{name}, {way}", en: "{name}, {way}"),
    WhatIfWords("distance.empty", da: "Intet lukkes.", en: "Nothing closes."),
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
      "search.over-frame", da: "Rammen er {frame}. Skriv i {million}, fx 6 eller 6,5.",
      en: "The budget is {frame}. Write in {million}, for instance 6 or 6.5."),
    WhatIfWords(
      "search.lose", da: "Mist højst (\(.daily) besøg)", en: "Lose at most (\(.daily) visits)"),
    WhatIfWords("search.start", da: "Søg", en: "Search"),
    WhatIfWords("search.stop", da: "Stop", en: "Stop"),
    WhatIfWords("search.progress", da: "Planerne gennemgås", en: "Going through the plans"),
    WhatIfWords("search.stopped", da: "Søgningen er stoppet.", en: "The search was stopped."),
    WhatIfWords(
      "search.nothing",
      da: "Ingen plan holder sig inden for begge dele med de forudsætninger og låse, der er sat.",
      en: "No plan keeps within both with the assumptions and locks that are set."),
    WhatIfWords(
      "search.one", da: "{count} plan holder sig inden for det.",
      en: "{count} plan keeps within that."),
    WhatIfWords(
      "search.many", da: "{count} planer holder sig inden for det; {shown} er vist.",
      en: "{count} plans keep within that; {shown} are shown."),
    WhatIfWords(
      "search.order",
      da: "Først står den, der frigør mest ved færre adresser; rækkefølgen er ingen anbefaling.",
      en: "First is the one that frees most by fewer addresses; the order is no recommendation."),
    WhatIfWords(
      "search.order-lost",
      da: "Først står den, der mister færrest besøg; rækkefølgen er ingen anbefaling.",
      en: "First is the one that loses fewest visits; the order is no recommendation."),
    WhatIfWords(
      "search.stale", da: "Fundet med andre forudsætninger eller låse; søg igen.",
      en: "Found with other assumptions or locks; search again."),
    WhatIfWords(
      "search.order-visits",
      da: "Først står den, der lukker flest; rækkefølgen er ingen anbefaling.",
      en: "First is the one that closes most; the order is no recommendation."),
    WhatIfWords("search.take", da: "Vis planen", en: "Show the plan"),
    WhatIfWords(
      "search.too-many",
      da:
        "Der er for mange \(.venues), der kan lukke, til at gennemgå alle planer. Lås nogle åbne først.",
      en: "Too many \(.venues) can close to go through every plan. Lock some open first."),
    WhatIfWords(
      "search.note",
      da:
        "Der søges blandt planer, der kun lukker \(.venues), og som holder så mange åbne i \(.centre, neuter: "hvert", common: "hver") \(.centre), som studiet kræver. \(capital: .venues), der er låst åbne, lukkes ikke.",
      en:
        "The search looks at plans that only close, and keep as many \(.venues) open in each \(.centre) as the study requires. \(capital: .venues) that are locked open do not close."
    ),
    WhatIfWords("carry.title", da: "Planens navn", en: "The plan's name"),
    WhatIfWords("carry.save", da: "Gem planen som fil", en: "Save the plan as a file"),
    WhatIfWords("carry.saved", da: "Gemt som {name}.", en: "Saved as {name}."),
    WhatIfWords("carry.link", da: "Kopiér link", en: "Copy link"),
    WhatIfWords("carry.print", da: "Udskriv som bilag", en: "Print as an annex"),
    WhatIfWords(
      "carry.languages",
      da:
        "Navn og formål står ens på alle studiets sprog; oversæt dem, før planen lægges i pipeline.json.",
      en:
        "Name and purpose are the same in all the study's languages; translate them before the plan goes into pipeline.json."
    ),
    WhatIfWords("carry.open", da: "Åbn en gemt plan", en: "Open a saved plan"),
    WhatIfWords(
      "carry.command", da: "Den samme plan på kommandolinjen",
      en: "The same plan on the command line"),
    WhatIfWords("carry.copy-command", da: "Kopiér kommandoen", en: "Copy the command"),
    WhatIfWords("carry.copied", da: "Kopieret.", en: "Copied."),
    WhatIfWords(
      "carry.on-disk",
      da:
        "Linket virker, hvor siden ligger på samme sted; send ellers planen som fil sammen med siden.",
      en:
        "The link works where the page lies in the same place; otherwise send the plan as a file together with the page."
    ),
    WhatIfWords(
      "carry.selected",
      da: "Browseren lader ikke siden kopiere. Teksten står markeret herunder; kopiér den selv.",
      en:
        "The browser does not let the page copy. The text stands selected below; copy it yourself."),
  ]

  private static let part5: [WhatIfWords] = [
    WhatIfWords("carry.text", da: "Filens indhold", en: "What is in the file"),
    WhatIfWords(
      "file.purpose", da: "Gemt fra siden »Hvad nu hvis« med datagrundlaget {digest}.",
      en: "Saved from the what-if page on the data {digest}."),
    WhatIfWords(
      "sources.digest", da: "Datagrundlagets kontrolsum:", en: "The checksum of the data:"),
    WhatIfWords(
      "paper.settings", da: "Forudsætningerne i planen", en: "The assumptions of the plan"),
    WhatIfWords(
      "paper.star", da: "* afviger fra studiets værdi.", en: "* differs from the study's value."),
    WhatIfWords(
      "paper.command", da: "Den samme plan på kommandolinjen:",
      en: "The same plan on the command line:"),
    WhatIfWords("formula.words", da: "I ord", en: "In words"),
    WhatIfWords("formula.formula", da: "Formel", en: "Formula"),
    WhatIfWords("formula.numbers", da: "Med tallene sat ind", en: "With the numbers put in"),
    WhatIfWords("formula.operands", da: "Det hviler på", en: "It rests on"),
    WhatIfWords("formula.sources", da: "Kilder", en: "Sources"),
    WhatIfWords("formula.name", da: "Tallets navn:", en: "The figure's name:"),
    WhatIfWords("formula.back", da: "Tilbage", en: "Back"),
    WhatIfWords("formula.close", da: "Luk vinduet", en: "Close the window"),
    WhatIfWords("message.close", da: "Luk beskeden", en: "Close the message"),
    WhatIfWords("digest.title", da: "Et andet datagrundlag", en: "Other data"),
    WhatIfWords(
      "digest.other",
      da:
        "Planen er lavet på et andet datagrundlag ({theirs}) end denne side ({ours}). Tallene her er denne sides og kan afvige fra dem, planen blev lavet med.",
      en:
        "The plan was made on other data ({theirs}) than this page ({ours}). The figures here are this page's, and may differ from those the plan was made with."
    ),
    WhatIfWords("refused.link", da: "Adressen kan ikke læses", en: "The address cannot be read"),
    WhatIfWords(
      "refused.file", da: "Filen kan ikke læses som en plan",
      en: "The file cannot be read as a plan"),
    WhatIfWords("refused.change", da: "Det kan ikke lade sig gøre", en: "That cannot be done"),
    WhatIfWords("refused.unchanged", da: "Intet er ændret.", en: "Nothing was changed."),
    WhatIfWords("refused.more", da: "Og {count} mere.", en: "And {count} more."),
    WhatIfWords(
      "refused.long", da: "Den er længere end {most} tegn.",
      en: "It is longer than {most} characters."),
    WhatIfWords(
      "refused.key", da: "{name} er ikke noget, siden læser.",
      en: "{name} is nothing that the page reads."),
    WhatIfWords("refused.key-again", da: "{name} står to gange.", en: "{name} is there twice."),
    WhatIfWords(
      "refused.spelling", da: "{name} er ikke skrevet, som en adresse skal.",
      en: "{name} is not spelt as an address must be."),
    WhatIfWords("refused.digest", da: "{name} er ingen kontrolsum.", en: "{name} is no checksum."),
    WhatIfWords(
      "refused.site",
      da: "Der er \(.venue, neuter: "intet", common: "ingen") \(.venue) med id {name}.",
      en: "There is no \(.venue) with the id {name}."),
    WhatIfWords(
      "refused.kept",
      da:
        "{name} er \(.venue, neuter: "låst åbent", common: "låst åben") og kan ikke lukkes, før låsen er taget af.",
      en: "{name} is locked open and cannot close until it is unlocked."),
    WhatIfWords(
      "refused.locked",
      da: "{name} er \(.venue, neuter: "låst åbent", common: "låst åben"). Tag låsen af først.",
      en: "{name} is locked open. Take the lock off first."),
    WhatIfWords(
      "refused.parameter", da: "{name} kan en plan ikke bestemme; det rettes i studiet.",
      en: "{name} is not for a plan to decide; it is changed in the study."),
    WhatIfWords("refused.again", da: "{name} er sat to gange.", en: "{name} is set twice."),
    WhatIfWords(
      "refused.file-long", da: "Den er længere end {most} tegn.",
      en: "It is longer than {most} characters."),
    WhatIfWords(
      "refused.file-json", da: "Den er ikke skrevet i JSON.", en: "It is not written in JSON."),
    WhatIfWords(
      "refused.file-shape", da: "Den er ikke ét objekt i JSON.", en: "It is not one JSON object."),
    WhatIfWords(
      "refused.file-key", da: "Den beder om {name}, som siden ikke kan vise. Brug kommandolinjen.",
      en: "It asks for {name}, which the page cannot show. Use the command line."),
    WhatIfWords(
      "refused.file-value", da: "Det, der står under {name}, er ikke af den slags, en plan har.",
      en: "What stands under {name} is not of the kind a plan has."),
  ]

}
