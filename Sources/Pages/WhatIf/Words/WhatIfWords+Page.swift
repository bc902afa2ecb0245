import Figures

/// What stands around everything else on the what-if page: its parts, the heads of its tables, marks and the window of a formula.
extension WhatIfWords {
  static let page: [WhatIfWords] = [
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
      da: "Siden regner i browseren og kræver, at den må køre scripts.",
      en: "The page computes in the browser and needs to run scripts."),
    WhatIfWords(
      "page.otherwise", da: "Uden dem står de samme oplysninger i",
      en: "Without them, the same information is in"),
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
    WhatIfWords("bar.redo", da: "Gentag", en: "Redo"),
    WhatIfWords(
      "bar.of", da: "heraf {text} ved færre adresser", en: "of which {text} by fewer addresses"),
    WhatIfWords("unit.year", da: "{label}, om året", en: "{label}, a year"),
    WhatIfWords("unit.visits", da: "{label}, \(.daily)", en: "{label}, \(.daily)"),
    WhatIfWords(
      "figure.opens", da: "{label}: {text}, vis formlen", en: "{label}: {text}, show the formula"),
    WhatIfWords("formula.words", da: "I ord", en: "In words"),
    WhatIfWords("formula.formula", da: "Formel", en: "Formula"),
    WhatIfWords("formula.numbers", da: "Med tallene sat ind", en: "With the numbers put in"),
    WhatIfWords("formula.operands", da: "Det hviler på", en: "It rests on"),
    WhatIfWords("formula.sources", da: "Kilder", en: "Sources"),
    WhatIfWords("formula.name", da: "Tallets navn:", en: "The figure's name:"),
    WhatIfWords("formula.back", da: "Tilbage", en: "Back"),
    WhatIfWords("formula.close", da: "Luk vinduet", en: "Close the window"),
    WhatIfWords("message.close", da: "Luk beskeden", en: "Close the message"),
    WhatIfWords(
      "sources.digest", da: "Datagrundlagets kontrolsum:", en: "The checksum of the data:"),
  ]
}
