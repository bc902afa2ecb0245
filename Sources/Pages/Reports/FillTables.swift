import Document
import Figures

/// How missing visits are filled in, how far every way of it is off, and what the scenarios come to under each; nothing where no
/// count is missing.
func fills(_ results: StudyResults) -> [Block] {
  guard results.isIncomplete(results.visits, .all) else { return [] }
  let table = resultTable(results)
  return [
    .heading(
      2,
      Phrase(
        da: "Hvad betyder det, hvordan manglende besøgstal udfyldes?",
        en: "What does it matter how missing visits are filled in?")),
    .paragraph(explained(results)), .table(errorTable(results)),
  ] + (table.rows.isEmpty ? [] : [.table(table)])
}

private func explained(_ results: StudyResults) -> Phrase {
  let words = results.conventions.filling.words
  let cost =
    results.hasMoney
    ? Phrase(
      da: ", som udgiften for et besøg hviler på", en: ", on which the cost of a visit rests")
    : Phrase("")
  return Phrase(
    da: """
      Besøg er talt for \(results.visits, .all, .coverage) \(.venues). Valgt er: \(words.danish). Hver metode er \
      prøvet dér, hvor tallet kendes, ved at skønne \(.venue, neuter: "ét", common: "én") \(.venue) ad gangen af de andre. Prøven viser, hvor langt et \
      skøn for \(.venue, neuter: "et enkelt", common: "en enkelt") \(.venue) er fra det talte. Et gennemsnit bevarer det samlede niveau\(cost.danish); \
      for \(.theVenue) selv kan det være langt ved siden af.
      """,
    en: """
      Visits are counted for \(results.visits, .all, .coverage) \(.venues). The study's filling: \(words.english). Each method is \
      tried where the count is known, by estimating one \(.venue) at a time from the others. The trial shows how far the \
      estimate for a single \(.venue) is from what was counted. A mean keeps the level of the whole\(cost.english); for the \(.venue) itself it may be far off.
      """)
}

private func errorTable(_ results: StudyResults) -> Table {
  let metrics: [Metric] = [.fillTried, .fillRmse, .fillMae, .fillError, .fillWorstError]
  return Table(
    id: "uncertainty-fills",
    caption: Phrase(
      da: "Udfyldningernes fejl, når kendte besøgstal skønnes af de andre",
      en: "Errors of the fillings, when known visits are estimated from the others"),
    columns: [
      Table.Column("filling", Phrase(da: "Udfyldning", en: "Filling")),
      Table.Column("tried_on", Phrase(da: "Prøvet på", en: "Tried on")),
      column(.fillTried, "Antal", "Number"),
      column(.fillRmse, "RMSE (besøg)", "RMSE (visits)"),
      column(.fillMae, "MAE (besøg)", "MAE (visits)"),
      column(.fillError, "Median (pct.)", "Median (per cent)"),
      column(.fillWorstError, "Værste (pct.)", "Worst (per cent)"),
    ],
    rows: results.fillTrials.map { filling, among, subject in
      Table.Row(
        [.words(filling.words), .words(among)] + metrics.map { .figure($0, subject) })
    },
    notes: [
      Phrase(
        da: """
          RMSE er roden af gennemsnittet af afvigelsernes kvadrater, MAE gennemsnittet af afvigelserne uden fortegn. Median og \
          værste er i forhold til det talte. Nul er et mindstetal og ikke et skøn.
          """,
        en: """
          RMSE is the root of the mean of the squared deviations, MAE the mean of the deviations without their signs. Median and \
          worst are relative to what was counted. Zero is a lower bound and no estimate.
          """)
    ],
    source: results.visitScenarioSource)
}

private let triedByAll = Phrase(
  da: "dem, alle andre end \(.theCentre)s gennemsnit kan bruges på",
  en: "those all but the \(.centre)'s average can be used on")

private let triedByCentre = Phrase(
  da: "dem, \(.theCentre)s gennemsnit kan bruges på",
  en: "those the \(.centre)'s average can be used on")

/// What each scenario comes to under every fill that estimates.
private func resultTable(_ results: StudyResults) -> Table {
  let metrics: [Metric] = [.displacedVisits, .lostVisits] + (results.hasMoney ? [.freedNet] : [])
  let money = column(
    .freedNet, "Frigjort netto (mio. \(.currency))", "Freed, net (million \(.currency))")
  return Table(
    id: "uncertainty-fill-results",
    caption: Phrase(
      da: "Scenarierne under hver udfyldning", en: "The scenarios under each filling"),
    columns: [
      scenarioColumn, Table.Column("filling", Phrase(da: "Udfyldning", en: "Filling")),
      column(.displacedVisits, "Berørte \(.daily) besøg", "Displaced \(.daily) visits"),
      column(.lostVisits, "Mistede \(.daily) besøg", "Lost \(.daily) visits"),
    ] + (results.hasMoney ? [money] : []),
    rows: results.scenarios.filter { !$0.changesNothing }.flatMap { scenario in
      results.filledReadings(of: scenario).map { filling, subject in
        Table.Row(
          [.words(scenario.title), .words(results.told(filling))]
            + metrics.map { .figure($0, subject) })
      }
    },
    notes: [
      Phrase(
        da: "Nul er ikke med: det er intet skøn, og det ville skjule de besøg, en lukning berører.",
        en:
          "Zero is left out: it is not an estimate, and it would hide the visits a closure affects."
      ),
      rounding,
    ],
    source: results.scenarioSource)
}

extension StudyResults {
  /// The fills beside each other on the same venues, as far as they give any answer; figures.csv has each on all it answers.
  fileprivate var fillTrials: [(Filling, Phrase, Subject)] {
    let all = ([.zero] + Filling.estimates).filter { $0 != .centreMean }.map {
      ($0, triedByAll, Subject("\($0.rawValue)@common"))
    }
    let centres: [(Filling, Phrase, Subject)] = [
      (.centreMean, triedByCentre, "centre_mean"),
      (.cityMean, triedByCentre, "city_mean@centre_mean"),
    ]
    return (all + centres).filter { (book[.fillTried, $0.2]?.outcome.value ?? 0) > 0 }
  }

  /// What a scenario is called under each fill it was read with, the study's own first.
  fileprivate func filledReadings(of scenario: Scenario) -> [(Filling, Subject)] {
    let chosen = conventions.filling
    let own = chosen == .zero || chosen == .none ? [] : [(chosen, scenario.subject)]
    return own
      + Filling.estimates.filter { $0 != chosen }.map {
        ($0, scenario.subject.reading("filling", as: $0.rawValue))
      }.filter { book[.lostVisits, $0.1] != nil }
  }

  fileprivate func told(_ filling: Filling) -> Phrase {
    filling == conventions.filling
      ? Phrase(da: "\(filling.words.danish) (valgt)", en: "\(filling.words.english) (chosen)")
      : filling.words
  }
}
