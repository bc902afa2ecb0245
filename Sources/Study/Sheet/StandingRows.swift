import Base
import Figures
import SQLite

/// What a study has already, as far as a sheet can add to it.
enum StandingRows {
  struct Document {
    let id: String
    let sha256: String
  }

  struct Venue {
    let line: Int
    let id: String
    let centre: String
  }

  struct Measured {
    let id: String
    let kind: Measure.Kind
    let per: Measure.Per?
    let period: String
    let name: String
    let series: String?
  }

  struct Count {
    let line: Int
    let venue: String
    let value: Double?
    let at: String?
    /// Whether somebody keeps the number back.
    let isWithheld: Bool
  }

  static func documents(_ database: borrowing Database) throws(DatabaseError) -> [Document] {
    try database.rows("SELECT document_id, coalesce(sha256, '') FROM documents ORDER BY csv_line") {
      Document(id: $0.text(0), sha256: $0.text(1))
    }
  }

  static func venues(_ database: borrowing Database) throws(DatabaseError) -> [Venue] {
    try database.rows("SELECT csv_line, venue_id, centre_id FROM venues ORDER BY csv_line") {
      Venue(line: $0.integer(0), id: $0.text(1), centre: $0.text(2))
    }
  }

  /// The filled cells of a column of venues, by the line of their row.
  static func cells(
    _ column: String, _ database: borrowing Database
  ) throws(DatabaseError) -> [Int: String] {
    let rows = try database.rows(
      """
      SELECT csv_line, CAST(\(column) AS TEXT) FROM venues WHERE \(column) IS NOT NULL
      ORDER BY csv_line
      """
    ) { ($0.integer(0), $0.text(1)) }
    return Dictionary(rows) { first, _ in first }
  }

  static func measures(_ database: borrowing Database) throws(DatabaseError) -> [Measured] {
    let per = try database.optional("per", of: "measures", as: "m")
    let series = try database.optional("series", of: "measures", as: "m")
    return try database.rows(
      "SELECT measure_id, kind, \(per), period, name, \(series) FROM measures m ORDER BY csv_line"
    ) { row in
      let kind = Measure.Kind(rawValue: row.text(1)) ?? .visits
      let per = row.optionalText(2).flatMap { Measure.Per(rawValue: $0) }
      return Measured(
        id: row.text(0), kind: kind, per: kind == .visits ? per ?? .day : nil, period: row.text(3),
        name: row.text(4), series: row.optionalText(5))
    }
  }

  static func counts(
    of measure: String, _ database: borrowing Database
  ) throws(DatabaseError) -> [Count] {
    let at = try database.optional("at", of: "counts", as: "c")
    return try database.rows(
      """
      SELECT csv_line, venue_id, value, \(at), value IS NULL AND reason_missing IS 'withheld'
      FROM counts c
      WHERE measure_id = \(measure.sqlLiteral) ORDER BY csv_line
      """
    ) {
      Count(
        line: $0.integer(0), venue: $0.text(1), value: $0.optionalReal(2),
        at: $0.optionalText(3), isWithheld: $0.integer(4) == 1)
    }
  }
}

extension SheetMeasure {
  /// Its own id, or the first like it that is free.
  func freeId(_ ids: inout Set<String>) -> String {
    var id = id
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(self.id.prefix(36))_\(number)"
      number += 1
    }
    return id
  }
}
