import Document
import Figures

/// What was said of the venues, for and against, and by whom. Counts of items are not weights, so it is only told who mentions
/// what. Nothing where nothing was coded.
func themeBlocks(_ results: StudyResults) -> [Block] {
  guard !results.themes.isEmpty else { return [] }
  return [
    .paragraph(lead),
    .heading(2, Phrase(da: "Hvem er hørt", en: "Who was heard")),
    .table(participantTable(results)),
    .heading(2, Phrase(da: "For og imod", en: "For and against")),
  ] + contested(results) + reservations(results) + supported(results) + raised(results)
    + bearings(results) + [
      .heading(2, Phrase(da: "Hvad der ikke kan opgøres", en: "What cannot be counted")),
      .list(refusals(results)),
    ]
}

private let lead = Phrase(
  da: """
    Bilaget viser, hvad der er sagt om \(.theVenues) af dem, der er hørt, og om det taler for eller imod det enkelte tema. \(.listedItems, .all) korte punkter fra kildernes lister er her ordnet efter temaer. Et \
    punkt viser, at noget er nævnt, ikke hvor mange der mener det. Rækkefølgen er ikke en rangorden.
    """,
  en: """
    This annex shows what was said of the \(.venues) by those who were heard, and whether it speaks for or against. \(.listedItems, .all) short items of the sources' lists are ordered by theme here. An item shows that something was mentioned, not how many hold it. The order is not a ranking.
    """)

/// The themes that somebody speaks against, with both sides.
private func contested(_ results: StudyResults) -> [Block] {
  let themes = results.themes.filter(results.isContested)
  guard !themes.isEmpty else { return [] }
  return [
    .paragraph(
      Phrase(
        da: """
          Der er sagt noget imod disse temaer. Begge sider vises. »For« er et ønske om \
          det, temaet siger, en bekræftelse af det eller frygt for at miste det. Står der »ingen nævnt«, gengiver kilden intet til \
          den side; det er ikke det samme, som at ingen mente det.
          """,
        en: """
          Something was said against these themes. Both sides are shown. “For” is a wish \
          for what the theme says, a confirmation of it or a fear of losing it. Where it says “none mentioned”, the source has nothing on that side, which does not mean that nobody held it.
          """)),
    .table(contestedTable(themes, results)),
  ]
}

/// What the study remarks of how the input came about; nothing where it remarks nothing.
private func reservations(_ results: StudyResults) -> [Block] {
  let notes = results.notes(on: .themes)
  return notes.isEmpty ? [] : [.list(notes)]
}

/// The themes that nobody in the lists speaks against.
private func supported(_ results: StudyResults) -> [Block] {
  let themes = results.themes.filter { !results.isContested($0) && results.isMentioned($0) }
  guard !themes.isEmpty else { return [] }
  return [
    .paragraph(
      Phrase(
        da: """
          Imod de øvrige temaer gengiver kilderne intet. Grupperne er spurgt om forskellige ting; at et tema ikke er \
          anført, kan betyde, at gruppen ikke er spurgt.
          """,
        en: """
          On the other themes the source mentions nothing against. The groups were asked about different things; that a theme \
          is not listed may mean that the group was not asked.
          """)),
    .table(supportedTable(themes, results)),
  ]
}

/// What speaks to the assumptions; nothing where the study links nothing to them.
private func bearings(_ results: StudyResults) -> [Block] {
  let bearings = results.bearings
  guard !bearings.isEmpty else { return [] }
  let isOfMoney = bearings.contains { $0.direction == nil }
  let money =
    isOfMoney
    ? Phrase(
      da: ", eller om, hvad de frigjorte penge kan bruges til",
      en: ", or of what the freed money could be spent on") : Phrase("")
  return [
    .heading(
      2,
      Phrase(
        da: "Hvad der har betydning for forudsætningerne", en: "What bears on the assumptions")),
    .paragraph(
      Phrase(
        da: """
          Nogle af punkterne siger noget om de værdier, scenarierne regner med\(money.danish). Ingen af dem er en måling. Hvad de taler for, er et skøn.
          """,
        en: """
          Some of the items tell something of the values the scenarios are computed with\(money.english). None of them is a measurement. What they speak for is a judgement.
          """)),
  ] + bearingTables(results).map(Block.table)
}

/// How many conversations raised each theme, where conversations have been coded.
private func raised(_ results: StudyResults) -> [Block] {
  guard let table = raisedTable(results) else { return [] }
  return [
    .heading(
      2, Phrase(da: "Hvor mange samtaler rejser temaet", en: "How many conversations raise it")),
    .table(table),
  ]
}

private func refusals(_ results: StudyResults) -> [Phrase] {
  let frequency =
    results.book[.themeRaised, .all]?.outcome.absence?.reasons.map { reason in
      Phrase(
        da: "Hvor mange samtaler der tog et tema op: \(reason.danish).",
        en: "How many conversations raised a theme: \(reason.english).")
    } ?? []
  return frequency + [
    Phrase(
      da: "Hvor mange der mener noget: listerne siger ikke, hvem der står bag et punkt.",
      en: "How many hold a view: the lists do not say who stands behind an item."),
    Phrase(
      da: """
        Hvem i en gruppe der mener hvad: punkterne er fælles for dem, der sad sammen.
        """,
      en: """
        Who in a group holds what: the items are shared by those who sat together.
        """),
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
