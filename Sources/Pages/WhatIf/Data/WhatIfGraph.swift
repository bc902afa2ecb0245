import Base
import Figures

/// The formulas as the page reads them: one list of whole numbers, and the tables that they point into.
struct WhatIfGraph {
  /// The numbers that stand in formulas.
  private(set) var numbers: [Double] = []
  private(set) var methods: [String] = []
  /// What no choice on the page changes.
  private(set) var given: [Traced] = []
  /// The figures that a plan makes, with the step that makes each.
  private(set) var figures: [(name: FigureName, step: Int)] = []
  private(set) var parameters: [Parameter] = []
  /// The steps: each its operation, the number of operands where that varies, and the operands as so many steps back.
  private var steps = ""
  private var flat: [Int] = []
  private var numberPlaces: [Double: Int] = [:]
  private var methodPlaces: [String: Int] = [:]
  private var figurePlaces: [FigureName: Int] = [:]

  /// The steps of a graph; `parameters` are those that may be moved, in the order of the page.
  init(_ graph: ScriptGraph, parameters: [Parameter], sites: Int) {
    self.parameters = parameters
    for (number, step) in graph.steps.enumerated() { add(step, number, sites: sites) }
    steps = compact(flat)
  }

  /// The step that makes a figure; nil where no plan makes it.
  func place(of name: FigureName) -> Int? { figurePlaces[name] }

  private mutating func add(_ step: ScriptGraph.Step, _ number: Int, sites: Int) {
    let operands = step.operands.map { number - $0 }
    switch step.operation {
    case .number(let value): flat += [Code.number.rawValue, place(of: value)]
    case .given(let traced):
      flat += [Code.leaf.rawValue, given.count]
      given.append(traced)
    case .choice(let choice): flat += codes(of: choice, sites: sites)
    case .figure(let name):
      figurePlaces[name] = figures.count
      flat += [Code.figure.rawValue, figures.count] + operands
      figures.append((name, number))
    case .method(let name):
      flat += [Code.method.rawValue, operands.count + 1, place(ofMethod: name)] + operands
    case .equals(let value): flat += [Code.equals.rawValue, place(of: value)] + operands
    case .difference: flat += [Code.difference.rawValue] + operands
    case .product: flat += [Code.product.rawValue] + operands
    case .quotient: flat += [Code.quotient.rawValue] + operands
    case .select: flat += [Code.select.rawValue] + operands
    case .assumed: flat += [Code.assumed.rawValue] + operands
    case .not: flat += [Code.not.rawValue] + operands
    case .known: flat += [Code.known.rawValue] + operands
    case .sum: addList(.sum, operands)
    case .sumWhere: addList(.sumWhere, operands)
    case .least: addList(.least, operands)
    case .leastWhere: addList(.leastWhere, operands)
    case .all: addList(.all, operands)
    case .any: addList(.any, operands)
    case .atMostOne: addList(.atMostOne, operands)
    case .count: addList(.count, operands)
    case .rows: addList(.rows, operands)
    }
  }

  private mutating func addList(_ code: Code, _ operands: [Int]) {
    flat += [code.rawValue, operands.count] + operands
  }

  private func codes(of choice: Script.Choice, sites: Int) -> [Int] {
    switch choice {
    case .parameter(let parameter): [Code.parameter.rawValue, place(of: parameter)]
    case .closed(let site): [Code.closed.rawValue, site]
    case .told(let site, let receiver): [Code.told.rawValue, site, receiver]
    case .partly(let site): [Code.partly.rawValue, site]
    case .share(let site): [Code.share.rawValue, site]
    case .opened(let opening): [Code.opened.rawValue, opening]
    }
  }

  private func place(of parameter: Parameter) -> Int {
    guard let place = parameters.firstIndex(of: parameter) else {
      preconditionFailure("the page has no assumption \(parameter.rawValue)")
    }
    return place
  }

  private mutating func place(of value: Double) -> Int {
    if let place = numberPlaces[value] { return place }
    numberPlaces[value] = numbers.count
    numbers.append(value)
    return numbers.count - 1
  }

  private mutating func place(ofMethod name: String) -> Int {
    if let place = methodPlaces[name] { return place }
    methodPlaces[name] = methods.count
    methods.append(name)
    return methods.count - 1
  }

  /// What the page's program calls the operations; each is written as its place in this list.
  private enum Code: Int, CaseIterable {
    case number, leaf, parameter, closed, told, partly, share, opened
    case sum, sumWhere, difference, product, quotient, least, leastWhere, select, method, figure
    case all, any, not, atMostOne, count, rows, equals, known, assumed
  }

  /// The steps, and what they are written with.
  func json(in language: Language, _ words: StudyWords) -> JSONOutput {
    .object([
      "operations": .array(Code.allCases.map { .string("\($0)") }),
      "methods": .array(methods.map(JSONOutput.string)),
      "unanswered": .array(
        methods.map { .string(words.plain(Expression.method($0, []).unanswered, in: language)) }),
      "flat": .string(steps),
    ])
  }
}
