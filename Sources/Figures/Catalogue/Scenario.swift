/// A plan the planner asks about: which venues close.
package struct Scenario: Hashable, Sendable, Identifiable {
  package let id: String
  package let title: Phrase
  /// What the scenario is meant to show.
  package let purpose: Phrase
  /// The ids of the venues that close, in the order of figure 2.
  package let closed: [String]
  /// The ids of the venues that must stay open, in the order of figure 2.
  package let kept: [String]
  /// The assumptions it reads with values of its own.
  package let settings: [Setting]
  package let place: Place

  /// An assumption's id, and the value the scenario gives it.
  package struct Setting: Hashable, Sendable {
    package let assumption: String
    package let value: Double

    package init(assumption: String, value: Double) {
      self.assumption = assumption
      self.value = value
    }
  }

  package init(
    id: String, title: Phrase, purpose: Phrase, closed: [String], kept: [String],
    settings: [Setting], place: Place
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.closed = closed
    self.kept = kept
    self.settings = settings
    self.place = place
  }

  package var subject: Subject { Subject(id) }
}
