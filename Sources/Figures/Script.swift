/// A formula that is still to be computed, because what a plan does is still to be chosen: the reading of which the what-if
/// page is written.
///
/// It holds no number but those that no choice on the page changes. What is not chosen yet (whether a site closes, what a
/// parameter is) is a node of its own; what is known is left out of the formula as it is in the other readings.
package struct Script: Scalar {
  package let node: Node

  package init(_ node: Node) { self.node = node }

  /// A step of a formula, known by what it does and what it is made of.
  package final class Node: Sendable {
    package let operation: Operation
    package let operands: [Node]

    package init(_ operation: Operation, _ operands: [Node] = []) {
      self.operation = operation
      self.operands = operands
    }
  }

  /// What a node does. Conditions are nodes whose value is one or nought.
  package enum Operation: Hashable, Sendable {
    case number(Double)
    /// A number that nothing on the page changes, known by what formulas cite it as.
    indirect case given(Traced)
    case choice(Choice)
    case sum, difference, product, quotient, least
    /// Pairs: a term and whether it is selected.
    case sumWhere
    /// The first, then pairs of another and whether it is selected.
    case leastWhere
    /// A condition, what there is where it holds, and what else.
    case select
    case method(String)
    indirect case figure(FigureName)
    /// The same number, marked as resting on a choice that no source makes.
    case assumed
    case all, any, not, atMostOne, count
    /// How many of the choices are made, each known by the row that states it.
    case rows
    case equals(Double)
    case known
  }

  /// What is chosen on the page; sites are known by their number, new ones being numbered on from the old.
  package enum Choice: Hashable, Sendable {
    case parameter(Parameter)
    /// Whether a site closes altogether.
    case closed(Int)
    /// Whether the users of the first site are told to go to the second.
    case told(Int, Int)
    /// Whether a site stays open with less.
    case partly(Int)
    /// The share that is withdrawn from it.
    case share(Int)
    /// Whether a new site opens.
    case opened(Int)
  }

  /// Whether something is so, where that may hang on a choice.
  package enum Truth: Condition {
    case settled(Bool)
    case open(Node)
  }
}

extension Script {
  /// A number that nothing on the page changes.
  package static func given(_ number: Traced) -> Script { Script(Node(.given(number))) }

  package static func choice(_ choice: Choice) -> Script { Script(Node(.choice(choice))) }

  package static func constant(_ value: Double) -> Script { Script(Node(.number(value))) }

  package static func + (first: Script, second: Script) -> Script { .sum([first, second]) }

  package static func - (first: Script, second: Script) -> Script {
    Script(Node(.difference, [first.node, second.node]))
  }

  package static func * (first: Script, second: Script) -> Script {
    Script(Node(.product, [first.node, second.node]))
  }

  package static func / (first: Script, second: Script) -> Script {
    Script(Node(.quotient, [first.node, second.node]))
  }

  package static func sum(_ terms: [Script]) -> Script { Script(Node(.sum, terms.map(\.node))) }

  package static func sum(_ terms: [Script], where selected: [Truth]) -> Script {
    precondition(terms.count == selected.count, "each term is selected or not")
    let possible = zip(terms, selected).filter { $1.isPossible }
    if possible.allSatisfy({ $1.known == true }) { return .sum(possible.map(\.0)) }
    return Script(Node(.sumWhere, pairs(possible)))
  }

  package static func least(_ first: Script, _ others: [Script]) -> Script {
    Script(Node(.least, ([first] + others).map(\.node)))
  }

  package static func least(
    _ first: Script, _ others: [Script], where selected: [Truth]
  ) -> Script {
    precondition(others.count == selected.count, "each term is selected or not")
    let possible = zip(others, selected).filter { $1.isPossible }
    if possible.allSatisfy({ $1.known == true }) { return .least(first, possible.map(\.0)) }
    return Script(Node(.leastWhere, [first.node] + pairs(possible)))
  }

