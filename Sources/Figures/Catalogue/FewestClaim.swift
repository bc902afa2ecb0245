package import Base

/// What a scenario says of the venues it closes: that of all that were counted, they are the ones with the lowest counts.
package struct FewestClaim: Hashable, Sendable {
  /// Among which venues they have the lowest.
  package enum Group: Hashable, Sendable {
    case everyVenue
    /// Those of one centre, by its id.
    case centre(String)
    /// Those of each centre by itself.
    case eachCentre
  }

  /// The id of the measure whose counts are meant.
  package let measure: String
  package let group: Group
  package let place: Place

  package init(_ measure: String, among group: Group, at place: Place) {
    self.measure = measure
    self.group = group
    self.place = place
  }

  /// The venues that are held against each other, group by group, in the order given: those among which one of the given
  /// ids closes.
  package func groups(of venues: [Venue], closing closed: [String]) -> [[Venue]] {
    let all: [[Venue]]
    switch group {
    case .everyVenue: all = [venues]
    case .centre(let id): all = [venues.filter { $0.centre == id }]
    case .eachCentre:
      var seen: Set<String> = []
      all = venues.map(\.centre).filter { seen.insert($0).inserted }
        .map { centre in venues.filter { $0.centre == centre } }
    }
    return all.filter { $0.contains { closed.contains($0.id) } }
  }
}
