import Base
import Figures
import Study

/// What bars the way beside another centre: the distances at which participants say it is too far.
enum Hurdle {
  /// More kilometres than this is far.
  static let kilometres = 5.0
  /// More changes than this are too many.
  static let changes = 1
}

extension Distances {
  /// The way between two venues as a number with its source, known or between the places they lie at.
  private func way(from: Int, to: Int, _ places: [[Traced]]) -> Traced? {
    guard from != to else { return nil }
    if ways.indices.contains(from), ways[from].indices.contains(to) {
      return ways[from][to].map {
        Traced(observed: .value($0.kilometres), .stated, from: $0.observation)
      }
    }
    guard places.indices.contains(from), places.indices.contains(to) else { return nil }
    return Traced.method("great_circle_kilometres", of: places[from] + places[to]) {
      greatCircle(from: ($0[0], $0[1]), to: ($0[2], $0[3]))
    }
  }

  /// Every way; the diagonal, and what is not known, is infinitely far.
  func travel(to openings: [Scenario.Opening]) -> Travel<Traced> {
    let count = max(ways.count, locations.count) + openings.count
    // New venues are numbered on from the old. Made once: there are as many ways as the square of the places.
    let places =
      locations.map(\.traced)
      + openings.compactMap { opening in opening.location.map { Point($0, of: opening).traced } }
    let unknown = Traced(
      .absent(
        Absence(
          .undefined, [Phrase(da: "afstanden er ikke oplyst", en: "the distance is not known")])),
      .derived, expression: .nothing)
    let known = (0..<count).map { from in
      (0..<count).map { to in way(from: from, to: to, places) ?? unknown }
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

extension Distances.Point {
  /// A venue that a plan opens.
  fileprivate init(_ location: Location, of opening: Scenario.Opening) {
    func stated(_ what: String, _ place: Place?) -> Observation {
      Observation(
        .setting, query: "the \(what) of \(opening.venue.id)",
        sources: [Source(place: place ?? opening.place)])
    }
    self.init(
      location, latitude: stated("latitude", opening.places.latitude),
      longitude: stated("longitude", opening.places.longitude))
  }

  /// Its latitude and its longitude.
  fileprivate var traced: [Traced] {
    [
      Traced(observed: .value(location.latitude), .stated, from: latitude),
      Traced(observed: .value(location.longitude), .stated, from: longitude),
    ]
  }
}
