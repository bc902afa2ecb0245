/// A number a formula can be written over without knowing what it is.
///
/// Each formula of the study stands once, over `some Scalar`. Read as `Double` it is fast enough for every
/// plan; read as `Traced` it remembers how it came about; read as `Script` it is the formula itself, in which it is still open what
/// a plan does.
package protocol Scalar: Sendable {
  /// Whether something is so, which decides what a formula takes.
  associatedtype Truth: Condition
  static func constant(_ value: Double) -> Self
  static func + (first: Self, second: Self) -> Self
  static func - (first: Self, second: Self) -> Self
  static func * (first: Self, second: Self) -> Self
  static func / (first: Self, second: Self) -> Self
  static func sum(_ terms: [Self]) -> Self
  /// The sum of the terms that are selected; what is left out is left out whatever it is: a sum over closed sites does not
  /// hang on what is known of the open ones.
  ///
  /// - Precondition: there is a condition for each term.
  static func sum(_ terms: [Self], where selected: [Truth]) -> Self
  static func least(_ first: Self, _ others: [Self]) -> Self
  /// The least of the first and of those others that are selected.
  ///
  /// - Precondition: there is a condition for each of the others.
  static func least(_ first: Self, _ others: [Self], where selected: [Truth]) -> Self
  /// The one where the condition holds and the other where it does not; what is not selected may be anything.
  static func select(
    _ condition: Truth, _ first: @autoclosure () -> Self, else other: @autoclosure () -> Self
  ) -> Self
  /// How many of the conditions hold.
  static func count(_ conditions: [Truth]) -> Self
  /// The result of a method that is not arithmetic; nil where the method has no answer.
  static func method(
    _ name: String, of operands: [Self], _ compute: ([Double]) -> Double?
  ) -> Self
  /// Whether it surely is this number, so that what it makes no difference to can be left out.
  func isExactly(_ value: Double) -> Truth
  /// Gives the value the name under which it is a figure, and under which later formulas cite it.
  func named(_ name: @autoclosure () -> FigureName) -> Self
}

/// Where it is settled what is selected, a formula has that and nothing else.
extension Scalar where Truth == Bool {
  package static func sum(_ terms: [Self], where selected: [Bool]) -> Self {
    .sum(chosen(terms, selected))
  }

  package static func least(_ first: Self, _ others: [Self], where selected: [Bool]) -> Self {
    .least(first, chosen(others, selected))
  }

  package static func select(
    _ condition: Bool, _ first: @autoclosure () -> Self, else other: @autoclosure () -> Self
  ) -> Self {
    condition ? first() : other()
  }

  package static func count(_ conditions: [Bool]) -> Self {
    .constant(Double(conditions.count { $0 }))
  }

  private static func chosen(_ terms: [Self], _ selected: [Bool]) -> [Self] {
    precondition(terms.count == selected.count, "each term is selected or not")
    guard selected.contains(false) else { return terms }
    return zip(terms, selected).compactMap { $1 ? $0 : nil }
  }
}

extension Double: Scalar {
  package static func constant(_ value: Double) -> Double { value }
  package static func sum(_ terms: [Double]) -> Double { terms.reduce(0, +) }
  package static func least(_ first: Double, _ others: [Double]) -> Double {
    others.reduce(first, Swift.min)
  }
  package static func method(
    _ name: String, of operands: [Double], _ compute: ([Double]) -> Double?
  ) -> Double {
    compute(operands) ?? .nan
  }
  package func isExactly(_ value: Double) -> Bool { self == value }
  package func named(_ name: @autoclosure () -> FigureName) -> Double { self }
}
