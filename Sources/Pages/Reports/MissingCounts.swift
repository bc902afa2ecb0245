import Figures

extension StudyResults {
  /// The measures whose missing counts are listed: those that the computations rest on, or all where they rest on none.
  fileprivate var listedMeasures: [Measure] { measures.used.isEmpty ? measures.all : measures.used }
}

/// What is not known of what was counted: each count with its reason, means of too few counts, and places.
func missing(_ results: StudyResults) -> [Phrase] {
  let cells = results.venues.flatMap { venue in
    results.listedMeasures.map(\.metric).flatMap { metric in
      results.book[metric, venue.subject]?.outcome.absence?.reasons ?? []
    }
  }
  let capacity = Phrase(
    da: "Kapacitet: antallet af pladser er oplyst for \(.places, .all, .coverage) \(.venues)",
    en: "Capacity: the number of places is given for \(.places, .all, .coverage) \(.venues)")
  return cells + partialCounts(results)
    + (results.isIncomplete(.places, .all) || results.book[.places, .all] == nil ? [capacity] : [])
}

/// The venues whose number is the mean of fewer counts than were to be made.
private func partialCounts(_ results: StudyResults) -> [Phrase] {
  results.listedMeasures.flatMap { measure in
    results.venues.compactMap { venue in
      guard results.book[measure.metric, venue.subject]?.coverage?.isIncomplete ?? false else {
        return nil
      }
      return Phrase(
        da: """
          \(venue.name), \(measure.name.inSentence.danish): gennemsnit af \(measure.metric, venue.subject, .coverage) optællinger
          """,
        en: """
          \(venue.name), \(measure.name.inSentence.english): the mean of \(measure.metric, venue.subject, .coverage) counts
          """)
    }
  }
}
