import Audit
import Document
import Figures
import JSON

/// Whether the counts can rank the venues at all: what tells them apart, what a second count might show, and how many
/// counts it would take.
func showRanking(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  let dossier = workbench.dossier
  let figures = dossier.book.ordered.filter { told.contains($0.name.metric) }
  console.show(
    page(dossier, Wording(invocation.language)),
    .object([
      "version": .integer(1), "figures": .array(figures.map { FigureRecord($0).json }),
    ]))
  return .ok
}

/// What the answer is made of.
private let told: [Metric] = [
  .rankAgreement, .comparedPairs, .separablePairs, .amongThreeFewest, .typicalPresent,
  .presentHalfWidth, .peopleNeeded, .momentsNeeded,
]

/// The answer, no wider than a terminal of 80 columns.
private func page(_ dossier: Dossier, _ wording: Wording) -> [String] {
  func plain(_ danish: Sentence, _ english: Sentence) -> String {
    wording.plain(Phrase(da: danish, en: english), dossier.book)
  }
  func cell(_ metric: Metric, _ venue: Venue) -> String {
    let figure = dossier.book[metric, venue.subject]
    let isKnown = figure?.outcome.value != nil
    return isKnown ? figure.map { wording.text($0, .value) } ?? ".." : ".."
  }
  let lead = plain(
    """
    \(.separablePairs, .all, .fraction) par af tilbud ligger i 2015 så langt fra hinanden, at tilfældet sjældent giver \
    så stor en forskel. Rangkorrelationen med besøgene i 2013 er \(.rankAgreement, .all) over \
    \(.rankAgreement, .all, .coverage) tilbud (1 er fuld enighed, 0 er ingen).
    """,
    """
    \(.separablePairs, .all, .fraction) pairs of venues lie so far apart in 2015 that chance seldom gives such a \
    difference. The rank correlation with the visits of 2013 is \(.rankAgreement, .all) over \
    \(.rankAgreement, .all, .coverage) venues (1 is full agreement, 0 is none).
    """)
  let asked = plain(
    "Hvis der blev talt igen: chancen for at være blandt de tre med færrest, og hvor mange optællinger der skal til for at kende gennemsnittet på ±\(.methodChoice, "half-width").",
    "If all were counted again: the chance of being among the three fewest, and how many counts it takes to know the mean to ±\(.methodChoice, "half-width")."
  )
  let head = [
    plain("Tilbud", "Venue"), plain("til stede", "present"), plain("chance", "chance"),
    plain("optællinger", "counts"),
  ]
  let rows = dossier.venues.map { venue in
    [
      "  " + venue.name, cell(.present, venue), cell(.amongThreeFewest, venue),
      cell(.momentsNeeded, venue),
    ]
  }
  return [plain("Kan tallene rangordne tilbuddene?", "Can the figures rank the venues?"), ""]
    + lead.wrapped() + [""] + asked.wrapped() + [""]
    + tableLines([head] + rows, atLeast: [40, 12, 13, 13]) + [""]
    + sharpness(dossier, wording)
    + plain(
      "Kommer brugerne i grupper, svinger tallene mere, og der skal flere optællinger til.",
      "If users come in groups, the counts vary more, and more of them are needed."
    ).wrapped()
}

/// How sharp a typical venue's mean becomes with more counts.
private func sharpness(_ dossier: Dossier, _ wording: Wording) -> [String] {
  let head = Phrase(
    da: "På et tilbud med \(.typicalPresent, .all) til stede er usikkerheden til hver side:",
    en: "At a venue with \(.typicalPresent, .all) present the uncertainty to either side is:")
  let rows = dossier.book.subjects(of: .presentHalfWidth).map { moments -> String in
    let width = dossier.book[.presentHalfWidth, moments].map { wording.text($0, .value) } ?? ""
    let count = Phrase(
      da: moments.id == "1" ? "optælling" : "optællinger",
      en: moments.id == "1" ? "count" : "counts")
    return "  \(moments.id) \(wording.plain(count, dossier.book)): ±\(width)"
  }
  return wording.plain(head, dossier.book).wrapped() + rows
}
