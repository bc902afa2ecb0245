import Document
import Figures

extension StudyResults {
  /// What was counted, as it stands inside a sentence.
  func words(_ count: UseCount) -> Phrase {
    switch count {
    case .visits: visits.name.inSentence
    case .present: present.name.inSentence
    }
  }
}

/// A criterion and, if it measures use, the count it is read by.
private struct Reading {
  let criterion: Criterion
  let count: UseCount

  static func all(_ results: StudyResults) -> [Reading] {
    results.criteria.measured.flatMap { criterion in
      (criterion.measure == .useKept ? results.measures.useCounts : [.visits]).map {
        Reading(criterion: criterion, count: $0)
      }
    }
  }

  var id: String {
    let name = criterion.id.replacing("-", with: "_")
    return criterion.measure == .useKept
      ? "\(name)_\(count.rawValue.replacing("-", with: "_"))" : name
  }

  func title(_ results: StudyResults) -> Phrase {
    guard criterion.measure == .useKept else { return criterion.name }
    let words = results.words(count)
    return Phrase(
      da: "\(criterion.name.danish), \(words.danish)",
      en: "\(criterion.name.english), \(words.english)")
  }
}

/// What each scenario measures on each criterion.
func measureTable(_ results: StudyResults) -> Table {
  let readings = Reading.all(results)
  let leftOut =
    results.measures.hasPresent
    ? Phrase(
      da: "; hvor et antal til stede mangler, er det ikke medregnet",
      en: "; a missing count of people present is not included")
    : Phrase("")
  let measures = CriterionMeasure.allCases.filter { measure in
    measure != .none && results.criteria.measured.contains { $0.measure == measure }
  }
  return Table(
    id: "criteria-measures",
    caption: Phrase(
      da: "Scenarierne efter hvert kriterium, pct.",
      en: "The scenarios by each criterion, per cent"),
    columns: [scenarioColumn]
      + readings.map { Table.Column($0.id, $0.title(results), .figures(.bare)) },
    rows: results.compared.map { scenario in
      Table.Row(
        [.words(results.toldTitle(of: scenario))]
          + readings.map {
            .figure(.criterionMeasure, $0.criterion.of(scenario, by: $0.count))
          })
    },
    notes: measures.map { told($0, results, leftOut) } + [chosenByCount],
    source: results.scenarioSource)
}

/// What a measure of the criteria is, and what it stands in for.
private func told(
  _ measure: CriterionMeasure, _ results: StudyResults, _ leftOut: Phrase
) -> Phrase {
  // What opens is not among the venues that are counted.
  let new =
    results.compared.contains { !$0.moves.openings.isEmpty }
    ? Phrase(da: "; nye \(.venues) er ikke talt med", en: "; new \(.venues) are not counted")
    : Phrase("")
  return switch measure {
  case .openInWorstCentre:
    geographic(
      Phrase(
        da:
          "andelen af \(.venues), der holdes åbne, i \(.centre, neuter: "det", common: "den") \(.centre), hvor den er mindst\(new.danish)",
        en: "the share of \(.venues) kept open in the \(.centre) where it is smallest\(new.english)"
      ), results)
  case .centresWithOpenVenue:
    geographic(
      Phrase(
        da:
          "andelen af \(.centres), hvor \(.venue, neuter: "et", common: "en") \(.venue) holdes \(.venue, neuter: "åbent", common: "åben")\(new.danish)",
        en: "the share of \(.centres) in which \(a: .venue) stays open\(new.english)"), results)
  case .keptInWorstCentre:
    geographic(
      Phrase(
        da:
          "andelen af besøg, der bevares, i \(.centre, neuter: "det", common: "den") \(.centre), hvor den er mindst",
        en: "the share of visits kept in the \(.centre) where it is smallest"), results)
  case .useKept: ofUse(results, leftOut)
  case .none: Phrase("")
  }
}

/// A measure of geography; where no source tells the ways, that it stands in for them.
private func geographic(_ words: Phrase, _ results: StudyResults) -> Phrase {
  let isStandIn = results.book.subjects(of: .wayToOpen).isEmpty
  return isStandIn
    ? Phrase(
      da: """
        Geografisk: et stedfortrædermål, \(words.danish). Kilderne oplyser kun \(.theCentre), ikke hvor \(.theVenue) ligger.
        """,
      en: """
        Geographic: a stand-in, \(words.english). The sources give the \(.centre) only, not where \(a: .venue) is.
        """)
    : Phrase(
      da: "Geografisk: \(words.danish).",
      en: "Geographic: \(words.english).")
}

private func ofUse(_ results: StudyResults, _ leftOut: Phrase) -> Phrase {
  let periods = results.measures.useCounts.map { count in
    Phrase(count == .visits ? results.measures.visits.period : results.measures.present.period)
  }
  return Phrase(
    da: """
      Brug: andelen af brugen (\(joined(periods.map(\.danish), " eller "))) på \(.venues), der holdes \
      åbne\(leftOut.danish); manglende besøg er skønnet. Et højt tal siger, at meget bevares, ikke at scenariet er bedre.
      """,
    en: """
      Use: the share of the use (\(joined(periods.map(\.english), " or "))) at \(.venues) kept \
      open\(leftOut.english); missing visits are estimated. A high number says that much is kept, not that the scenario is better.
      """)
}

private let chosenByCount = Phrase(
  da: """
    Et scenarie, der lukker de laveste tal i en optælling, får alene derfor et højere tal på netop den end de fleste andre, der lukker \
    lige så mange.
    """,
  en: """
    A scenario that closes the lowest of a count comes out higher on that count than most others that close as many, for that reason \
    alone.
    """)

/// The scores and the value of each scenario by one count, beside what it frees.
func valueTable(_ count: UseCount, _ results: StudyResults) -> Table {
  let measured = results.criteria.measured
  let words = results.words(count)
  let scores = measured.map { criterion in
    Table.Column(
      "\(criterion.id.replacing("-", with: "_"))_score",
      Phrase(
        da: "\(criterion.name.danish) (point)", en: "\(criterion.name.english) (score)"),
      .figures(.bare))
  }
  let table = Table(
    id: "criteria-values-\(count.rawValue)",
    caption: Phrase(
      da: "Point og værdi efter \(.criteria, .all, .coverage) kriterier, \(words.danish)",
      en: "Scores and value by \(.criteria, .all, .coverage) criteria, \(words.english)"),
    columns: [scenarioColumn] + scores + [
      Table.Column("value", Phrase(da: "Værdi", en: "Value"), .figures(.bare)),
      Table.Column(
        "freed_by_fewer_addresses",
        Phrase(
          da: "Frigjort ved færre adresser (mio. \(.currency))",
          en: "Freed by fewer addresses (million \(.currency))"), .figures(.bare)),
    ],
    rows: results.scenarios.map { scenario in
      Table.Row(
        [.words(results.toldTitle(of: scenario))]
          + measured.map { .figure(.criterionScore, $0.of(scenario, by: count)) }
          + [
            .figure(.criteriaValue, count.of(scenario)),
            .figure(.freedByFewerAddresses, scenario.subject),
          ])
    },
    notes: results.criteria.leftOut.map { criterion in
      Phrase(
        da: "Uden \(criterion.name.danish.words.lowercasedFirst), som der ikke findes tal for.",
        en:
          "Without \(criterion.name.english.words.lowercasedFirst), for which there are no figures."
      )
    } + [results.staggeredAsToday].compactMap(\.self),
    source: results.scenarioSource)
  return results.fitting(table)
}
