import Document
import Figures

/// What closures rest on a count that the other count contradicts; nothing where none does. A committee reads it beside the
/// scenarios, and not only the audit in the list of findings.
func contradictedCounts(_ results: StudyResults) -> [Block] {
  let told = results.contradicted.map { words($0, results) }
  guard let only = told.first else { return [] }
  return told.count == 1 ? [.paragraph(only)] : [.list(told)]
}

extension StudyResults {
  /// The venues some scenario closes whose two counts tell opposite things, by the finding that says so.
  fileprivate var contradicted: [Venue] {
    let closed = Set(scenarios.flatMap(\.closed))
    return venues.filter { venue in
      closed.contains(venue.id)
        && findings.contains { $0.rule == "outlying-moment-share" && $0.about == venue.id }
    }
  }

  /// Whether a venue has the highest of all counts of a measure.
  fileprivate func isHighest(_ metric: Metric, _ venue: Venue) -> Bool {
    guard let own = book[metric, venue.subject]?.outcome.value else { return false }
    return venues.allSatisfy { (book[metric, $0.subject]?.outcome.value ?? own) <= own }
  }

  /// Whether fewer were present at a venue, beside its visits, than in the whole.
  fileprivate func hasFewPresent(_ venue: Venue) -> Bool {
    guard let own = book[.momentShare, venue.subject]?.outcome.value,
      let all = book[.momentShare, .all]?.outcome.value
    else { return false }
    return own < all
  }
}

private func words(_ venue: Venue, _ results: StudyResults) -> Phrase {
  let (few, many) =
    results.hasFewPresent(venue)
    ? (results.measures.present, results.measures.visits)
    : (results.measures.visits, results.measures.present)
  let isVisits = many.id == results.measures.visits.id
  let most = results.isHighest(many.metric, venue)
  let danish: Sentence =
    isVisits
    ? most
      ? """
      få til stede (\(few.metric, venue.subject, .bare)), men flest besøg i \(many.period) af alle talte \
      \(.venues) (\(many.metric, venue.subject, .bare))
      """
      : """
      få til stede (\(few.metric, venue.subject, .bare)) i forhold til besøgene i \(many.period) \
      (\(many.metric, venue.subject, .bare))
      """
    : """
    få besøg i \(few.period) (\(few.metric, venue.subject, .bare)) i forhold til dem, der var til stede \
    (\(many.metric, venue.subject, .bare))
    """
  let english: Sentence =
    isVisits
    ? most
      ? """
      few people present (\(few.metric, venue.subject, .bare)) but the most visits in \(many.period) of all \
      \(.venues) counted (\(many.metric, venue.subject, .bare))
      """
      : """
      few people present (\(few.metric, venue.subject, .bare)) beside its visits in \(many.period) \
      (\(many.metric, venue.subject, .bare))
      """
    : """
    few visits in \(few.period) (\(few.metric, venue.subject, .bare)) beside the people present \
    (\(many.metric, venue.subject, .bare))
    """
  return Phrase(
    da: """
      \(venue.name) havde \(danish); tallet for \(few.period) må ikke alene begrunde en lukning.
      """,
    en: """
      \(venue.name) had \(english); the number for \(few.period) must not by itself justify a closure.
      """)
}
