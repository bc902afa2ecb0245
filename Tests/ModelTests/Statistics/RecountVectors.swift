/// The chance of being among the three with fewest present if the moment were counted anew: 10,000 recounts of seed
/// 2015, computed by an independent implementation in numpy.
struct RecountVector: Sendable {
  let name: String
  let present: Double
  let chance: Double

  static let all: [RecountVector] = [
    .init(name: "Nabo", present: 15, chance: 0.00015),
    .init(name: "Kompasset", present: 17, chance: 5e-05),
    .init(name: "Lyrskovgade", present: 7, chance: 0.06614),
    .init(name: "Støtte- og kontaktcentret i Linnesgade", present: 7, chance: 0.0663385714286),
    .init(name: "Milepælen", present: 11, chance: 0.00299),
    .init(name: "Cafe Rose", present: 7, chance: 0.0647852380952),
    .init(name: "Amadeus", present: 3, chance: 0.616755238095),
    .init(name: "Pegasus", present: 8, chance: 0.0375635714286),
    .init(name: "Fountain House", present: 6, chance: 0.126076666667),
    .init(name: "Kontaktcentret Vesterbro", present: 3, chance: 0.606948571429),
    .init(name: "Pinta", present: 5, chance: 0.223168333333),
    .init(name: "Kontakten", present: 9, chance: 0.0202266666667),
    .init(name: "Mamma Mia", present: 1, chance: 0.964345238095),
    .init(name: "Det gule hus", present: 10, chance: 0.0110583333333),
    .init(name: "Idrætshuset", present: 9, chance: 0.018945),
    .init(name: "Offside", present: 8, chance: 0.0358933333333),
    .init(name: "Ottilia", present: 6, chance: 0.131076904762),
    .init(name: "Thorupgården", present: 10, chance: 0.00748833333333),
  ]
}
