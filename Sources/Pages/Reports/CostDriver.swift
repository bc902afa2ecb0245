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

extension StudyResults {
  /// That no draw changes the people present, where cost follows them; nothing where it follows visits.
  var presentHeld: Phrase {
    conventions.costDriver == .visits
      ? Phrase("")
      : Phrase(
        da:
          " Antallet til stede, som udgiften fordeles efter, er holdt fast; kun besøgene svinger.",
        en:
          " The people present, by whom cost is split, are held fixed; of the counts only visits vary."
      )
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
    notes: [presentFilled(results)],
    source: results.scenarioSource)
}

/// At how many venues people present were counted, and what is done where they were not.
func presentFilled(_ results: StudyResults) -> Phrase {
  let present = results.present
  let counted = Phrase(
    da: "Antallet til stede er talt for \(present, .all, .coverage) \(.venues)",
    en: "The people present were counted for \(present, .all, .coverage) \(.venues)")
  guard results.isIncomplete(present, .all) else {
    return Phrase(da: "\(counted.danish).", en: "\(counted.english).")
  }
  let withheld =
    results.isWithheld(present)
    ? Phrase(da: " Udeladte tal er ikke udfyldt.", en: " Withheld counts are not filled in.")
    : Phrase("")
  switch results.conventions.filling {
  case .none, .given:
    return Phrase(
      da: """
        \(counted.danish); mangler tallet, er det ikke udfyldt, og det, der kræver det, er ikke beregnet.\(withheld.danish)
        """,
      en: """
        \(counted.english); where the count is missing, it is not filled in, and what needs it is not computed.\(withheld.english)
        """)
  case .zero, .cityMean, .cityMedian, .centreMean, .ratio, .medianRatio:
    return Phrase(
      da: """
        \(counted.danish); mangler tallet, er det udfyldt på samme måde som besøg.\(withheld.danish)
        """,
      en: """
        \(counted.english); where the count is missing, it is filled in the same way as visits.\(withheld.english)
        """)
  }
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
