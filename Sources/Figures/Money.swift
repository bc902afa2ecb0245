/// An amount of money in whole øre, so that sums and differences are exact.
package struct Money: Hashable, Comparable, Sendable {
  package let oere: Int

  package init(oere: Int) { self.oere = oere }

  /// The amount nearest to a number of kroner, halves away from zero; nil where øre can no longer be told apart.
  package init?(kroner: Double) {
    let oere = (kroner * 100).rounded(.toNearestOrAwayFromZero)
    guard abs(oere) < 0x1p53 else { return nil }
    self.oere = Int(oere)
  }

  /// The amount in kroner: the double nearest to it, with two decimals when written out.
  package var kroner: Double { Double(oere) / 100 }

  package static let zero = Money(oere: 0)

  package static func + (first: Money, second: Money) -> Money {
    Money(oere: first.oere + second.oere)
  }

  package static func - (first: Money, second: Money) -> Money {
    Money(oere: first.oere - second.oere)
  }

  package static func < (first: Money, second: Money) -> Bool { first.oere < second.oere }
}