  private static func pairs(_ terms: [(Script, Truth)]) -> [Node] {
    terms.flatMap { [$0.node, $1.node] }
  }

  package static func select(
    _ condition: Truth, _ first: @autoclosure () -> Script, else other: @autoclosure () -> Script
  ) -> Script {
    switch condition {
    case .settled(let isSo): isSo ? first() : other()
    case .open(let node): Script(Node(.select, [node, first().node, other().node]))
    }
  }

  package static func count(_ conditions: [Truth]) -> Script {
    let possible = conditions.filter(\.isPossible)
    if possible.allSatisfy({ $0.known == true }) { return .constant(Double(possible.count)) }
    return Script(Node(.count, possible.map(\.node)))
  }

  /// How many of the choices are made that some rows state.
  package static func rows(_ choices: [Choice]) -> Script {
    Script(Node(.rows, choices.map { Node(.choice($0)) }))
  }

  package static func method(
    _ name: String, of operands: [Script], _ compute: ([Double]) -> Double?
  ) -> Script {
    Script(Node(.method(name), operands.map(\.node)))
  }

  package func isExactly(_ value: Double) -> Truth {
    switch node.operation {
    case .number(let own): .settled(own == value)
    case .given(let own): .settled(own.isExactly(value))
    default: .open(Node(.equals(value), [node]))
    }
  }

  package func named(_ name: @autoclosure () -> FigureName) -> Script {
    Script(Node(.figure(name()), [node]))
  }

  /// The same number, marked as resting on a choice that no source makes.
  package var assumed: Script { Script(Node(.assumed, [node])) }

  /// Whether it is a number.
  package var isKnown: Truth {
    switch node.operation {
    case .number: .settled(true)
    case .given(let own): .settled(own.outcome.value != nil)
    default: .open(Node(.known, [node]))
    }
  }
}

extension Script.Truth {
  /// Whether a choice is made.
  package static func chosen(_ choice: Script.Choice) -> Script.Truth {
    .open(Script.Node(.choice(choice)))
  }

  package static func known(_ value: Bool) -> Script.Truth { .settled(value) }

  package var known: Bool? { if case .settled(let isSo) = self { isSo } else { nil } }

  /// The condition as a node: all of nothing holds, and of nothing there is none.
  package var node: Script.Node {
    switch self {
    case .settled(let isSo): Script.Node(isSo ? .all : .any)
    case .open(let node): node
    }
  }

  package static func all(_ conditions: [Script.Truth]) -> Script.Truth {
    if conditions.contains(where: { $0.known == false }) { return .settled(false) }
    return joined(conditions, .all, none: true)
  }

  package static func any(_ conditions: [Script.Truth]) -> Script.Truth {
    if conditions.contains(where: { $0.known == true }) { return .settled(true) }
    return joined(conditions, .any, none: false)
  }

  /// Conditions of which those that are settled make no difference.
  private static func joined(
    _ conditions: [Script.Truth], _ operation: Script.Operation, none: Bool
  ) -> Script.Truth {
    let open = conditions.filter { $0.known == nil }
    if open.isEmpty { return .settled(none) }
    return open.count == 1 ? open[0] : .open(Script.Node(operation, open.map(\.node)))
  }

  package static func atMostOne(_ conditions: [Script.Truth]) -> Script.Truth {
    let possible = conditions.filter(\.isPossible)
    if possible.count < 2 { return .settled(true) }
    let sure = possible.count { $0.known == true }
    return sure > 1 ? .settled(false) : .open(Script.Node(.atMostOne, possible.map(\.node)))
  }

  package static prefix func ! (condition: Script.Truth) -> Script.Truth {
    switch condition {
    case .settled(let isSo): .settled(!isSo)
    case .open(let node):
      node.operation == .not ? .open(node.operands[0]) : .open(Script.Node(.not, [node]))
    }
  }
}
