/// A step that is not arithmetic, told so that someone else can take it again.
///
/// In a formula a method stands as a function of its operands: `spearman(…)`.
package struct Method: Hashable, Sendable, Identifiable {
  /// As it is spelt in formulas.
  package let id: String
  package let description: Phrase
  /// Why it has no answer where it has none; nil where its description leaves that to the numbers.
  let unanswered: Phrase?

  init(_ id: String, da danish: Sentence, en english: Sentence, unanswered: Phrase? = nil) {
    self.id = id
    self.unanswered = unanswered
    description = Phrase(da: danish, en: english)
  }

  /// The method of that id.
  package static func named(_ id: String) -> Method? { all.first { $0.id == id } }
}
