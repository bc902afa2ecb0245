/// A number that a document prints outside its tables, and where it bears.
package struct Fact: Hashable, Sendable, Identifiable {
  /// What a fact bears on, and so where it is told.
  package enum Topic: String, CaseIterable, Sendable {
    /// How often people were asked together.
    case hearing
    /// How many were interviewed; it is told by what the conversations come to.
    case interviews
    /// What participants wished for.
    case wishes
    /// How many more there will be.
    case growth
    /// How the work is staffed.
    case staff
    /// What a formula reads; it is told by the figures made of it.
    case computed
    /// The background; it bears on no figure.
    case context
  }

  package let id: String
  /// What the number is, in the study's own words; its unit is among them.
  package let meaning: Phrase
  /// Nil where the table does not say.
  package let topic: Topic?
  /// Where it is printed, by the id of the document and by its title as it is cited; nil where the row names none.
  package let document: String?
  package let title: String?
  package let line: Int?

  package init(
    id: String, meaning: Phrase, topic: Topic?, document: String?, title: String?, line: Int?
  ) {
    self.id = id
    self.meaning = meaning
    self.topic = topic
    self.document = document
    self.title = title
    self.line = line
  }

  package var subject: Subject { Subject(id) }
}
