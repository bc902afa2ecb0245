import Figures

extension StudyResults {
  /// The measures whose missing counts are listed: those that the computations rest on, or all where they rest on none.
  fileprivate var listedMeasures: [Measure] { measures.used.isEmpty ? measures.all : measures.used }
}

/// What is not known of what was counted: the venues without a count, together where the reason is the same, means of too few
/// counts, and places.
func missing(_ results: StudyResults) -> [Phrase] {
  var gaps: [(venues: [String], reason: Phrase)] = []
  for metric in results.listedMeasures.map(\.metric) {
    for venue in results.venues {
      for reason in results.book[metric, venue.subject]?.outcome.absence?.reasons ?? [] {
        guard let danish = reason.danish.following(venue.name),
          let english = reason.english.following(venue.name)
        else {
          gaps.append(([], reason))
          continue
        }
        let rest = Phrase(da: danish, en: english)
        if let known = gaps.firstIndex(where: { $0.reason == rest && !$0.venues.isEmpty }) {
          gaps[known].venues.append(venue.name)
        } else {
          gaps.append(([venue.name], rest))
        }
      }
    }
  }
  let cells = gaps.map { gap -> Phrase in
    let names = listed(gap.venues)
    return Phrase(
      da: "\(names.danish)\(gap.reason.danish)", en: "\(names.english)\(gap.reason.english)")
  }
  let isNoneKnown = (results.book[.places, .all]?.coverage?.counted ?? 0) == 0
  let capacity =
    isNoneKnown
    ? Phrase(
      da:
        "Kapacitet: antallet af pladser er ikke oplyst for \(.venue, neuter: "noget", common: "nogen") \(.venue)",
      en: "Capacity: the number of places is not given for any \(.venue)")
    : Phrase(
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
