/// Every choice of sites to close in one group, within its room.
///
/// The free sites are split in two halves; a choice is one part of each half, so its measures cost one addition.
struct GroupChoices {
  private let room: GroupRoom
  private let group: Int
  private let leeway: Leeway
  /// The choice that closes the whole group, and what it brings; nil where a site stays open in any case.
  private let whole: Choice?
  private let brought: Measures
  private let low: [Part]
  private let high: [Part]

  /// Some sites of a half, and what they bring while the group keeps a site open.
  private struct Part {
    let choice: Choice
    let count: Int
    let near: Measures
  }

  init(_ group: Int, of leeway: Leeway) {
    let room = leeway.rooms[group]
    self.room = room
    self.group = group
    self.leeway = leeway
    whole = leeway.whole(group)
    brought = leeway.measures.measures(of: room.sites)
    let half = room.free.count / 2
    let nothing = Part(choice: .none, count: 0, near: .zero)
    let forced = Part(
      choice: .none, count: room.forced.count,
      near: room.forced.sites.reduce(.zero) { $0 + leeway.measures.near[$1] })
    low = Self.parts(of: room.free[..<half], from: nothing, leeway)
    high = Self.parts(of: room.free[half...], from: forced, leeway)
  }

  /// Every subset of the sites, joined to those that are closed in any case.
  private static func parts(
    of sites: ArraySlice<Int>, from forced: Part, _ leeway: Leeway
  ) -> [Part] {
    var parts = [forced]
    parts.reserveCapacity(1 << sites.count)
    for site in sites {
      guard let place = leeway.place(of: site) else { continue }
      for index in parts.indices {
        let part = parts[index]
        parts.append(
          Part(
            choice: part.choice.adding(place), count: part.count + 1,
            near: part.near + leeway.measures.near[site]))
      }
    }
    return parts
  }

  /// Hands over each choice with what it brings.
  @inline(__always)
  func each(_ body: (Choice, Measures) -> Void) {
    for second in high {
      let left = room.mostClosed - second.count
      for first in low where first.count <= left {
        let choice = first.choice.union(second.choice)
        body(choice, choice == whole ? brought : first.near + second.near)
      }
    }
  }

  /// The choices that may be part of an efficient plan, those that free most first.
  func nondominated() -> [Candidate] {
    func objectives(_ brought: Measures) -> Objectives {
      Objectives(brought, kept: leeway.measures.kept(inGroup: group, losing: brought.lost))
    }
    // Most choices are beaten by one that closes as many or more of the lowest figures.
    let lowest = lowestFigures(in: [room], leeway.measures).filter { $0 != room.sites }.map {
      objectives(leeway.measures.measures(of: $0))
    }
    var candidates: [Candidate] = []
    each { choice, brought in
      let own = objectives(brought)
      var count = choice.count
      while count < lowest.count {
        if lowest[count].outweigh(own) { return }
        count += 1
      }
      candidates.append(Candidate(objectives: own, choice: choice))
    }
    return Model.nondominated(candidates, everything: whole)
  }
}
