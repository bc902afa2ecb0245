extension InputTable {
  static let aliases = InputTable(
    "aliases",
    [
      "alias": .text, "kind": .text, "target_id": .text, "certainty": .text, "document": .text,
      "line": .whole,
    ],
    checks: [
      Check(
        "target_id",
        """
        SELECT csv_line, coalesce('"' || target_id || '"', 'an empty cell') FROM aliases
        WHERE certainty IN ('sure', 'probable') AND CASE kind
          WHEN 'venue' THEN target_id IS NULL OR target_id NOT IN (SELECT venue_id FROM venues)
          ELSE target_id IS NULL OR target_id NOT IN (SELECT centre_id FROM centres) END
        ORDER BY csv_line
        """,
        with: ["venues", "centres"], expected: "the id of a venue or centre, as kind says",
        advice: "a name without a counterpart has the certainty outside or none"),
      Check(
        "target_id",
        """
        SELECT csv_line, '"' || target_id || '"' FROM aliases
        WHERE certainty NOT IN ('sure', 'probable') AND target_id IS NOT NULL ORDER BY csv_line
        """,
        expected: "an empty cell, since the certainty says there is no counterpart"),
    ])
}
