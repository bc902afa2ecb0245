package import Base
package import Figures
package import SQLite

/// How far it is between the venues, as the table `distances` says, or as the crow flies between the
/// places that `coordinates` or `venues` gives.
package struct Distances: Sendable {
  /// One way from a venue to another.
  package struct Way: Sendable {
    package let kilometres: Double
    /// How often one changes on the way; nil where it is not given.
    package let changes: Int?
    /// Where it was read.
    package let observation: Observation
  }

  /// From each venue to each other, in the study's order; nil from a venue to itself.
  package let ways: [[Way?]]
  /// Where each venue lies, when that is what is known.
  package let locations: [Point]

  /// A place on the map, and where its two numbers were read.
  package struct Point: Sendable {
    package let location: Location
    package let latitude: Observation
    package let longitude: Observation

    package init(_ location: Location, latitude: Observation, longitude: Observation) {
      self.location = location
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// Whether it is known where the venues lie, so that the distance to a new one can be computed.
  package var hasLocations: Bool { !locations.isEmpty }

  /// Reads whichever of the tables the study has; a venue or pair that is wanting is a problem, since no rule may guess it.
  /// Nil when it has none.
  package init?(
    _ database: borrowing Database, tables: [String], venues: [Venue], origins: Origins,
    problems: inout Problems
  ) throws(DatabaseError) {
    if tables.contains("distances") {
      ways = try Distances.pairs(database, venues, origins, &problems)
      locations = []
    } else if let table = try database.tableOfPlaces(among: tables) {
      locations = try Distances.locations(in: table, database, venues, origins, &problems)
      ways = []
    } else {
      return nil
    }
  }

  /// Where every venue lies, whatever table says so; a study that does not tell has a problem.
  package static func places(
    _ database: borrowing Database, tables: [String], venues: [Venue], origins: Origins,
    problems: inout Problems
  ) throws(DatabaseError) -> [Point] {
    guard let table = try database.tableOfPlaces(among: tables) else {
      problems.add(
        Problem(
          .configuration, at: Place(file: StudyFolder.settings), field: "closures",
          found: "no place of a venue",
          expected: "where each venue lies, since what happens at the nearest is looked at",
          advice: "add latitude and longitude to the table venues, or the table coordinates"))
      return []
    }
    return try locations(in: table, database, venues, origins, &problems)
  }

  private static func pairs(
    _ database: borrowing Database, _ venues: [Venue], _ origins: Origins,
    _ problems: inout Problems
  ) throws(DatabaseError) -> [[Way?]] {
    let rows = try database.rows(
      "SELECT from_venue, to_venue, kilometres, changes, csv_line FROM distances ORDER BY csv_line"
    ) { row -> (String, Way)? in
      let (from, to) = (row.text(0), row.text(1))
      guard let kilometres = row.optionalReal(2) else { return nil }
      return (
        "\(from) \(to)",
        Way(
          kilometres: kilometres, changes: row.optionalInteger(3),
          observation: Observation(
            .cell,
            query: "SELECT kilometres FROM distances WHERE from_venue = \(from.sqlLiteral) "
              + "AND to_venue = \(to.sqlLiteral)",
            sources: [origins.source("distances", line: row.integer(4), column: "kilometres")]))
      )
    }
    let known = Dictionary(rows.compactMap(\.self)) { first, _ in first }
    for (from, to) in venues.enumerated().flatMap({ index, from in
      venues.dropFirst(index + 1).map { (from.id, $0.id) }
    }) {
      guard let there = known["\(from) \(to)"], let back = known["\(to) \(from)"],
        there.kilometres != back.kilometres || there.changes != back.changes
      else { continue }
      let column = there.kilometres != back.kilometres ? "kilometres" : "changes"
      func told(_ way: Way) -> String {
        column == "kilometres"
          ? "\(plainNumber(way.kilometres)) km" : way.changes.map { "\($0)" } ?? "no number"
      }
      problems.add(
        Problem(
          .data,
          at: origins.place(
            "distances", line: back.observation.sources.first?.place.line, column: column),
          field: column, found: "\(told(back)) from \(to) to \(from), and \(told(there)) back",
          expected: "the same way in both directions"))
    }
    var holes: [String] = []
    let ways = venues.enumerated().map { index, from in
      venues.enumerated().map { place, to -> Way? in
        guard index != place else { return nil }
        let way = known["\(from.id) \(to.id)"] ?? known["\(to.id) \(from.id)"]
        if way == nil, index < place { holes.append("\(from.id) and \(to.id)") }
        return way
      }
    }
    if !holes.isEmpty {
      let more = holes.count > 3 ? ", and \(holes.count - 3) more" : ""
      problems.add(
        Problem(
          .data, at: origins.place("distances", line: nil),
          found: "no distance between \(holes.prefix(3).joined(separator: ", "))\(more)",
          expected: "a row for each pair of venues"))
    }
    return ways
  }

  private static func locations(
    in table: String, _ database: borrowing Database, _ venues: [Venue], _ origins: Origins,
    _ problems: inout Problems
  ) throws(DatabaseError) -> [Point] {
    let rows = try database.rows(
      "SELECT venue_id, latitude, longitude, csv_line FROM \(table) ORDER BY csv_line"
    ) { row -> (String, Point)? in
      guard let latitude = row.optionalReal(1), let longitude = row.optionalReal(2) else {
        return nil
      }
      let (id, line) = (row.text(0), row.integer(3))
      func cell(_ column: String) -> Observation {
        Observation(
          .cell, query: "SELECT \(column) FROM \(table) WHERE venue_id = \(id.sqlLiteral)",
          sources: [origins.source(table, line: line, column: column)])
      }
      return (
        id,
        Point(
          Location(latitude: latitude, longitude: longitude), latitude: cell("latitude"),
          longitude: cell("longitude"))
      )
    }
    let known = Dictionary(rows.compactMap(\.self)) { first, _ in first }
    let incomplete = try database.rows(
      """
      SELECT venue_id, csv_line, iif(latitude IS NULL, 'latitude', 'longitude') FROM \(table)
      WHERE latitude IS NULL OR longitude IS NULL ORDER BY csv_line
      """
    ) { (id: $0.text(0), line: $0.integer(1), column: $0.text(2)) }
    for row in incomplete where known[row.id] == nil {
      problems.add(
        Problem(
          .data, at: origins.place(table, line: row.line, column: row.column),
          field: row.column, found: "an empty cell", expected: "a number for \(quoted(row.id))"))
    }
    let told = Set(incomplete.map(\.id))
    let missing = venues.filter { known[$0.id] == nil && !told.contains($0.id) }
    if !missing.isEmpty {
      problems.add(
        Problem(
          .data, at: origins.place(table, line: nil),
          found: "no row for \(missing.map(\.id).joined(separator: ", "))",
          expected: "a row for each venue"))
    }
    let placed = venues.compactMap { venue in known[venue.id].map { (venue, $0) } }
    for ((venue, point), doubt) in zip(placed, DoubtfulPlace.all(placed.map(\.1.location))) {
      guard let doubt else { continue }
      problems.add(
        doubt.problem(
          .data, of: venue.name, point.location, at: point.latitude.sources.first?.place))
    }
    return placed.map(\.1)
  }
}
