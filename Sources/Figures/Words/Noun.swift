/// A word for a venue, for what venues are grouped under, or for all of the area, with its grammar in both languages.
package struct Noun: Hashable, Sendable {
  package let danish: Danish
  package let english: English

  /// A Danish noun in its four forms; the genitive of each is that form with an `s`.
  package struct Danish: Hashable, Sendable {
    package let gender: Gender
    package let singular: String
    package let definite: String
    package let plural: String
    package let definitePlural: String
  }

  /// Which of two forms the words around a Danish noun take: `et hvert` or `en hver`.
  package enum Gender: Hashable, Sendable {
    case neuter, common
  }

  /// An English noun.
  package struct English: Hashable, Sendable {
    package let singular: String
    package let plural: String

    /// The noun with its article: `a venue`, `an area`.
    var withArticle: String {
      let isVowel = singular.first.map { "aeio".contains($0) } ?? false
      return (isVowel ? "an " : "a ") + singular
    }
  }

  /// What a noun is the word for.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case venue, centre
    /// The whole: the city, the municipality.
    case area
  }

  /// The form a noun stands in.
  package enum Form: Hashable, Sendable {
    case singular, plural
    /// With the article at its end in Danish; English says `the` before it.
    case definite, definitePlural
    /// With its article in English; the words before it say so in Danish.
    case withArticle
  }

  func text(_ form: Form, _ language: Language) -> String {
    switch (language, form) {
    case (.danish, .singular), (.danish, .withArticle): danish.singular
    case (.danish, .definite): danish.definite
    case (.danish, .plural): danish.plural
    case (.danish, .definitePlural): danish.definitePlural
    case (.english, .singular), (.english, .definite): english.singular
    case (.english, .plural), (.english, .definitePlural): english.plural
    case (.english, .withArticle): english.withArticle
    }
  }
}

extension Noun.Role {
  /// The words settings may name for it; the first is the one of a study that names none.
  package var nouns: [Noun] {
    switch self {
    case .venue: Noun.venues
    case .centre: Noun.centres
    case .area: Noun.areas
    }
  }

  /// The noun of that word, in either language.
  package func noun(named word: String) -> Noun? {
    let word = word.lowercased()
    return nouns.first { $0.danish.singular == word || $0.english.singular == word }
  }

  /// Every word it may go by, the words of a language together.
  package var words: [String] {
    (nouns.map(\.danish.singular) + nouns.map(\.english.singular)).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}
