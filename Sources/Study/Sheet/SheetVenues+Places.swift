import Base
import Figures

extension SheetVenues {
  /// Notes places that others of the sheet show to be swapped, and half places.
  mutating func checkPlaces() {
    guard let latitudes = columns.column(.trait(.latitude)),
      let longitudes = columns.column(.trait(.longitude))
    else { return }
    var places: [(line: Int, location: Location)] = []
    for venue in list {
      let (one, other) = (
        numbers.number(venue.line, latitudes), numbers.number(venue.line, longitudes)
      )
      if let latitude = one, let longitude = other {
        // Degrees that are none have been told.
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { continue }
        places.append((venue.line, Location(latitude: latitude, longitude: longitude)))
      } else if (one == nil) != (other == nil) {
        let empty = one == nil ? latitudes : longitudes
        problems.append(
          Problem(
            .data, at: place(venue.line, empty), field: empty.name, found: "no number",
            expected: "both latitude and longitude, or neither"))
      }
    }
    for ((line, location), doubt) in zip(places, DoubtfulPlace.all(places.map(\.location)))
    where doubt == .swapped || doubt == .zero {
      problems.append(
        Problem(
          .data, at: place(line, latitudes), field: latitudes.name,
          found: "\(plainNumber(location.latitude)), \(plainNumber(location.longitude))",
          expected: "a place within 200 km of the others",
          advice: doubt == .zero
            ? "empty both cells where the place is not known"
            : "latitude and longitude are swapped in this row"))
    }
    // Of a country whose box no swapped place lies in, all can be seen to be swapped.
    let denmark = (latitude: 54.0...58.0, longitude: 7.5...15.5)
    if let first = places.first,
      places.allSatisfy({
        denmark.latitude.contains($0.location.longitude)
          && denmark.longitude.contains($0.location.latitude)
      })
    {
      problems.append(
        Problem(
          .data, at: place(first.line, latitudes), field: latitudes.name,
          found: "\(plainNumber(first.location.latitude)), \(plainNumber(first.location.longitude))"
            + ", and all others like it",
          expected: "degrees north, then degrees east",
          advice: "latitude and longitude are swapped: --column \"\(latitudes.name)=longitude\" "
            + "--column \"\(longitudes.name)=latitude\""))
    }
  }
}
