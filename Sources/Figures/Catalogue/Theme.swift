/// What a listed item or a conversation can be about, with our own label and definition.
package struct Theme: Hashable, Sendable, Identifiable {
  package let id: String
  package let label: Phrase
  package let definition: Phrase

  package init(id: String, label: Phrase, definition: Phrase) {
    self.id = id
    self.label = label
    self.definition = definition
  }
}

/// One list of a source document, such as the drawbacks of larger venues.
package struct ListSection: Hashable, Sendable, Identifiable {
  package let id: String
  package let title: Phrase
  /// Who said it: workshop 1, workshop 2, current users, potential users, the whole city.
  package let group: String

  package init(id: String, title: Phrase, group: String) {
    self.id = id
    self.title = title
    self.group = group
  }

  package var subject: Subject { Subject(id) }
}

extension [ListSection] {
  /// Who the lists quote, each once, in the order of the lists.
  package var groups: [String] {
    map(\.group).reduce(into: []) { groups, group in
      if !groups.contains(group) { groups.append(group) }
    }
  }
}
