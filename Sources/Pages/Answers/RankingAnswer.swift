import Audit
import Base
package import Document
package import Figures

/// Whether the counts can rank the venues at all: what tells them apart, what a second count might show, and how many
/// counts it would take.
package func rankingAnswer(_ results: StudyResults) -> Answer {
  let figures = results.book.ordered.filter { told.contains($0.name.metric) }
  return Answer(
    Phrase(da: "Kan tallene rangordne \(.theVenues)?", en: "Can the figures rank the \(.venues)?"),
    [.paragraph(lead), .paragraph(recount)]
      + (results.isWithheld(results.present) ? [.paragraph(amongShown)] : [])
      + [.table(venues(results))] + sharpness(results)
      + [
        .paragraph(
          Phrase(
            da:
              "Kommer brugerne i grupper, svinger tallene mere, og der skal flere optællinger til.",
            en: "If users come in groups, the counts vary more, and more of them are needed."))
      ], citing: results.book,
    record: .object([
      "version": .integer(1),
      "figures": .array(figures.map { FigureRecord($0, in: results.book.words).json }),
    ]))
}

/// What the answer is made of.
private let told: [Metric] = [
  .rankAgreement, .comparedPairs, .separablePairs, .amongThreeFewest, .typicalPresent,
  .presentBelow, .presentAbove, .peopleNeeded, .momentsNeeded,
]

private let lead = Phrase(
  da: """
    \(.separablePairs, .all, .fraction) par af \(.venues) ligger så langt fra hinanden i antal til stede, at tilfældet sjældent giver \
    så stor en forskel. Rangkorrelationen med besøgene er \(.rankAgreement, .all) for \
    \(.rankAgreement, .all, .coverage) \(.venues) (én er fuld enighed, nul er ingen).
    """,
  en: """
    \(.separablePairs, .all, .fraction) pairs of \(.venues) lie so far apart in people present that chance seldom gives such a \
    difference. The rank correlation with the visits is \(.rankAgreement, .all) over \
    \(.rankAgreement, .all, .coverage) \(.venues) (one is full agreement, zero is none).
    """)

private let recount = Phrase(
  da: """
    Hvis der blev talt igen: chancen for at være blandt de tre med færrest, og hvor mange optællinger der skal til for at \
    kende gennemsnittet på højst \(.methodChoice, "half-width") til begge sider.
    """,
  en: """
    If all were counted again: the chance of being among the three fewest, and how many counts it takes to know the mean to \
    at most \(.methodChoice, "half-width") to both sides.
    """)

private let amongShown = Phrase(
  da:
    "Pladser, par og chancer er blandt de \(.venues), hvis antal til stede er vist; andre er udeladt.",
  en: """
    Ranks, pairs and chances are among the \(.venues) whose number present is shown; others are withheld.
    """)

private func venues(_ results: StudyResults) -> Table {
  Table(
    id: "venues",
    columns: [
      Table.Column("venue", Phrase(da: "\(capital: .venue)", en: "\(capital: .venue)")),
      Table.Column("present", Phrase(da: "til stede", en: "present"), .figures(.value)),
      Table.Column("chance", Phrase(da: "chance", en: "chance"), .figures(.value)),
      Table.Column("counts", Phrase(da: "optællinger", en: "counts"), .figures(.value)),
    ],
    rows: results.venues.map { venue in
      Table.Row(
        [.words(Phrase(venue.name))]
          + [results.present, .amongThreeFewest, .momentsNeeded].map { metric in
            .figure(metric, venue.subject)
          })
    })
}

/// How sharp a typical venue's mean becomes with more counts.
private func sharpness(_ results: StudyResults) -> [Block] {
  let head = Phrase(
    da:
      "På \(.venue, neuter: "et", common: "en") \(.venue) med \(.typicalPresent, .all) til stede er usikkerheden nedad og opad:",
    en:
      "At \(a: .venue) with \(.typicalPresent, .all) present the uncertainty downwards and upwards is:"
  )
  let rows = results.book.subjects(of: .presentAbove).map { moments -> Phrase in
    moments.id == "1"
      ? Phrase(
        da: "\(.momentsTried, moments, .bare) optælling: \(reach(moments))",
        en: "\(.momentsTried, moments, .bare) count: \(reach(moments))")
      : Phrase(
        da: "\(.momentsTried, moments, .bare) optællinger: \(reach(moments))",
        en: "\(.momentsTried, moments, .bare) counts: \(reach(moments))")
  }
  return [.heading(2, head), .list(rows)]
}
