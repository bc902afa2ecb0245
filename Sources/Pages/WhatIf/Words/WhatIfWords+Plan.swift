import Figures

/// How the what-if page speaks of a plan, and of each step that changes it.
extension WhatIfWords {
  static let plan: [WhatIfWords] = [
    WhatIfWords("presets.label", da: "Begynd med en navngiven plan", en: "Begin with a named plan"),
    WhatIfWords("presets.take", da: "Hent planen", en: "Use the plan"),
    WhatIfWords("presets.does", da: "Den valgte plan {does}.", en: "The plan chosen here {does}."),
    WhatIfWords("presets.with", da: "Med {settings}.", en: "With {settings}."),
    WhatIfWords("presets.none", da: "Luk ingen", en: "Close none"),
    WhatIfWords(
      "presets.absent", da: "{title} kan ikke vises her: {reason}",
      en: "{title} cannot be shown here: {reason}"),
    WhatIfWords(
      "preset.test", da: "{title} (prøve af modellen)", en: "{title} (test of the model)"),
    WhatIfWords("preset.outcome", da: "{title} (oplyst senere)", en: "{title} (announced later)"),
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
      "sites.withdraw-note",
      da: "Det er forudsat, at den samme andel af besøgene berøres.",
      en: "The same share of the visits is assumed to be affected."),
    WhatIfWords(
      "sites.interval",
      da: "I parentes: hvor langt gennemsnittet tilfældigt kan ligge fra det talte (95 pct.).",
      en: "In brackets: how far the average may lie from the count by chance (95 per cent)."),
    WhatIfWords("sites.none", da: "Intet navn passer.", en: "No name fits."),
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
    WhatIfWords("plan.nothing", MoveWords.nothing),
    WhatIfWords("plan.closes", MoveWords.closes(Phrase("{names}"))),
    WhatIfWords("plan.merges", MoveWords.merges(Phrase("{names}"), into: "{into}")),
    WhatIfWords("plan.opens", MoveWords.opens("{name}", in: "{group}")),
    WhatIfWords("plan.withdraws", MoveWords.withdraws(Phrase("{share}"), of: "{name}")),
    WhatIfWords("title.nothing", PlanTitle.nothing),
    WhatIfWords("title.changed", da: "{title} (ændret)", en: "{title} (changed)"),
    WhatIfWords("title.count", da: "{count} \(.venues)", en: "{count} \(.venues)"),
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
    WhatIfWords(
      "said.opened-same", da: "Planen »{name}« er den, der allerede vises",
      en: "The plan “{name}” is the one already shown"),
    WhatIfWords(
      "said.named", da: "Planen hedder nu »{name}«", en: "The plan is now called “{name}”"),
    WhatIfWords("said.opened", da: "Planen »{name}« er åbnet", en: "The plan “{name}” is opened"),
    WhatIfWords(
      "said.link", da: "Planen i adressen er hentet", en: "The plan in the address is used"),
    WhatIfWords(
      "said.pinned", da: "Planen er nu grundlaget, der sammenlignes med",
      en: "The plan is now the base that is compared with"),
    WhatIfWords("said.unpinned", da: "Grundlaget er fjernet", en: "The base is removed"),
    WhatIfWords(
      "said.figures", da: "Hele planen nu: {figures}", en: "The whole plan now: {figures}"),
    WhatIfWords(
      "said.problem", da: "{said}. Planen kan ikke beregnes: {problem}.",
      en: "{said}. The plan cannot be computed: {problem}."),
    WhatIfWords("said.undo", da: "Det seneste skridt er fortrudt", en: "The last step is undone"),
    WhatIfWords("said.redo", da: "Skridtet er gentaget", en: "The step is redone"),
  ]

  /// What stands before the names in a title, by the kind of move.
  static let titles: [WhatIfWords] = PlanTitle.Part.allCases.map { part in
    WhatIfWords(
      "title.\(part.rawValue)", da: "\(part.verb.da) {names}", en: "\(part.verb.en) {names}")
  }
}
