import Document
import Figures

extension String {
  /// The same words as they stand inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// Sentences one after the other, with words between them.
func joined(_ sentences: [Sentence], _ separator: String) -> Sentence {
  guard let first = sentences.first else { return "" }
  return sentences.dropFirst().reduce(first) { $0 + Sentence(stringLiteral: separator) + $1 }
}

/// A share that names a reading, in whole per cent where it is whole.
func sharePercent(_ share: Double) -> String {
  Numerals.reading(.danish).text(share * 100, decimals: 0)
}

extension Dossier {
  /// The names of the venues a scenario closes.
  func closedNames(_ scenario: Scenario) -> Phrase {
    scenario.closed.isEmpty
      ? Phrase(da: "ingen", en: "none")
      : Phrase(
        venues.filter { scenario.closed.contains($0.id) }.map(\.name).joined(separator: ", "))
  }
}
