package import Document
package import Figures

/// One plan on a page of its own: what it does, what it comes to, on what conditions, and how to repeat it.
///
/// The results hold the plan as its only scenario; `plan` is the plan as one line of JSON.
package func planAnnex(_ scenario: Scenario, _ results: StudyResults, command: String, plan: String)
  -> Page
{
  let points = headline(scenario, results)
  let main: [Block] =
    points.isEmpty
    ? [] : [.heading(2, Phrase(da: "Hovedpunkt", en: "Main point")), .messages(points)]
  let does: [Block] = [
    .heading(2, Phrase(da: "Hvad planen gør", en: "What the plan does")),
    .list(
      [results.moves(of: scenario)] + results.routeWords(of: scenario)
        + [results.hoursNotKnown(scenario)].compactMap(\.self)),
  ]
  let frees =
    results.hasMoney
    ? Phrase(
      da: "Hvad den frigør, og hvor mange besøg den berører",
      en: "What it frees and how many visits it affects")
    : Phrase(da: "Hvor mange besøg den berører", en: "How many visits it affects")
  let figures: [Block] =
    [.heading(2, frees), .table(visitPartsTable(results))]
    + (results.hasMoney ? [.table(moneyPartsTable(results))] : []) + years(results)
    + (scenario.changesNothing
      ? []
      : [
        .heading(2, Phrase(da: "Hvem det rammer", en: "Whom it affects")),
        .table(equityTable(results)),
      ]) + [
      .heading(2, Phrase(da: "Besøg efter lukning", en: "Visits after closing")),
      .table(loadTable(results)),
      .heading(2, results.groundHeading),
      .paragraph(filling(results)), .table(groundTable(results)),
    ] + costOfTheStudy(scenario, results) + [
      .heading(2, Phrase(da: "Det ved vi ikke", en: "What is not known")),
      .list(unknowns(results)),
    ]
  let repeats: [Block] = [
    .heading(2, Phrase(da: "Sådan gentages beregningen", en: "How to repeat the calculation")),
    .verbatim([command, plan]),
    .paragraph(
      Phrase(
        da:
          "Anden linje er planen selv, som \(code: "vifte scenario show -") tager imod den. Beregnet af disse filer:",
        en:
          "The second line is the plan itself, as \(code: "vifte scenario show -") takes it. Computed from these files:"
      )),
    .list(results.inputs.map { Phrase("\($0.path): SHA-256 \($0.sha256)") }),
  ]
  return Page(
    fileName: Page.FileName(da: scenario.id, en: scenario.id),
    title: Phrase(
      da: "Bilag: \(scenario.title.danish)", en: "Annex: \(scenario.title.english)"),
    blocks: [
      .paragraph(scenario.purpose),
      .paragraph(
        results.hasMoney ? annexLead : together([results.noMoney, annexLeadWithoutMoney])),
      .paragraph(conditions(results)), .paragraph(roughly),
    ] + ownConditions(scenario, results) + main + does + figures + repeats)
}

private let annexLead = Phrase(
  da: """
    Planen er et regnestykke til prøve og ikke et forslag. Rammen er uændret \(.frame, .all); det, der frigøres, er til \
    geninvestering, ikke en besparelse. Intet her siger, at \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.
    """,
  en: """
    The plan is a trial calculation and no proposal. The frame is unchanged, \(.frame, .all); what is freed is for \
    reinvestment, not a saving. Nothing here says that \(a: .venue) should close.
    """)

private let annexLeadWithoutMoney = Phrase(
  da: """
    Planen er et regnestykke til prøve og ikke et forslag. Intet her siger, at \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.
    """,
  en: """
    The plan is a trial calculation and no proposal. Nothing here says that \(a: .venue) should close.
    """)

/// That the cost of each venue is told by the study's assumptions, where the plan has others that it hangs on.
private func costOfTheStudy(_ scenario: Scenario, _ results: StudyResults) -> [Block] {
  guard results.hasMoney, scenario.overrides.contains(where: \.parameter.isOfMoney) else {
    return []
  }
  return [
    .paragraph(
      Phrase(
        da:
          "Udgiften i tabellen er regnet med de valgte forudsætninger; planen regner med sine egne.",
        en: "The cost in the table is computed with the chosen assumptions; the plan uses its own.")
    )
  ]
}

/// The assumptions the plan sets itself; nothing where it sets none.
private func ownConditions(_ scenario: Scenario, _ results: StudyResults) -> [Block] {
  let own = results.ownAssumptions(of: scenario)
  guard !own.isEmpty else { return [] }
  return [
    .paragraph(
      Phrase(
        da: "Planen regner dog med: \(joined(own.map(\.danish), "; ")).",
        en: "The plan, however, uses: \(joined(own.map(\.english), "; "))."))
  ]
}
