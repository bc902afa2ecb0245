/// A word inside a sentence of the program that each study has its own of: what it calls its venues, its money, and the period
/// its visits are counted per. It is put in when the sentence is shown (`StudyWords`).
package struct StudyWord: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case noun(Noun.Role, Noun.Form)
    /// Another word, in the form that the noun's gender asks for in Danish.
    case agreeing(Noun.Role, neuter: String, common: String)
    /// `kr.`
    case currency
    /// `kroner`
    case currencyInFull
    /// One `øre`.
    case hundredth
    /// Several `øre`.
    case hundredths
    /// Of several visits: `daglige`, `daily`.
    case daily
    /// Of one visit: `dagligt`, `daily`.
    case dailyOne
    /// `om dagen`, `a day`.
    case aDay
  }

  package let kind: Kind
  /// Whether it begins a sentence or a heading.
  package let letter: Letter

  package enum Letter: Hashable, Sendable {
    case small, capital
  }

  package init(_ kind: Kind, _ letter: Letter = .small) {
    self.kind = kind
    self.letter = letter
  }

  /// The same word where a sentence begins, or inside one.
  package func with(_ letter: Letter) -> StudyWord { StudyWord(kind, letter) }

  package static let venue = StudyWord(.noun(.venue, .singular))
  package static let venues = StudyWord(.noun(.venue, .plural))
  package static let theVenue = StudyWord(.noun(.venue, .definite))
  package static let theVenues = StudyWord(.noun(.venue, .definitePlural))
  package static let centre = StudyWord(.noun(.centre, .singular))
  package static let centres = StudyWord(.noun(.centre, .plural))
  package static let theCentre = StudyWord(.noun(.centre, .definite))
  package static let theCentres = StudyWord(.noun(.centre, .definitePlural))
  package static let city = StudyWord(.noun(.area, .singular))
  package static let theCity = StudyWord(.noun(.area, .definite))
  package static let currency = StudyWord(.currency)
  package static let currencyInFull = StudyWord(.currencyInFull)
  package static let hundredth = StudyWord(.hundredth)
  package static let hundredths = StudyWord(.hundredths)
  package static let daily = StudyWord(.daily)
  package static let dailyOne = StudyWord(.dailyOne)
  package static let aDay = StudyWord(.aDay)
}
