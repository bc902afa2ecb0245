import Base
import Figures

extension ObjectReader {
  /// The languages, the currency and the nouns of a study; what it does not say is as usual.
  mutating func studyWords() -> StudyWords {
    StudyWords(
      languages: languages(), currency: currency() ?? .danishKroner,
      nouns: optionalObject("nouns") { $0.nouns() } ?? [:])
  }

  private mutating func languages() -> [Language] {
    let key = "languages"
    let known = Language.allCases.map(\.rawValue)
    guard let names = optionalStrings(key) else { return Language.allCases }
    for name in names where !known.contains(name) {
      refuse(
        key, found: "the language \(quoted(name))", expected: "one the program has",
        advice: suggestion(for: name, among: known))
    }
    refuseRepeated(names, in: key)
    if names.isEmpty, isRead(key) {
      refuse(key, found: "none", expected: "one language or both", advice: #"write ["da"]"#)
    }
    let languages = names.compactMap(Language.init)
    return languages.isEmpty ? Language.allCases : languages
  }

  private mutating func currency() -> Currency? {
    let key = "currency"
    guard let code = optionalString(key) else { return nil }
    if let currency = Currency.named(code) { return currency }
    let known = Currency.all.map(\.code)
    refuse(
      key, found: "the currency \(quoted(code)), which the program has no words for",
      expected: "one that it has",
      advice: suggestion(for: code, among: known))
    return nil
  }

  private mutating func nouns() -> [Noun.Role: Noun] {
    var nouns: [Noun.Role: Noun] = [:]
    for role in Noun.Role.allCases {
      guard let word = optionalString(role.rawValue) else { continue }
      if let noun = role.noun(named: word) {
        nouns[role] = noun
      } else {
        refuse(
          role.rawValue, found: "the noun \(quoted(word)), whose grammar the program does not know",
          expected: "one that it knows",
          advice: suggestion(for: word, among: role.words))
      }
    }
    return nouns
  }
}
