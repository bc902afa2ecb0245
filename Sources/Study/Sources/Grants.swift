extension InputTable {
  /// What each venue is known to cost.
  static let grants = InputTable(
    "grants",
    ["venue_id": .text, "kroner": .number, "source": .text], idle: ["source"],
    checks: [
      Check(
        "kroner",
        """
        SELECT csv_line, format('%.15g', kroner) FROM grants
        WHERE kroner < 0 OR kroner > 1e12 ORDER BY csv_line
        """,
        expected: "an amount a year from 0 to 1000000000000")
    ])
}
