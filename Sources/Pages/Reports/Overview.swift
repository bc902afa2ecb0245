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
      ] + overviewCounts(results) + [
        .heading(2, Phrase(da: "Scenarier", en: "Scenarios"))
      ] + scenarioBlocks(results) + [
        .heading(2, Phrase(da: "Det ved vi ikke", en: "What we do not know")),
        .list(unknowns(results)),
        .heading(2, Phrase(da: "Før tallene bruges", en: "Before the figures are used")),
        .paragraph(beforeUse(results)),
      ])
  }
}

/// The counts by centre, where an overview has room for those.
private func overviewCounts(_ results: StudyResults) -> [Block] {
  let heading = Block.heading(2, Phrase(da: "Besøgstal", en: "Visit counts"))
  guard results.centres.count <= mostCentresInOverview else {
    return [
      heading,
      .paragraph(
        Phrase(
          da: """
            Tallene for \(.centre, neuter: "hvert", common: "hver") \(.centre) og \(.venue) står i \(page: "counts", "bilaget om besøgstal").
            """,
          en: """
            The counts of each \(.centre) and \(.venue) stand in \(page: "counts", "the annex on counts").
            """)),
    ]
  }
  return [
    heading,
    .table(
      results.measures.hasVisits
        ? centreTable(results, id: "overview-centres")
        : countsByCentre(results, id: "overview-centres")),
  ]
}

/// How many centres an overview has room for.
private let mostCentresInOverview = 10

/// What the plans come to, or why there are none.
private func scenarioBlocks(_ results: StudyResults) -> [Block] {
  guard results.scenarios.allSatisfy({ $0.changesNothing || $0.kind == .test }) else {
    return [.paragraph(scenarioLead(results))] + [.table(overviewScenarios(results))]
  }
  return [
    .paragraph(
      results.measures.hasVisits
        ? Phrase(da: "Der er ingen scenarier.", en: "There are no scenarios.")
        : Phrase(
          da: "Besøgene er ikke talt, og uden et besøgstal kan ingen scenarier beregnes.",
          en: "Visits were not counted, and without a count of them no scenario can be computed."))
  ]
}

/// What the table is of, and where the rest stands.
private func scenarioLead(_ results: StudyResults) -> Phrase {
  let shown =
    results.retentionReadings.isEmpty
    ? nil
    : Phrase(
      da:
        "Ingen ved, hvor mange der fortsætter et andet sted, så hvert scenarie er vist ved flere svar.",
      en:
        "Nobody knows how many continue elsewhere, so each scenario is shown under several answers."
    )
  return together([
    Phrase(
      da: "Ingen af scenarierne er et forslag.", en: "None of the scenarios is a proposal."), shown,
    results.hasMoney
      ? Phrase(
        da: "Jo flere besøg der falder bort, jo mere frigøres der.",
        en: "The more visits are lost, the more is freed.") : nil,
    Phrase(
      da: "Betingelserne og det øvrige står i \(page: "scenarios", "bilaget om scenarier").",
      en: "The conditions and the rest stand in \(page: "scenarios", "the annex on scenarios")."),
  ])
}

