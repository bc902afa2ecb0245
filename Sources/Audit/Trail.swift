package import Figures

/// What a figure rests on: itself, the figures its formula names, those theirs name, and so on.
package struct Trail: Sendable {
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

  func reaches(_ name: FigureName) -> Bool { within.contains(name) }
}

extension Expression {
  /// The figures it names, each once, in the order they appear.
  var figures: [FigureName] {
    operands.compactMap { if case .figure(let name, _) = $0 { name } else { nil } }
  }

  /// The assumptions it names itself.
  var assumptions: [Assumption] {
    operands.compactMap { if case .assumption(let assumption) = $0 { assumption } else { nil } }
  }

  /// The rows and cells it reads itself.
  var sources: [Source] {
    operands.flatMap { operand -> [Source] in
      if case .observation(let observation, _) = operand { observation.sources } else { [] }
    }
  }
}
