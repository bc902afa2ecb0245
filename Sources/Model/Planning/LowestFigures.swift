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

/// Why the plans with a number of closings are efficient, as far as the visit figures tell.
package enum LowestFirst: Hashable, Sendable {
  /// They close the lowest figures that the limits let close, and nothing else is weighed.
  case lowestOfAll
  /// They close the lowest figures of each group, and differ only in how many each group gives.
  case lowestOfEachGroup
  /// At least one leaves open a lower figure than one it closes in the same group.
  case otherwise
  /// No plan with so many closings is efficient.
  case noneEfficient
}

extension EveryPlan {
  /// For each number in `closings`, whether the efficient plans follow from the order of the visit figures.
  package var reasons: [LowestFirst] {
    let ladders = ladders
    return closings.map { closings in
      let plans = frontier.filter { $0.closed.count == closings.count }
      let fewest = closings.fewestDisplaced.measures.displaced
      if plans.isEmpty { return .noneEfficient }
      if plans.allSatisfy({ $0.measures.displaced == fewest }) { return .lowestOfAll }
      return plans.allSatisfy { closesLowest($0.closed, ladders) } ? .lowestOfEachGroup : .otherwise
    }
  }

  /// Whether the frontier holds nothing that the order of the visit figures does not tell: it then shows what the
  /// figures lack, not what the sites are worth.
  package var followsFromFiguresAlone: Bool { !reasons.contains(.otherwise) }

  /// How many of the efficient plans close the lowest figures of each group, so that only the order of the figures
  /// tells which sites they are.
  package var lowestFirst: Int {
    let ladders = ladders
    return frontier.count { closesLowest($0.closed, ladders) }
  }

  /// For each group the fewest visits that closing so many of its sites displaces, from what is closed in any case on.
  private var ladders: [[Double]] {
    leeway.rooms.map { room in
      lowestFigures(in: [room], measures).map { measures.measures(of: $0).displaced }
    }
  }

  /// Whether a plan closes, in each group, figures as low as any so many; `ladders` as in `reasons`.
  private func closesLowest(_ closed: SiteSet, _ ladders: [[Double]]) -> Bool {
    zip(leeway.rooms, ladders).allSatisfy { room, ladder in
      let own = closed.intersection(room.sites)
      let forced = own.intersection(limits.keptClosed)
      return !ladder[own.count - forced.count].isBelow(measures.measures(of: own).displaced)
    }
  }
}
