/// A row of the inputs that a number was read from, and where the published document has it.
package struct Source: Hashable, Sendable {
  package let place: Place
  /// The document's id in `inputs/documents.csv`, and the line of its text export.
  package let document: String?
  package let documentLine: Int?

  package init(place: Place, document: String? = nil, documentLine: Int? = nil) {
    self.place = place
    self.document = document
    self.documentLine = documentLine
  }
}

/// A number that entered from the inputs: one cell, or what SQL made of several rows.
package struct Observation: Hashable, Sendable {
  /// What was asked of the data base, for the reader who wants to ask it again.
  package let query: String
  package let sources: [Source]

  package init(query: String, sources: [Source]) {
    self.query = query
    self.sources = sources
  }
}
