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

  /// The quartiles of the moment share over the thirteen venues with both figures.
  static let momentShare = 9.0 / 44...8.0 / 23

  static let visits: [UncertainVisits] = [
    counted("Nabo", 37),
    present("Kompasset", 17),
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
    present("Kontakten", 9),
    present("Mamma Mia", 1),
    present("Det gule hus", 10),
    counted("Idrætshuset", 44),
    counted("Offside", 18),
    counted("Ottilia", 20),
    present("Thorupgården", 10),
  ]

  static let manyWorlds = draws()

  static func draws(_ count: Int = 4_000) -> Draws {
    Draws(seed: 2015, count: count, around: inputs, visits: visits, parameters: ranges)
  }

  private static func counted(_ name: String, _ visits: Double) -> UncertainVisits {
    UncertainVisits(name: name, evidence: .counted(visits: visits, days: 5))
  }

  private static func present(_ name: String, _ people: Double) -> UncertainVisits {
    UncertainVisits(
      name: name, evidence: .present(people: people, moments: 1, momentShare: momentShare))
  }
}
