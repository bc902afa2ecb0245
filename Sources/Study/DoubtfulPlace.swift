import Base
package import Figures

/// Why a place on the map is hardly where a venue lies.
package enum DoubtfulPlace: Hashable, Sendable {
  /// Latitude and longitude are both 0, as they are where somebody left them out.
  case zero
  /// More than 200 km from the others.
  case far
  /// The same, but with latitude and longitude exchanged it is not.
  case swapped

  /// How far a venue may lie from the median of the others, in kilometres.
  package static let reach = 200.0

  /// What is doubtful about a place beside those of the others; nil where nothing is.
  package init?(_ place: Location, beside others: [Location]) {
    self.init(place, among: Surroundings(others))
  }

  /// What is doubtful about each of some places, held against the rest of them.
  package static func all(_ places: [Location]) -> [DoubtfulPlace?] {
    let surroundings = Surroundings(places)
    return places.map { DoubtfulPlace($0, among: surroundings.without($0)) }
  }

  private init?(_ place: Location, among others: Surroundings) {
    let exchanged = Location(latitude: place.longitude, longitude: place.latitude)
    if place.latitude == 0, place.longitude == 0 {
      self = .zero
    } else if !others.hold(place) {
      self = abs(exchanged.latitude) <= 90 && others.hold(exchanged) ? .swapped : .far
    } else {
      return nil
    }
  }
}

/// The places that one is held against.
private struct Surroundings {
  private let places: [Location]
  /// In ascending order, so that the median of all but one is found at once.
  private let latitudes: [Double]
  private let longitudes: [Double]
  private var left: Location?

  init(_ places: [Location]) {
    self.places = places
    latitudes = places.map(\.latitude).sorted()
    longitudes = places.map(\.longitude).sorted()
  }

  /// The same but for one of them.
  func without(_ place: Location) -> Surroundings {
    var rest = self
    rest.left = place
    return rest
  }

  /// Whether a place lies within reach of their median, or of half of them: few places have a median that one wrong among
  /// them moves.
  func hold(_ place: Location) -> Bool {
    let count = places.count - (left == nil ? 0 : 1)
    guard count > 0 else { return true }
    let middle = Location(
      latitude: median(latitudes, without: left?.latitude),
      longitude: median(longitudes, without: left?.longitude))
    if place.isNear(middle) { return true }
    let ownIsNear = left.map(place.isNear) ?? false
    let near = places.count(where: place.isNear) - (ownIsNear ? 1 : 0)
    return 2 * near >= count
  }
}

extension Location {
  fileprivate func isNear(_ other: Location) -> Bool {
    greatCircle(from: (latitude, longitude), to: (other.latitude, other.longitude))
      <= DoubtfulPlace.reach
  }
}

/// The median of ascending numbers, of which one is left out.
private func median(_ sorted: [Double], without left: Double?) -> Double {
  let gap = left.flatMap { sorted.firstIndex(of: $0) } ?? sorted.count
  let count = sorted.count - (left == nil ? 0 : 1)
  func value(_ index: Int) -> Double { sorted[index < gap ? index : index + 1] }
  return (value((count - 1) / 2) + value(count / 2)) / 2
}

extension DoubtfulPlace {
  /// The problem with a place that a rule needs.
  func problem(
    _ kind: Problem.Kind, of name: String, _ place: Location, at cell: Place?
  ) -> Problem {
    let reach = "\(plainNumber(DoubtfulPlace.reach)) km"
    let degrees = "\(plainNumber(place.latitude)), \(plainNumber(place.longitude))"
    let exchanged =
      "latitude \(plainNumber(place.longitude)), longitude \(plainNumber(place.latitude))"
    let words: (found: String, advice: String) =
      switch self {
      case .zero: ("\(name) at 0, 0", "write its coordinates")
      case .far:
        (
          "\(name) at \(degrees), over \(reach) from the others",
          "if it does lie there, give the table distances instead of coordinates"
        )
      case .swapped:
        (
          "\(name) at \(degrees), over \(reach) from the others",
          "latitude and longitude swapped? then write \(exchanged)"
        )
      }
    return Problem(
      kind, at: cell, field: "latitude", found: words.found,
      expected: "where the venue lies, within \(reach) of the median of the others",
      advice: words.advice)
  }
}
