/// For each number of closings, the plan that closes the lowest visit figures and keeps the limits; ties by site
/// order. The first plan closes only what is closed in any case, and each later one closes one site more.
///
/// Limits that count open sites by group make a partition matroid, in which taking the lowest figure that may still
/// be taken gives the fewest displaced visits for every number of closings (Edmonds 1971).
func lowestFigures(in rooms: [GroupRoom], _ measures: SiteMeasures) -> [SiteSet] {
  guard rooms.allSatisfy({ $0.forced.count <= $0.mostClosed }) else { return [] }
  var left = rooms.map { $0.mostClosed - $0.forced.count }
  var closed = rooms.reduce(SiteSet.none) { $0.union($1.forced) }
  let free = rooms.indices.flatMap { room in rooms[room].free.map { (site: $0, room: room) } }
  let ordered = free.sorted { first, second in
    let figures = (measures.near[first.site].displaced, measures.near[second.site].displaced)
    return figures.0 == figures.1 ? first.site < second.site : figures.0 < figures.1
  }
  return [closed]
    + ordered.compactMap { site, room in
      guard left[room] > 0 else { return nil }
      left[room] -= 1
      closed = closed.union(SiteSet(CollectionOfOne(site)))
      return closed
    }
}
