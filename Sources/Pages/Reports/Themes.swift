import Document
import Figures

/// What was mentioned by whom. Counts of items are not weights, so only presence is shown. Nothing where nothing was coded.
func themeBlocks(_ results: StudyResults) -> [Block] {
  guard !results.themes.isEmpty else { return [] }
  return [
    .paragraph(lead),
    .heading(2, Phrase(da: "Hvem nævner hvad", en: "Who mentions what")),
    .table(presenceTable(results)),
    .heading(2, Phrase(da: "Kildens lister", en: "The lists of the source")),
    .table(listTable(results)),
  ] + raised(results) + [
    .heading(2, Phrase(da: "Hvad der ikke kan opgøres", en: "What cannot be counted")),
    .list(refusals(results)),
  ]
}

private let lead = Phrase(
  da: """
    Kilden opregner \(.listedItems, .all) punkter fra workshopper og interviews. Hvert punkt er kodet med et \
    eller flere temaer. Enheden er punktet i kilden, ikke en person eller en samtale: et punkt viser, at temaet \
    er nævnt, ikke hvor mange der mener det, og rækkefølgen er ikke en rangorden.
    """,
  en: """
    The source lists \(.listedItems, .all) items from workshops and interviews. Each item is coded with one or more \
    themes. The unit is the item in the source, not a person or a conversation: an item shows that the theme was \
    mentioned, not how many hold it, and the order is no ranking.
    """)

/// Who the lists quote, in the order of the lists.
private func groups(_ results: StudyResults) -> [(id: String, title: Phrase)] {
  let titles: [String: Phrase] = [
    "city-wide": Phrase(da: "På tværs af \(.theCity)", en: "Across the \(.city)"),
    "workshop-1": Phrase(da: "Workshoprunde 1", en: "Workshop round 1"),
    "workshop-2": Phrase(da: "Workshoprunde 2", en: "Workshop round 2"),
    "current-users": Phrase(da: "Nuværende brugere", en: "Current users"),
    "potential-users": Phrase(da: "Potentielle brugere", en: "Potential users"),
  ]
  return results.sections.groups.map { ($0, titles[$0] ?? Phrase($0)) }
}

private func presenceTable(_ results: StudyResults) -> Table {
  let groups = groups(results)
  return Table(
    id: "theme-presence",
    caption: Phrase(
      da: "Temaer nævnt i kildens lister, fordelt på, hvem listerne gengiver",
      en: "Themes mentioned in the source's lists, by whom the lists report"),
    columns: [Table.Column("theme", Phrase(da: "Tema", en: "Theme"))]
      + groups.map { group in
        Table.Column(
          group.id.replacing("-", with: "_"), group.title, .figures(.presence))
      },
    rows: results.themes.map { theme in
      Table.Row(
        [.words(theme.label)]
          + groups.map { .figure(.themeItems, Subject($0.id) / Subject(theme.id)) })
    },
    notes: [
      Phrase(
        da: """
          Et tema, der ikke er nævnt i kilden, kan godt være nævnt af deltagerne, og grupperne kan være spurgt om \
          forskelligt: ikke nævnt kan betyde ikke spurgt.
          """,
        en: """
          A theme not mentioned in the source may well have been mentioned by participants, and the groups may have \
          been asked different questions: not mentioned may mean not asked.
          """)
    ],
    source: results.listSource)
}

private func listTable(_ results: StudyResults) -> Table {
  Table(
    id: "theme-lists",
    caption: Phrase(da: "Punkter i kildens lister", en: "Items in the source's lists"),
    columns: [
      Table.Column("section", Phrase(da: "Liste", en: "List")),
      Table.Column(
        "items", Phrase(da: "Punkter", en: "Items"), .figures(.bare)),
    ],
    rows: results.sections.map {
      Table.Row([.words($0.title), .figure(.listedItems, $0.subject)])
    } + [
      Table.Row([.words(Phrase(da: "I alt", en: "Total")), .figure(.listedItems, .all)], .total)
    ],
    notes: [
      Phrase(
        da: "Antallet af punkter er forfatterens redigering og siger intet om vægt.",
        en: "The number of items is the author's editing and says nothing of weight.")
    ],
    source: results.listSource)
}

/// How many conversations raised each theme, where conversations have been coded.
private func raised(_ results: StudyResults) -> [Block] {
  let subjects = results.book.subjects(of: .themeRaised).filter { $0 != .all }
  let groups = subjects.compactMap { $0.id.split(separator: "/").first.map(String.init) }
    .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  guard !groups.isEmpty else { return [] }
  let notLookedFor = Phrase(da: "ikke undersøgt", en: "not looked for")
  let table = Table(
    id: "theme-raised",
    caption: Phrase(
      da: "Samtaler, hvor temaet kom op, af de kodede samtaler",
      en: "Conversations that raised the theme, of the coded conversations"),
    columns: [Table.Column("theme", Phrase(da: "Tema", en: "Theme"))]
      + groups.map { Table.Column($0, groupTitle($0), .figures(.fraction)) },
    rows: results.themes.map { theme in
      Table.Row(
        [.words(theme.label)]
          + groups.map { group in
            let subject = Subject(group) / Subject(theme.id)
            return subjects.contains(subject)
              ? .figure(.themeRaised, subject) : .words(notLookedFor)
          })
    },
    notes: [
      Phrase(
        da: "Samtalerne er ikke en stikprøve; tallene gælder kun dem, der er kodet.",
        en: "The conversations are no sample; the numbers hold for those coded only.")
    ],
    source: Phrase(da: "Egen kodning af samtaler.", en: "Own coding of conversations."))
  return [
    .heading(
      2, Phrase(da: "Hvor mange samtaler rejser temaet", en: "How many conversations raise it")),
    .table(table),
  ]
}

private func groupTitle(_ group: String) -> Phrase {
  switch group {
  case "nuvaerende": Phrase(da: "Nuværende brugere", en: "Current users")
  case "potentiel": Phrase(da: "Potentielle brugere", en: "Potential users")
  case "blandet": Phrase(da: "Blandet", en: "Mixed")
  case "fagpersoner": Phrase(da: "Fagpersoner", en: "Professionals")
  default: Phrase(group)
  }
}

private func refusals(_ results: StudyResults) -> [Phrase] {
  let frequency =
    results.book[.themeRaised, .all]?.outcome.absence?.reasons.map { reason in
      Phrase(
        da: "Hvor mange samtaler der rejste et tema: \(reason.danish).",
        en: "How many conversations raised a theme: \(reason.english).")
    } ?? []
  return frequency + [
    Phrase(
      da: "Hvor mange personer der er hørt: listerne siger ikke, hvem der står bag et punkt.",
      en: "How many people were heard: the lists do not say who stands behind an item."),
    Phrase(
      da:
        "Forskel i opbakning mellem grupper: de kan være spurgt om forskelligt og på forskellige måder.",
      en:
        "Difference in support between groups: they may have been asked different questions in different ways."
    ),
    Phrase(
      da: "Temaer pr. \(.venue): listerne er for hele \(.theCity) og ikke knyttet til \(.venues).",
      en: "Themes by \(.venue): the lists are \(.city)-wide and not linked to \(.venues)."),
  ]
}
