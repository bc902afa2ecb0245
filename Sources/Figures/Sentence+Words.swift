extension Sentence {
  /// The words alone, for text known to cite nothing.
  package var words: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .words(let text), .code(let text), .strong(let text),
        .place(let text), .number(let text), .recorded(let text):
        text
      case .figure, .lineBreak: ""
      }
    }.joined()
  }
}
