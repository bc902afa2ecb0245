import Document
import Figures

extension Report {
  /// What matters, first and on one page.
  static let overview = Report(
    name: "overview", place: .first,
    analyses: ["ground", "utilisation", "findings"]
  ) { results in
    Page(
      fileName: Page.FileName(da: "overblik", en: "overview"),
      title: Phrase(
        da: "Overblik: \(results.title.danish)",
        en: "Overview: \(results.title.english)"),
      blocks: [
        .paragraph(ground(results)),
        .heading(2, Phrase(da: "Hovedpunkter", en: "Main points")),
        .messages(mainPoints(results)),
        .heading(2, Phrase(da: "Besøgstal", en: "Visit counts")),
      ] + overviewCounts(results) + [
        .heading(2, Phrase(da: "Scenarier", en: "Scenarios"))
      ] + overviewPlans(results) + [
        .heading(2, Phrase(da: "Det ved vi ikke", en: "What we do not know")),
        .list(unknowns(results)),
        .heading(2, Phrase(da: "Før tallene bruges", en: "Before the figures are used")),
        .paragraph(beforeUse(results)),
      ])
  }
}

/// The counts by centre, where an overview has room for those.
func overviewCounts(_ results: StudyResults) -> [Block] {
  guard results.centres.count <= mostCentresInOverview else {
    return [
      .paragraph(
        Phrase(
          da: """
            Tallene for \(.centre, neuter: "hvert", common: "hver") \(.centre) og \(.venue) står i \(page: "counts", "bilaget om besøgstal").
            """,
          en: """
            The counts of each \(.centre) and \(.venue) are in \(page: "counts", "the annex on counts").
            """))
    ]
  }
  return [
    .table(
      results.measures.hasVisits
        ? centreTable(results, id: "overview-centres")
        : countsByCentre(results, id: "overview-centres"))
  ]
}

/// The tables that stand in an overview alone.
func overviewTables(_ results: StudyResults) -> [Table] {
  (overviewCounts(results) + overviewPlans(results)).compactMap { block in
    if case .table(let table) = block { table } else { nil }
  }
}

/// How many centres an overview has room for.
private let mostCentresInOverview = 10

/// What the plans come to, or why there are none.
func overviewPlans(_ results: StudyResults) -> [Block] {
  guard !results.scenarios.contains(where: \.isCompared) else {
    return [.paragraph(scenarioLead(results))] + [.table(overviewScenarios(results))]
  }
  return [
    .paragraph(
      !results.disclosure.plansLeftOut.isEmpty
        ? Phrase(
          da: "De scenarier, der er, er udeladt af hensyn til fortrolighed.",
          en: "What scenarios there are, are withheld to protect confidentiality.")
        : results.measures.hasVisits
          ? Phrase(da: "Der er ingen scenarier.", en: "There are no scenarios.")
          : Phrase(
            da: "Besøgene er ikke talt, og uden et besøgstal kan ingen scenarier beregnes.",
            en: "Visits were not counted, and without a count of them no scenario can be computed.")
    )
  ]
}

extension StudyResults {
  /// Whether some scenario frees money by the visits it loses.
  fileprivate var isFreedByLostVisits: Bool {
    scenarios.contains { scenario in
      (book[.freedByLostVisits, scenario.subject]?.outcome.value ?? 0) != 0
    }
  }
}

/// What the table is of, and where the rest stands.
private func scenarioLead(_ results: StudyResults) -> Phrase {
  let shown =
    results.retentionReadings.isEmpty
    ? nil
    : Phrase(
      da:
        "Ingen ved, hvor mange der fortsætter et andet sted, så hvert scenarie er regnet igennem med flere forskellige andele.",
      en:
        "Nobody knows how many continue elsewhere, so each scenario is computed with several shares."
    )
  return together([
    Phrase(
      da: "Ingen af scenarierne er et forslag.", en: "None of the scenarios is a proposal."), shown,
    results.hasMoney && results.isFreedByLostVisits
      ? Phrase(
        da: "Jo flere besøg der falder bort, jo mere frigøres der.",
        en: "The more visits are lost, the more is freed.") : nil,
    Phrase(
      da: "Betingelserne og det øvrige står i \(page: "scenarios", "bilaget om scenarier").",
      en: "The conditions and the rest are in \(page: "scenarios", "the annex on scenarios")."),
  ])
}

/// What the figures rest on; the counts are called published only where every document is marked so.
func ground(_ results: StudyResults) -> Phrase {
  let unpublished = results.documents.filter { $0.publication == .unpublished }.map(\.title)
  let areAllPublished = unpublished.isEmpty && !results.documents.isEmpty
  let counts: Phrase =
    areAllPublished
    ? Phrase(da: "offentliggjorte optællinger", en: "published counts")
    : Phrase(da: "optællinger", en: "counts")
  let names = listed(unpublished)
  let reservation =
    unpublished.isEmpty
    ? Phrase("")
    : Phrase(
      da: " Ikke mærket som offentliggjort: \(names.danish).",
      en: " Not marked as published: \(names.english).")
  let grounds = listed(
    [counted(results, as: counts)]
      + (results.book[.userShare, "all/all"] == nil
        ? [] : [Phrase(da: "fremmødet på workshopper", en: "attendance at workshops")])
      + (results.hasMoney ? [frame(results)] : []))
  let money =
    results.noMoney.map { Phrase(da: " \($0.danish)", en: " \($0.english)") } ?? Phrase("")
  return Phrase(
    da: """
      Grundlaget er \(grounds.danish).\(money.danish) Tallene er \
      mærket Oplyst (står i kilden), Beregnet (formel i \(page: "annex", "talbilaget")) eller Forudsætning (hviler på et valg, \
      som ingen kilde afgør).\(reservation.danish)
      """,
    en: """
      The basis is \(grounds.english).\(money.english) \
      Figures are marked Stated (is in the source), Computed (formula in \(page: "annex", "the annex of figures")) or \
      Assumption (rests on a choice that no source settles).\(reservation.english)
      """)
}

/// The counts, with when they were made; where more were made than scenarios rest on, with those they rest on.
private func counted(_ results: StudyResults, as counts: Phrase) -> Phrase {
  let periods = listed(results.periods)
  guard !results.periods.isEmpty else { return counts }
  let all = results.measures.all.map(\.period).filter { !$0.isEmpty }
  guard results.measures.hasVisits, let first = all.min(), let last = all.max(),
    all.contains(where: { !results.periods.contains($0) })
  else {
    return Phrase(
      da: "\(counts.danish) fra \(periods.danish)", en: "\(counts.english) from \(periods.english)")
  }
  return Phrase(
    da: "\(counts.danish) fra \(first) til \(last) (scenarierne hviler på \(periods.danish))",
    en: "\(counts.english) from \(first) to \(last) (the scenarios rest on \(periods.english))")
}

private func frame(_ results: StudyResults) -> Phrase {
  let period = results.framePeriod.map { Phrase(da: "\($0), ", en: "\($0), ") } ?? Phrase("")
  return Phrase(
    da: "rammen på \(.frame, .all) (\(period.danish)prisniveau ikke oplyst)",
    en: "the budget of \(.frame, .all) (\(period.english)price level not stated)")
}
