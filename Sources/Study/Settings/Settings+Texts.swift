import Base
import Figures

extension ObjectReader {
  /// A text in each language, or one in the only language of a study; which of the two is right, `checkTexts` tells.
  mutating func phrase(_ key: String, form: TextForm = .line) -> Phrase {
    let written = optionalValue(key)
    if written?.string != nil {
      note(key, plainText)
      return Phrase(line(key, form: form))
    }
    let isPhrase = written?.members?.contains { Language(rawValue: $0.key) != nil } ?? false
    guard isPhrase else {
      refuse(
        key,
        found: written == nil
          ? "no key \(quoted(key))"
          : written?.members == nil ? nil : "an object without \"da\" and \"en\"",
        expected: "a text in each language",
        advice: "write \(quoted(key)): {\"da\": \"…\", \"en\": \"…\"}")
      giveUp(key)
      return Phrase("")
    }
    let texts = object(key) { reader in
      (danish: reader.words(.danish, form), english: reader.words(.english, form))
    }
    for language in Language.allCases
    where written?.members?.contains(where: { $0.key == language.rawValue }) != true {
      note(key, language.rawValue)
    }
    guard let danish = texts?.danish ?? texts?.english else { return Phrase("") }
    return Phrase(da: danish, en: texts?.english ?? danish)
  }

  /// Refuses each text that is not there in a language the study is written in.
  mutating func checkTexts(_ languages: [Language]) {
    for note in notes {
      if note.word == plainText {
        guard languages.count > 1 else { continue }
        let texts = languages.map { "\"\($0.rawValue)\": \"…\"" }.joined(separator: ", ")
        add(
          at: note.place, field: note.key, found: "one text",
          expected: "a text in each language",
          advice: "write \(quoted(note.key)): {\(texts)}, or name one language under \"languages\"")
      } else if languages.contains(where: { $0.rawValue == note.word }) {
        add(
          at: note.place, field: note.word, found: "no key \(quoted(note.word))",
          expected: "the key in this object")
      }
    }
  }

  /// One line of somebody's words, or nil where they are not there; what would break a line, a table or a terminal is refused.
  private mutating func words(_ language: Language, _ form: TextForm) -> Sentence? {
    guard optionalValue(language.rawValue) != nil else { return nil }
    return Sentence(words: line(language.rawValue, form: form))
  }
}

/// The note of a text that is not told by languages.
private let plainText = "text"
