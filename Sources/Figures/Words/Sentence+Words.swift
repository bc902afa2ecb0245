extension Sentence {
  /// The words alone, for text known to cite nothing and to hold no word of a study (`StudyWords.plain` knows those).
  package var words: String { pieces.map(\.words).joined() }
}

extension Sentence.Piece {
  /// What it says; nothing for a figure, and the program's own English word for one of the study's.
  package var words: String {
    switch self {
    case .text(let text), .words(let text), .code(let text), .strong(let text),
      .emphasis(let text), .address(let text, _),
      .place(let text), .number(let text), .recorded(let text), .page(_, let text):
      text
    case .word(let word): StudyWords.usual.text(word, in: .english)
    case .figure, .lineBreak: ""
    }
  }
}
