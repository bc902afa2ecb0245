import Document
import Figures

/// What each scenario does, and why it is shown.
func closureTable(_ results: StudyResults) -> Table {
  Table(
    id: "scenario-closures",
    caption: Phrase(da: "Scenarierne, og hvad de gør", en: "The scenarios and what they do"),
    columns: [
      scenarioColumn,
      Table.Column("moves", Phrase(da: "Hvad det gør", en: "What it does")),
      Table.Column("purpose", Phrase(da: "Hvad det viser", en: "What it shows")),
    ],
    rows: results.scenarios.filter { scenario in
      !scenario.changesNothing || scenario.isOnlyStaggered || results.allChangeNothing
    }.map { scenario in
      Table.Row([
        .words(results.toldTitle(of: scenario)), .words(results.moves(of: scenario)),
        .words(results.purpose(of: scenario)),
      ])
    },
    notes: [results.tests, results.onlyStaggered, results.outcomesComputed].compactMap(\.self),
    source: results.scenarios.contains { $0.kind == .outcome } ? ownAndToldLater : own)
}

private let own = Phrase(
  da: "Egne scenarier; ingen af dem er et forslag.", en: "Own scenarios; none is a proposal.")

private let ownAndToldLater = Phrase(
  da: "Egne scenarier og det, en kilde senere har oplyst; ingen af dem er et forslag.",
  en: "Own scenarios and what a source has told later; none is a proposal.")

extension StudyResults {
  /// Which of the scenarios only try the model; nil where none does.
  fileprivate var tests: Phrase? {
    let titles = quotedTitles(of: scenarios.filter { $0.kind == .test })
    guard !titles.isEmpty else { return nil }
    let isOne = titles.count == 1
    return Phrase(
      da: """
        \(listed(titles).danish) prøver kun modellen; oversigterne over, hvad scenarierne frigør og mister, har \
        \(isOne ? "det" : "dem") ikke med.
        """,
      en: """
        \(listed(titles).english) only \(isOne ? "tries" : "try") the model, and \(isOne ? "is" : "are") not in the tables of what scenarios free and lose.
        """)
  }
}

/// The titles of scenarios in the marks of the language.
func quotedTitles(of scenarios: [Scenario]) -> [Phrase] {
  scenarios.map { Phrase(da: "»\($0.title.danish)«", en: "“\($0.title.english)”") }
}
