/// What was counted at the venues: a row of `measures.csv`, in the words of the study.
package struct Measure: Sendable {
  /// What one count of it counts, which decides what may be formed of it.
  package enum Kind: String, Sendable, CaseIterable {
    case visits, present, users
  }

  /// What visits are counted per.
  package enum Per: String, Sendable, CaseIterable {
    case hour, day, week, month, year
  }

  /// The figures of it: their id is that of the measure.
  package let metric: Metric
  package let kind: Kind
  /// Nil for people, who are counted at a moment.
  package let per: Per?
  /// How it was counted, in a sentence or two; empty where the study does not say.
  package let method: Phrase
  /// When it was counted, as the study says it: `2026`, `spring 2026`.
  package let period: String
  /// What it can be compared with over time: the measures of the same series; nil where that is none.
  package let series: String?
  /// The months that were counted, from 1, where visits per month were counted in only some of the year that is its
  /// period; else empty.
  package let monthsOfPart: [Int]

  package init(
    _ metric: Metric, _ kind: Kind, per: Per? = nil, period: String, method: Phrase = Phrase(""),
    series: String? = nil, monthsOfPart: [Int] = []
  ) {
    self.metric = metric
    self.kind = kind
    self.per = per
    self.method = method
    self.period = period
    self.series = series
    self.monthsOfPart = monthsOfPart
  }

  package var id: String { metric.id }
  package var name: Phrase { metric.name }
}

/// The measures of a study, and the two that its computations rest on.
package struct StudyMeasures: Sendable {
  /// All of them, in the order of their rows.
  package let all: [Measure]
  /// The visits that shares are of and plans are computed on.
  package let visits: Measure
  /// The people present that are set against the visits.
  package let present: Measure
  /// Which measure is compared with which over time: as the study says; else each with the one before it in its series.
  package let changes: [(earlier: Measure, later: Measure)]

  /// Whether the study names a measure for the part; nothing is formed of what stands in for one that it does not name.
  package let hasVisits: Bool
  package let hasPresent: Bool

  /// The measures of these ids play the two parts; one that nobody named has no figures.
  package init(
    _ all: [Measure], visits: String?, present: String?,
    changes: [(earlier: String, later: String)]? = nil
  ) {
    func named(_ id: String?, or stand: Measure) -> Measure {
      all.first { $0.id == id } ?? stand
    }
    self.all = all
    hasVisits = all.contains { $0.id == visits }
    hasPresent = all.contains { $0.id == present }
    self.visits = named(visits, or: StudyMeasures.noVisits)
    self.present = named(present, or: StudyMeasures.noPresent)
    self.changes =
      changes?.compactMap { pair in
        guard let earlier = all.first(where: { $0.id == pair.earlier }),
          let later = all.first(where: { $0.id == pair.later })
        else { return nil }
        return (earlier, later)
      } ?? StudyMeasures.neighbours(all)
  }

  /// Those of a study that counts nothing.
  package static let none = StudyMeasures([], visits: nil, present: nil)

  /// Those of the two that the study names.
  package var used: [Measure] { (hasVisits ? [visits] : []) + (hasPresent ? [present] : []) }

  /// Those of the two that can say how much a venue is used.
  package var useCounts: [UseCount] {
    (hasVisits ? [.visits] : []) + (hasPresent ? [.present] : [])
  }

  /// Whether some series has two measures, whatever the study chose to compare.
  package var hasSeries: Bool { !StudyMeasures.neighbours(all).isEmpty }

  /// Each measure with the one before it in its series, in the order of the rows.
  private static func neighbours(_ all: [Measure]) -> [(earlier: Measure, later: Measure)] {
    all.indices.compactMap { place in
      guard let series = all[place].series else { return nil }
      return all[..<place].last { $0.series == series }.map { ($0, all[place]) }
    }
  }

  private static let noVisits = Measure(
    Metric(
      "visits", .visits(per: .day), name: Phrase(da: "Besøg", en: "Visits"),
      meaning: Phrase(
        da: "Studiet nævner intet mål for besøg.", en: "The study names no measure of visits.")),
    .visits, per: .day, period: "")

  private static let noPresent = Measure(
    Metric(
      "present", .people, name: Phrase(da: "Til stede", en: "Present"),
      meaning: Phrase(
        da: "Studiet nævner intet mål for antal til stede.",
        en: "The study names no measure of people present.")),
    .present, period: "")
}
