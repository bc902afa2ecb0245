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

  static let themes = [listedItems, themeItems, conversations, themeRaised]
}
