/// A number a formula can be written over without knowing what it is.
///
/// Each formula of the study stands once, over `some Scalar`. Read as `Double` it is fast enough for every
/// plan; read as `Traced` it remembers how it came about.
package protocol Scalar: Sendable {
  static func constant(_ value: Double) -> Self
  static func + (first: Self, second: Self) -> Self
  static func - (first: Self, second: Self) -> Self
  static func * (first: Self, second: Self) -> Self
  static func / (first: Self, second: Self) -> Self
  static func sum(_ terms: [Self]) -> Self
  /// The sum of the terms that are selected, each by a one in its place; nought leaves a term out, whatever it is: a sum
  /// over closed sites does not hang on what is known of the open ones.
  ///
  /// - Precondition: there is a one or a nought for each term.
  static func sum(_ terms: [Self], where selected: [Self]) -> Self
  static func least(_ first: Self, _ others: [Self]) -> Self
  /// The result of a method that is not arithmetic; nil where the method has no answer.
  static func method(
    _ name: String, of operands: [Self], _ compute: ([Double]) -> Double?
  ) -> Self
  /// Whether it surely is this number, so that what it makes no difference to can be left out.
  func isExactly(_ value: Double) -> Bool
  /// Gives the value the name under which it is a figure, and under which later formulas cite it.
  func named(_ name: @autoclosure () -> FigureName) -> Self
}

extension Double: Scalar {
  package static func constant(_ value: Double) -> Double { value }
  package static func sum(_ terms: [Double]) -> Double { terms.reduce(0, +) }
  package static func sum(_ terms: [Double], where selected: [Double]) -> Double {
    precondition(terms.count == selected.count, "each term is selected or not")
    return zip(terms, selected).reduce(0) { sum, term in
      precondition(term.1 == 0 || term.1 == 1, "a term is selected or not")
      return term.1 == 0 ? sum : sum + term.0
    }
  }
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
