/// The chance of being among the three with fewest present if the moment were counted anew, each new count negative binomial
/// after the one at hand: computed exactly by an independent implementation in scipy.
struct RecountVector: Sendable {
  let name: String
  let present: Double
  let chance: Double

  static let all: [RecountVector] = [
    .init(name: "Nabo", present: 15, chance: 0.0022475726632),
    .init(name: "Kompasset", present: 17, chance: 0.000803671705523),
    .init(name: "Lyrskovgade", present: 7, chance: 0.102033214138),
    .init(name: "Støtte- og kontaktcentret i Linnesgade", present: 7, chance: 0.102033214138),
    .init(name: "Milepælen", present: 11, chance: 0.0162137494464),
    .init(name: "Cafe Rose", present: 7, chance: 0.102033214138),
    .init(name: "Amadeus", present: 3, chance: 0.50568128967),
    .init(name: "Pegasus", present: 8, chance: 0.0654159878843),
    .init(name: "Fountain House", present: 6, chance: 0.157166786769),
    .init(name: "Kontaktcentret Vesterbro", present: 3, chance: 0.50568128967),
    .init(name: "Pinta", present: 5, chance: 0.238354839418),
    .init(name: "Kontakten", present: 9, chance: 0.0414864064216),
    .init(name: "Mamma Mia", present: 1, chance: 0.844673137303),
    .init(name: "Det gule hus", present: 10, chance: 0.0260532227802),
    .init(name: "Idrætshuset", present: 9, chance: 0.0414864064216),
    .init(name: "Offside", present: 8, chance: 0.0654159878843),
    .init(name: "Ottilia", present: 6, chance: 0.157166786769),
    .init(name: "Thorupgården", present: 10, chance: 0.0260532227802),
  ]
}
