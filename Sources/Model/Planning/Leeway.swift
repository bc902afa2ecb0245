/// What the limits leave to decide in all groups, with the free sites numbered among themselves: every plan is then what is
/// closed in any case and a `Choice`.
struct Leeway {
  let measures: SiteMeasures
  /// The room of each group, in the order of the groups.
  let rooms: [GroupRoom]
  /// The free sites of all groups, in the order of the sites.
  let free: [Int]
  /// The sites that are closed in any case.
  let forced: SiteSet
  /// The free sites of each group as a choice.
  let choices: [Choice]
  private let places: [Int: Int]

  /// Nil when more sites are free than `EveryPlan.mostSites`.
  ///
  /// - Precondition: the limits have a number for every group.
  init?(_ measures: SiteMeasures, within limits: Limits) {
    let rooms = limits.rooms(among: measures.sites)
    let free = rooms.flatMap(\.free).sorted()
    guard free.count <= EveryPlan.mostSites else { return nil }
    let places = Dictionary(zip(free, free.indices)) { first, _ in first }
    self.measures = measures
    self.rooms = rooms
    self.free = free
    self.places = places
    forced = SiteSet(rooms.flatMap(\.forced.sites))
    choices = rooms.map { room in
      room.free.reduce(Choice.none) { choice, site in
        places[site].map(choice.adding) ?? choice
      }
    }
  }

  /// The number of a free site among the free ones.
  func place(of site: Int) -> Int? { places[site] }

  /// The sites a plan closes.
  func closed(_ choice: Choice) -> SiteSet {
    forced.union(SiteSet(free.indices.filter(choice.contains).map { free[$0] }))
  }

  /// The plan, with what it comes to.
  func valued(_ choice: Choice) -> ValuedPlan { ValuedPlan(closed(choice), measures) }

  /// The choice that closes the whole of a group; nil where a lock or a limit keeps one of its sites open. A group without
  /// sites is closed as it is.
  func whole(_ group: Int) -> Choice? { rooms[group].isWhollyFree ? choices[group] : nil }

  /// The choice that closes every site; nil where a site stays open.
  var everything: Choice? {
    rooms.indices.reduce(Choice?.some(.none)) { all, group in
      all.flatMap { all in whole(group).map(all.union) }
    }
  }

  /// The share of visits kept in the worst group: 1 when nothing is lost.
  func keptInWorstGroup(_ choice: Choice) -> Double {
    rooms.indices.reduce(1) { least, group in
      let own = choice.intersection(choices[group])
      let each = own == whole(group) ? measures.far : measures.near
      var lost = rooms[group].forced.sites.reduce(0) { $0 + each[$1].lost }
      var rest = own.bits
      while rest != 0 {
        lost += each[free[rest.trailingZeroBitCount]].lost
        rest &= rest - 1
      }
      return min(least, measures.kept(inGroup: group, losing: lost))
    }
  }
}
