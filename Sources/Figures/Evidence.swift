package import Base

/// What another study has measured that bears on an assumption: a copy, so that this study stands alone.
package struct Evidence: Hashable, Sendable {
  /// Which study, and what it is of.
  package let source: Phrase
  /// What the number is called there: `observed_retention[all]`.
  package let figure: String
  package let value: Double
  /// The interval around it there.
  package let range: Interval
  /// SHA-256 of that study's `figures.csv`.
  package let digest: String
  /// What it says of the assumption, and what it does not.
  package let bears: Phrase
  /// Where its value stands.
  package let place: Place

  package init(
    source: Phrase, figure: String, value: Double, range: Interval, digest: String, bears: Phrase,
    place: Place
  ) {
    self.source = source
    self.figure = figure
    self.value = value
    self.range = range
    self.digest = digest
    self.bears = bears
    self.place = place
  }

  /// Whether a value lies within its interval.
  package func holds(_ value: Double) -> Bool { range.low <= value && value <= range.high }
}

extension Assumption {
  /// What the figure of one piece of its evidence is about, which are numbered from 1.
  package func subject(ofEvidence index: Int) -> Subject {
    Subject(id) / Subject(String(index + 1))
  }

  /// Whether there is evidence, and the value lies outside the interval of every piece of it.
  package var isOutsideEvidence: Bool {
    !evidence.isEmpty && !evidence.contains { $0.holds(value) }
  }
}
