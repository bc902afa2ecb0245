extension InputTable {
  /// The venues whose users were interviewed; one without a row is not on the list.
  static let interviewed = InputTable(
    "interviewed",
    ["venue_id": .text, "certainty": .text, "document": .text, "line": .whole],
    checks: [
      Check(
        "certainty",
        """
        SELECT csv_line, certainty FROM interviewed
        WHERE certainty NOT IN ('sure', 'probable') ORDER BY csv_line
        """,
        expected: "sure or probable", allowed: ["sure", "probable"])
    ])

  /// What the documents say of those whom closures and larger venues affect.
  static let concerns = InputTable(
    "concerns",
    ["concern_id": .text, "kind": .text, "text": .prose, "document": .text, "line": .whole],
    optional: [
      "venue_id": .text, "centre_id": .text, "heading": .prose, "heading_en": .prose,
      "text_en": .prose,
    ],
    checks: [
      Check(
        "kind",
        """
        SELECT csv_line, kind FROM concerns WHERE kind NOT IN ('group', 'lead', 'condition')
        ORDER BY csv_line
        """,
        expected: "group, lead or condition", allowed: ["group", "lead", "condition"]),
      Check(
        "venue_id",
        """
        SELECT csv_line, '"' || venue_id || '" beside the kind ' || kind FROM concerns
        WHERE kind <> 'group' AND venue_id IS NOT NULL ORDER BY csv_line
        """,
        expected: "an empty cell, since only a group comes at a venue"),
      Check(
        "centre_id",
        """
        SELECT csv_line, CASE WHEN centre_id IS NULL THEN 'an empty cell'
          ELSE '"' || centre_id || '" beside the kind ' || kind END FROM concerns
        WHERE (kind = 'lead') <> (centre_id IS NOT NULL) ORDER BY csv_line
        """,
        expected: "the centre that is to lead, where the kind is lead, and else an empty cell"),
    ])
}
