import Document
import Figures

/// What the scenarios free when cost follows visits and when it follows the people present; nothing where it can follow only
/// one of them, or no scenario changes anything.
func costDriver(_ results: StudyResults) -> [Block] {
  let chosen = results.conventions.costDriver
  let told = results.scenarios.filter { scenario in
    !scenario.changesNothing
      && results.book[.freedNet, scenario.subject.reading(chosen.other)] != nil
  }
  guard !told.isEmpty else { return [] }
  return [
    .heading(2, Phrase(da: "Hvad udgiften følger", en: "What the cost follows")),
    .paragraph(
      Phrase(
        da: """
          Den del af udgiften, der ikke er fast, kan følge besøgene eller antallet af brugere, der er til stede ad gangen. På \
          resten af siden er den regnet efter \(chosen.words.danish). Det er et valg og ikke noget, der er målt; derfor vises hvert \
          scenarie ved begge. Hvor mange besøg der berøres og mistes, er det samme.
          """,
        en: """
          The part of the cost that is not fixed may follow the visits, or how many users are present at a time. Elsewhere on \
          this page it is computed by \(chosen.words.english). That is a choice and nothing that was measured, so each \
          scenario is shown under both. How many visits are displaced and lost is the same.
          """)),
    .table(driverTable(told, results)),
  ]
}

private func driverTable(_ scenarios: [Scenario], _ results: StudyResults) -> Table {
  let chosen = results.conventions.costDriver
  func subject(_ scenario: Scenario, _ driver: CostDriver) -> Subject {
    driver == chosen ? scenario.subject : scenario.subject.reading(driver)
  }
  func title(_ name: Phrase, _ driver: CostDriver) -> Phrase {
    driver == chosen
      ? Phrase(
        da: "\(name.danish) efter \(driver.words.danish) (valgt)",
        en: "\(name.english) by \(driver.words.english) (chosen)")
      : Phrase(
        da: "\(name.danish) efter \(driver.words.danish)",
        en: "\(name.english) by \(driver.words.english)")
  }
  let amounts: [(metric: Metric, name: Phrase)] = [
    (.freedGross, Phrase(da: "Brutto", en: "Gross")), (.freedNet, Phrase(da: "Netto", en: "Net")),
  ]
  let present = results.measures.present.metric
  return Table(
    id: "scenario-cost-driver",
    caption: Phrase(
      da: "Frigjorte midler, mio. \(.currency) om året, efter hvad udgiften følger",
      en: "Money freed, million \(.currency) a year, by what the cost follows"),
    columns: [scenarioColumn]
      + CostDriver.allCases.flatMap { driver in
        amounts.map { amount in
          Table.Column(
            "\(amount.metric.id)_by_\(driver.rawValue)", title(amount.name, driver),
            .figures(.bare))
        }
      },
    rows: scenarios.map { scenario in
      Table.Row(
        [.words(scenario.title)]
          + CostDriver.allCases.flatMap { driver in
            amounts.map { .figure($0.metric, subject(scenario, driver)) }
          })
    },
    notes: [
      Phrase(
        da: """
          Antallet til stede er talt for \(present, .all, .coverage) \(.venues); mangler tallet, er det udfyldt på samme måde \
          som besøg.
          """,
        en: """
          The people present were counted for \(present, .all, .coverage) \(.venues); where the count is missing, it is \
          filled in the same way as visits.
          """)
    ],
    source: results.scenarioSource)
}

extension Subject {
  /// What it is read under another driver of cost.
  fileprivate func reading(_ driver: CostDriver) -> Subject { Subject(id + driver.mark) }
}

extension CostDriver {
  /// What the cost is said to follow.
  fileprivate var words: Phrase {
    switch self {
    case .visits: Phrase(da: "besøg", en: "visits")
    case .presence: Phrase(da: "antal til stede", en: "people present")
    }
  }
}
