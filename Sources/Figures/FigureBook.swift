import Synchronization

/// A number with everything a reader may ask of it; it never changes, and is shared rather than copied.
package final class Figure: Sendable {
  package let name: FigureName
  package let unit: Unit
  package let outcome: Outcome
  package let basis: Basis
  package let precision: Precision
  package let fraction: Fraction?
  package let interval: Interval?
  package let coverage: Coverage?
  /// How many decimals the source prints, where the number is shown as the source has it.
  package let decimals: Int?
  /// How it was made.
  package let expression: Expression
  /// How later formulas refer to it; made once, since millions of them may.
  fileprivate let citation: Expression
  /// The formula once somebody asked for it: several files hold it, and most answers none.
  private let written = Mutex<String?>(nil)

  fileprivate init(
    _ traced: Traced, _ definition: Traced.Definition, unit: Unit?, fraction: Fraction?,
    interval: Interval?, coverage: Coverage?, decimals: Int?
  ) {
    let present = traced.outcome.value != nil
    name = definition.name
    self.unit = unit ?? definition.name.metric.unit
    outcome = traced.outcome
    basis = traced.basis
    precision = traced.precision
    self.fraction = present ? fraction : nil
    self.interval = present ? interval : nil
    self.coverage = coverage
    self.decimals = decimals
    expression = definition.expression
    citation = traced.expression
  }

  /// How it was made, as text with the operands by name.
  package var formula: String {
    written.withLock { known in
      let formula = known ?? expression.written(in: .names)
      known = formula
      return formula
    }
  }

  package var status: Status {
    switch outcome {
    case .absent(let absence):
      switch absence.kind {
      case .missing: .missing
      case .undefined: .undefined
      case .hidden: .hidden
      }
    case .value:
      switch basis {
      case .stated: .stated
      case .given, .derived: .derived
      case .assumed: .assumed
      }
    }
  }
}

/// All figures of a run. A figure enters once and is known by its name from then on.
package struct FigureBook: Sendable {
  private var figures: [FigureName: Figure] = [:]
  private var order: [Metric: [Figure]] = [:]
  private var closures: [Subject: [String]] = [:]
  /// The book this one continues, if any; an array, since a struct cannot hold another of its kind.
  private let continued: [FigureBook]

  /// What the figures may be of, in the order of `figures.csv`.
  package let metrics: [Metric]

  /// What the study calls things.
  package let words: StudyWords

  package init(_ measures: StudyMeasures = .none, in words: StudyWords = .usual) {
    continued = []
    metrics = Metric.all(measures)
    self.words = words
  }

  /// A book of its own figures, whose formulas may cite those of another.
  package init(continuing book: FigureBook) {
    continued = [book]
    metrics = book.metrics
    words = book.words
  }

  package var count: Int { figures.count }

  package subscript(name: FigureName) -> Figure? { figures[name] ?? continued.first?[name] }

  package subscript(metric: Metric, subject: Subject) -> Figure? {
    self[FigureName(metric, subject)]
  }

  /// Every figure of its own: metrics in their order, subjects in the order they were recorded.
  package var ordered: [Figure] {
    metrics.flatMap { order[$0, default: []] }
  }

  /// The subjects that have a figure of this metric, in the order they were recorded.
  package func subjects(of metric: Metric) -> [Subject] {
    order[metric, default: []].map(\.name.subject)
  }

  /// Enters a named value. A name can be entered once; a second birthplace is a fault of the program.
  package mutating func record(
    _ traced: Traced, unit: Unit? = nil, fraction: Fraction? = nil, interval: Interval? = nil,
    coverage: Coverage? = nil, decimals: Int? = nil
  ) {
    guard let definition = traced.definition else {
      preconditionFailure("a figure needs a name: \(traced.expression.written(in: .names))")
    }
    let name = definition.name
    precondition(self[name] == nil, "\(name) is computed in two places")
    let figure = Figure(
      traced, definition, unit: unit, fraction: fraction, interval: interval, coverage: coverage,
      decimals: decimals)
    figures[name] = figure
    order[name.metric, default: []].append(figure)
  }

  /// Notes which venues, by id, a plan closes that an analysis found and nobody has named.
  package mutating func note(_ plan: Subject, closes venues: [String]) { closures[plan] = venues }

  /// The venues, by id, that a plan closes which an analysis found; nil for any other subject.
  package func closed(by plan: Subject) -> [String]? {
    closures[plan] ?? continued.first?.closed(by: plan)
  }

  /// The figure as an operand of a further formula; undefined if no analysis made it.
  package func traced(_ metric: Metric, _ subject: Subject) -> Traced {
    let name = FigureName(metric, subject)
    guard let figure = self[name] else {
      let reason = Phrase(
        da: "\(name.description) er ikke beregnet", en: "\(name.description) was not computed")
      let outcome = Outcome.absent(Absence(.undefined, [reason]))
      return Traced(outcome, .derived, expression: .figure(name, outcome))
    }
    return Traced(
      figure.outcome, figure.basis, precision: figure.precision, expression: figure.citation)
  }
}
