/// A reproducible source of random numbers: the same seed and name give the same numbers, always.
///
/// SplitMix64 (Steele, Lea and Flood 2014). One stream per named quantity leaves the draws of all
/// other quantities alone when one is added, dropped or moved.
package struct RandomStream: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// The stream of the seed alone.
  package init(seed: UInt64) { state = seed }

  /// The stream of one quantity: the seed, XOR the `nameHash` of the quantity's name.
  package init(seed: UInt64, name: String) { state = seed ^ nameHash(name) }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next number spread evenly over 0 ≤ u < 1, a multiple of 2⁻⁵³.
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}
