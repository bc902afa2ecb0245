import Document
import Figures

/// What the pages on themes are made of, for whoever checks it: the lists, the items on each side, and what each theme means;
/// nothing where themes were not counted.
func themeRegister(_ results: StudyResults) -> [Block] {
  guard results.book[.listedItems, .all] != nil else { return [] }
  return [
    .heading(2, Phrase(da: "Temaerne og deres punkter", en: "The themes and their items")),
    .paragraph(
      Phrase(
        da: """
          Hvert punkt i kildernes lister er kodet med et eller flere temaer. Antallet af punkter følger af, hvordan forfatteren \
          har delt teksten op, og siger intet om vægt.
          """,
        en: """
          Each item of the sources' lists is coded with one or more themes. The number of items follows from how the author \
          divided the text and says nothing of weight.
          """)),
    .table(listTable(results)), .table(sideTable(results)),
    .definitions(
      results.themes.map { Definition(term: $0.label, id: $0.id, meaning: $0.definition) }),
  ]
}

private func listTable(_ results: StudyResults) -> Table {
  Table(
    id: "theme-lists",
    caption: Phrase(da: "Punkter i kildernes lister", en: "Items in the sources' lists"),
    columns: [
      Table.Column("section", Phrase(da: "Liste", en: "List")),
      Table.Column("group", Phrase(da: "Gruppe", en: "Group")),
      Table.Column("items", Phrase(da: "Punkter", en: "Items"), .figures(.bare)),
    ],
    rows: results.sections.map {
      Table.Row([
        .words($0.title), .words(results.voices.name(of: $0.group)),
        .figure(.listedItems, $0.subject),
      ])
    } + [
      Table.Row(
        [
          .words(Phrase(da: "I alt", en: "Total")), .words(Phrase(da: "Alle", en: "All")),
          .figure(.listedItems, .all),
        ], .total)
    ],
    source: results.listSource)
}

private func sideTable(_ results: StudyResults) -> Table {
  Table(
    id: "theme-sides",
    caption: Phrase(
      da: "Punkter for og imod hvert tema, efter gruppe",
      en: "Items for and against each theme, by group"),
    columns: [
      Table.Column("theme", Phrase(da: "Tema", en: "Theme")),
      Table.Column("group", Phrase(da: "Gruppe", en: "Group")),
      Table.Column("items", Phrase(da: "Punkter", en: "Items"), .figures(.bare)),
      Table.Column("for", Phrase(da: "For", en: "For"), .figures(.bare)),
      Table.Column("against", Phrase(da: "Imod", en: "Against"), .figures(.bare)),
      Table.Column(
        "neutral", Phrase(da: "Uden at tage stilling", en: "Taking no side"), .figures(.bare)),
    ],
    rows: results.themes.flatMap { theme in
      results.sections.groups.compactMap { group in
        let subject = Subject(group) / Subject(theme.id)
        guard results.book[.themeItemsFor, subject] != nil else { return nil }
        return Table.Row([
          .words(theme.label), .words(results.voices.name(of: group)),
          .figure(.themeItems, subject), .figure(.themeItemsFor, subject),
          .figure(.themeItemsAgainst, subject), .figure(.themeItemsNeutral, subject),
        ])
      }
    },
    notes: [
      Phrase(
        da: """
          Et punkt kan tale både for og imod og tælles da på begge sider. Grupper, der ikke nævner temaet, er udeladt.
          """,
        en: """
          An item can speak both for and against and then counts on both sides. Groups that do not mention the theme are \
          left out.
          """)
    ],
    source: results.listSource)
}
