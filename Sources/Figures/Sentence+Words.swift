extension Sentence {
  /// The words alone, for text known to cite nothing.
  package var words: String {
    pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }
}
