/// The steps of some scripts, each once, however often it is used: a step comes after what it is made of.
package struct ScriptGraph: Sendable {
  /// The steps, with the numbers of those they are made of.
  package private(set) var steps: [Step] = []
  private var numbers: [Step: Int] = [:]
  private var known: [ObjectIdentifier: Int] = [:]
  // What is known by its identity has to stay.
  private var held: [Script.Node] = []

  package struct Step: Hashable, Sendable {
    package let operation: Script.Operation
    package let operands: [Int]
  }

  package init() {}

  /// The number of a script's last step, which is entered with all it is made of where it is new.
  package mutating func number(of script: Script) -> Int { number(of: script.node) }

  /// The number of a condition's; nil where it is known to hold.
  package mutating func number(of condition: Script.Truth) -> Int? {
    condition.known == true ? nil : number(of: condition.node)
  }

  private mutating func number(of node: Script.Node) -> Int {
    let identity = ObjectIdentifier(node)
    if let entered = known[identity] { return entered }
    let step = Step(
      operation: node.operation, operands: node.operands.map { number(of: $0) })
    let place = numbers[step] ?? steps.count
    if place == steps.count {
      steps.append(step)
      numbers[step] = place
    }
    known[identity] = place
    held.append(node)
    return place
  }
}
