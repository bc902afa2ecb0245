extension Metric {
  package static let listedItems = Metric(
    "listed_items", .items,
    name: Phrase(da: "Punkter i kildens lister", en: "Items in the lists of the source"),
    meaning: Phrase(
      da:
        "Antal punkter, kilden opregner i en liste. Forfatterens redigering bestemmer antallet.",
      en: "Number of items the source lists in one place. The author's editing decides the number.")
  )

  package static let themeItems = Metric(
    "theme_items", .items,
    name: Phrase(da: "Punkter om temaet", en: "Items on the theme"),
    meaning: Phrase(
      da: """
        Antal opregnede punkter, som vi har kodet med temaet. Siger, at temaet er nævnt, ikke hvor mange der \
        mener det.
        """,
      en: """
        Number of listed items we coded with the theme. Tells that the theme was mentioned, not how many \
        hold it.
        """))

  package static let themeItemsFor = Metric(
    "theme_items_for", .items,
    name: Phrase(da: "Punkter, der taler for temaet", en: "Items for the theme"),
    meaning: Phrase(
      da: """
        Antal opregnede punkter, som ønsker eller bekræfter temaet eller frygter at miste det. Et punkt kan også tale \
        imod. Siger ikke, hvor mange der mener det.
        """,
      en: """
        Number of listed items that want or confirm the theme, or fear to lose it. An item can speak against it as well. \
        Tells not how many hold it.
        """))

  package static let themeItemsAgainst = Metric(
    "theme_items_against", .items,
    name: Phrase(da: "Punkter, der taler imod temaet", en: "Items against the theme"),
    meaning: Phrase(
      da:
        "Antal opregnede punkter, som taler imod temaet. Siger ikke, hvor mange der mener det.",
      en: "Number of listed items that speak against the theme. Tells not how many hold it."))

  package static let themeItemsNeutral = Metric(
    "theme_items_neutral", .items,
    name: Phrase(
      da: "Punkter, der nævner temaet uden at tage stilling",
      en: "Items that name the theme without taking sides"),
    meaning: Phrase(
      da: "Antal opregnede punkter, som nævner temaet uden at tale for eller imod.",
      en: "Number of listed items that name the theme and speak neither for nor against it."))

  package static let interviewedLeast = Metric(
    "interviewed_least", .people,
    name: Phrase(da: "Interviewede, mindst", en: "Interviewed, at least"),
    meaning: Phrase(
      da: """
        Summen af det mindste antal deltagere i hver samtale. Nogle kan også have været på workshop; tallene kan ikke \
        lægges sammen med fremmøder.
        """,
      en: """
        Sum of the smallest number of participants of each conversation. Some may have been to a workshop as well; the \
        numbers cannot be added to attendances.
        """))

  package static let interviewedMost = Metric(
    "interviewed_most", .people,
    name: Phrase(da: "Interviewede, højst", en: "Interviewed, at most"),
    meaning: Phrase(
      da: "Summen af det største antal deltagere i hver samtale.",
      en: "Sum of the largest number of participants of each conversation."))

  package static let conversations = Metric(
    "conversations", .conversations,
    name: Phrase(da: "Samtaler", en: "Conversations"),
    meaning: Phrase(
      da: "Antal interviews, enkeltvis eller i gruppe.",
      en: "Number of interviews, single or in groups."))

  package static let themeRaised = Metric(
    "theme_raised", .share,
    name: Phrase(da: "Samtaler, hvor temaet kom op", en: "Conversations that raised the theme"),
    meaning: Phrase(
      da:
        "Andel af de kodede samtaler, hvor temaet kom op. Kræver kodninger af de enkelte samtaler.",
      en:
        "Share of the coded conversations that raised the theme. Needs codings of single conversations."
    ))

  static let themes = [
    listedItems, themeItems, themeItemsFor, themeItemsAgainst, themeItemsNeutral, conversations,
    interviewedLeast, interviewedMost, themeRaised,
  ]
}
