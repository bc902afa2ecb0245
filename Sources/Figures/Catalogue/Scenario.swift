/// A plan the planner asks about: which venues close.
package struct Scenario: Hashable, Sendable, Identifiable {
  package let id: String
  package let title: Phrase
  /// What the scenario is meant to show.
  package let purpose: Phrase
  /// The ids of the venues that close, in the order of figure 2.
  package let closed: [String]
  package let place: Place

  package init(id: String, title: Phrase, purpose: Phrase, closed: [String], place: Place) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.closed = closed
    self.place = place
  }

  package var subject: Subject { Subject(id) }
}
