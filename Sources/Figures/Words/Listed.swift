extension String {
  /// The same words as they stand inside a sentence.
  package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// Names as a sentence lists them: `A, B og C`.
package func listed(_ names: [String]) -> Phrase {
  guard let last = names.last else { return Phrase("") }
  let head = names.dropLast().joined(separator: ", ")
  guard !head.isEmpty else { return Phrase(last) }
  return Phrase(da: "\(head) og \(last)", en: "\(head) and \(last)")
}

/// The same of phrases.
package func listed(_ phrases: [Phrase]) -> Phrase {
  guard let last = phrases.last else { return Phrase("") }
  let head = phrases.dropLast()
  guard !head.isEmpty else { return last }
  return Phrase(
    da: "\(joined(head.map(\.danish), ", ")) og \(last.danish)",
    en: "\(joined(head.map(\.english), ", ")) and \(last.english)")
}

extension Phrase {
  /// A name as it stands inside a sentence.
  package var inSentence: Phrase { Phrase(da: danish.inSentence, en: english.inSentence) }
}
