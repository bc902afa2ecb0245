import Document
import Figures

extension StudyResults {
  /// Whether the scenarios are also read with cost following the other count.
  var hasOtherDriver: Bool {
    scenarios.contains { scenario in
      !scenario.changesNothing
        && book[.freedNet, scenario.subject.reading(conventions.costDriver.other)] != nil
    }
  }
}

/// What the scenarios free, gross and net, when cost follows visits and when it follows the people present; nothing where it
/// can follow only one of them.
func costDriverTables(_ results: StudyResults) -> [Block] {
  let told = results.scenarios.filter { !$0.changesNothing }
  return results.hasOtherDriver ? [.table(driverTable(told, results))] : []
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
  func reading(_ driver: CostDriver) -> Subject { Subject(id + driver.mark) }
}

extension CostDriver {
  /// What the cost is said to follow.
  var words: Phrase {
    switch self {
    case .visits: Phrase(da: "besøgene", en: "the visits")
    case .presence: Phrase(da: "antallet til stede", en: "the people present")
    }
  }
}
