extension Draws {
  /// The share of draws in which each site, in the order of the sites, is closed by the plan that displaces the fewest
  /// visits with so many closings; ties by site order.
  ///
  /// That plan closes the lowest figures that keep the limits (see `lowestFigures`).
  ///
  /// - Precondition: the limits have a number for every group.
  /// - Returns: nil when no plan within the limits closes so many.
  package func closureFrequency(closing count: Int, within limits: Limits) -> [Double]? {
    let rooms = limits.rooms(among: inputs.sites)
    let forced = rooms.reduce(SiteSet.none) { $0.union($1.forced) }
    let room = rooms.map { min($0.mostClosed - $0.forced.count, $0.free.count) }
    let more = count - forced.count
    guard room.allSatisfy({ $0 >= 0 }), (0...room.reduce(0, +)).contains(more) else { return nil }

    var times = inputs.sites.indices.map { forced.contains($0) ? self.count : 0 }
    var order = rooms.flatMap(\.free).map { (figure: 0.0, site: $0) }
    var left = room
    for draw in 0..<self.count {
      for place in order.indices { order[place].figure = visits[order[place].site][draw] }
      order.sort { ($0.figure, $0.site) < ($1.figure, $1.site) }
      for group in left.indices { left[group] = room[group] }
      var wanted = more
      for (_, site) in order {
        if wanted == 0 { break }
        guard left[inputs.sites[site].group] > 0 else { continue }
        left[inputs.sites[site].group] -= 1
        wanted -= 1
        times[site] += 1
      }
    }
    return times.map { Double($0) / Double(self.count) }
  }
}
