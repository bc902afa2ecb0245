import Base
package import Figures

/// Something recorded that does not follow from what it is said to follow from.
package struct Fault: Hashable, Sendable {
  /// The file it was found in, as it is called in the reports' folder or in the study.
  package let file: String
  package let line: Int?
  /// The name of the figure concerned, if one is.
  package let figure: String?
  package let words: Phrase
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    /// The record does not agree with itself.
    case record
    /// The record does not agree with the inputs.
    case input
  }

  init(
    _ file: String, line: Int?, figure: String? = nil, _ words: Phrase, kind: Kind = .record
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.figure = figure
    self.words = words
  }

  /// `figures.csv:12 present_2026[nabo]: 16 is recorded, 15 follows from its operands`.
  package var phrase: Phrase {
    let place = Place(file: file, line: line)
    let name: Sentence = figure.map { " \(code: $0)" } ?? ""
    return Phrase(
      da: "\(place)\(name): \(words.danish)", en: "\(place)\(name): \(words.english)")
  }

  /// The same, as a fault among others.
  package var recorded: Phrase {
    Phrase(da: "i \(phrase.danish)", en: "recorded \(phrase.english)")
  }

  /// The same in English.
  package var text: String { phrase.english.words }
}
