package import Base
package import Figures
package import SQLite

/// What the venues are known to cost a year: as the table `grants` gives it, or `cost` in the table `venues`.
package struct KnownCosts: Sendable {
  /// An amount, and where it was read.
  package struct Cost: Sendable {
    package let kroner: Double
    package let observation: Observation

    /// The cell that says so.
    package var place: Place? { observation.sources.first?.place }
  }

  private let costs: [String: [Cost]]
  private let tables: [String]

  /// Reads whichever of the two the study has.
  package init(
    _ database: borrowing Database, tables: [String], origins: Origins
  ) throws(DatabaseError) {
    self.tables = tables
    var costs: [String: [Cost]] = [:]
    for (table, column) in try KnownCosts.columns(database, tables) {
      let document = try database.optional("document", of: table, as: "t")
      let line = try database.optional("line", of: table, as: "t")
      let rows = try database.rows(
        """
        SELECT venue_id, \(column), csv_line, \(document), \(line) FROM \(table) t
        WHERE \(column) IS NOT NULL ORDER BY csv_line
        """
      ) {
        (
          venue: $0.text(0), kroner: $0.optionalReal(1), line: $0.integer(2),
          document: $0.optionalText(3), documentLine: $0.optionalInteger(4)
        )
      }
      for row in rows {
        guard let kroner = row.kroner else { continue }
        let observation = Observation(
          .cell, query: "SELECT \(column) FROM \(table) WHERE venue_id = \(row.venue.sqlLiteral)",
          sources: [
            origins.source(
              table, line: row.line, column: column, document: row.document,
              documentLine: row.documentLine)
          ])
        costs[row.venue, default: []].append(Cost(kroner: kroner, observation: observation))
      }
    }
    self.costs = costs
  }

  /// What a venue costs; nil where neither table says.
  package func cost(of venue: Venue) -> Cost? { costs[venue.id]?.first }

  /// Both amounts of a venue that each table gives one.
  package func both(of venue: Venue) -> (grant: Cost, cost: Cost)? {
    guard let known = costs[venue.id], known.count > 1 else { return nil }
    return (known[0], known[1])
  }

  /// Whether there is anything the frame could be split by.
  package var areThere: Bool { tables.contains("grants") || !costs.isEmpty }

  /// The table and column in which the cost of a venue is looked for when none gives it.
  package var sought: (table: String, column: String) {
    tables.contains("grants") ? ("grants", "kroner") : ("venues", "cost")
  }

  /// Every amount known, as a query with one column named kroner.
  package static func amounts(
    _ database: borrowing Database, tables: [String]
  ) throws(DatabaseError) -> String {
    let parts = try columns(database, tables).map {
      "SELECT \($0.column) AS kroner FROM \($0.table)"
    }
    return parts.isEmpty ? "SELECT NULL AS kroner" : parts.joined(separator: " UNION ALL ")
  }

  private static func columns(
    _ database: borrowing Database, _ tables: [String]
  ) throws(DatabaseError) -> [(table: String, column: String)] {
    var columns: [(table: String, column: String)] = []
    if tables.contains("grants") { columns.append(("grants", "kroner")) }
    if tables.contains("venues"), try database.has("cost", in: "venues") {
      columns.append(("venues", "cost"))
    }
    return columns
  }
}
