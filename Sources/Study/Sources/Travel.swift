extension InputTable {
  /// How far it is between two venues; either direction will do for both.
  static let distances = InputTable(
    "distances",
    [
      "from_venue": .text, "to_venue": .text, "kilometres": .small, "changes": .whole,
      "source": .text,
    ], idle: ["source"],
    checks: [
      Check(
        "to_venue",
        "SELECT csv_line, to_venue FROM distances WHERE from_venue = to_venue ORDER BY csv_line",
        expected: "another venue than the one in from_venue"),
      Check(
        "kilometres",
        """
        SELECT csv_line, format('%.15g', kilometres) FROM distances
        WHERE kilometres < 0 OR kilometres > 1000 ORDER BY csv_line
        """,
        expected: "kilometres from 0 to 1000"),
      Check(
        "changes",
        "SELECT csv_line, changes FROM distances WHERE changes < 0 ORDER BY csv_line",
        expected: "a number of changes from 0"),
    ])

  /// Where each venue lies.
  static let coordinates = InputTable(
    "coordinates",
    ["venue_id": .text, "latitude": .small, "longitude": .small, "source": .text],
    idle: ["source"], checks: placeChecks(in: "coordinates"))
}
