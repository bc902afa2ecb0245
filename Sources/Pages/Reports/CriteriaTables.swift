import Document
import Figures

extension UseCount {
  fileprivate var words: Phrase {
    switch self {
    case .visits2013: Phrase(da: "besøg 2013", en: "visits 2013")
    case .present2015: Phrase(da: "til stede 2015", en: "present 2015")
    }
  }
}

/// A criterion and, if it measures use, the count it is read by.
private struct Reading {
  let criterion: Criterion
  let count: UseCount

  static func all(_ criteria: Criteria) -> [Reading] {
    criteria.measured.flatMap { criterion in
      (criterion.measure == .useKept ? UseCount.allCases : [.visits2013]).map {
        Reading(criterion: criterion, count: $0)
      }
    }
  }

  var id: String {
    let name = criterion.id.replacing("-", with: "_")
    return criterion.measure == .useKept
      ? "\(name)_\(count.rawValue.replacing("-", with: "_"))" : name
  }

  var title: Phrase {
    guard criterion.measure == .useKept else { return criterion.name }
    return Phrase(
      da: "\(criterion.name.danish), \(count.words.danish)",
      en: "\(criterion.name.english), \(count.words.english)")
  }
}

/// What each scenario measures on each criterion.
func measureTable(_ results: StudyResults) -> Table {
  let readings = Reading.all(results.criteria)
  return Table(
    id: "criteria-measures",
    caption: Phrase(
      da: "Hvad scenarierne måler på kriterierne, pct.",
      en: "What the scenarios measure on the criteria, per cent"),
    columns: [scenarioColumn]
      + readings.map { Table.Column($0.id, $0.title, .figures(.bare)) },
    rows: results.scenarios.map { scenario in
      Table.Row(
        [.words(scenario.title)]
          + readings.map {
            .figure(.criterionMeasure, $0.criterion.of(scenario, by: $0.count))
          })
    },
    source: .scenarioSource)
}

/// The scores and the value of each scenario by one count, beside what it frees.
func valueTable(_ count: UseCount, _ results: StudyResults) -> Table {
  let measured = results.criteria.measured
  let scores = measured.map { criterion in
    Table.Column(
      "\(criterion.id.replacing("-", with: "_"))_score",
      Phrase(
        da: "\(criterion.name.danish) (point)", en: "\(criterion.name.english) (score)"),
      .figures(.bare))
  }
  return Table(
    id: "criteria-values-\(count.rawValue)",
    caption: Phrase(
      da: "Point og værdi efter \(.criteria, .all, .coverage) kriterier, \(count.words.danish)",
      en: "Scores and value by \(.criteria, .all, .coverage) criteria, \(count.words.english)"),
    columns: [scenarioColumn] + scores + [
      Table.Column("value", Phrase(da: "Værdi", en: "Value"), .figures(.bare)),
      Table.Column(
        "freed_without_losing_visits",
        Phrase(
          da: "Frigjort uden tab af besøg (mio. kr.)",
          en: "Freed without losing visits (million kr.)"), .figures(.bare)),
    ],
    rows: results.scenarios.map { scenario in
      Table.Row(
        [.words(scenario.title)]
          + measured.map { .figure(.criterionScore, $0.of(scenario, by: count)) }
          + [
            .figure(.criteriaValue, count.of(scenario)),
            .figure(.freedWithoutLosingVisits, scenario.subject),
          ])
    },
    notes: results.criteria.leftOut.map { criterion in
      Phrase(
        da: "Uden \(criterion.name.danish.words.lowercasedFirst), som der ikke findes tal for.",
        en:
          "Without \(criterion.name.english.words.lowercasedFirst), for which there are no figures."
      )
    },
    source: .scenarioSource)
}
