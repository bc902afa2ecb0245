extension InputTable {
  static let workshops = InputTable(
    "workshops",
    [
      "round": .whole, "centre_id": .text, "attendances": .whole, "users": .whole,
      "users_approximate": .truth, "printed_percent": .printed, "document": .text, "line": .whole,
    ], optional: ["figure_label": .prose, "figure_label_en": .prose],
    checks: [
      Check(
        "users",
        """
        SELECT csv_line, users || ' users of ' || attendances || ' attendances' FROM workshops
        WHERE users > attendances ORDER BY csv_line
        """,
        expected: "no more users than attendances"),
      Check(
        "attendances",
        "SELECT csv_line, attendances FROM workshops WHERE attendances > 1000000 ORDER BY csv_line",
        expected: "at most 1000000"),
      Check(
        "attendances",
        "SELECT csv_line, '0' FROM workshops WHERE attendances = 0 ORDER BY csv_line",
        expected: "at least one attendance",
        advice: "leave out the row of a workshop that has no figures"),
      Check(
        "printed_percent",
        """
        SELECT csv_line, decimals || ' decimals' FROM printed_decimals
        WHERE resource = 'workshops' AND field = 'printed_percent' AND decimals > 9
        ORDER BY csv_line
        """,
        expected: "at most 9 decimals"),
    ])
}
