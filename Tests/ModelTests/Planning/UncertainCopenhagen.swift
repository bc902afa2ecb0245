import Figures
import Model

/// What plans of the nineteen venues are computed from, with uncertain visits and parameters.
enum UncertainCopenhagen {
  static let inputs = ModelInputs(
    sites: Copenhagen().inputs.sites, visits: Copenhagen.visits, frame: 63.5,
    parameters: ParameterValues { parameter in ranges.first { $0.parameter == parameter }?.base },
    reassignment: .sameEqual)

  static let ranges = [
    ParameterRange(.fixedShare, low: 0.2, base: 0.5, high: 0.9),
    ParameterRange(.followShare, low: 0, base: 1, high: 1),
    ParameterRange(.retainSameCentre, low: 0.5, base: 0.8, high: 0.95),
    ParameterRange(.retainOtherCentre, low: 0.2, base: 0.5, high: 0.8),
    ParameterRange(.withdrawalShare, low: 0.7, base: 1, high: 1),
    ParameterRange(.budgetShare, low: 0.85, base: 1, high: 1),
  ]

  /// The visits of the venues where they were counted, in the study's order.
  static let counts: [Double] = [37, 28, 58, 26, 27, 38, 14, 23, 47, 81, 17, 44, 18, 20]

  static let visits: [UncertainVisits] = [
    counted("Nabo", 37),
    missing("Kompasset"),
    counted("Lyrskovgade", 28),
    counted("Støtte- og kontaktcentret i Linnesgade", 58),
    counted("Milepælen", 26),
    counted("Cafe Rose", 27),
    counted("Vigør", 38),
    counted("Amadeus", 14),
    counted("Pegasus", 23),
    counted("Fountain House", 47),
    counted("Kontaktcentret Vesterbro", 81),
    counted("Pinta", 17),
    missing("Kontakten"),
    missing("Mamma Mia"),
    missing("Det gule hus"),
    counted("Idrætshuset", 44),
    counted("Offside", 18),
    counted("Ottilia", 20),
    missing("Thorupgården"),
  ]

  static let manyDraws = draws()

  static func draws(_ count: Int = 4_000) -> Draws {
    Draws(seed: 2015, count: count, around: inputs, visits: visits, parameters: ranges)
  }

  private static func counted(_ name: String, _ visits: Double) -> UncertainVisits {
    UncertainVisits(name: name, evidence: .counted(visits: visits, days: 5))
  }

  private static func missing(_ name: String) -> UncertainVisits {
    UncertainVisits(
      name: name,
      evidence: .missing(likeOneOf: counts.map { .counted(visits: $0, days: 5) }))
  }
}
