/// Whether something is so, as formulas ask it.
///
/// For the readings in which a plan is settled this is a `Bool`, and a formula has the one branch that is taken. Where a plan is
/// still to be chosen it is a node of the formula, and both branches are written.
package protocol Condition: Sendable {
  /// What is known to be so, or known not to be.
  static func known(_ value: Bool) -> Self
  /// Whether it is so; nil where that hangs on a choice still to be made.
  var known: Bool? { get }
  /// Whether all of them are so; none are.
  static func all(_ conditions: [Self]) -> Self
  /// Whether one of them is so at least; of none there is none.
  static func any(_ conditions: [Self]) -> Self
  /// Whether no two of them are so.
  static func atMostOne(_ conditions: [Self]) -> Self
  static prefix func ! (condition: Self) -> Self
}

extension Condition {
  package static func && (first: Self, second: Self) -> Self {
    first.known == true ? second : second.known == true ? first : .all([first, second])
  }

  /// Whether it can be so.
  package var isPossible: Bool { known != false }
}

extension Bool: Condition {
  package static func known(_ value: Bool) -> Bool { value }
  package var known: Bool? { self }
  package static func all(_ conditions: [Bool]) -> Bool { !conditions.contains(false) }
  package static func any(_ conditions: [Bool]) -> Bool { conditions.contains(true) }
  package static func atMostOne(_ conditions: [Bool]) -> Bool {
    conditions.count < 2 || conditions.count { $0 } < 2
  }
}
