extension InputTable {
  static let centres = InputTable(
    "centres", ["centre_id": .text, "name": .text, "position": .whole],
    checks: [
      Check(
        "centre_id",
        """
        SELECT csv_line, '"' || centre_id || '"' FROM centres WHERE lower(centre_id) = 'all'
        ORDER BY csv_line
        """,
        expected: "another id: all stands for the whole city")
    ])
}
