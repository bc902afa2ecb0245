extension InputTable {
  static let counts = InputTable(
    "counts",
    [
      "venue_id": .text, "measure_id": .text, "value": .number, "reason_missing": .text,
      "document": .text, "line": .whole,
    ],
    checks: [
      Check(
        "reason_missing",
        """
        SELECT csv_line, '"' || reason_missing || '" beside the value ' || format('%.15g', value)
        FROM counts
        WHERE value IS NOT NULL AND reason_missing IS NOT NULL ORDER BY csv_line
        """,
        expected: "a reason only where the value is missing"),
      Check(
        "reason_missing",
        """
        SELECT csv_line, 'an empty cell beside an empty value' FROM counts
        WHERE value IS NULL AND reason_missing IS NULL ORDER BY csv_line
        """,
        expected: "why the value is missing",
        advice: "write blank-in-source, not-counted, illegible or withheld, or the value"),
      Check(
        "value",
        """
        SELECT csv_line, format('%.15g', value) FROM counts WHERE value > 1000000 ORDER BY csv_line
        """,
        expected: "at most 1000000", advice: "no venue has a million visitors a day"),
      Check(
        "value",
        """
        SELECT csv_line, format('%.15g', value) FROM counts
        WHERE measure_id IN (SELECT measure_id FROM measures WHERE kind = 'present')
          AND value <> CAST(value AS INTEGER)
        ORDER BY csv_line
        """, with: ["measures"],
        expected: "a whole number of people present"),
    ])
}
