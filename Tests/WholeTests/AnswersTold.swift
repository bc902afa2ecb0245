import Document
import Figures

extension Answer {
  /// The answer as a terminal so wide that no line is broken shows it.
  func told(in language: Language) -> [String] {
    text(in: language).text.split(separator: "\n").map(String.init)
  }

  /// Digits that stand in the wording of the answer.
  func digitsInWording(in language: Language) -> [String] { text(in: language).digitsInWording }

  private func text(in language: Language) -> CitedText {
    Terminal(language, book: book, width: .max).rendered(self)
  }
}

extension CitedText {
  /// Digits that stand in the wording, and so are neither a number of the page's, a figure, a place, code nor words that come
  /// from elsewhere. Names of things that have a number in them are none.
  var digitsInWording: [String] {
    pieces.compactMap { piece in
      guard piece.nature == nil, piece.text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else {
        return nil
      }
      let rest = NumberAccounts.labels.reduce(piece.text) { $0.replacing($1, with: "") }
      return rest.utf8.contains { 0x30...0x39 ~= $0 } ? piece.text : nil
    }
  }
}
