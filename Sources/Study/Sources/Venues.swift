extension InputTable {
  static let venues = InputTable(
    "venues",
    [
      "venue_id": .text, "name": .text, "centre_id": .text, "position": .whole,
      "capacity": .number, "document": .text, "line": .whole,
    ],
    optional: [
      "locked": .text, "opening_hours_per_day": .small, "cost": .number, "latitude": .small,
      "longitude": .small,
    ], idle: ["opening_hours_per_day", "cost", "latitude", "longitude"],
    checks: [
      Check(
        "venue_id",
        """
        SELECT csv_line, '"' || venue_id || '"' FROM venues WHERE lower(venue_id) = 'all'
        ORDER BY csv_line
        """,
        expected: "another id: all stands for the whole city"),
      Check(
        "locked",
        """
        SELECT csv_line, '"' || locked || '"' FROM venues WHERE locked NOT IN ('open', 'closed')
        ORDER BY csv_line
        """,
        expected: "open, closed, or an empty cell"),
    ])
}
