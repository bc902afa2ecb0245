package import Figures
import Planning

/// Why a place on the map is hardly where a venue lies.
package enum DoubtfulPlace: Hashable, Sendable {
  /// Latitude and longitude are both 0, as they are where somebody left them out.
  case zero
  /// More than 200 km from the others.
  case far
  /// The same, but with latitude and longitude exchanged it is not.
  case swapped

  /// How far a venue may lie from the median of the others, in kilometres.
  static let reach = 200.0

  /// What is doubtful about a place beside those of the others; nil where nothing is.
  package init?(_ place: Location, beside others: [Location]) {
    let exchanged = Location(latitude: place.longitude, longitude: place.latitude)
    if place.latitude == 0, place.longitude == 0 {
      self = .zero
    } else if !place.isAmong(others) {
      self =
        abs(exchanged.latitude) <= 90 && exchanged.isAmong(others) ? .swapped : .far
    } else {
      return nil
    }
  }

  /// What is doubtful about each of some places, held against the rest of them.
  package static func all(_ places: [Location]) -> [DoubtfulPlace?] {
    places.indices.map { index in
      var others = places
      others.remove(at: index)
      return DoubtfulPlace(places[index], beside: others)
    }
  }
}

extension Location {
  /// Whether it lies within reach of the median of the others, or of half of them: few places have a median that one
  /// wrong among them moves.
  fileprivate func isAmong(_ others: [Location]) -> Bool {
    guard !others.isEmpty else { return true }
    let middle = Location(
      latitude: median(others.map(\.latitude)), longitude: median(others.map(\.longitude)))
    let near = others.count { isNear($0) }
    return isNear(middle) || 2 * near >= others.count
  }

  private func isNear(_ other: Location) -> Bool {
    greatCircle(from: (latitude, longitude), to: (other.latitude, other.longitude))
      <= DoubtfulPlace.reach
  }
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

extension DoubtfulPlace {
  /// The problem with a place that a rule needs.
  func problem(
    _ kind: Problem.Kind, of name: String, _ place: Location, at cell: Place?
  ) -> Problem {
    let degrees = "\(plainNumber(place.latitude)), \(plainNumber(place.longitude))"
    let exchanged =
      "latitude \(plainNumber(place.longitude)), longitude \(plainNumber(place.latitude))"
    let words: (found: String, advice: String) =
      switch self {
      case .zero: ("\(name) at 0, 0", "write its coordinates")
      case .far:
        (
          "\(name) at \(degrees), over 200 km from the others",
          "if it does lie there, give the table distances instead of coordinates"
        )
      case .swapped:
        (
          "\(name) at \(degrees), over 200 km from the others",
          "latitude and longitude swapped? then write \(exchanged)"
        )
      }
    return Problem(
      kind, at: cell, field: "latitude", found: words.found,
      expected: "where the venue lies, within 200 km of the median of the others",
      advice: words.advice)
  }
}
