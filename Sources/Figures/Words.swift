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
