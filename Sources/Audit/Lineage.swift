package import Figures

/// What a figure rests on: itself, the figures its formula names, those theirs name, and so on.
package struct Lineage: Sendable {
  /// Those within the depth asked for, the nearest first, each once.
  package let figures: [Figure]
  /// Those further back.
  package let beyond: [FigureName]
  private let within: Set<FigureName>

  /// Follows formulas so many steps; to the end when no depth is given. Depth 0 is the figure alone.
  package init(from figure: Figure, in book: FigureBook, depth: Int? = nil) {
    var figures = [figure]
    var beyond: [FigureName] = []
    var seen: Set<FigureName> = [figure.name]
    var step = [figure]
    var steps = 0
    while !step.isEmpty {
      var next: [Figure] = []
      for figure in step {
        for name in figure.expression.figures where seen.insert(name).inserted {
          if let operand = book[name] { next.append(operand) }
        }
      }
      steps += 1
      if depth.map({ steps <= $0 }) ?? true {
        figures += next
      } else {
        beyond += next.map(\.name)
      }
      step = next
    }
    self.figures = figures
    self.beyond = beyond
    within = Set(figures.map(\.name))
  }

  /// The names of some figures and of what they rest on, within the depth asked for.
  package static func names(
    of figures: [Figure], in book: FigureBook, depth: Int?
  ) -> Set<FigureName> {
    Set(figures.flatMap { Lineage(from: $0, in: book, depth: depth).within })
  }

  /// Whether it is within the depth asked for.
  package func reaches(_ name: FigureName) -> Bool { within.contains(name) }
}

extension Expression {
  /// Visits each operand as often as it appears, in the order of the formula.
  func visitOperands(_ visit: (Expression) -> Void) {
    switch self {
    case .constant: break
    case .figure, .assumption, .observation: visit(self)
    case .sum(let terms), .least(let terms), .method(_, let terms):
      for term in terms { term.visitOperands(visit) }
    case .difference(let first, let second), .product(let first, let second),
      .quotient(let first, let second):
      first.visitOperands(visit)
      second.visitOperands(visit)
    }
  }

  /// The figures it names, as often as it does, in the order of the formula.
  var figures: [FigureName] {
    var names: [FigureName] = []
    visitOperands { if case .figure(let name, _) = $0 { names.append(name) } }
    return names
  }

  /// The assumptions it names itself, each once.
  package var assumptions: [Assumption] {
    readings.compactMap { if case .assumption(let assumption) = $0 { assumption } else { nil } }
  }

  /// The operands that are no figures, each once: what it reads itself.
  var readings: [Expression] {
    var readings: [Expression] = []
    visitOperands { operand in
      if case .figure = operand { return }
      if !readings.contains(operand) { readings.append(operand) }
    }
    return readings
  }
}
