/// What amounts of money are in, and its words.
package struct Currency: Hashable, Sendable {
  /// Its code in ISO 4217.
  package let code: String
  /// As units of figures and facts spell it.
  package let unit: String
  /// As facts may spell it.
  package var unitsOfFacts: [String] { [code, unit.filter { $0 != "." }] }
  private let danish: Words
  private let english: Words

  /// The words after an amount, and those of a hundredth of it.
  package struct Words: Hashable, Sendable {
    /// Behind a number: `12,5 mio. kr.`
    package let name: String
    /// Written out, as in `beløbene er i kroner`.
    package let full: String
    /// One hundredth, as in `whole øre`.
    package let hundredth: String
    /// More of them.
    package let hundredths: String
  }

  package subscript(language: Language) -> Words {
    switch language {
    case .danish: danish
    case .english: english
    }
  }

  /// The currencies the program has words for; a new one is a line here. Every one has hundredths.
  package static let all = [
    Currency(
      code: "DKK", unit: "kr.",
      danish: Words(name: "kr.", full: "kroner", hundredth: "øre", hundredths: "øre"),
      english: Words(name: "kr.", full: "kroner", hundredth: "øre", hundredths: "øre")),
    Currency(
      code: "EUR", unit: "EUR",
      danish: Words(name: "euro", full: "euro", hundredth: "cent", hundredths: "cent"),
      english: Words(name: "euros", full: "euros", hundredth: "cent", hundredths: "cents")),
    Currency(
      code: "SEK", unit: "SEK",
      danish: Words(
        name: "svenske kr.", full: "svenske kroner", hundredth: "öre", hundredths: "öre"),
      english: Words(
        name: "Swedish kronor", full: "Swedish kronor", hundredth: "öre", hundredths: "öre")),
    Currency(
      code: "NOK", unit: "NOK",
      danish: Words(name: "norske kr.", full: "norske kroner", hundredth: "øre", hundredths: "øre"),
      english: Words(
        name: "Norwegian kroner", full: "Norwegian kroner", hundredth: "øre", hundredths: "øre")),
    Currency(
      code: "GBP", unit: "GBP",
      danish: Words(name: "pund", full: "pund", hundredth: "penny", hundredths: "pence"),
      english: Words(name: "pounds", full: "pounds", hundredth: "penny", hundredths: "pence")),
    Currency(
      code: "USD", unit: "USD",
      danish: Words(
        name: "amerikanske dollar", full: "amerikanske dollar", hundredth: "cent",
        hundredths: "cent"),
      english: Words(name: "US dollars", full: "US dollars", hundredth: "cent", hundredths: "cents")
    ),
    Currency(
      code: "CAD", unit: "CAD",
      danish: Words(
        name: "canadiske dollar", full: "canadiske dollar", hundredth: "cent", hundredths: "cent"),
      english: Words(
        name: "Canadian dollars", full: "Canadian dollars", hundredth: "cent", hundredths: "cents")),
  ]

  /// Danish kroner.
  package static let danishKroner = all[0]

  package static func named(_ code: String) -> Currency? {
    all.first { $0.code == code.uppercased() }
  }
}
