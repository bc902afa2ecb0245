extension InputTable {
  static let venues = InputTable(
    "venues",
    [
      "venue_id": .text, "name": .text, "centre_id": .text, "position": .whole,
      "capacity": .number, "document": .text, "line": .whole,
    ],
    optional: [
      "locked": .text, "hours_per_week": .small, "staff_on_duty": .small, "cost": .number,
      "latitude": .small, "longitude": .small, "ownership": .text, "target_groups": .text,
      "condition": .text,
    ],
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
      Check(
        "cost",
        """
        SELECT csv_line, format('%.15g', cost) FROM venues
        WHERE cost < 0 OR cost > 1e12 ORDER BY csv_line
        """,
        expected: "an amount a year from 0 to 1000000000000"),
    ] + traitChecks + placeChecks(in: "venues")
      + bothOrNeither("latitude", "longitude", in: "venues"))
}
