/// Some of the free sites, by their number among them: those that a plan closes beside what is closed in any case.
///
/// Small enough to be one word, so that millions of plans can be looked through.
struct Choice: Hashable, Sendable {
  /// Free site 0 is the lowest bit.
  let bits: UInt32

  /// No free site.
  static let none = Choice(bits: 0)

  /// The number of sites in it.
  var count: Int { bits.nonzeroBitCount }

  /// Whether a free site is in it.
  func contains(_ place: Int) -> Bool { bits & 1 << UInt32(place) != 0 }

  /// The sites in either.
  func union(_ other: Choice) -> Choice { Choice(bits: bits | other.bits) }

  /// The sites in both.
  func intersection(_ other: Choice) -> Choice { Choice(bits: bits & other.bits) }

  /// This choice and one site more.
  func adding(_ place: Int) -> Choice { Choice(bits: bits | 1 << UInt32(place)) }
}

/// By site order: of two choices, the one that holds the first site in which they differ comes first.
extension Choice: Comparable {
  /// Whether the first site in which they differ is in the first choice.
  static func < (first: Choice, second: Choice) -> Bool {
    let difference = first.bits ^ second.bits
    let firstSite = difference & (~difference &+ 1)
    return first.bits & firstSite != 0
  }
}