/// What the figures rest on; the counts are called published only where every document is marked so.
private func ground(_ results: StudyResults) -> Phrase {
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
      Figures are marked Stated (stands in the source), Computed (formula in \(page: "annex", "the annex of figures")) or \
      Assumption (rests on a choice that no source settles).\(reservation.english)
      """)
}

/// The counts, with when they were made.
private func counted(_ results: StudyResults, as counts: Phrase) -> Phrase {
  let periods = listed(results.periods)
  guard !results.periods.isEmpty else { return counts }
  return Phrase(
    da: "\(counts.danish) fra \(periods.danish)", en: "\(counts.english) from \(periods.english)")
}

private func frame(_ results: StudyResults) -> Phrase {
  let period = results.framePeriod.map { Phrase(da: "\($0), ", en: "\($0), ") } ?? Phrase("")
  return Phrase(
    da: "rammen på \(.frame, .all) (\(period.danish)prisniveau ikke oplyst)",
    en: "the budget frame of \(.frame, .all) (\(period.english)price level not stated)")
}

private func mainPoints(_ results: StudyResults) -> [Message] {
  let counts: [Message?] =
    results.measures.hasVisits
    ? [visits(results), change(of: results.measures.visits, results)]
    : results.lastMeasures.flatMap { measure -> [Message?] in
      [counted(measure, results), change(of: measure, results)]
    }
  return ([ranking(results)] + counts + [users(results)]).compactMap(\.self)
    + (results.headline.map { headline($0, results) } ?? []).map { message in
      Message(
        Phrase(
          da: "Et eksempel, ikke et forslag: \(message.lead.danish)",
          en: "An example, not a proposal: \(message.lead.english)"),
        together([message.body, results.hasMoney ? notSaved : nil]))
    }
}

/// What was counted last of a kind that no plan rests on.
private func counted(_ measure: Measure, _ results: StudyResults) -> Message {
  let name = measure.nameWithMonths
  guard results.book[measure.metric, .all]?.outcome.value != nil else {
    return Message(
      Phrase(
        da: "\(name.danish): intet tal er oplyst.", en: "\(name.english): no count is known."),
      Phrase(da: "Et manglende tal er ikke nul.", en: "A missing count is not zero."))
  }
  let least = results.isIncomplete(measure.metric, .all)
  return Message(
    Phrase(
      da: "\(name.danish): \(least ? "mindst " : "")\(measure.metric, .all) i alt.",
      en: "\(name.english): \(least ? "at least " : "")\(measure.metric, .all) in all."),
    together([
      Phrase(
        da: "Talt på \(measure.metric, .all, .coverage) \(.venues).",
        en: "Counted at \(measure.metric, .all, .coverage) \(.venues)."),
      measure.partOfYear,
      least ? Phrase(da: "Et manglende tal er ikke nul.", en: "A missing count is not zero.") : nil,
    ]))
}

/// What changed to the counts of a measure; nil where they are compared with none.
private func change(of measure: Measure, _ results: StudyResults) -> Message? {
  guard let pair = results.measures.changes.last(where: { $0.later.id == measure.id })
  else { return nil }
  let subject = Subject(pair.later.id) / Subject(pair.earlier.id) / .all
  guard results.book[.countRatio, subject]?.outcome.value != nil else { return nil }
  let (earlier, later) = (pair.earlier.period, pair.later.period)
  let counts = measure.words
  let paired =
    results.book[.comparedEarlier, subject] == nil
    ? Phrase("")
    : Phrase(
      da: " Kun måneder, der er talt begge gange, er sammenlignet.",
      en: " Only months counted both times are compared.")
  return Message(
    Phrase(
      da: """
        Fra \(earlier) til \(later) ændrede tallet sig med \(.countDifference, subject, .signed) \(counts.danish).
        """,
      en: """
        From \(earlier) to \(later) the count changed by \(.countDifference, subject, .signed) \(counts.english).
        """),
    Phrase(
      da: """
        Over de \(.countRatio, subject, .coverage) \(.venues), der har begge tal, er det senere \(.countRatio, subject) gange \
        det tidligere.\(paired.danish) Tallet siger ikke hvorfor.
        """,
      en: """
        Over the \(.countRatio, subject, .coverage) \(.venues) with both counts, the later is \(.countRatio, subject) times the \
        earlier.\(paired.english) The number does not say why.
        """))
}

/// Nil where nobody counted people present, by whom alone it is told.
private func ranking(_ results: StudyResults) -> Message? {
  guard results.measures.hasPresent else { return nil }
  let present = results.measures.present
  let verdict =
    !results.tellsMostApart
    ? Phrase(
      da: "»\(present.name.danish)« kan ikke rangordne \(.theVenues).",
      en: "“\(present.name.english)” cannot rank the \(.venues).")
    : Phrase(
      da: "»\(present.name.danish)« kan kun til dels rangordne \(.theVenues).",
      en: "“\(present.name.english)” can rank the \(.venues) only in part.")
  let disagreement =
    results.findings.contains { $0.rule == "rank-disagreement" }
    ? Phrase(
      da: "De to optællinger rangordner desuden \(.theVenues) vidt forskelligt.",
      en: "The two counts moreover rank the \(.venues) very differently.") : nil
  return Message(
    verdict,
    together([
      Phrase(
        da: """
          Kun \(.separablePairs, .all, .fraction) par af \(.venues) ligger så langt fra hinanden, at tilfældet sjældent giver så stor \
          en forskel.
          """,
        en: """
          Only \(.separablePairs, .all, .fraction) pairs of \(.venues) are so far apart that chance seldom gives such a difference.
          """), results.visitSeparation, disagreement,
    ]))
}

private func visits(_ results: StudyResults) -> Message {
  guard results.book[results.visits, .all]?.outcome.value != nil else {
    return Message(
      Phrase(
        da: "\(results.visits.name.danish): intet tal er oplyst.",
        en: "\(results.visits.name.english): no count is known."),
      Phrase(
        da: "Der er \(.venues, .all) \(.venues). Et manglende tal er ikke nul.",
        en: "There are \(.venues, .all) \(.venues). A missing count is not zero."))
  }
  let least = results.isIncomplete(results.visits, .all)
  let rest =
    least
    ? Phrase(
      da: "; for alle \(.venues, .all) er tallet mindst lige så højt",
      en: "; for all \(.venues, .all) the number is at least as high") : Phrase("")
  let hasPresent = results.measures.hasPresent
  let isAnyMissing = least || (hasPresent && results.isIncomplete(results.present, .all))
  return Message(
    Phrase(
      da:
        "I \(results.measures.visits.period) blev der talt \(results.visits, .all) \(.daily) besøg på \(results.visits, .all, .coverage) \(.venues)\(rest.danish).",
      en:
        "In \(results.measures.visits.period), \(results.visits, .all) \(.daily) visits were counted at \(results.visits, .all, .coverage) \(.venues)\(rest.english)."
    ),
    together([
      results.measures.visits.partOfYear, results.hasPartialMeans ? partialMeans : nil,
      hasPresent ? present(results) : nil,
      isAnyMissing
        ? Phrase(da: "Et manglende tal er ikke nul.", en: "A missing count is not zero.") : nil,
    ]))
}

private let partialMeans = Phrase(
  da: """
    Tallet er en sum af gennemsnit, og nogle steder mangler en del af de optællinger, gennemsnittet er af; hvilke, står i \
    \(page: "counts", "bilaget om besøgstal").
    """,
  en: """
    The number is a sum of means, and in some places some of the counts that the mean is of are missing; which, \
    \(page: "counts", "the annex on counts") says.
    """)

extension StudyResults {
  /// Whether the visits of some venue are the mean of fewer counts than were to be made.
  fileprivate var hasPartialMeans: Bool {
    venues.contains { book[visits, $0.subject]?.coverage?.isIncomplete ?? false }
  }
}

private func present(_ results: StudyResults) -> Phrase {
  let period = results.measures.present.period
  return Phrase(
    da: """
      I \(period) blev der talt \(results.present, .all) til stede på \(results.present, .all, .coverage) \(.venues), ikke \
      nødvendigvis på samme tid.
      """,
    en: """
      In \(period), \(results.present, .all) were counted as present at \(results.present, .all, .coverage) \(.venues), not \
      necessarily at the same time.
      """)
}

/// Nil where the study has no workshops.
private func users(_ results: StudyResults) -> Message? {
  guard results.book[.userShare, "all/all"] != nil else { return nil }
  let partial =
    results.isIncomplete(.workshops, .all)
    ? Phrase(
      da: " Kun \(.workshops, .all, .coverage) afholdte workshopper er opgjort.",
      en: " Only \(.workshops, .all, .coverage) workshops held have figures.") : Phrase("")
  return Message(
    Phrase(
      da: "Brugerne stod for \(.userShare, "all/all") af fremmøderne på workshopperne.",
      en: "Users made up \(.userShare, "all/all") of the attendances at the workshops."),
    Phrase(
      da: "Det er \(.userShare, "all/all", .fraction) fremmøder, ikke personer.\(partial.danish)",
      en: "That is \(.userShare, "all/all", .fraction) attendances, not people.\(partial.english)"))
}

private let notSaved = Phrase(
  da: "Pengene er frigjort til geninvestering, ikke sparet.",
  en: "The money is freed for reinvestment, not saved.")
