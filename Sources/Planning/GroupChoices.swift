/// Every choice of sites to close in one group, within its room.
///
/// The free sites are split in two halves; a choice is one part of each half, so its measures cost one addition.
struct GroupChoices {
  let room: GroupRoom
  private let measures: SiteMeasures
  /// What closing the whole group brings.
  private let whole: Measures
  private let low: [Part]
  private let high: [Part]

  /// Some sites of a half, and what they bring while the group keeps a site open.
  private struct Part {
    let closed: SiteSet
    let count: Int
    let near: Measures
  }

  init(_ room: GroupRoom, _ measures: SiteMeasures) {
    self.room = room
    self.measures = measures
    whole = measures.measures(of: room.sites)
    let half = room.free.count / 2
    low = Self.parts(of: room.free[..<half], from: .none, measures)
    high = Self.parts(of: room.free[half...], from: room.forced, measures)
  }

  /// Every subset of the sites, joined to those that are closed in any case.
  private static func parts(
    of sites: ArraySlice<Int>, from forced: SiteSet, _ measures: SiteMeasures
  ) -> [Part] {
    var parts = [
      Part(
        closed: forced, count: forced.count,
        near: forced.sites.reduce(.zero) { $0 + measures.near[$1] })
    ]
    parts.reserveCapacity(1 << sites.count)
    for site in sites {
      for index in parts.indices {
        let part = parts[index]
        parts.append(
          Part(
            closed: part.closed.union(SiteSet(CollectionOfOne(site))), count: part.count + 1,
            near: part.near + measures.near[site]))
      }
    }
    return parts
  }

  /// Hands over each choice with what it brings.
  @inline(__always)
  func each(_ body: (SiteSet, Measures) -> Void) {
    for second in high {
      let left = room.mostClosed - second.count
      for first in low where first.count <= left {
        let closed = first.closed.union(second.closed)
        body(closed, closed == room.sites ? whole : first.near + second.near)
      }
    }
  }

  /// The choices that may be part of an efficient plan, those that free most first.
  func unbeaten(group: Int) -> [Trade] {
    func trade(_ closed: SiteSet, _ brought: Measures) -> Trade {
      Trade(
        freed: brought.withoutLosingVisits, lost: brought.lost,
        kept: measures.kept(inGroup: group, losing: brought.lost), closed: closed)
    }
    // Most choices are beaten by one that closes as many or more of the lowest figures.
    let lowest = lowestFigures(in: [room], measures).filter { $0 != room.sites }.map {
      trade($0, measures.measures(of: $0))
    }
    var trades: [Trade] = []
    each { closed, brought in
      let candidate = trade(closed, brought)
      var count = closed.count - room.forced.count
      while count < lowest.count {
        if lowest[count].outweighs(candidate) { return }
        count += 1
      }
      trades.append(candidate)
    }
    return Planning.unbeaten(trades, everything: room.sites)
  }
}
