import Figures
import Ingest
import Planning

/// What bars the way beside another centre: the distances at which participants say it is too far.
enum Hurdle {
  /// More kilometres than this is far.
  static let kilometres = 5.0
  /// More changes than this are too many.
  static let changes = 1
}

extension Distances {
  /// The way between two venues as a number with its source; new venues are numbered on from the old.
  private func way(from: Int, to: Int, _ openings: [Scenario.Opening]) -> Traced? {
    guard from != to else { return nil }
    if ways.indices.contains(from), ways[from].indices.contains(to) {
      return ways[from][to].map {
        Traced(observed: .value($0.kilometres), .published, from: $0.observation)
      }
    }
    let places =
      locations
      + openings.compactMap { opening in
        opening.location.map { (location: $0, source: Source(place: opening.place)) }
      }
    guard places.indices.contains(from), places.indices.contains(to) else { return nil }
    let (first, second) = (places[from], places[to])
    let kilometres = greatCircle(
      from: (first.location.latitude, first.location.longitude),
      to: (second.location.latitude, second.location.longitude))
    return Traced(
      observed: .value(kilometres), .derived,
      from: Observation(
        query: "kilometres along the surface between two places",
        sources: [first.source, second.source]))
  }

  /// Every way; the diagonal, and what is not known, is infinitely far.
  func travel(to openings: [Scenario.Opening]) -> Travel<Traced> {
    let count = max(ways.count, locations.count) + openings.count
    let known = (0..<count).map { from in
      (0..<count).map { to in
        way(from: from, to: to, openings)
          ?? Traced(
            .absent(
              Absence(
                .undefined,
                [Phrase(da: "afstanden er ikke oplyst", en: "the distance is not known")])),
            .derived, expression: .sum([]))
      }
    }
    return Travel(
      kilometres: known.map { $0.map { $0.outcome.value ?? .infinity } }, operands: known)
  }

  /// Between which sites it takes too many changes; none where changes are not given.
  func takesChanges(sites count: Int) -> [[Bool]] {
    (0..<count).map { from in
      (0..<count).map { to in
        guard ways.indices.contains(from), ways[from].indices.contains(to) else { return false }
        return (ways[from][to]?.changes ?? 0) > Hurdle.changes
      }
    }
  }
}

extension Travel<Traced> {
  /// The same ways as plain numbers.
  var plain: Travel<Double> { Travel<Double>(kilometres: kilometres, operands: kilometres) }

  /// Between which sites it is far.
  var isFar: [[Bool]] { kilometres.map { $0.map { $0 > Hurdle.kilometres && $0.isFinite } } }
}
