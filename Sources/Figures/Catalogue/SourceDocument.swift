package import Base

/// A published document the figures come from. The document itself is not part of the project.
package struct SourceDocument: Hashable, Sendable, Identifiable {
  package let id: String
  package let title: String
  package let publisher: String
  /// The date printed in it, as `2026-06-24`; nil where it carries none.
  package let date: String?
  /// Whether it is public.
  package let publication: Publication
  /// The SHA-256 of the text export the line numbers refer to; nil where it is withheld, since it would tell of counts that are.
  package let sha256: String?
  /// Its row in the inputs.
  package let place: Place

  package enum Publication: Sendable { case published, unpublished }

  package init(
    id: String, title: String, publisher: String, date: String?, publication: Publication,
    sha256: String?, place: Place
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.publication = publication
    self.sha256 = sha256
    self.place = place
  }

  /// The same document without its digest.
  package var withoutDigest: SourceDocument {
    SourceDocument(
      id: id, title: title, publisher: publisher, date: date, publication: publication,
      sha256: nil, place: place)
  }
}
