extension EveryPlan {
  /// How many plans within the limits beat each of these, which need not keep the limits themselves.
  ///
  /// Numbers that agree to nine digits count as equal here: no plan is beaten by a rounding. Whoever is no worse beats a
  /// plan, but for those that are its equals in all three respects.
  package func numberBeating(_ plans: [SiteSet]) -> [Int] {
    let largest = leeway.rooms.map(\.free.count).max() ?? 0
    guard largest <= BoxCounter.mostSitesInGroup else { return numberBeatingOneByOne(plans) }
    let counter = BoxCounter(leeway)
    return plans.map(valued).map { plan in
      let freed = Nearby(plan.measures.byFewerAddresses)
      let lost = Nearby(plan.measures.lost)
      let kept = Nearby(plan.keptInWorstGroup)
      let noWorse = counter.count(
        freed: freed.range.lowerBound...(.infinity), lost: -.infinity...lost.range.upperBound
      ) { $0 >= kept.range.lowerBound }
      let alike = counter.count(freed: freed.range, lost: lost.range) {
        $0 >= kept.range.lowerBound
      }
      let alikeButKeepingMore = counter.count(freed: freed.range, lost: lost.range) {
        $0 > kept.range.upperBound
      }
      return noWorse - alike + alikeButKeepingMore
    }
  }
}

extension EveryPlan {
  /// The same by making each plan: slower, but without a table of a large group's choices.
  private func numberBeatingOneByOne(_ plans: [SiteSet]) -> [Int] {
    let asked = plans.map(valued)
    var counts = plans.map { _ in 0 }
    PlanWalk(leeway).each { choice, brought in
      for index in asked.indices
      where !asked[index].measures.lost.isBelow(brought.lost)
        && Objectives(brought, kept: leeway.keptInWorstGroup(choice))
          .dominates(asked[index].objectives)
      {
        counts[index] += 1
      }
    }
    return counts
  }
}

/// A number with all that agree with it to nine digits.
private struct Nearby {
  let range: ClosedRange<Double>

  init(_ value: Double) {
    range = value - value.nineDigits...value + value.nineDigits
  }
}

/// Counts the plans whose measures lie in a box, without making each of them.
///
/// What a plan keeps in its worst group is decided group by group. The largest group is kept in the order of lost
/// visits, so that of its choices only a stretch has to be looked at for each choice in all the others.
private struct BoxCounter {
  /// A group of more sites has more choices than are worth a table.
  static let mostSitesInGroup = 18

  private let groups: [[Option]]
  /// The plan that closes every site, if the limits allow it; it is none.
  private let everything: [Option]

  private struct Option {
    let freed: Double
    let lost: Double
    /// The share of visits the group keeps.
    let kept: Double
  }

  init(_ leeway: Leeway) {
    let (measures, rooms) = (leeway.measures, leeway.rooms)
    func option(_ brought: Measures, keeping kept: Double) -> Option {
      Option(freed: brought.byFewerAddresses, lost: brought.lost, kept: kept)
    }
    groups = rooms.indices.map { group in
      var options: [Option] = []
      GroupChoices(group, of: leeway).each { _, brought in
        options.append(
          option(brought, keeping: measures.kept(inGroup: group, losing: brought.lost)))
      }
      return options.sorted { $0.lost < $1.lost }
    }.sorted { $0.count < $1.count }
    let all = SiteSet(measures.sites.indices)
    let isAllowed = rooms.allSatisfy { $0.allows($0.sites) }
    everything =
      isAllowed ? [option(measures.measures(of: all), keeping: measures.keptInWorstGroup(all))] : []
  }

  /// The number of plans that free and lose as much as the ranges allow, and keep enough in every group.
  func count(
    freed: ClosedRange<Double>, lost: ClosedRange<Double>, keeping isEnough: (Double) -> Bool
  ) -> Int {
    guard let largest = groups.last, isEnough(1) else { return 0 }
    let ends = largest.filter { isEnough($0.kept) }
    var others = [Option(freed: 0, lost: 0, kept: 1)]
    for group in groups.dropLast() {
      let own = group.filter { isEnough($0.kept) }
      others = others.flatMap { before in
        own.lazy.filter { before.lost + $0.lost <= lost.upperBound }.map {
          Option(freed: before.freed + $0.freed, lost: before.lost + $0.lost, kept: 1)
        }
      }
    }
    var count = 0
    for other in others {
      var place = ends.firstPlace { other.lost + $0.lost >= lost.lowerBound }
      while place < ends.count {
        let end = ends[place]
        if other.lost + end.lost > lost.upperBound { break }
        let sum = other.freed + end.freed
        count += freed.lowerBound <= sum && sum <= freed.upperBound ? 1 : 0
        place += 1
      }
    }
    return count
      - everything.count {
        freed.contains($0.freed) && lost.contains($0.lost) && isEnough($0.kept)
      }
  }
}

extension Array {
  /// The first place at which a condition holds that holds from there on.
  fileprivate func firstPlace(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
