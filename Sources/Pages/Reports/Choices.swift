import Document
import Figures

/// The rules the study chose among several: what was chosen, what else could have been, why, and who answers for it.
func choiceTable(_ results: StudyResults) -> Table {
  Table(
    id: "choices",
    caption: Phrase(da: "Valg af metode", en: "Choices of method"),
    columns: [
      Table.Column("rule", Phrase(da: "Valg", en: "Choice")),
      Table.Column("chosen", Phrase(da: "Valgt", en: "Chosen")),
      Table.Column("alternatives", Phrase(da: "Andre muligheder", en: "Alternatives")),
      Table.Column("reason", Phrase(da: "Begrundelse", en: "Reason")),
      Table.Column("owner", Phrase(da: "Foreslået ansvarlig", en: "Proposed owner")),
    ],
    rows: results.choiceRows.map {
      Table.Row([
        .words($0.rule), .words($0.chosen), .words($0.others), .words($0.reason), .words($0.owner),
      ])
    },
    source: Phrase(da: "pipeline.json.", en: "pipeline.json."))
}

private let ofProgram = Phrase(
  da: "programmets standard, som ingen har valgt",
  en: "a default of the program that nobody has chosen")

private let notStated = Phrase(da: "ikke angivet", en: "not given")

/// A rule the study chose among several.
struct ChoiceRow {
  let kind: ChosenRule
  let rule: Phrase
  let chosen: Phrase
  let others: Phrase
  let reason: Phrase
  let owner: Phrase
}

extension StudyResults {
  /// The rules something was computed by, in the order of the program.
  var choiceRows: [ChoiceRow] {
    ChosenRule.allCases.compactMap { rule in
      guard let (chosen, others) = options(of: rule) else { return nil }
      let answer = choices.first { $0.rule == rule }
      return ChoiceRow(
        kind: rule, rule: rule.words, chosen: chosen, others: others,
        reason: answer?.reason ?? (conventions.unstated.contains(rule) ? ofProgram : notStated),
        owner: answer.map { Phrase($0.owner) } ?? notStated)
    }
  }

  /// Those of them a committee is to know of: none that nobody gives a reason for, and of the plans that are gone through
  /// only where some were.
  var committeeChoices: [ChoiceRow] {
    choiceRows.filter { row in
      row.reason != notStated
        && (row.kind != .leastOpenPerCentre
          || book[.plansWithinLimits, .all]?.outcome.value != nil)
    }
  }

  /// What the study chose by a rule, and what it might have; nil for a rule that nothing was computed by.
  fileprivate func options(of rule: ChosenRule) -> (chosen: Phrase, others: Phrase)? {
    switch rule {
    case .filling where book[.planVisits, .all] == nil,
      .reassignment where book[.planVisits, .all] == nil:
      nil
    case .filling: told(conventions.filling, Filling.allCases.map { ($0, $0.words) })
    case .reassignment:
      told(conventions.reassignment, Reassignment.allCases.map { ($0, $0.words) })
    case .allocation:
      conventions.allocation.flatMap {
        told($0, AllocationRule.allCases.map { rule in (rule, rule.words) })
      }
    case .costDriver:
      conventions.allocation == .fixedShare
        ? told(conventions.costDriver, CostDriver.allCases.map { ($0, $0.words) }) : nil
    case .leastOpenPerCentre:
      book[.leastOpenPerCentre, .all].map { _ in
        (
          Phrase(
            da: "mindst \(.leastOpenPerCentre, .all) \(.venue, neuter: "åbent", common: "åben")",
            en: "at least \(.leastOpenPerCentre, .all) open"),
          Phrase(da: "et andet antal, også nul", en: "another number, none included")
        )
      }
    }
  }

  private func told<Option: Equatable>(
    _ chosen: Option, _ options: [(option: Option, words: Phrase)]
  ) -> (chosen: Phrase, others: Phrase)? {
    let others = options.filter { $0.option != chosen }.map(\.words)
    return options.first { $0.option == chosen }.map {
      (
        $0.words,
        Phrase(da: joined(others.map(\.danish), "; "), en: joined(others.map(\.english), "; "))
      )
    }
  }
}

extension ChosenRule {
  fileprivate var words: Phrase {
    switch self {
    case .filling:
      Phrase(da: "Besøg, hvor tallet mangler", en: "Visits where the count is missing")
    case .reassignment:
      Phrase(
        da:
          "Hvor brugerne af \(.venue, neuter: "et lukket", common: "en lukket") \(.venue) går hen",
        en: "Where the users of a closed \(.venue) go")
    case .allocation:
      Phrase(
        da: "Rammens fordeling på \(.venues)", en: "How the budget is split over the \(.venues)")
    case .costDriver:
      Phrase(
        da: "Hvad den del af udgiften følger, som ikke er fast",
        en: "What the part of the cost follows that is not fixed")
    case .leastOpenPerCentre:
      Phrase(
        da:
          "\(capital: .venues) i \(.centre, neuter: "hvert", common: "hver") \(.centre), når alle planer gennemgås",
        en: "\(capital: .venues) in each \(.centre), when every plan is looked at")
    }
  }
}

extension Reassignment {
  /// Where users go by it.
  var words: Phrase {
    switch self {
    case .sameEqual:
      Phrase(
        da:
          "ligeligt til åbne \(.venues) i samme \(.centre), eller til alle åbne, hvis \(.theCentre) ingen har",
        en: "evenly to open \(.venues) of the same \(.centre), or to all open ones if it has none")
    case .sameProportional:
      Phrase(
        da: "til åbne \(.venues) i samme \(.centre) efter deres besøg",
        en: "to open \(.venues) of the same \(.centre) by their visits")
    case .nearest:
      Phrase(
        da: "til \(.venue, neuter: "det nærmeste åbne", common: "den nærmeste åbne") \(.venue)",
        en: "to the nearest open \(.venue)")
    case .gravity:
      Phrase(
        da: "til alle åbne \(.venues) efter deres besøg og vejens længde",
        en: "to all open \(.venues) by their visits and the length of the way")
    }
  }
}

extension AllocationRule {
  fileprivate var words: Phrase {
    switch self {
    case .fixedShare:
      Phrase(
        da: "en fast andel ligeligt, resten efter besøg eller antal til stede",
        en: "a fixed share evenly, the rest by visits or people present")
    case .given: Phrase(da: "som tilskuddene er oplyst", en: "as the grants are stated")
    }
  }
}
