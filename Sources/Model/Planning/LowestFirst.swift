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
