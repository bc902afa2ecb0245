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
          Nogle scenarier lukker de \(.venues), der har de laveste tal. Her ligger det højeste tal, der lukkes, så tæt på det \
          laveste, der bliver, at optællingen ikke kan skelne dem: så stor en forskel kommer af tilfældet alene oftere end i \
          \(.methodChoice, "separable-chance") af optællingerne.
          """,
        en: """
          Some scenarios close the \(.venues) with the lowest counts. Here the highest count that closes is so near to the \
          lowest that stays that the count cannot tell them apart: such a difference comes by chance alone more often than in \
          \(.methodChoice, "separable-chance") of counts.
          """)),
    .list(ties.map(words)),
  ]
}

private func words(_ tie: NearTie) -> Phrase {
  let (metric, closing, staying) = (tie.measure.metric, tie.closing, tie.staying)
  return Phrase(
    da: """
      »\(tie.scenario.title.danish)« (\(tie.measure.name.inSentence.danish)): \(closing.name) med \
      \(metric, closing.subject) lukkes, og \(staying.name) med \(metric, staying.subject) bliver. Kom der i virkeligheden \
      lige mange begge steder, ville forskellen være mindst så stor i \(.boundaryPValue, tie.chance) af optællingerne.
      """,
    en: """
      “\(tie.scenario.title.english)” (\(tie.measure.name.inSentence.english)): \(closing.name) with \
      \(metric, closing.subject) closes, and \(staying.name) with \(metric, staying.subject) stays. If in truth as many came \
      at both, the difference would be at least as large in \(.boundaryPValue, tie.chance) of counts.
      """)
}
