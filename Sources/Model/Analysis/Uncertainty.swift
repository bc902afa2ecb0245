import Base
import Figures
import SQLite
import Study

extension Analysis {
  /// How far the results would move if assumptions and counts were others, and how far the counts can rank venues.
  static let uncertainty = Analysis(
    name: "uncertainty", tables: ["documents", "centres", "venues", "measures", "counts"],
    furtherTables: ["facts"], foundations: ["ground", "utilisation", "scenarios"]
  ) { _, context, book throws(DatabaseError) in
    let settings = context.settings.uncertainty
    recordDraws(settings, &book)
    // Where visits are missing, every figure that needs them tells so by its operands.
    let test = try? StressTest(
      context.scenarios, context, book, seed: settings.seed,
      draws: settings.draws)
    let reading = UncertaintyReading(context)
    for scenario in context.scenarios {
      let trial = test?.trials.first { $0.scenario == scenario }
      reading.recordSpread(of: scenario, trial?.outcomes, &book)
      if context.hasMoney, !scenario.changesNothing {
        reading.recordSwings(.freedNet, of: scenario, trial, &book)
        recordFillingSwing(.freedNet, of: scenario, context, &book)
      }
    }
    if context.hasMoney { recordWorth(context, test, &book) }
    recordClosureFrequency(context, test?.draws, reading, &book)
    if let present = context.present { recordRecount(of: present, context, &book) }
  }
}

/// How many draws are made, and from which seed.
private func recordDraws(_ settings: Settings.Uncertainty, _ book: inout FigureBook) {
  book.record(settings.drawn.named(FigureName(.draws, .all)))
  book.record(settings.seeded.named(FigureName(.randomSeed, .all)))
}

extension Settings.Uncertainty {
  /// How many draws are made.
  var drawn: Traced { stated(Double(draws), .given, "draws", at: places.draws) }

  /// What the draws start from.
  var seeded: Traced { stated(Double(seed), .given, "seed", at: places.seed) }

  /// One of the values a lost visit may be held to have.
  func visitValue(_ value: Double) -> Traced {
    let place = zip(visitValues, places.visitValues).first { $0.0 == value }?.1
    return stated(value, .assumed, "visit_values", at: place)
  }

  /// The number as it is written, or as the program has it where nothing is.
  private func stated(_ value: Double, _ basis: Basis, _ key: String, at place: Place?) -> Traced {
    guard let place else {
      return Traced(.value(value), basis, expression: .constant(value))
    }
    return Traced(
      observed: .value(value), basis,
      from: Observation(
        .setting, query: "uncertainty.\(key)", sources: [Source(place: place)]))
  }
}

/// How figures over random draws are entered, and what they rest on.
struct UncertaintyReading {
  /// The assumptions that are tried.
  let assumptions: [Assumption]
  private let hasMoney: Bool
  /// Whether cost follows the people present, on which results then rest as well.
  private let followsPresence: Bool
  /// Tells figures from another seed than the study's; empty for its own.
  private let mark: String

  init(_ context: AnalysisContext, mark: String = "") {
    assumptions = context.settings.triedAssumptions.map(\.assumption)
    hasMoney = context.hasMoney
    followsPresence = context.followsPresence
    self.mark = mark
  }

  /// What figures drawn from this seed are about.
  func marked(_ subject: Subject) -> Subject { Subject(subject.id + mark) }

  /// The visits and the frame, how the draws are made, and the assumptions the draws of visits hang on.
  func visits(_ book: FigureBook) -> [Traced] {
    [book.traced(.planVisits, .all)] + people(book)
      + (hasMoney ? [book.traced(.frame, .all)] : [])
      + [book.traced(.draws, .all), book.traced(.randomSeed, marked(.all))]
      + [Parameter.countedDays, .moments].map { Subject($0.rawValue) }.filter {
        book[.assumption, $0] != nil
      }.map { book.traced(.assumption, $0) }
  }

  /// The people present, where cost follows them.
  private func people(_ book: FigureBook) -> [Traced] {
    followsPresence ? [book.traced(.planPresence, .all)] : []
  }

  /// Enters where a scenario's results lie in the draws.
  func recordSpread(of scenario: Scenario, _ outcomes: Outcomes?, _ book: inout FigureBook) {
    // The assumptions themselves are operands of the central figure.
    func record(_ metric: Metric, _ central: Metric, _ values: [Double]?) {
      let spread = values.flatMap(Outcomes.spread)
      let operands = [book.traced(central, scenario.subject)] + visits(book)
      let middle = Traced.method("middle_of_draws", of: operands) { _ in spread?.median }
      book.record(
        middle.assumed.named(FigureName(metric, marked(scenario.subject))),
        interval: spread.map { Interval(low: $0.low, high: $0.high) })
    }
    if hasMoney {
      record(.uncertainFreedNet, .freedNet, outcomes?.net)
      record(
        .uncertainFreedByFewerAddresses, .freedByFewerAddresses,
        outcomes?.byFewerAddresses)
    }
    record(.uncertainLostVisits, .lostVisits, outcomes?.lost)
    if hasMoney, !scenario.changesNothing {
      record(.uncertainNetPerLostVisit, .netPerLostVisit, outcomes?.netPerLost)
    }
  }

  /// Which figure of a scenario is moved.
  enum Moved {
    case freedNet, lostVisits

    var central: Metric {
      switch self {
      case .freedNet: .freedNet
      case .lostVisits: .lostVisits
      }
    }

    var swing: Metric {
      switch self {
      case .freedNet: .freedNetSwing
      case .lostVisits: .lostVisitsSwing
      }
    }

    func value(_ consequences: Consequences<Double>) -> Double {
      switch self {
      case .freedNet: consequences.net
      case .lostVisits: consequences.lost
      }
    }
  }

  /// Enters how far a figure of a scenario moves when each assumption goes from end to end of its range, where that has
  /// not been entered.
  func recordSwings(
    _ moved: Moved, of scenario: Scenario, _ trial: StressTest.Trial?, _ book: inout FigureBook
  ) {
    // Without visits no cost follows them, and an end at which some of it should comes to no number.
    let swings = trial?.tornado(moved.value).swings.filter { $0.width.isFinite }
    for assumption in assumptions {
      let name = FigureName(moved.swing, scenario.subject / Subject(assumption.id))
      guard book[name] == nil else { continue }
      let swing = swings?.first { $0.range.parameter.rawValue == assumption.id }
      let operands =
        [
          book.traced(moved.central, scenario.subject),
          self.assumption(of: scenario, assumption, book), book.traced(.planVisits, .all),
        ] + people(book)
      let change = Traced.method("end_to_end", of: operands) { _ in
        swing.map { $0.atHigh - $0.atLow }
      }
      book.record(
        change.assumed.named(name),
        interval: swing.map {
          Interval(low: min($0.atLow, $0.atHigh), high: max($0.atLow, $0.atHigh))
        })
    }
  }

  /// The assumption as the scenario reads it: the study's, or its own.
  func assumption(
    of scenario: Scenario, _ assumption: Assumption, _ book: FigureBook
  ) -> Traced {
    let own = Subject("\(assumption.id)@\(scenario.id)")
    return book.traced(
      .assumption, book[.assumption, own] == nil ? Subject(assumption.id) : own)
  }
}
