import Figures

/// What the what-if page says of what a plan comes to.
extension WhatIfWords {
  static let results: [WhatIfWords] = [
    WhatIfWords(
      "result.caption", da: "Planens tal, efter hvor mange der fortsætter et andet sted",
      en: "The plan's figures, by how many continue elsewhere"),
    WhatIfWords(
      "result.note",
      da:
        "Ingen ved, hvor mange der fortsætter et andet sted. Derfor står hvert tal ved flere svar. Hvert tal er afrundet for sig, så de viste går ikke altid op.",
      en:
        "Nobody knows how many continue elsewhere. Each figure is therefore given for several answers. Each is rounded by itself, so those shown do not always add up."
    ),
    WhatIfWords(
      "result.changed", da: "Ændrede forudsætninger: {settings}",
      en: "Changed assumptions: {settings}"),
    WhatIfWords(
      "result.freed", da: "Hvor noget frigøres, er det til geninvestering og ikke sparet.",
      en: "What is freed is freed for reinvestment, not saved."),
    WhatIfWords("reading.chosen", da: "Valgt", en: "Chosen"),
    WhatIfWords("reading.study", da: "Studiets værdi", en: "The study's value"),
    WhatIfWords("reading.fewer", da: "Færre fortsætter", en: "Fewer continue"),
    WhatIfWords("reading.more", da: "Flere fortsætter", en: "More continue"),
    WhatIfWords("reading.answer", da: "Et andet svar", en: "Another answer"),
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
    WhatIfWords(
      "routes.rule", da: "Det er forudsat, at de, der fortsætter, går {rule}.",
      en: "Those who continue are assumed to go {rule}."),
    WhatIfWords(
      "routes.told", da: "Hvor noget er samlet i et andet sted, går de dertil.",
      en: "Where users are sent to another place, they go there."),
    WhatIfWords("routes.part", RouteWords.part(Phrase("{share}"), of: "{name}")),
    WhatIfWords("routes.way", da: "{names}: {to}", en: "{names}: {to}"),
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
      "unknown.hidden",
      da: "Udeladt af hensyn til fortrolighed: {label}. Det hviler på: {reasons}.",
      en: "Withheld to protect confidentiality: {label}. It rests on: {reasons}."),
    WhatIfWords(
      "unknown.figure", da: "{label} kan ikke beregnes: {reasons}.",
      en: "{label} cannot be computed: {reasons}."),
    WhatIfWords(
      "before.title", da: "\(capital: .daily) besøg før og efter, hvor noget ændres",
      en: "\(capital: .daily) visits before and after, where something changes"),
    WhatIfWords(
      "before.description",
      da: "Besøg er ikke personer. Hvor mange der fortsætter, og hvor de går hen, er forudsat.",
      en: "Visits are not people. How many continue, and where they go, is assumed."),
    WhatIfWords("before.empty", da: "Planen flytter ingen besøg.", en: "The plan moves no visits."),
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
      "frame.empty", da: "Et af beløbene kan ikke beregnes eller er udeladt.",
      en: "One of the amounts cannot be computed or is withheld."),
    WhatIfWords("frame.kept", da: "beholdes", en: "kept"),
    WhatIfWords("frame.freed", da: "frigøres ved færre adresser", en: "freed by fewer addresses"),
    WhatIfWords(
      "frame.lost", da: "frigøres, fordi besøg mistes", en: "freed because visits are lost"),
  ]
}
