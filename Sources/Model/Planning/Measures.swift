/// What a plan frees and whom it moves, as far as it is the sum of what each closed site brings.
///
/// Four numbers in one vector register, so that a site is added in a few instructions.
package struct Measures: Hashable, Sendable {
  var lanes: SIMD4<Double>

  init(lanes: SIMD4<Double>) { self.lanes = lanes }

  static let zero = Measures(lanes: .zero)

  /// Money freed by fewer addresses, in the unit of the frame.
  package var byFewerAddresses: Double { lanes[0] }
  /// Lost visits a day.
  package var lost: Double { lanes[1] }
  /// Money freed in all, net of what follows the users, in the unit of the frame.
  package var net: Double { lanes[2] }
  /// Displaced visits a day.
  package var displaced: Double { lanes[3] }

  static func + (first: Measures, second: Measures) -> Measures {
    Measures(lanes: first.lanes + second.lanes)
  }
}
