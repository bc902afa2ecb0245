/// What a plan has to keep to be looked at: so many sites open in each group, and the sites that are locked.
package struct Limits: Hashable, Sendable {
  /// The least number of open sites of each group, in the order of the groups; a group without sites asks nothing.
  package let leastOpen: [Int]
  /// Sites that stay open, whatever the plan.
  package let keptOpen: SiteSet
  /// Sites that are closed, whatever the plan.
  package let keptClosed: SiteSet

  /// Limits by group, and locks, of which there are none unless given.
  package init(leastOpen: [Int], keptOpen: SiteSet = .none, keptClosed: SiteSet = .none) {
    self.leastOpen = leastOpen
    self.keptOpen = keptOpen
    self.keptClosed = keptClosed
  }

  /// The same number in each group, and no locks.
  package init(leastOpen: Int, inEachOf groups: Int) {
    self.init(leastOpen: Array(repeating: leastOpen, count: groups))
  }
}

/// What the limits leave to decide in one group.
struct GroupRoom {
  /// Every site of the group.
  let sites: SiteSet
  /// The sites that are closed in any case.
  let forced: SiteSet
  /// The sites that may close or stay, in their order; none where the group has no room for a closing more.
  let free: [Int]
  /// The most sites that may close, the forced ones counted; below their number when nothing is possible.
  let mostClosed: Int

  /// Whether the whole group may close, as far as locks go.
  var isWhollyFree: Bool { free.count + forced.count == sites.count }

  /// Whether a choice of closed sites of the group keeps the limits.
  func allows(_ closed: SiteSet) -> Bool {
    closed.count <= mostClosed && forced.subtracting(closed) == .none
      && closed.subtracting(forced).subtracting(SiteSet(free)) == .none
  }
}

extension Limits {
  /// The room of each group. A site that is locked both ways leaves its group no room.
  ///
  /// - Precondition: there is a number in `leastOpen` for every group.
  func rooms(among sites: [Site]) -> [GroupRoom] {
    precondition(
      sites.allSatisfy { leastOpen.indices.contains($0.group) }, "every group has its limit")
    let members = Dictionary(grouping: sites.indices) { sites[$0].group }
    return leastOpen.indices.map { group in
      let own = SiteSet(members[group, default: []])
      let forced = own.intersection(keptClosed)
      let contradicts = forced.intersection(keptOpen) != .none
      let most = contradicts ? -1 : own == .none ? 0 : own.count - max(0, leastOpen[group])
      return GroupRoom(
        sites: own, forced: forced,
        free: most > forced.count
          ? own.subtracting(forced).subtracting(keptOpen).sites : [],
        mostClosed: most)
    }
  }

  /// How many sites may close or stay.
  ///
  /// - Precondition: there is a number in `leastOpen` for every group.
  package func freeSites(among sites: [Site]) -> Int {
    rooms(among: sites).reduce(0) { $0 + $1.free.count }
  }

  /// Whether a plan keeps the limits and leaves some site open for those who have to move.
  package func allow(_ closed: SiteSet, among sites: [Site]) -> Bool {
    closed.count < sites.count
      && rooms(among: sites).allSatisfy { $0.allows(closed.intersection($0.sites)) }
  }
}
