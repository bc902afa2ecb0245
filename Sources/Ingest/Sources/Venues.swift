extension InputTable {
  static let venues = InputTable(
    "venues",
    [
      "venue_id": .text, "name": .text, "centre_id": .text, "position": .whole,
      "capacity": .number, "document": .text, "line": .whole,
    ],
    checks: [
      Check(
        "venue_id",
        """
        SELECT csv_line, '"' || venue_id || '"' FROM venues WHERE lower(venue_id) = 'all'
        ORDER BY csv_line
        """,
        expected: "another id: all stands for the whole city")
    ])
}
