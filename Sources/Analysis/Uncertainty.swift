import Figures
import Ingest
import Planning
import SQLite

extension Analysis {
  /// How far the results would move if assumptions and counts were others, and how far the counts can rank venues.
  static let uncertainty = Analysis(
    name: "uncertainty", tables: ["documents", "centres", "venues", "counts", "facts"],
    foundations: ["ground", "utilisation", "scenarios"]
  ) { _, material, book throws(DatabaseError) in
    let settings = material.settings.uncertainty
    recordDraws(settings, &book)
    // Where visits are missing, every figure that needs them tells so by its operands.
    let test = try? StressTest(
      StressTest.compared(material.scenarios), material, book, seed: settings.seed,
      worlds: settings.worlds)
    let ground = UncertainGround(material)
    for scenario in material.scenarios {
      let trial = test?.trials.first { $0.scenario == scenario }
      ground.recordSpread(of: scenario, trial?.outcomes, &book)
      if !scenario.changesNothing { ground.recordSwings(of: scenario, trial, &book) }
    }
    recordChoice(material, test, &book)
    recordClosureFrequency(material, test?.worlds, ground, &book)
    recordRecount(material, &book)
  }
}

/// How many worlds are drawn, and from which seed.
private func recordDraws(_ settings: Settings.Uncertainty, _ book: inout FigureBook) {
  func record(_ metric: Metric, _ value: Double, _ key: String, at place: Place) {
    book.record(
      Traced(
        observed: .value(value), .given,
        from: Observation(
          .setting, query: "uncertainty.\(key)", sources: [Source(place: place)])
      ).named(FigureName(metric, .all)))
  }
  record(.worlds, Double(settings.worlds), "worlds", at: settings.places.worlds)
  record(.randomSeed, Double(settings.seed), "seed", at: settings.places.seed)
}

/// What figures over random worlds rest on.
struct UncertainGround {
  private let assumptions: [Assumption]

  init(_ material: Material) { assumptions = material.settings.assumptions }

  /// The visits and the frame, how the worlds are drawn, and the assumptions the draws of visits hang on.
  func visits(_ book: FigureBook) -> [Traced] {
    [
      book.traced(.planVisits, .all), book.traced(.frame, .all), book.traced(.worlds, .all),
      book.traced(.randomSeed, .all),
    ]
      + [AssumptionName.countedDays, .moments].map {
        book.traced(.assumption, Subject($0.rawValue))
      }
  }

  /// Enters where a scenario's results lie in the worlds.
  func recordSpread(of scenario: Scenario, _ outcomes: Outcomes?, _ book: inout FigureBook) {
    // The assumptions themselves are operands of the central figure.
    func record(_ metric: Metric, _ central: Metric, _ values: [Double]?) {
      let spread = values.flatMap(Outcomes.spread)
      let operands = [book.traced(central, scenario.subject)] + visits(book)
      let middle = Traced.method("middle_of_worlds", of: operands) { _ in spread?.median }
      book.record(
        middle.assumed.named(FigureName(metric, scenario.subject)),
        interval: spread.map { Interval(low: $0.low, high: $0.high) })
    }
    record(.uncertainFreedNet, .freedNet, outcomes?.net)
    record(
      .uncertainFreedWithoutLosingVisits, .freedWithoutLosingVisits,
      outcomes?.withoutLosingVisits)
    record(.uncertainLostVisits, .lostVisits, outcomes?.lost)
  }

  /// Enters how far what a scenario frees moves when each assumption goes from end to end of its range.
  func recordSwings(
    of scenario: Scenario, _ trial: StressTest.Trial?, _ book: inout FigureBook
  ) {
    // Without visits no cost follows them, and an end at which some of it should comes to no number.
    let swings = trial?.tornado { $0.net }.swings.filter { $0.width.isFinite }
    for assumption in levers {
      let swing = swings?.first { $0.range.name == assumption.id }
      let operands = [
        book.traced(.freedNet, scenario.subject),
        self.assumption(of: scenario, assumption, book), book.traced(.planVisits, .all),
      ]
      let change = Traced.method("end_to_end", of: operands) { _ in
        swing.map { $0.atHigh - $0.atLow }
      }
      book.record(
        change.assumed.named(
          FigureName(.freedNetSwing, scenario.subject / Subject(assumption.id))),
        interval: swing.map {
          Interval(low: min($0.atLow, $0.atHigh), high: max($0.atLow, $0.atHigh))
        })
    }
  }

  /// The assumptions plans rest on.
  private var levers: [Assumption] {
    assumptions.filter { Lever($0.id) != nil }
  }

  /// The assumption as the scenario reads it: the study's, or its own.
  private func assumption(
    of scenario: Scenario, _ assumption: Assumption, _ book: FigureBook
  ) -> Traced {
    let own = Subject("\(assumption.id)@\(scenario.id)")
    return book.traced(
      .assumption, book[.assumption, own] == nil ? Subject(assumption.id) : own)
  }
}
