import Base
import Document
import Figures

/// The formulas of the what-if page, which are the same in every language, and the places they are known by.
struct WhatIfFormulas {
  let script: PlanScript
  let graph: WhatIfGraph
  /// Where each line of the plan has its condition; nothing where it is always there.
  let conditions: [FigureName: Int]
  let metrics: [Metric]
  /// The figures that only given figures cite.
  let cited: [Figure]
  /// Where each figure stands among the given ones and those they cite.
  let givenPlaces: [FigureName: Int]
  /// Where users go, as the page reads it.
  let routes: String

  init(_ results: StudyResults, _ script: PlanScript) {
    self.script = script
    var steps = ScriptGraph()
    var conditions: [FigureName: Int] = [:]
    for line in script.allLines where line.isThere.isPossible {
      _ = steps.number(of: line.number)
      conditions[line.name] = steps.number(of: line.isThere)
    }
    for name in script.further {
      _ = steps.number(of: .given(results.book.traced(name.metric, name.subject)))
    }
    self.conditions = conditions
    routes = compact(Self.numbers(of: script.routes, &steps))
    let graph = WhatIfGraph(
      steps, parameters: script.assumptions.compactMap { Parameter(rawValue: $0.id) },
      sites: results.venues.count)
    self.graph = graph
    let given = graph.given.map(\.cited)
    let cited = Self.cited(by: given.compactMap(\.self), in: results.book)
    self.cited = cited
    let places = given.enumerated().compactMap { place, name in name.map { ($0, place) } }
    givenPlaces = Dictionary(
      places + cited.enumerated().map { ($1.name, given.count + $0) },
      uniquingKeysWith: { first, _ in first })
    let names =
      graph.figures.map(\.name.metric) + given.compactMap(\.?.metric) + cited.map(\.name.metric)
    metrics = results.book.metrics.filter(Set(names).contains)
  }

  /// Where users go: of each route the venue, whether its users leave, and how many cases there are; of each of these whether
  /// it is so, and how many can take them; and of each of those its number and whether it does. A condition is told by the
  /// number of its step and 1, as 0 says that it always holds.
  private static func numbers(of routes: [PlanScript.Route], _ steps: inout ScriptGraph) -> [Int] {
    var numbers: [Int] = []
    func number(_ condition: Script.Truth) -> Int {
      steps.number(of: condition).map { $0 + 1 } ?? 0
    }
    for route in routes where route.leaves.isPossible {
      let cases = route.cases.filter(\.applies.isPossible)
      numbers += [route.origin, number(route.leaves), cases.count]
      for decided in cases {
        let receivers = decided.receivers.filter(\.isTaken.isPossible)
        numbers += [number(decided.applies), receivers.count]
        for receiver in receivers { numbers += [receiver.venue, number(receiver.isTaken)] }
      }
    }
    return numbers
  }

  /// The figures that some figures cite, and these in turn, each once and none of the first.
  private static func cited(by names: [FigureName], in book: FigureBook) -> [Figure] {
    var known = Set(names)
    var found: [Figure] = []
    var waiting = names[...]
    while let name = waiting.popFirst() {
      guard let figure = book[name] else { continue }
      for name in figure.expression.operands.compactMap(\.citedFigure)
      where known.insert(name).inserted {
        guard let figure = book[name] else { continue }
        found.append(figure)
        waiting.append(name)
      }
    }
    return found
  }
}

extension PlanScript {
  /// Every figure of it.
  fileprivate var allLines: [Line] {
    lines + loads + present + kept.map(\.line) + frame.map(\.line)
  }
}
