import Base
package import Figures

/// Which findings bear on which figures: those that name or cite the figure, and those about a cell or an assumption it reads.
package struct FindingIndex: Sendable {
  /// A finding, and the figure through which it bears on the one asked about.
  package struct Touch {
    package let finding: Finding
    package let through: FigureName
  }

  private let findings: [Finding]
  private var named: [FigureName: [Int]] = [:]
  /// By the file and line of their sources.
  private var placed: [Place: [(column: Int?, finding: Int)]] = [:]

  package init(_ findings: [Finding]) {
    self.findings = findings
    for (index, finding) in findings.enumerated() {
      // What its words name, it bears on.
      let cited = finding.message.danish.citations
      for name in Set(finding.figures + cited) { named[name, default: []].append(index) }
      for source in finding.sources {
        placed[source.place.ofLine, default: []].append((source.place.column, index))
      }
    }
  }

  /// The places of findings that bear on the figure itself, in the order of the findings.
  package func direct(_ figure: Figure) -> [Int] {
    direct(figure.name, figure.expression.readings)
  }

  /// The same of a figure whose operands that are no figures are at hand.
  func direct(_ name: FigureName, _ operands: [Expression]) -> [Int] {
    var found = named[name, default: []]
    for place in operands.flatMap(\.places) {
      for (column, finding) in placed[place.ofLine, default: []]
      where column == nil || place.column == nil || column == place.column {
        if !found.contains(finding) { found.append(finding) }
      }
    }
    return found.sorted()
  }

  /// Every finding that bears on the figure, also through what it rests on; told by the nearest figure.
  package func findingIndex(_ figure: Figure, in book: FigureBook) -> [Touch] {
    var told: Set<Int> = []
    return Lineage(from: figure, in: book).figures.flatMap { operand in
      direct(operand).filter { told.insert($0).inserted }.map {
        Touch(finding: findings[$0], through: operand.name)
      }
    }
  }
}

extension Place {
  /// The same place without its column.
  fileprivate var ofLine: Place { Place(file: file, line: line) }
}

extension Expression {
  /// Where an operand stands in the inputs; nowhere for one that is a figure.
  fileprivate var places: [Place] {
    switch self {
    case .observation(let observation, _): observation.sources.map(\.place)
    case .assumption(let assumption): [assumption.place].compactMap(\.self)
    default: []
    }
  }
}
