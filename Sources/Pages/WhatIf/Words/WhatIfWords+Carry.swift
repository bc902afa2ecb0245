import Figures

/// What the what-if page says where a plan leaves it or comes in, and why one is refused.
extension WhatIfWords {
  static let carried: [WhatIfWords] = [
    WhatIfWords("carry.title", da: "Planens navn", en: "The plan's name"),
    WhatIfWords("carry.save", da: "Gem planen som fil", en: "Save the plan as a file"),
    WhatIfWords("carry.saved", da: "Gemt som {name}.", en: "Saved as {name}."),
    WhatIfWords("carry.link", da: "Kopiér link", en: "Copy link"),
    WhatIfWords("carry.print", da: "Udskriv som bilag", en: "Print as an annex"),
    WhatIfWords(
      "carry.languages",
      da:
        "Et navn, der er skrevet her, står ens på alle studiets sprog; oversæt det, før planen lægges i pipeline.json.",
      en:
        "A name that is written here is the same in all the study's languages; translate it before the plan goes into pipeline.json."
    ),
    WhatIfWords(
      "carry.paper",
      da:
        "På papir står alle billeder af planen undtagen »Alle planer«, så den samme plan altid giver de samme sider.",
      en:
        "On paper stand all pictures of the plan but “Every plan”, so that the same plan always gives the same pages."
    ),
    WhatIfWords(
      "carry.problem",
      da:
        "En plan, der ikke kan beregnes, kan ikke gemmes, deles eller sammenlignes med.",
      en: "A plan that cannot be computed cannot be saved, shared or compared with."),
    WhatIfWords(
      "carry.file-first", da: "Gem planen som fil først; kommandoen læser den.",
      en: "Save the plan as a file first; the command reads it."),
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
    WhatIfWords("carry.text", da: "Filens indhold", en: "What is in the file"),
    WhatIfWords(
      "paper.problem", da: "Planen kan ikke beregnes, så her er ingen tal om den:",
      en: "The plan cannot be computed, so there are no figures of it here:"),
    WhatIfWords(
      "paper.kept", da: "\(.venue, neuter: "Låst åbent", common: "Låst åben"): {names}.",
      en: "Locked open: {names}."),
    WhatIfWords(
      "paper.settings", da: "Forudsætningerne i planen", en: "The assumptions of the plan"),
    WhatIfWords(
      "paper.star", da: "* afviger fra studiets værdi.", en: "* differs from the study's value."),
    WhatIfWords(
      "paper.command", da: "Den samme plan på kommandolinjen:",
      en: "The same plan on the command line:"),
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
    WhatIfWords(
      "refused.text-long", da: "Teksten under {name} er længere end {most} tegn.",
      en: "The text under {name} is longer than {most} characters."),
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
    WhatIfWords(
      "refused.file-opening",
      da: """
        Den åbner {name}. Siden regner kun på de nye \(.venues), som studiets egne planer åbner, med deres navn, \(.centre), sted og udgift. \
        Brug kommandolinjen.
        """,
      en: """
        It opens {name}. The page knows only the new \(.venues) that the study's own plans open, with their name, \(.centre), place and cost. \
        Use the command line.
        """),
  ]
}
