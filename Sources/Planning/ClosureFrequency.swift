extension Worlds {
  /// The share of worlds in which each site, in the order of the sites, is closed by the plan that displaces the fewest
  /// visits with so many closings; ties by site order.
  ///
  /// That plan closes the lowest figures that keep the limits (see `lowestFigures`).
  ///
  /// - Precondition: the limits have a number for every group.
  /// - Returns: nil when no plan within the limits closes so many.
  package func closureFrequency(closing count: Int, within limits: Limits) -> [Double]? {
    let rooms = limits.rooms(among: setting.sites)
    let forced = rooms.reduce(SiteSet.none) { $0.union($1.forced) }
    let room = rooms.map { min($0.mostClosed - $0.forced.count, $0.free.count) }
    let more = count - forced.count
    guard room.allSatisfy({ $0 >= 0 }), (0...room.reduce(0, +)).contains(more) else { return nil }

    var times = setting.sites.indices.map { forced.contains($0) ? self.count : 0 }
    var order = rooms.flatMap(\.free)
    var left = room
    for world in 0..<self.count {
      sort(&order, inWorld: world)
      for group in left.indices { left[group] = room[group] }
      var wanted = more
      for site in order where wanted > 0 && left[setting.sites[site].group] > 0 {
        left[setting.sites[site].group] -= 1
        wanted -= 1
        times[site] += 1
      }
    }
    return times.map { Double($0) / Double(self.count) }
  }

  /// Sorts sites by their visits in a world, by insertion: the order of one world is nearly that of the next.
  private func sort(_ order: inout [Int], inWorld world: Int) {
    for end in order.indices.dropFirst() {
      let site = order[end]
      let figure = visits[site][world]
      var place = end
      while place > 0 {
        let other = order[place - 1]
        let before = visits[other][world]
        guard before > figure || before == figure && other > site else { break }
        order[place] = other
        place -= 1
      }
      order[place] = site
    }
  }
}
