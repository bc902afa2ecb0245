import Document
import Figures

extension StudyResults {
  /// What is the matter with a measure where it has no number: it is missing, or withheld, or one thing here and another there.
  func lacking(_ metric: Metric) -> Phrase {
    let isMissing = venues.contains { venue in
      book[metric, venue.subject]?.outcome.absence.map { $0.kind != .hidden } ?? false
    }
    return switch (isMissing, isWithheld(metric)) {
    case (true, true): Phrase(da: "mangler eller er udeladt", en: "missing or withheld")
    case (false, true): Phrase(da: "er udeladt", en: "withheld")
    case (_, false): Phrase(da: "mangler", en: "missing")
    }
  }

  /// Whether a measure is withheld at some venue.
  func isWithheld(_ metric: Metric) -> Bool {
    venues.contains { book[metric, $0.subject]?.outcome.absence?.kind == .hidden }
  }
}
