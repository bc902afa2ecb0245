import Document
import Figures

/// The points a reader is to take along: what was counted, who was heard, and one example of what a scenario frees.
func mainPoints(_ results: StudyResults) -> [Message] {
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
  let isFewer = (results.book[.countDifference, subject]?.outcome.value ?? 0) < 0
  return Message(
    Phrase(
      da: """
        I \(later) blev der talt \(.countDifference, subject, .magnitude) \(isFewer ? "færre" : "flere") \(counts.danish) end i \
        \(earlier) (\(.countRatio, subject, .coverage) \(.venues) har begge tal).
        """,
      en: """
        In \(later), \(.countDifference, subject, .magnitude) \(isFewer ? "fewer" : "more") \(counts.english) were counted than in \
        \(earlier) (\(.countRatio, subject, .coverage) \(.venues) have both counts).
        """),
    together(
      [
        Phrase(
          da: "Det senere tal er \(.countRatio, subject) gange det tidligere.\(paired.danish)",
          en: "The later count is \(.countRatio, subject) times the earlier.\(paired.english)")
      ] + results.notes(on: .changes) + [
        Phrase(da: "Tallet siger ikke hvorfor.", en: "The number does not say why.")
      ]))
}

/// Nil where nobody counted people present, by whom alone it is told.
private func ranking(_ results: StudyResults) -> Message? {
  guard results.measures.hasPresent else { return nil }
  let present = results.measures.present
  let verdict =
    !results.tellsMostApart
    ? Phrase(
      da: "»\(present.name.danish)« kan næppe rangordne \(.theVenues).",
      en: "“\(present.name.english)” can hardly rank the \(.venues).")
    : results.tellsAllApart
      ? Phrase(
        da: "»\(present.name.danish)« kan rangordne \(.theVenues).",
        en: "“\(present.name.english)” can rank the \(.venues).")
      : Phrase(
        da: "»\(present.name.danish)« kan kun til dels rangordne \(.theVenues).",
        en: "“\(present.name.english)” can rank the \(.venues) only in part.")
  let only = results.tellsAllApart ? Phrase("") : Phrase(da: "Kun ", en: "Only ")
  let disagreement =
    results.findings.contains { $0.rule == "rank-disagreement" }
    ? Phrase(
      da: "De to optællinger rangordner desuden \(.theVenues) forskelligt.",
      en: "The two counts moreover rank the \(.venues) differently.") : nil
  return Message(
    verdict,
    together([
      Phrase(
        da: """
          \(only.danish)\(.separablePairs, .all, .fraction) par af \(.venues) ligger så langt fra hinanden, at tilfældet sjældent giver så stor \
          en forskel.
          """,
        en: """
          \(only.english)\(.separablePairs, .all, .fraction) pairs of \(.venues) are so far apart that chance seldom gives such a difference.
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
