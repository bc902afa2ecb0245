/// A published document the figures come from. The document itself is not part of the project.
package struct SourceDocument: Hashable, Sendable, Identifiable {
  package let id: String
  package let title: String
  package let publisher: String
  /// The SHA-256 of the text export the line numbers refer to.
  package let sha256: String

  package init(id: String, title: String, publisher: String, sha256: String) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.sha256 = sha256
  }
}
