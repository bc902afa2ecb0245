import Figures

/// A text of the what-if page and the name its program has for it.
struct WhatIfWords {
  let id: String
  let phrase: Phrase

  init(_ id: String, da danish: Sentence, en english: Sentence) {
    self.init(id, Phrase(da: danish, en: english))
  }

  init(_ id: String, _ phrase: Phrase) {
    self.id = id
    self.phrase = phrase
  }
}

/// What the what-if page says, by the names that its program and its shell have for it. What the program puts in stands
/// in braces.
extension WhatIfWords {
  /// Every text.
  static let all: [WhatIfWords] = page + plan + titles + results + views + assumptions + carried

  /// What is wrong with a plan; `{0}` is the name of what is meant.
  static let problems: [WhatIfWords] = [
    WhatIfWords(
      "unknownSite", da: "{0} er ikke blandt studiets \(.venues)",
      en: "{0} is not among the \(.venues) of the study"),
    WhatIfWords(
      "unknownOpening", da: "{0} er ikke blandt de nye \(.venues), der kan åbne her",
      en: "{0} is not among the new \(.venues) that can open here"),
    WhatIfWords(
      "unknownReceiver", da: "{0} kan ikke tage imod", en: "{0} cannot receive anybody"),
    WhatIfWords("kept", da: "{0} er låst og kan ikke lukkes", en: "{0} is locked and cannot close"),
    WhatIfWords(
      "lockedClosed", da: "{0} er låst, så enhver plan lukker {0}",
      en: "{0} is locked, so every plan closes {0}"),
    WhatIfWords("emptyMerger", da: "der samles intet i {0}", en: "nothing merges into {0}"),
    WhatIfWords(
      "intoItself", da: "{0} kan ikke samles i sig selv", en: "{0} cannot merge into itself"),
    WhatIfWords("toldTwice", da: "{0} samles to steder", en: "{0} merges into two"),
    WhatIfWords(
      "closedAndMerged", da: "{0} både lukkes og samles i et andet sted",
      en: "{0} both closes and merges into another"),
    WhatIfWords(
      "intoClosed", da: "{0} lukker selv og kan ikke tage imod",
      en: "{0} closes and cannot receive anybody"),
    WhatIfWords(
      "closedAndWithdrawn", da: "{0} lukker og kan ikke samtidig blive med mindre",
      en: "{0} closes and cannot also stay with less"),
    WhatIfWords(
      "share", da: "for {0} skal andelen ligge over 0 og under 100 pct.",
      en: "for {0} the share has to be above 0 and below 100 per cent"),
    WhatIfWords(
      "everything",
      da:
        "mindst \(.venue, neuter: "ét", common: "én") \(.venue) skal være \(.venue, neuter: "åbent", common: "åben")",
      en: "at least one \(.venue) has to stay open"),
    WhatIfWords(
      "unknownParameter", da: "{0} er ingen forudsætning, der kan flyttes her",
      en: "{0} is no assumption that can be moved here"),
    WhatIfWords(
      "value", da: "{0} skal ligge fra {1} til {2}", en: "{0} has to lie from {1} to {2}"),
  ]

  static let draft = Phrase(
    da: "UDKAST. Tallene er ikke endelige.", en: "DRAFT. The figures are not final.")
  static let signed = Phrase(da: "underskrevet", en: "signed")
  static let unsigned = Phrase(da: "ikke underskrevet", en: "not signed")
  static let isDefault = Phrase(
    da: "programmets eget valg, som ingen har skrevet under på",
    en: "the program's own choice, for which nobody has signed")
  static let setHere = Phrase(da: "sat på denne side", en: "set on this page")
  static let withdrawn = Phrase(
    da: "andel af tilskuddet, der trækkes tilbage", en: "share of the grant that is withdrawn")
  static let least = Phrase(da: "det mindste af", en: "the least of")
  static let following = Phrase(da: "heraf følger brugerne", en: "of which follows the users")
  static let otherOpening = Phrase(
    da: "planen åbner noget, der i en anden plan med samme navn er beskrevet anderledes",
    en: "the plan opens something that another plan describes otherwise under the same name")

  static let staggered = Phrase(
    da: "planen forskyder åbningstider, som siden ikke kan vise; brug kommandolinjen",
    en: "the plan staggers opening hours, which the page cannot show; use the command line")
  static let timed = Phrase(
    da:
      "planen har en dato eller engangsudgifter, som siden ikke kan vise; brug kommandolinjen",
    en: "the plan has a date or one-off costs, which the page cannot show; use the command line")
  static let otherParameter = Phrase(
    da: "planen sætter en forudsætning, der ikke kan flyttes her; brug kommandolinjen",
    en: "the plan sets an assumption that cannot be moved here; use the command line")

  /// What the page writes as the purpose of a plan that is saved, beside what the plan was for.
  static let saved = Phrase(
    da: "Gemt fra siden »Hvad nu hvis« med datagrundlaget {digest}.",
    en: "Saved from the what-if page on the data {digest}.")
  static let furtherPlaces = Phrase(da: "og {count} steder mere", en: "and {count} places more")

  static func range(_ low: String, _ high: String) -> Phrase {
    Phrase(da: "\(low) til \(high)", en: "\(low) to \(high)")
  }
}
