package import Figures

/// A place that can close, and the group of places whose users would rather move within it.
package struct Site: Sendable {
  package let subject: Subject
  /// The number of its group, counted from 0.
  package let group: Int

  package init(subject: Subject, group: Int) {
    self.subject = subject
    self.group = group
  }
}

/// Some of the sites, by their number in the list of sites: those a plan closes, or those that are locked.
///
/// There may be any number of them. Where millions of sets are looked through, a `Choice` stands for a set.
package struct SiteSet: Hashable, Sendable {
  /// Its sites, in their order.
  package let sites: [Int]

  /// The sites of these numbers.
  package init(_ sites: some Sequence<Int>) { self.sites = Set(sites).sorted() }

  /// Sites that are in their order already, each once.
  private init(ordered: [Int]) { sites = ordered }

  /// No site.
  package static let none = SiteSet(ordered: [])

  /// The number of sites in it.
  package var count: Int { sites.count }

  /// Whether a site is in it.
  package func contains(_ site: Int) -> Bool {
    var (low, high) = (0, sites.count)
    while low < high {
      let middle = (low + high) / 2
      if sites[middle] < site { low = middle + 1 } else { high = middle }
    }
    return low < sites.count && sites[low] == site
  }

  /// The sites in either.
  package func union(_ other: SiteSet) -> SiteSet { SiteSet(sites + other.sites) }

  /// The sites in both.
  package func intersection(_ other: SiteSet) -> SiteSet {
    SiteSet(ordered: sites.filter(other.contains))
  }

  /// The sites that are not in the other.
  package func subtracting(_ other: SiteSet) -> SiteSet {
    SiteSet(ordered: sites.filter { !other.contains($0) })
  }
}

/// By site order: of two sets, the one that holds the first site in which they differ comes first.
extension SiteSet: Comparable {
  /// Whether the first site in which they differ is in the first set.
  package static func < (first: SiteSet, second: SiteSet) -> Bool {
    let same = zip(first.sites, second.sites).prefix { $0 == $1 }.count
    guard same < first.count else { return false }
    return same == second.count || first.sites[same] < second.sites[same]
  }
}
