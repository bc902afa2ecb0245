import Document
import Figures

/// A ranking that was cut between two counts that cannot be told apart.
private struct NearTie {
  let scenario: Scenario
  let measure: Measure
  let closing: Venue
  let staying: Venue
  let chance: Subject
}

extension StudyResults {
  /// The near ties of the scenarios, in their order.
  fileprivate var nearTies: [NearTie] {
    guard let limit = book[.methodChoice, "separable-chance"]?.outcome.value else { return [] }
    return book.subjects(of: .boundaryPValue).compactMap { chance in
      guard let value = book[.boundaryPValue, chance]?.outcome.value, value >= limit else {
        return nil
      }
      let names = chance.id.split(separator: "/").map(String.init)
      guard names.count == 4, let scenario = scenarios.first(where: { $0.id == names[0] }),
        let measure = measures.all.first(where: { $0.id == names[1] }),
        let closing = venues.first(where: { $0.id == names[2] }),
        let staying = venues.first(where: { $0.id == names[3] })
      else { return nil }
      return NearTie(
        scenario: scenario, measure: measure, closing: closing, staying: staying, chance: chance)
    }
  }
}

/// The scenarios that close the lowest counts, though the last that closes cannot be told apart from the first that stays.
func nearTies(_ results: StudyResults) -> [Block] {
  let ties = results.nearTies
  guard !ties.isEmpty else { return [] }
  return [
    .heading(
      2,
      Phrase(
        da:
          "Kunne det lige så godt have været \(.venue, neuter: "et andet", common: "en anden") \(.venue)?",
        en: "Might it as well have been another \(.venue)?")),
    .paragraph(
      Phrase(
        da: """
          Nogle scenarier lukker de \(.venues), der har de laveste tal. I dem er afstanden fra det højeste tal blandt dem, der \
          lukkes, til det laveste blandt dem, der bliver, så lille, at optællingen ikke kan skelne mellem dem: så stor en forskel opstår tilfældigt i mere \
          end \(.methodChoice, "separable-chance") af optællingerne. Andre \(.venues) kan have det samme tal som dem, der er nævnt.
          """,
        en: """
          Some scenarios close the \(.venues) with the lowest counts. Here the highest count that closes is so near to the \
          lowest that stays that the count cannot tell them apart: such a difference arises by chance in more than \
          \(.methodChoice, "separable-chance") of counts. Other \(.venues) may have the same count as those named.
          """)),
    .table(table(ties, results)),
  ]
}

private func table(_ ties: [NearTie], _ results: StudyResults) -> Table {
  Table(
    id: "scenario-near-ties",
    caption: Phrase(
      da:
        "\(capital: .venues), der lukkes, og \(.venues), der bliver, som optællingen ikke kan skelne mellem",
      en:
        "\(capital: .venues) that close and \(.venues) that stay, which the count cannot tell apart"
    ),
    columns: [
      scenarioColumn,
      Table.Column("closing", Phrase(da: "Lukkes", en: "Closes")),
      Table.Column("staying", Phrase(da: "Bliver", en: "Stays")),
      column(
        .boundaryPValue, "Sandsynlighed (pct.)", "Chance (per cent)"),
    ],
    rows: ties.map { tie in
      let metric = tie.measure.metric
      func told(_ venue: Venue) -> Phrase {
        Phrase(
          da: "\(venue.name) (\(metric, venue.subject, .bare))",
          en: "\(venue.name) (\(metric, venue.subject, .bare))")
      }
      return Table.Row([
        .words(results.toldTitle(of: tie.scenario)), .words(told(tie.closing)),
        .words(told(tie.staying)),
        .figure(.boundaryPValue, tie.chance),
      ])
    },
    notes: [
      Phrase(
        da: """
          I parentes står tallet, der er valgt efter: \(joined(measures(ties).map(\.danish), " eller ")). Sandsynligheden er \
          for mindst så stor en forskel, hvis der i virkeligheden kommer lige mange begge steder.
          """,
        en: """
          In brackets is the count they were chosen by: \(joined(measures(ties).map(\.english), " or ")). The chance is \
          that of at least such a difference if in truth as many come at both.
          """)
    ],
    source: results.source(
      of: results.measures.all.filter { measure in
        ties.contains { $0.measure.id == measure.id }
      }))
}

/// What the ties were counted by, each once.
private func measures(_ ties: [NearTie]) -> [Phrase] {
  ties.map(\.measure.name.inSentence).reduce(into: []) { names, name in
    if !names.contains(name) { names.append(name) }
  }
}
