package import Base

/// Something a body decided that the study takes as given, told in the study's own words.
package struct Decision: Hashable, Sendable, Identifiable {
  package let id: String
  /// The day it was taken, as `2026-01-21`.
  package let date: String
  /// Who took it.
  package let body: String
  package let text: Phrase
  /// The document that tells of it, and the line of its text export.
  package let document: String
  package let line: Int
  /// Where `pipeline.json` tells of it.
  package let place: Place

  package init(
    id: String, date: String, body: String, text: Phrase, document: String, line: Int, place: Place
  ) {
    self.id = id
    self.date = date
    self.body = body
    self.text = text
    self.document = document
    self.line = line
    self.place = place
  }
}
