/// What a study calls things, and the languages it is written in.
package struct StudyWords: Hashable, Sendable {
  /// The languages its pages are in, the first one first; never none.
  package let languages: [Language]
  package let currency: Currency
  /// What the visits that plans are computed on are counted per.
  package let period: Measure.Per
  private let venue: Noun
  private let centre: Noun
  private let area: Noun

  package init(
    languages: [Language] = Language.allCases, currency: Currency = .danishKroner,
    period: Measure.Per = .day, nouns: [Noun.Role: Noun] = [:]
  ) {
    self.languages = languages
    self.currency = currency
    self.period = period
    venue = nouns[.venue] ?? Noun.venues[0]
    centre = nouns[.centre] ?? Noun.centres[0]
    area = nouns[.area] ?? Noun.areas[0]
  }

  /// Those of a study that says nothing of them.
  package static let usual = StudyWords()

  /// The same words for visits counted per another period.
  package func counted(per period: Measure.Per) -> StudyWords {
    StudyWords(
      languages: languages, currency: currency, period: period,
      nouns: [.venue: venue, .centre: centre, .area: area])
  }

  /// The language of the texts that a record tells beside those in English: Danish, unless the study is not in Danish.
  package var recorded: Language { languages.contains(.danish) ? .danish : first }

  /// The language its pages are in first.
  package var first: Language { languages.first ?? .danish }

  private func noun(_ role: Noun.Role) -> Noun {
    switch role {
    case .venue: venue
    case .centre: centre
    case .area: area
    }
  }

  /// The word as the study has it.
  package func text(_ word: StudyWord, in language: Language) -> String {
    let text =
      switch word.kind {
      case .noun(let role, let form): noun(role).text(form, language)
      case .agreeing(let role, let neuter, let common):
        noun(role).danish.gender == .neuter ? neuter : common
      case .currency: currency[language].name
      case .currencyInFull: currency[language].full
      case .hundredth: currency[language].hundredth
      case .hundredths: currency[language].hundredths
      case .daily: period.daily[language]
      case .dailyOne: period.dailyOne[language]
      case .aDay: period.aDay[language]
      }
    switch word.letter {
    case .small: return text
    case .capital: return text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  /// The unit as figures and records spell it.
  package func text(of unit: Unit) -> String {
    let money = currency.unit
    return switch unit {
    case .visits: Unit.visits(per: period).text
    case .money: money
    case .moneyPerYear: "\(money)/year"
    case .moneyToTheHundredth: "\(money) and \(currency[.danish].hundredths)/year"
    case .moneyPerHour: "\(money)/hour"
    case .moneyPerVisit: "\(money)/year per \(period.dailyOne[.english]) visit"
    default: unit.text
    }
  }

  /// A sentence's words alone, for text that cites nothing.
  package func plain(_ phrase: Phrase, in language: Language) -> String {
    phrase[language].pieces.map { piece in
      if case .word(let word) = piece { text(word, in: language) } else { piece.words }
    }.joined()
  }
}

extension Measure.Per {
  fileprivate struct Words {
    let danish: String
    let english: String

    subscript(language: Language) -> String {
      switch language {
      case .danish: danish
      case .english: english
      }
    }
  }

  /// Of several visits.
  fileprivate var daily: Words {
    switch self {
    case .hour: Words(danish: "timelige", english: "hourly")
    case .day: Words(danish: "daglige", english: "daily")
    case .week: Words(danish: "ugentlige", english: "weekly")
    case .month: Words(danish: "månedlige", english: "monthly")
    case .year: Words(danish: "årlige", english: "yearly")
    }
  }

  /// Of one visit.
  fileprivate var dailyOne: Words {
    switch self {
    case .hour: Words(danish: "timeligt", english: "hourly")
    case .day: Words(danish: "dagligt", english: "daily")
    case .week: Words(danish: "ugentligt", english: "weekly")
    case .month: Words(danish: "månedligt", english: "monthly")
    case .year: Words(danish: "årligt", english: "yearly")
    }
  }

  fileprivate var aDay: Words {
    switch self {
    case .hour: Words(danish: "i timen", english: "an hour")
    case .day: Words(danish: "om dagen", english: "a day")
    case .week: Words(danish: "om ugen", english: "a week")
    case .month: Words(danish: "om måneden", english: "a month")
    case .year: Words(danish: "om året", english: "a year")
    }
  }
}
