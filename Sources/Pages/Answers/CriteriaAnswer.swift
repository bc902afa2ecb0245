import Audit
import Base
package import Document
package import Figures

/// The scenarios valued by the study's criteria, once for each count of use.
package struct CriteriaAnswer {
  private let results: StudyResults

  package init(_ results: StudyResults) { self.results = results }

  /// The page, and its record.
  package var answer: Answer {
    let free =
      results.hasMoney
      ? Phrase(
        da: """
          Penge og mistede besøg er ikke med i værdien; sammenlign kun planer, der frigør omtrent lige meget. Tallene siger \
          ikke, at \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.
          """,
        en: """
          Money and lost visits are not part of the value; compare only plans that free about the same. The figures do not say \
          that \(a: .venue) should close.
          """)
      : Phrase(
        da: """
          Mistede besøg er ikke med i værdien. Tallene siger ikke, at \(.venue, neuter: "et", common: "en") \(.venue) bør lukke.
          """,
        en: """
          Lost visits are not part of the value. The figures do not say that \(a: .venue) should close.
          """)
    return Answer(
      Phrase(
        da: "Scenarierne efter \(.criteria, .all, .coverage) kriterier",
        en: "The scenarios by \(.criteria, .all, .coverage) criteria"),
      [.list(results.criteria.list.map(weight))]
        + results.measures.useCounts.map { .table(table($0)) }
        + [.paragraph(free)], citing: results.book, record: record)
  }

  private func weight(_ criterion: Criterion) -> Phrase {
    let name = criterion.name
    return criterion.swing == nil
      ? Phrase(
        da: "\(name.danish): udeladt for alle. \(criterion.reason.danish)",
        en: "\(name.english): left out for all. \(criterion.reason.english)")
      : Phrase(
        da: """
          \(name.danish): vægt \(.criterionWeight, Subject(criterion.id)) (værdivalg, \(criterion.owner))
          """,
        en: """
          \(name.english): weight \(.criterionWeight, Subject(criterion.id)) (value judgement, \(criterion.owner))
          """)
  }

  private func table(_ count: UseCount) -> Table {
    let measured = results.criteria.measured
    let words = results.words(count)
    let caption: Phrase =
      switch count {
      case .visits:
        Phrase(
          da: """
            Point og værdi, brug efter \(words.danish) (talt på \(results.visits, .all, .coverage), resten skønnet)
            """,
          en: """
            Scores and value, use by \(words.english) (counted at \(results.visits, .all, .coverage), the rest estimated)
            """)
      case .present:
        Phrase(
          da:
            "Point og værdi, brug efter \(words.danish) (talt på \(results.present, .all, .coverage))",
          en:
            "Scores and value, use by \(words.english) (counted at \(results.present, .all, .coverage))"
        )
      }
    return Table(
      id: "criteria-\(count.rawValue)", caption: caption,
      columns: [Table.Column("scenario", Phrase(""))]
        + measured.map { Table.Column($0.id, $0.name, .figures(.bare)) }
        + [
          Table.Column("value", Phrase(da: "værdi", en: "value"), .figures(.bare))
        ]
        + (results.hasMoney
          ? [
            Table.Column(
              "freed", Phrase(da: "frigjort uden tab", en: "freed without loss"), .figures(.value))
          ] : []),
      rows: results.scenarios.map { scenario in
        Table.Row(
          [.words(scenario.title)]
            + measured.map { cell(.criterionScore, $0.of(scenario, by: count)) }
            + [cell(.criteriaValue, count.of(scenario))]
            + (results.hasMoney ? [cell(.freedByFewerAddresses, scenario.subject)] : []))
      })
  }

  private func cell(_ metric: Metric, _ subject: Subject) -> Table.Cell {
    results.book[metric, subject] == nil
      ? .words(Phrase(da: "-", en: "-")) : .figure(metric, subject)
  }

  private var record: JSONOutput {
    func value(_ metric: Metric, _ subject: Subject) -> JSONOutput {
      .finite(results.book[metric, subject]?.outcome.value)
    }
    let measured = results.criteria.measured
    let coverage = results.book[.criteria, .all]?.coverage
    return .object([
      "version": .integer(2), "criteria": .integer(coverage?.counted ?? 0),
      "criteria_expected": .integer(coverage?.expected ?? 0),
      "weights": .object(
        measured.map { .init($0.id, value(.criterionWeight, Subject($0.id))) }),
      "left_out": .array(results.criteria.leftOut.map { .string($0.id) }),
      "readings": .array(
        results.measures.useCounts.map { count in
          .object([
            "use": .string(count.rawValue),
            "scenarios": .array(
              results.scenarios.map { scenario in
                .object([
                  "id": .string(scenario.id),
                  "scores": .object(
                    measured.map {
                      .init($0.id, value(.criterionScore, $0.of(scenario, by: count)))
                    }),
                  "value": value(.criteriaValue, count.of(scenario)),
                  "freed_by_fewer_addresses": value(
                    .freedByFewerAddresses, scenario.subject),
                ])
              }),
          ])
        }),
    ])
  }
}
