extension InputTable {
  static let conversations = InputTable(
    "conversations",
    [
      "interview_id": .text, "mode": .text, "user_group": .text, "n_min": .whole,
      "n_max": .whole, "document": .text, "line": .whole,
    ], idle: ["mode"],
    checks: [
      Check(
        "n_max",
        """
        SELECT csv_line, n_min || ' to ' || n_max FROM conversations WHERE n_min > n_max
        ORDER BY csv_line
        """,
        expected: "n_min no larger than n_max")
    ])

  static let assignments = InputTable(
    "assignments",
    [
      "interview_id": .text, "coder_id": .text, "round": .whole, "status": .text, "codes": .text,
    ],
    lists: [
      ListColumn(
        field: "codes", mark: "|", everything: "*", table: "codebook", key: "code_id",
        condition: "codable", others: "a heading")
    ])

  static let codings = InputTable(
    "codings",
    ["interview_id": .text, "code_id": .text, "coder_id": .text, "round": .whole],
    optional: ["start": .number, "end": .number], idle: ["start", "end"],
    checks: [
      Check(
        "end",
        """
        SELECT csv_line, format('%.15g to %.15g', start, "end") FROM codings WHERE "end" <= start
        ORDER BY csv_line
        """,
        columns: ["start", "end"], expected: "a passage that ends after it starts"),
      Check(
        "coder_id",
        """
        SELECT c.csv_line, c.coder_id || ' on ' || c.interview_id
          || ' in round ' || coalesce(c.round, 1)
        FROM codings c LEFT JOIN assignments a
          ON a.interview_id = c.interview_id AND a.coder_id = c.coder_id
          AND a.round = coalesce(c.round, 1)
        WHERE a.csv_line IS NULL ORDER BY c.csv_line
        """,
        with: ["assignments"], expected: "a coder assigned to the conversation in that round",
        advice: "add the row to assignments.csv"),
      Check(
        "code_id",
        """
        SELECT c.csv_line, '"' || c.code_id || '", which ' || c.coder_id || ' was not asked to look for'
        FROM codings c JOIN assignments a ON a.interview_id = c.interview_id
          AND a.coder_id = c.coder_id AND a.round = coalesce(c.round, 1)
        WHERE a.codes <> '*' AND NOT instr('|' || a.codes || '|', '|' || c.code_id || '|')
        ORDER BY c.csv_line
        """,
        with: ["assignments"], expected: "one of the codes of the assignment",
        advice: "add the code to assignments.csv"),
      Check(
        "code_id",
        """
        SELECT s.csv_line, '"' || s.code_id || '", a heading' FROM codings s
        JOIN codebook c USING (code_id) WHERE NOT c.codable ORDER BY s.csv_line
        """,
        with: ["codebook"], expected: "a code that the codebook lets be used"),
    ],
    identity: Identity(
      columns: ["interview_id", "code_id", "coder_id", "coalesce(round, 1)"],
      place: ["unit_no", "start", "end"], exact: ["start", "end"],
      otherwise: ["speaker", "stance", "quote"], noun: "coding"))
}
