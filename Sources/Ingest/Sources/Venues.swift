extension InputTable {
  static let venues = InputTable(
    "venues",
    [
      "venue_id": .text, "name": .text, "centre_id": .text, "position": .whole,
      "capacity": .number, "document": .text, "line": .whole,
    ],
    checks: [
      // Ids of venues and centres stand side by side as subjects of figures.
      Check(
        "venue_id",
        """
        SELECT csv_line, 'the venue id ' || venue_id || ', which is also a centre''s'
        FROM venues WHERE venue_id IN (SELECT centre_id FROM centres) OR venue_id = 'all'
        ORDER BY csv_line
        """,
        with: ["centres"], expected: "an id no centre has, and not \"all\"")
    ])
}
