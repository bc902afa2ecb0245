package import Base

/// An organisational centre that venues belong to. It is not a place: a venue may lie elsewhere.
package struct Centre: Hashable, Sendable, Identifiable {
  package let id: String
  package let name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  package var subject: Subject { Subject(id) }
}

/// A venue, in the study's order.
package struct Venue: Hashable, Sendable, Identifiable {
  package let id: String
  package let name: String
  /// The id of its centre.
  package let centre: String
  /// What every plan has to do with it; nil where each may choose.
  package let lock: Lock?
  /// What it is like, as far as somebody has said.
  package let traits: Traits

  /// A lock, and where it is set.
  package struct Lock: Hashable, Sendable {
    package let state: State
    package let place: Place

    package enum State: String, CaseIterable, Sendable {
      /// No plan may close it, nor merge it into another. It may lose part of its grant.
      case open
      /// Every plan closes it.
      case closed
    }

    package init(_ state: State, at place: Place) {
      self.state = state
      self.place = place
    }
  }

  package init(
    id: String, name: String, centre: String, lock: Lock? = nil, traits: Traits = Traits()
  ) {
    self.id = id
    self.name = name
    self.centre = centre
    self.lock = lock
    self.traits = traits
  }

  package var subject: Subject { Subject(id) }
}
