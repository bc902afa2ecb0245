/// Some of the sites, by their number in the list of sites: those a plan closes, or those that are locked.
///
/// Small enough to be one word, so that millions of plans can be looked through.
package struct SiteSet: Hashable, Sendable {
  /// Site 0 is the lowest bit.
  package let bits: UInt32

  /// The sites whose bits are set.
  package init(bits: UInt32) { self.bits = bits }

  /// - Precondition: every number is from 0 to 31.
  package init(_ sites: some Sequence<Int>) {
    bits = sites.reduce(0) { bits, site in
      precondition((0..<32).contains(site), "a set of sites holds the numbers 0 to 31")
      return bits | 1 << UInt32(site)
    }
  }

  /// No site.
  package static let none = SiteSet(bits: 0)

  /// The number of sites in it.
  package var count: Int { bits.nonzeroBitCount }

  /// Its sites, in their order.
  package var sites: [Int] { (0..<32).filter(contains) }

  /// Whether a site is in it.
  package func contains(_ site: Int) -> Bool { bits & 1 << UInt32(site) != 0 }

  /// The sites in either.
  package func union(_ other: SiteSet) -> SiteSet { SiteSet(bits: bits | other.bits) }

  /// The sites in both.
  package func intersection(_ other: SiteSet) -> SiteSet { SiteSet(bits: bits & other.bits) }

  /// The sites that are not in the other.
  package func subtracting(_ other: SiteSet) -> SiteSet { SiteSet(bits: bits & ~other.bits) }
}

/// By site order: of two sets, the one that holds the first site in which they differ comes first.
extension SiteSet: Comparable {
  /// Whether the first site in which they differ is in the first set.
  package static func < (first: SiteSet, second: SiteSet) -> Bool {
    let difference = first.bits ^ second.bits
    let firstSite = difference & (~difference &+ 1)
    return first.bits & firstSite != 0
  }
}
