import Base

/// What a plan does to the venues, as far as it is repeated here: which close, for good or into another, and what opens.
struct PlanChange {
  /// The places of the closed venues whose users have a place in their own centre, and of those whose have none.
  let near: [Int]
  let far: [Int]
  /// How many venues open that nobody gives a cost for, and what the others cost in a year.
  let opened: Int
  let openingCosts: Double

  var closed: Int { near.count + far.count }
}

extension PlanGround {
  /// Nil for a plan that is not recorded, that withdraws part of a grant, or that names a venue otherwise than by its id.
  func change(by plan: String) -> PlanChange? {
    let steps = lineage(of: plan)
    guard let ids = closedRows[plan],
      steps.allSatisfy({ ($0["withdraw"]?.members ?? []).isEmpty })
    else { return nil }
    let closed = ids.compactMap { venues.firstIndex(of: $0) }.sorted()
    guard closed.count == ids.count else { return nil }
    let openings = steps.flatMap { $0["open"]?.elements ?? [] }
    var homes = centre
    for opening in openings {
      guard let id = opening["id"]?.string, let home = opening["centre"]?.string,
        centres.contains(home)
      else { return nil }
      homes[id] = home
    }
    var receivers: [String: String] = [:]
    for merger in steps.flatMap({ $0["merge"]?.elements ?? [] }) {
      guard let receiver = merger["into"]?.string, homes[receiver] != nil else { return nil }
      for venue in merger["venues"]?.elements ?? [] {
        guard let id = venue.string, centre[id] != nil else { return nil }
        receivers[id] = receiver
      }
    }
    // Who goes by visits passes over what is new and has none.
    let new = isByVisits ? [] : Set(openings.compactMap { $0["centre"]?.string })
    let open = Set(
      venues.indices.filter { !closed.contains($0) }.compactMap { centre[venues[$0]] })
    let near = closed.filter { place in
      guard let home = centre[venues[place]] else { return false }
      if let receiver = receivers[venues[place]] { return homes[receiver] == home }
      return open.contains(home) || new.contains(home)
    }
    let costs = openings.map { $0["cost"]?.number }
    return PlanChange(
      near: near, far: closed.filter { !near.contains($0) }, opened: costs.count { $0 == nil },
      openingCosts: costs.compactMap(\.self).reduce(0, +))
  }
}
