import Audit
import Document
import Figures
import JSON

/// The scenarios valued by the study's criteria, once for each count of use; no wider than 80 columns.
func showCriteria(
  _ workbench: Workbench, _ invocation: Invocation, _ console: Console
) throws -> ExitCode {
  let dossier = workbench.dossier
  let wording = Wording(invocation.language)
  var page = head(dossier, wording)
  for count in UseCount.allCases { page += table(count, dossier, wording) }
  let free = Phrase(
    da: """
      Penge og mistede besøg er ikke med i værdien; sammenlign kun planer, der frigør omtrent lige meget. \
      Tallene siger ikke, at et tilbud bør lukke.
      """,
    en: """
      Money and lost visits are not part of the value; compare only plans that free about the same. \
      The figures do not say that a venue should close.
      """)
  page += [""] + wording.plain(free, dossier.book).wrapped()
  console.show(page, json(dossier))
  return .ok
}

private func head(_ dossier: Dossier, _ wording: Wording) -> [String] {
  let title = Phrase(
    da: "Scenarierne efter \(.criteria, .all, .coverage) kriterier",
    en: "The scenarios by \(.criteria, .all, .coverage) criteria")
  let criteria = dossier.criteria.list.flatMap { criterion -> [String] in
    let phrase =
      criterion.swing == nil
      ? Phrase(
        da: "\(criterion.name.danish): udeladt for alle. \(criterion.reason.danish)",
        en: "\(criterion.name.english): left out for all. \(criterion.reason.english)")
      : Phrase(
        da: """
          \(criterion.name.danish): vægt \(.criterionWeight, Subject(criterion.id)) \
          (værdivalg, \(criterion.owner))
          """,
        en: """
          \(criterion.name.english): weight \(.criterionWeight, Subject(criterion.id)) \
          (value judgement, \(criterion.owner))
          """)
    return ("  " + wording.plain(phrase, dossier.book)).wrapped(hanging: 2)
  }
  return [wording.plain(title, dossier.book)] + criteria
}

private func table(_ count: UseCount, _ dossier: Dossier, _ wording: Wording) -> [String] {
  let measured = dossier.criteria.measured
  func text(_ metric: Metric, _ subject: Subject, _ form: Form = .bare) -> String {
    dossier.book[metric, subject].map { wording.text($0, form) } ?? "-"
  }
  let caption: Phrase =
    switch count {
    case .visits2013:
      Phrase(
        da: "Brug efter besøg 2013 (talt på \(.visitsPerDay, .all, .coverage), resten skønnet)",
        en: "Use by visits 2013 (counted at \(.visitsPerDay, .all, .coverage), the rest estimated)")
    case .present2015:
      Phrase(
        da: "Brug efter tilstedeværende 2015 (talt på \(.present, .all, .coverage))",
        en: "Use by people present 2015 (counted at \(.present, .all, .coverage))")
    }
  let heads = Phrase(
    da: "    point: \(listed(measured.map(\.name.danish.words.lowercasedFirst)).danish)",
    en: "    scores: \(listed(measured.map(\.name.english.words.lowercasedFirst)).english)")
  var lines = ["", wording.plain(caption, dossier.book)]
  lines += wording.plain(heads, dossier.book).wrapped()
  for scenario in dossier.scenarios {
    let scores = measured.map { text(.criterionScore, $0.of(scenario, by: count)) }
    let value = text(.criteriaValue, count.of(scenario))
    let freed = text(.freedWithoutLosingVisits, scenario.subject, .value)
    let sums = Phrase(
      da: "værdi \(value); frigjort uden tab \(freed)",
      en: "value \(value); freed without loss \(freed)")
    lines +=
      ("  \(wording.plain(scenario.title, dossier.book)): "
      + scores.joined(separator: " | ")).wrapped(hanging: 4)
    lines += ("    " + wording.plain(sums, dossier.book)).wrapped(hanging: 2)
  }
  return lines
}

private func json(_ dossier: Dossier) -> JSONOutput {
  func value(_ metric: Metric, _ subject: Subject) -> JSONOutput {
    .finite(dossier.book[metric, subject]?.outcome.value)
  }
  let measured = dossier.criteria.measured
  let coverage = dossier.book[.criteria, .all]?.coverage
  return .object([
    "version": .integer(2), "criteria": .integer(coverage?.counted ?? 0),
    "criteria_expected": .integer(coverage?.expected ?? 0),
    "weights": .object(
      measured.map { .init($0.id, value(.criterionWeight, Subject($0.id))) }),
    "left_out": .array(dossier.criteria.leftOut.map { .string($0.id) }),
    "readings": .array(
      UseCount.allCases.map { count in
        .object([
          "use": .string(count.rawValue),
          "scenarios": .array(
            dossier.scenarios.map { scenario in
              .object([
                "id": .string(scenario.id),
                "scores": .object(
                  measured.map {
                    .init($0.id, value(.criterionScore, $0.of(scenario, by: count)))
                  }),
                "value": value(.criteriaValue, count.of(scenario)),
                "freed_without_losing_visits": value(
                  .freedWithoutLosingVisits, scenario.subject),
              ])
            }),
        ])
      }),
  ])
}
