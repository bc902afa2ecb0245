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

/// A drop-in or activity venue, in the order of figure 2.
package struct Venue: Hashable, Sendable, Identifiable {
  package let id: String
  package let name: String
  /// The id of its centre.
  package let centre: String

  package init(id: String, name: String, centre: String) {
    self.id = id
    self.name = name
    self.centre = centre
  }

  package var subject: Subject { Subject(id) }
}
