import Document
import Figures

/// The scenarios as they come out under another fixed share.
struct FixedShareReading {
  private let value: String

  init(_ share: Double) { value = plainNumber(share) }

  /// The subject of the share itself.
  var share: Subject { of("fixed_share") }

  /// A subject as read under this share.
  func of(_ subject: Subject) -> Subject { subject.reading("fixed_share", as: value) }
}

/// One answer to how many continue, the chosen one among them.
struct ShownRetention {
  /// The subjects of the shares that continue in the same centre and in another.
  let sameCentre: Subject
  let otherCentre: Subject
  let isChosen: Bool
  /// Tells its column from that of the chosen reading; empty for that.
  let columnMark: String
  private let mark: String

  fileprivate static let chosen = ShownRetention(
    sameCentre: Subject(Parameter.retainSameCentre.rawValue),
    otherCentre: Subject(Parameter.retainOtherCentre.rawValue), isChosen: true, columnMark: "",
    mark: "")

  fileprivate init(_ reading: RetentionReading) {
    self.init(
      sameCentre: reading.sameCentre, otherCentre: reading.otherCentre, isChosen: false,
      columnMark: reading.columnMark, mark: reading.mark)
  }

  private init(
    sameCentre: Subject, otherCentre: Subject, isChosen: Bool, columnMark: String, mark: String
  ) {
    self.sameCentre = sameCentre
    self.otherCentre = otherCentre
    self.isChosen = isChosen
    self.columnMark = columnMark
    self.mark = mark
  }

  /// A subject as read under it.
  func of(_ subject: Subject) -> Subject { Subject(subject.id + mark) }

  /// A heading: some words, how many continue, and whether that is the chosen answer. Where some users go to another centre,
  /// it tells both shares.
  func title(after words: Phrase, _ results: StudyResults) -> Phrase {
    let elsewhere =
      results.hasElsewhere
      ? Phrase(
        da:
          " (\(.assumption, otherCentre) i \(.centre, neuter: "et andet", common: "en anden") \(.centre))",
        en: " (\(.assumption, otherCentre) in another \(.centre))") : Phrase("")
    return Phrase(
      da: """
        \(words.danish) \(.assumption, sameCentre)\(elsewhere.danish) fortsætter\(isChosen ? " (antaget her)" : "")
        """,
      en: """
        \(words.english) \(.assumption, sameCentre)\(elsewhere.english) continue\(isChosen ? " (assumed here)" : "")
        """)
  }
}

/// The scenarios as they come out when another share of the visits continues.
struct RetentionReading {
  fileprivate let mark: String

  init(_ retention: Conventions.Retention) { mark = retention.mark }

  /// Tells its column from that of the chosen reading.
  var columnMark: String { mark.replacing("@", with: "_").replacing("=", with: "_") }

  /// The subject of the share that continues in another centre.
  var otherCentre: Subject { of(Subject(Parameter.retainOtherCentre.rawValue)) }

  /// The subject of the share that continues in the same centre.
  var sameCentre: Subject { of(Subject(Parameter.retainSameCentre.rawValue)) }

  /// A subject as read under this retention.
  func of(_ subject: Subject) -> Subject { Subject(subject.id + mark) }
}

extension StudyResults {
  /// The share that the study takes to continue in the same centre.
  var chosenRetention: Double {
    book[.assumption, Subject(Parameter.retainSameCentre.rawValue)]?.outcome.value ?? 0
  }

  /// How many are taken to continue in what is shown for the chosen shares alone, as a clause.
  var chosenShares: Phrase {
    let same = Subject(Parameter.retainSameCentre.rawValue)
    let other = Subject(Parameter.retainOtherCentre.rawValue)
    return Phrase(
      da: """
        når \(.assumption, same) fortsætter (\(.assumption, other) i \(.centre, neuter: "et andet", common: "en anden") \(.centre))
        """,
      en: "when \(.assumption, same) continue (\(.assumption, other) in another \(.centre))")
  }

  /// The readings beside the chosen retention.
  var retentionReadings: [RetentionReading] {
    conventions.retentionReadings.map(RetentionReading.init)
  }

  /// From the fewest to the most who continue in the same centre, then in another, the chosen among them.
  var readingsInOrder: [ShownRetention] {
    let chosenOther =
      book[.assumption, Subject(Parameter.retainOtherCentre.rawValue)]?.outcome.value ?? 0
    let readings =
      conventions.retentionReadings.map {
        (same: $0.sameCentre, other: $0.otherCentre, shown: ShownRetention(RetentionReading($0)))
      } + [(same: chosenRetention, other: chosenOther, shown: .chosen)]
    return readings.sorted { ($0.same, $0.other) < ($1.same, $1.other) }.map(\.shown)
  }

  /// That the shares of the readings are those of the same centre; nothing where there is only one reading.
  var readingNotes: [Phrase] {
    guard !retentionReadings.isEmpty else { return [] }
    let elsewhere = listed(
      readingsInOrder.map {
        Phrase(da: "\(.assumption, $0.otherCentre)", en: "\(.assumption, $0.otherCentre)")
      })
    let near =
      conventions.reassignment.needsDistances
      ? Phrase(
        da:
          "dem, der går til \(.venue, neuter: "et", common: "en") \(.venue) i samme \(.centre)",
        en: "those who go to \(a: .venue) of the same \(.centre)")
      : Phrase(
        da:
          "dem, der har \(.venue, neuter: "et åbent", common: "en åben") \(.venue) i samme \(.centre)",
        en: "those with an open \(.venue) in the same \(.centre)")
    return [
      Phrase(
        da:
          "Andelen gælder \(near.danish); for de andre er der regnet med, at \(elsewhere.danish) fortsætter.",
        en:
          "The share is of \(near.english); for the others \(elsewhere.english) are used."
      )
    ]
  }

  /// Whether a sum misses someone, and so is a lower bound.
  func isIncomplete(_ metric: Metric, _ subject: Subject) -> Bool {
    book[metric, subject]?.coverage?.isIncomplete ?? false
  }

  /// The readings beside the chosen fixed share.
  var fixedShareReadings: [FixedShareReading] {
    conventions.fixedShareReadings.map(FixedShareReading.init)
  }
}
