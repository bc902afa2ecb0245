import Base
import Figures
import SQLite
import Study

extension Pipeline {
  /// Whether the way between the venues is known from one source only.
  func checkPlaces(
    _ database: borrowing Database, _ origins: Origins, _ problems: inout Problems
  ) throws(DatabaseError) {
    let tables = settings.stages.ingest
    guard let line = try database.firstPlaceInVenues(tables) else { return }
    let place = origins.place("venues", line: line, column: "latitude")
    for table in ["coordinates", "distances"] where tables.contains(table) {
      problems.add(
        Problem(
          .data, at: place, field: "latitude",
          found: "where a venue lies, beside the table \(table)",
          expected: "one of the two, so that no way is known twice",
          advice: "take \(table) out of stages.ingest in \(StudyFolder.settings), or empty "
            + "latitude and longitude in every row of \(place.file)"))
    }
  }
}
